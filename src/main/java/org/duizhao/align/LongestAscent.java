package org.duizhao.align;

import java.util.BitSet;

/** What is in order in a sequence that is not: the most of its numbers that never descend. */
final class LongestAscent {

    private LongestAscent() {}

    /**
     * The places of a longest subsequence that never descends; of several, the one that ends lowest.
     *
     * @param numbers a negative one is of no place
     */
    static BitSet of(int[] numbers) {
        // ends[k] is the place of the lowest number that ends an ascent of k + 1 numbers, of those looked at so far.
        int[] ends = new int[numbers.length];
        int[] before = new int[numbers.length];
        int longest = 0;
        for (int at = 0; at < numbers.length; at++) {
            if (numbers[at] < 0) {
                continue;
            }
            int length = fitting(numbers, ends, longest, numbers[at]);
            before[at] = length == 0 ? -1 : ends[length - 1];
            ends[length] = at;
            longest = Math.max(longest, length + 1);
        }
        BitSet places = new BitSet();
        for (int at = longest == 0 ? -1 : ends[longest - 1]; at >= 0; at = before[at]) {
            places.set(at);
        }
        return places;
    }

    /** How many numbers the longest ascent has that this number can go on with. */
    private static int fitting(int[] numbers, int[] ends, int longest, int number) {
        int low = 0;
        int high = longest;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (numbers[ends[middle]] <= number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
