package org.duizhao.annotate;

import java.util.ArrayList;
import java.util.List;

/** A stretch in which two word lists differ: words {@code leftStart} to before {@code leftEnd} against the right's. */
record WordDifference(int leftStart, int leftEnd, int rightStart, int rightEnd) {

    /** All differences, by a longest common subsequence. */
    static List<WordDifference> between(List<String> left, List<String> right) {
        int[][] common = new int[left.size() + 1][right.size() + 1];
        for (int i = left.size() - 1; i >= 0; i--) {
            for (int j = right.size() - 1; j >= 0; j--) {
                common[i][j] = left.get(i).equals(right.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<WordDifference> differences = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < left.size() || j < right.size()) {
            int startI = i;
            int startJ = j;
            while (i < left.size() || j < right.size()) {
                if (i < left.size() && j < right.size() && left.get(i).equals(right.get(j))) {
                    break;
                }
                if (j >= right.size() || (i < left.size() && common[i + 1][j] >= common[i][j + 1])) {
                    i++;
                } else {
                    j++;
                }
            }
            if (i > startI || j > startJ) {
                differences.add(new WordDifference(startI, i, startJ, j));
            }
            while (i < left.size() && j < right.size() && left.get(i).equals(right.get(j))) {
                i++;
                j++;
            }
        }
        return differences;
    }
}
