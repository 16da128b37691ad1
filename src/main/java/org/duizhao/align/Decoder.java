package org.duizhao.align;

import java.util.ArrayList;
import java.util.List;

/** Chooses the path that is expected to have the most beads right, given the chance of each bead. */
final class Decoder {

    /**
     * What a bead costs beside its chance of being right. Half the F1 to be expected: the path with the highest sum of
     * chance minus this has, in expectation, the highest F1.
     */
    private static final float COST = 0.46f;

    private Decoder() {}

    static List<Search.Step> path(Search.Posterior p) {
        Lattice x = p.lattice;
        Corridor c = x.corridor();
        int n = c.left();
        int m = c.right();
        int types = Lattice.TYPES;
        var score = new float[n + 1][];
        var from = new byte[n + 1][];
        for (int i = 0; i <= n; i++) {
            int width = c.hi()[i] - c.lo()[i] + 1;
            score[i] = new float[width];
            java.util.Arrays.fill(score[i], Float.NEGATIVE_INFINITY);
            from[i] = new byte[width];
        }
        score[0][0] = 0;
        for (int i = 0; i <= n; i++) {
            int lo = c.lo()[i];
            for (int j = lo; j <= c.hi()[i]; j++) {
                float here = score[i][j - lo];
                if (here == Float.NEGATIVE_INFINITY) {
                    continue;
                }
                if (j < c.hi()[i]) {
                    relax(score[i], from[i], j + 1 - lo, here + lone(p.loneRight[i], j - lo) - COST, 1);
                }
                if (i == n) {
                    continue;
                }
                int below = j - c.lo()[i + 1];
                if (below >= 0 && j <= c.hi()[i + 1]) {
                    relax(score[i + 1], from[i + 1], below, here + lone(p.loneLeft[i], j - lo) - COST, 2);
                }
                for (int t = 0; t < types; t++) {
                    float chance = p.match[i][(j - lo) * types + t];
                    if (chance > 0) {
                        BeadType type = BeadType.ALL.get(t);
                        int ii = i + type.left();
                        relax(score[ii], from[ii], j + type.right() - c.lo()[ii], here + chance - COST, t + 3);
                    }
                }
            }
        }
        return trace(p, from, n, m);
    }

    private static float lone(float[] chances, int at) {
        return Math.min(1, chances[at * 2] + chances[at * 2 + 1]);
    }

    private static void relax(float[] score, byte[] from, int at, float s, int how) {
        if (s > score[at]) {
            score[at] = s;
            from[at] = (byte) how;
        }
    }

    private static List<Search.Step> trace(Search.Posterior p, byte[][] from, int n, int m) {
        Corridor c = p.lattice.corridor();
        var steps = new ArrayList<Search.Step>();
        int i = n;
        int j = m;
        while (i > 0 || j > 0) {
            int how = from[i][j - c.lo()[i]];
            if (how == 1) {
                j--;
                steps.add(new Search.Step(i, 0, j, 1, lone(p.loneRight[i], j - c.lo()[i])));
            } else if (how == 2) {
                i--;
                steps.add(new Search.Step(i, 1, j, 0, lone(p.loneLeft[i], j - c.lo()[i])));
            } else {
                BeadType type = BeadType.ALL.get(how - 3);
                i -= type.left();
                j -= type.right();
                float chance = p.match[i][(j - c.lo()[i]) * Lattice.TYPES + how - 3];
                steps.add(new Search.Step(i, type.left(), j, type.right(), chance));
            }
        }
        java.util.Collections.reverse(steps);
        return steps;
    }
}
