package org.duizhao.align;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.duizhao.model.Bead;
import org.junit.jupiter.api.Test;

class FixedChainTest {

    private static boolean precedes(Bead a, Bead b) {
        return a.left().get(a.left().size() - 1) < b.left().get(0)
                && a.right().get(a.right().size() - 1) < b.right().get(0);
    }

    /** As it is defined: every bead is held against all before it. */
    private static List<Bead> plain(List<Bead> fixed) {
        List<Bead> both = fixed.stream()
                .filter(b -> !b.left().isEmpty() && !b.right().isEmpty())
                .sorted(Comparator.comparing(b -> b.left().get(0)))
                .toList();
        int[] length = new int[both.size()];
        int[] before = new int[both.size()];
        int best = -1;
        for (int x = 0; x < both.size(); x++) {
            length[x] = 1;
            before[x] = -1;
            for (int y = x - 1; y >= 0; y--) {
                if (length[y] + 1 > length[x] && precedes(both.get(y), both.get(x))) {
                    length[x] = length[y] + 1;
                    before[x] = y;
                }
            }
            best = best < 0 || length[x] > length[best] ? x : best;
        }
        List<Bead> chain = new ArrayList<>();
        for (int x = best; x >= 0; x = before[x]) {
            chain.add(0, both.get(x));
        }
        return chain;
    }

    /** Some of the sentences, each in one bead, in beads of up to three that may have gaps and cross. */
    private static List<List<Integer>> sides(Random random, int sentences, int beads) {
        List<Integer> numbers =
                new ArrayList<>(IntStream.range(0, sentences).boxed().toList());
        for (int swap = random.nextInt(sentences); swap > 0; swap--) {
            int at = random.nextInt(sentences - 1);
            Collections.swap(numbers, at, Math.min(sentences - 1, at + 1 + random.nextInt(4)));
        }
        List<List<Integer>> sides = new ArrayList<>();
        int next = 0;
        for (int b = 0; b < beads; b++) {
            int size = Math.min(random.nextInt(4), sentences - next);
            sides.add(numbers.subList(next, next + size).stream().sorted().toList());
            next += size;
        }
        return sides;
    }

    @Test
    void itIsTheChainThatLookingAtAllPairsFinds() {
        Random random = new Random(3);
        for (int round = 0; round < 2000; round++) {
            int sentences = 2 + random.nextInt(40);
            int count = random.nextInt(20);
            List<List<Integer>> left = sides(random, sentences, count);
            List<List<Integer>> right = sides(random, sentences, count);
            List<Bead> fixed = new ArrayList<>();
            for (int b = 0; b < count; b++) {
                if (!left.get(b).isEmpty() || !right.get(b).isEmpty()) {
                    fixed.add(new Bead(left.get(b), right.get(b), 1, true));
                }
            }
            assertEquals(plain(fixed), FixedChain.of(fixed));
        }
    }

    /** Beads that all cross one: looking at all pairs would take minutes. */
    @Test
    void manyBeadsTakeNoTime() {
        int n = 200_000;
        List<Bead> fixed = new ArrayList<>();
        fixed.add(new Bead(List.of(0), List.of(n), 1, true));
        for (int i = 1; i <= n; i++) {
            fixed.add(new Bead(List.of(i), List.of(i - 1), 1, true));
        }
        assertEquals(fixed.subList(1, n + 1), FixedChain.of(fixed));
        assertEquals(1, Pieces.around(fixed, n + 2, n + 2).size());
    }
}
