package org.duizhao.model;

/**
 * The citable unit: a stretch of the base.
 *
 * @param number such as {@code R.3}
 * @param first the base's first segment in it, from 0
 * @param end the segment after its last
 */
public record Passage(String number, int first, int end) {

    public boolean has(int segment) {
        return segment >= first && segment < end;
    }
}
