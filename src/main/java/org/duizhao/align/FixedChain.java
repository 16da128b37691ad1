package org.duizhao.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.duizhao.model.Bead;

/**
 * The longest run of fixed beads with words on both sides that does not cross, by their first and last sentences. Of runs
 * as long it is the one that ends first, and before each bead the one nearest to it.
 */
final class FixedChain {

    /** The beads with words on both sides, by their first sentence on the left. */
    private final List<Bead> beads;
    /** How long the longest chain is that ends with a bead, and which bead stands before it there; -1 for none. */
    private final int[] length;

    private final int[] before;

    /** At each place of a Fenwick tree over the right side, the best bead that ends in the stretch it stands for. */
    private final int[] best;

    private FixedChain(List<Bead> fixed) {
        beads = fixed.stream()
                .filter(b -> !b.left().isEmpty() && !b.right().isEmpty())
                .sorted(Comparator.comparing(b -> b.left().get(0)))
                .toList();
        length = new int[beads.size()];
        before = new int[beads.size()];
        int size = beads.stream().mapToInt(b -> last(b.right()) + 1).max().orElse(0);
        best = new int[size + 1];
        Arrays.fill(best, -1);
    }

    /** @param fixed of which no two have a sentence in common */
    static List<Bead> of(List<Bead> fixed) {
        return new FixedChain(fixed).chain();
    }

    private static int last(List<Integer> side) {
        return side.get(side.size() - 1);
    }

    private List<Bead> chain() {
        // In the order in which their left sides end, beads become such as may stand before others.
        int[] byEnd = IntStream.range(0, beads.size())
                .boxed()
                .sorted(Comparator.comparing(x -> last(beads.get(x).left())))
                .mapToInt(x -> x)
                .toArray();
        int ended = 0;
        int end = -1;
        for (int x = 0; x < length.length; x++) {
            Bead bead = beads.get(x);
            while (last(beads.get(byEnd[ended]).left()) < bead.left().get(0)) {
                add(byEnd[ended++]);
            }
            before[x] = bestBefore(bead.right().get(0));
            length[x] = before[x] < 0 ? 1 : length[before[x]] + 1;
            end = end < 0 || length[x] > length[end] ? x : end;
        }
        List<Bead> chain = new ArrayList<>();
        for (int x = end; x >= 0; x = before[x]) {
            chain.add(beads.get(x));
        }
        Collections.reverse(chain);
        return chain;
    }

    private void add(int x) {
        for (int at = last(beads.get(x).right()) + 1; at < best.length; at += at & -at) {
            best[at] = better(best[at], x);
        }
    }

    /** The best bead whose right side ends before a sentence. */
    private int bestBefore(int sentence) {
        int found = -1;
        for (int at = sentence; at > 0; at -= at & -at) {
            found = better(found, best[at]);
        }
        return found;
    }

    private int better(int x, int y) {
        if (x < 0 || y < 0) {
            return Math.max(x, y);
        }
        return length[x] != length[y] ? (length[x] > length[y] ? x : y) : Math.max(x, y);
    }
}
