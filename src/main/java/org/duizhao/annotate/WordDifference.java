package org.duizhao.annotate;

import java.util.ArrayList;
import java.util.List;
import org.duizhao.model.CommonSequence;
import org.duizhao.model.CommonSequence.Pair;

/** A stretch in which two word lists differ: words {@code leftStart} to before {@code leftEnd} against the right's. */
record WordDifference(int leftStart, int leftEnd, int rightStart, int rightEnd) {

    /** All differences, by a longest common subsequence. */
    static List<WordDifference> between(List<String> left, List<String> right) {
        List<WordDifference> differences = new ArrayList<>();
        int i = 0;
        int j = 0;
        List<Pair> same = new ArrayList<>(CommonSequence.of(left, right));
        same.add(new Pair(left.size(), right.size()));
        for (Pair pair : same) {
            if (i < pair.left() || j < pair.right()) {
                differences.add(new WordDifference(i, pair.left(), j, pair.right()));
            }
            i = pair.left() + 1;
            j = pair.right() + 1;
        }
        return differences;
    }
}
