package org.duizhao.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.duizhao.model.CommonSequence.Pair;
import org.junit.jupiter.api.Test;

class CommonSequenceTest {

    private static List<String> words(Random random) {
        List<String> words = new ArrayList<>();
        for (int n = random.nextInt(12); n > 0; n--) {
            words.add(String.valueOf((char) ('a' + random.nextInt(4))));
        }
        return words;
    }

    /** As it is defined, with the whole table. */
    private static List<Pair> plain(List<String> left, List<String> right) {
        int[][] common = new int[left.size() + 1][right.size() + 1];
        for (int i = left.size() - 1; i >= 0; i--) {
            for (int j = right.size() - 1; j >= 0; j--) {
                common[i][j] = left.get(i).equals(right.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<Pair> pairs = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < left.size() && j < right.size()) {
            if (left.get(i).equals(right.get(j))) {
                pairs.add(new Pair(i++, j++));
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return pairs;
    }

    @Test
    void itIsTheOneThatTheWholeTableShows() {
        Random random = new Random(5);
        for (int round = 0; round < 5000; round++) {
            List<String> left = words(random);
            List<String> right = words(random);
            List<Pair> found = CommonSequence.of(left, right);
            assertEquals(plain(left, right), found, left + " " + right);
            assertEquals(found.size(), CommonSequence.length(left, right));
        }
    }

    /** A table of numbers for these would take 400 MB. */
    @Test
    void longListsTakeLittleMemory() {
        List<Integer> left = new ArrayList<>();
        List<Integer> right = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            left.add(i);
            right.add(i % 2 == 0 ? i : -i);
        }
        List<Pair> found = CommonSequence.of(left, right);
        assertEquals(5_000, found.size());
        assertTrue(found.stream().allMatch(p -> p.left() == p.right()));
    }
}
