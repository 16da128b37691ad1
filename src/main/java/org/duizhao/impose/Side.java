package org.duizhao.impose;

/**
 * One side of a printed sheet.
 *
 * @param left the number of the page on the left half, from 1, or {@link #BLANK}
 * @param right the number of the page on the right half, or {@link #BLANK}; of a single page, blank
 */
public record Side(int left, int right) {

    /** No page: that half stays white. */
    public static final int BLANK = 0;
}
