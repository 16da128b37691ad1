package org.duizhao.align;

import java.util.ArrayList;
import java.util.List;

/**
 * How many sentences a bead has on either side, both at least one.
 *
 * @param left sentences on the left
 * @param right sentences on the right
 */
record BeadType(int left, int right) {

    /** Most sentences that one bead takes on one side. */
    static final int MOST = 7;

    /** Longest right side allowed for 1, 2, ... 7 sentences on the left. */
    private static final int[] LONGEST_RIGHT = {7, 5, 5, 3, 3, 1, 1};

    /** Every type that the search tries, 1-1 first. */
    static final List<BeadType> ALL = all();

    private static List<BeadType> all() {
        var types = new ArrayList<BeadType>();
        for (int left = 1; left <= MOST; left++) {
            for (int right = 1; right <= LONGEST_RIGHT[left - 1]; right++) {
                types.add(new BeadType(left, right));
            }
        }
        return List.copyOf(types);
    }
}
