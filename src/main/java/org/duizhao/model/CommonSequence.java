package org.duizhao.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The longest sequence that two lists have in common, gaps allowed. Time grows with the product of their lengths, so they
 * are to be the words of some sentences, not of a book.
 */
public final class CommonSequence {

    private CommonSequence() {}

    /** The places of a thing that both lists have. */
    public record Pair(int left, int right) {}

    /** How many things the sequence has. */
    public static int length(List<?> left, List<?> right) {
        int[] row = new int[right.size() + 1];
        for (Object thing : left) {
            int diagonal = 0;
            for (int j = 1; j < row.length; j++) {
                int above = row[j];
                row[j] = thing.equals(right.get(j - 1)) ? diagonal + 1 : Math.max(above, row[j - 1]);
                diagonal = above;
            }
        }
        return row[right.size()];
    }

    /** The sequence, in order. Of several it is the one that rather skips on the left than on the right. */
    public static List<Pair> of(List<?> left, List<?> right) {
        List<Pair> pairs = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < left.size() && j < right.size() && left.get(i).equals(right.get(j))) {
            pairs.add(new Pair(i++, j++));
        }
        int begin = i;
        List<BitSet> skipped = skipped(left.subList(begin, left.size()), right.subList(begin, right.size()));
        while (i < left.size() && j < right.size()) {
            if (left.get(i).equals(right.get(j))) {
                pairs.add(new Pair(i++, j++));
            } else if (skipped.get(i - begin).get(j - begin)) {
                i++;
            } else {
                j++;
            }
        }
        return pairs;
    }

    /** For each place on the left, at which places on the right nothing is lost by skipping what is on the left. */
    private static List<BitSet> skipped(List<?> left, List<?> right) {
        BitSet[] skipped = new BitSet[left.size()];
        int[] below = new int[right.size() + 1];
        for (int i = left.size() - 1; i >= 0; i--) {
            int[] row = new int[right.size() + 1];
            skipped[i] = new BitSet(right.size());
            for (int j = right.size() - 1; j >= 0; j--) {
                skipped[i].set(j, below[j] >= row[j + 1]);
                row[j] = left.get(i).equals(right.get(j)) ? below[j + 1] + 1 : Math.max(below[j], row[j + 1]);
            }
            below = row;
        }
        return List.of(skipped);
    }
}
