package org.duizhao.model;

/**
 * The citable unit: a stretch of the base.
 *
 * @param number such as {@code R.3}
 * @param first the base's first segment in it, from 0
 * @param end the segment after its last
 * @param retired why the number stands for nothing any more; empty for one in use
 */
public record Passage(String number, int first, int end, String retired) {

    public Passage(String number, int first, int end) {
        this(number, first, end, "");
    }

    public boolean isRetired() {
        return !retired.isEmpty();
    }

    public boolean has(int segment) {
        return segment >= first && segment < end;
    }
}
