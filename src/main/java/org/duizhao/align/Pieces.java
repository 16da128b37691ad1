package org.duizhao.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.duizhao.model.Bead;

/** Cuts two texts into the pieces that lie between beads that are fixed. */
final class Pieces {

    /** Sentence numbers of one piece; on both sides ascending, not always without gaps. */
    record Cut(List<Integer> left, List<Integer> right) {}

    private Pieces() {}

    /**
     * The pieces that remain to be aligned. A fixed bead parts the text before it from the text after it, unless it
     * crosses other fixed beads, in which case its sentences are only taken out; sentences that it skips over are a
     * piece of their own.
     */
    static List<Cut> around(List<Bead> fixed, int n, int m) {
        check(fixed, n, m);
        List<Bead> chain = FixedChain.of(fixed);
        // after the x-th bead of the chain comes zone 2x + 2; what it skips over is zone 2x + 1
        int[] left = zones(chain, n, true);
        int[] right = zones(chain, m, false);
        for (Bead bead : fixed) {
            bead.left().forEach(i -> left[i] = -1);
            bead.right().forEach(j -> right[j] = -1);
        }
        var cuts = new ArrayList<Cut>();
        int[] nextLeft = {0};
        int[] nextRight = {0};
        for (int zone = 0; zone <= 2 * chain.size(); zone++) {
            var cut = new Cut(take(left, zone, nextLeft), take(right, zone, nextRight));
            if (!cut.left.isEmpty() || !cut.right.isEmpty()) {
                cuts.add(cut);
            }
        }
        return cuts;
    }

    private static List<Integer> take(int[] zones, int zone, int[] next) {
        var taken = new ArrayList<Integer>();
        while (next[0] < zones.length && zones[next[0]] <= zone) {
            if (zones[next[0]] == zone) {
                taken.add(next[0]);
            }
            next[0]++;
        }
        return List.copyOf(taken);
    }

    private static int[] zones(List<Bead> chain, int size, boolean left) {
        var zones = new int[size];
        int zone = 0;
        int from = 0;
        for (Bead bead : chain) {
            List<Integer> side = left ? bead.left() : bead.right();
            int last = side.get(side.size() - 1);
            Arrays.fill(zones, from, side.get(0), zone);
            Arrays.fill(zones, side.get(0), last + 1, zone + 1);
            from = last + 1;
            zone += 2;
        }
        Arrays.fill(zones, from, size, zone);
        return zones;
    }

    private static void check(List<Bead> fixed, int n, int m) {
        var left = new boolean[n];
        var right = new boolean[m];
        for (Bead bead : fixed) {
            mark(bead.left(), left);
            mark(bead.right(), right);
        }
    }

    private static void mark(List<Integer> side, boolean[] seen) {
        int before = -1;
        for (int i : side) {
            if (i <= before || i >= seen.length || seen[i]) {
                throw new IllegalArgumentException("a fixed bead names sentence " + i
                        + ", which is out of order, beyond the text, or in two beads");
            }
            seen[i] = true;
            before = i;
        }
    }
}
