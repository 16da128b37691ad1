package org.duizhao.align;

/**
 * A stretch of a text.
 *
 * @param start where it begins, in UTF-16 units
 * @param end one after its last unit
 */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no span: " + start + " to " + end);
        }
    }

    /** The words it covers in a text. */
    public String of(String text) {
        return text.substring(start, end);
    }
}
