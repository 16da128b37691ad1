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
        List<Bead> chain = chain(fixed);
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
        for (int x = 0; x < chain.size(); x++) {
            List<Integer> side = left ? chain.get(x).left() : chain.get(x).right();
            if (!side.isEmpty()) {
                int first = side.get(0);
                int last = side.get(side.size() - 1);
                Arrays.fill(zones, first, last + 1, 2 * x + 1);
                Arrays.fill(zones, last + 1, size, 2 * x + 2);
            }
        }
        return zones;
    }

    /** The longest run of fixed beads with words on both sides that does not cross, by their first and last sentences. */
    private static List<Bead> chain(List<Bead> fixed) {
        List<Bead> both = fixed.stream()
                .filter(b -> !b.left().isEmpty() && !b.right().isEmpty())
                .sorted(java.util.Comparator.comparing(b -> b.left().get(0)))
                .toList();
        int n = both.size();
        var length = new int[n];
        var before = new int[n];
        int best = -1;
        for (int x = 0; x < n; x++) {
            length[x] = 1;
            before[x] = -1;
            // a text has few hundred reviewed beads that cross nothing: looking back stops at the nearest good one
            for (int y = x - 1; y >= 0 && length[x] <= y + 1; y--) {
                if (length[y] + 1 > length[x] && precedes(both.get(y), both.get(x))) {
                    length[x] = length[y] + 1;
                    before[x] = y;
                }
            }
            if (best < 0 || length[x] > length[best]) {
                best = x;
            }
        }
        var chain = new ArrayList<Bead>();
        for (int x = best; x >= 0; x = before[x]) {
            chain.add(0, both.get(x));
        }
        return chain;
    }

    private static boolean precedes(Bead a, Bead b) {
        return a.left().get(a.left().size() - 1) < b.left().get(0)
                && a.right().get(a.right().size() - 1) < b.right().get(0);
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
