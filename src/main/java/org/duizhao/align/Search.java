package org.duizhao.align;

import java.util.Arrays;

/** How probable each bead of a lattice is over all paths through it. */
final class Search {

    /**
     * A bead of a path.
     *
     * @param i first left sentence
     * @param k number of left sentences
     * @param j first right sentence
     * @param l number of right sentences
     * @param chance probability of the bead over all paths; 0 where it was not asked for
     */
    record Step(int i, int k, int j, int l, float chance) {}

    private static final int TYPES = Lattice.TYPES;
    private static final int[] K =
            BeadType.ALL.stream().mapToInt(BeadType::left).toArray();
    private static final int[] L =
            BeadType.ALL.stream().mapToInt(BeadType::right).toArray();
    private static final double NEVER = Double.NEGATIVE_INFINITY;

    /** States: after a bead with both sides, in a run of lone left sentences, in a run of lone right ones. */
    private static final int STATES = 3;

    /** A bead less probable than this after the first pass is not looked at again. */
    static final float HOPELESS = 2e-5f;

    private Search() {}

    /** Chances of every bead of a lattice: the same shape as the lattice, and one for each lone sentence by place. */
    static final class Posterior {

        final Lattice lattice;
        final float[][] match;
        /** Per left place i: chance that left sentence i stands alone at right place j, [(j - lo) * 2 + opens]. */
        final float[][] loneLeft;
        /** The same for right sentence j at left place i. */
        final float[][] loneRight;

        final double total;

        private Posterior(Lattice lattice, float[][] match, float[][] loneLeft, float[][] loneRight, double total) {
            this.lattice = lattice;
            this.match = match;
            this.loneLeft = loneLeft;
            this.loneRight = loneRight;
            this.total = total;
        }
    }

    /** The places that some bead worth looking at again touches. */
    static Corridor worthwhile(Posterior p) {
        Corridor c = p.lattice.corridor();
        int n = c.left();
        var lo = new int[n + 1];
        var hi = new int[n + 1];
        Arrays.fill(lo, c.right());
        for (int i = 0; i <= n; i++) {
            for (int j = c.lo()[i]; j <= c.hi()[i]; j++) {
                int w = j - c.lo()[i];
                if (p.loneRight[i][w * 2] + p.loneRight[i][w * 2 + 1] >= HOPELESS) {
                    widen(lo, hi, i, j, j + 1);
                }
                if (p.loneLeft[i][w * 2] + p.loneLeft[i][w * 2 + 1] >= HOPELESS) {
                    widen(lo, hi, i, j, j);
                    widen(lo, hi, i + 1, j, j);
                }
                for (int t = 0; i < n && t < TYPES; t++) {
                    if (p.match[i][w * TYPES + t] >= HOPELESS) {
                        widen(lo, hi, i, j, j);
                        widen(lo, hi, i + K[t], j + L[t], j + L[t]);
                    }
                }
            }
        }
        for (int i = 0; i <= n; i++) {
            lo[i] = Math.max(lo[i], c.lo()[i]);
            hi[i] = Math.min(hi[i], c.hi()[i]);
        }
        Corridor narrow = Corridor.of(lo, hi, c.right());
        for (int i = 0; i <= n; i++) {
            narrow.lo()[i] = Math.max(narrow.lo()[i], c.lo()[i]);
            narrow.hi()[i] = Math.min(narrow.hi()[i], c.hi()[i]);
        }
        return narrow;
    }

    private static void widen(int[] lo, int[] hi, int i, int from, int to) {
        lo[i] = Math.min(lo[i], from);
        hi[i] = Math.max(hi[i], to);
    }

    /** Runs forward and backward over the lattice. */
    static Posterior posterior(Lattice x) {
        Corridor c = x.corridor();
        int n = c.left();
        double[][] a = forward(x);
        double[][] b = backward(x);
        double total = b[0][0];
        var match = new float[n][];
        var loneLeft = new float[n + 1][];
        var loneRight = new float[n + 1][];
        for (int i = 0; i <= n; i++) {
            int lo = c.lo()[i];
            int width = c.hi()[i] - lo + 1;
            loneLeft[i] = new float[width * 2];
            loneRight[i] = new float[width * 2];
            if (i < n) {
                match[i] = new float[width * TYPES];
            }
            for (int w = 0; w < width; w++) {
                int at = w * STATES;
                int j = lo + w;
                double free = a[i][at];
                double runLeft = a[i][at + 1];
                double runRight = a[i][at + 2];
                double notRight = add(free, runLeft);
                double any = add(notRight, runRight);
                if (any == NEVER) {
                    continue;
                }
                if (j < c.hi()[i]) {
                    double s = x.nullRight()[j] + b[i][at + STATES + 2] - total;
                    loneRight[i][w * 2 + 1] = exp(notRight + x.openRight() + s);
                    loneRight[i][w * 2] = exp(runRight + s);
                }
                if (i == n) {
                    continue;
                }
                int below = j - c.lo()[i + 1];
                if (below >= 0 && j <= c.hi()[i + 1]) {
                    double s = x.nullLeft()[i] + b[i + 1][below * STATES + 1] - total;
                    loneLeft[i][w * 2 + 1] = exp(free + x.openLeft() + s);
                    loneLeft[i][w * 2] = exp(runLeft + s);
                }
                for (int t = 0; t < TYPES; t++) {
                    float s = x.match()[i][w * TYPES + t];
                    if (s != Float.NEGATIVE_INFINITY) {
                        int ii = i + K[t];
                        match[i][w * TYPES + t] = exp(any + s + b[ii][(j + L[t] - c.lo()[ii]) * STATES] - total);
                    }
                }
            }
        }
        return new Posterior(x, match, loneLeft, loneRight, total);
    }

    private static double[][] forward(Lattice x) {
        Corridor c = x.corridor();
        int n = c.left();
        double[][] a = table(c);
        a[0][0] = 0;
        for (int i = 0; i <= n; i++) {
            int lo = c.lo()[i];
            for (int j = lo; j <= c.hi()[i]; j++) {
                int at = (j - lo) * STATES;
                double notRight = add(a[i][at], a[i][at + 1]);
                double any = add(notRight, a[i][at + 2]);
                if (any == NEVER) {
                    continue;
                }
                if (j < c.hi()[i]) {
                    double s = add(notRight + x.openRight(), a[i][at + 2]) + x.nullRight()[j];
                    a[i][at + STATES + 2] = add(a[i][at + STATES + 2], s);
                }
                if (i == n) {
                    continue;
                }
                int below = j - c.lo()[i + 1];
                if (below >= 0 && j <= c.hi()[i + 1]) {
                    double s = add(a[i][at] + x.openLeft(), a[i][at + 1]) + x.nullLeft()[i];
                    a[i + 1][below * STATES + 1] = add(a[i + 1][below * STATES + 1], s);
                }
                for (int t = 0; t < TYPES; t++) {
                    float s = x.match()[i][(j - lo) * TYPES + t];
                    if (s != Float.NEGATIVE_INFINITY) {
                        int ii = i + K[t];
                        int to = (j + L[t] - c.lo()[ii]) * STATES;
                        a[ii][to] = add(a[ii][to], any + s);
                    }
                }
            }
        }
        return a;
    }

    /** Per place and state: log of the sum over all ways on from there. */
    private static double[][] backward(Lattice x) {
        Corridor c = x.corridor();
        int n = c.left();
        double[][] b = table(c);
        Arrays.fill(b[n], (c.right() - c.lo()[n]) * STATES, (c.right() - c.lo()[n] + 1) * STATES, 0);
        for (int i = n; i >= 0; i--) {
            int lo = c.lo()[i];
            for (int j = c.hi()[i]; j >= lo; j--) {
                int at = (j - lo) * STATES;
                double on = NEVER;
                double left = NEVER;
                double right = NEVER;
                if (i < n) {
                    for (int t = 0; t < TYPES; t++) {
                        float s = x.match()[i][(j - lo) * TYPES + t];
                        if (s != Float.NEGATIVE_INFINITY) {
                            int ii = i + K[t];
                            on = add(on, s + b[ii][(j + L[t] - c.lo()[ii]) * STATES]);
                        }
                    }
                    int below = j - c.lo()[i + 1];
                    if (below >= 0 && j <= c.hi()[i + 1]) {
                        left = b[i + 1][below * STATES + 1] + x.nullLeft()[i];
                    }
                }
                if (j < c.hi()[i]) {
                    right = b[i][at + STATES + 2] + x.nullRight()[j];
                }
                double opened = right + x.openRight();
                b[i][at] = add(b[i][at], add(on, add(left + x.openLeft(), opened)));
                b[i][at + 1] = add(b[i][at + 1], add(on, add(left, opened)));
                b[i][at + 2] = add(b[i][at + 2], add(on, right));
            }
        }
        return b;
    }

    private static double[][] table(Corridor c) {
        var t = new double[c.left() + 1][];
        for (int i = 0; i < t.length; i++) {
            t[i] = new double[(c.hi()[i] - c.lo()[i] + 1) * STATES];
            Arrays.fill(t[i], NEVER);
        }
        return t;
    }

    private static double add(double a, double b) {
        if (a < b) {
            double swap = a;
            a = b;
            b = swap;
        }
        double gap = b - a;
        // beyond e^-16 the smaller one no longer shows in a float
        return gap > -16 ? a + Math.log1p(Math.exp(gap)) : a;
    }

    private static float exp(double x) {
        return x < -30 ? 0 : (float) Math.min(1, Math.exp(x));
    }
}
