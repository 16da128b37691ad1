package org.duizhao.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Fits weights so that the hand-made alignments become as probable as can be among all alignments in their corridors (a
 * conditional random field over bead sequences), with a quadratic penalty, by L-BFGS.
 */
final class Fitter {

    /** Strength of the penalty on large weights. */
    private static final double PENALTY = 1.0;

    private static final int ITERATIONS = 200;

    /** So many steps in a row must gain next to nothing before the weights are taken to be the best. */
    private static final int PATIENCE = 3;

    private static final int MEMORY = 8;
    private static final int TYPES = Lattice.TYPES;

    /**
     * A document made ready: the features of every bead in its corridor and of the gold alignment.
     */
    static final class Instance {

        final Corridor corridor;
        /** Per left place, for each bead the features after the one-hot type. */
        final float[][] features;

        final float[][] nullLeft;
        final float[][] nullRight;
        final double[] gold = new double[Features.SIZE];
        final double weight;

        Instance(
                Engine engine,
                Engine.Document d,
                Lexicon lexicon,
                float ratio,
                Corridor corridor,
                List<Gold.Pair> beads,
                double weight,
                boolean ordered) {
            this.weight = weight;
            this.corridor = including(
                    corridor, contiguous(beads), d.left().size(), d.right().size());
            var calculated = new Features(d.left(), d.right(), ratio);
            var evidence = new Evidence(
                    d.left(),
                    d.right(),
                    lexicon,
                    engine.leftBackground,
                    engine.rightBackground,
                    this.corridor,
                    Engine.FLOOR,
                    ordered);
            int n = this.corridor.left();
            features = new float[n][];
            var f = new float[Features.SIZE];
            int size = Features.SIZE - TYPES;
            beads = contiguous(beads);
            var goldAt = new java.util.HashMap<Long, Gold.Pair>();
            for (Gold.Pair b : beads) {
                if (!b.left().isEmpty() && !b.right().isEmpty()) {
                    goldAt.put((long) b.left().get(0) << 32 | b.right().get(0), b);
                }
            }
            for (int i = 0; i < n; i++) {
                evidence.row(i);
                int lo = this.corridor.lo()[i];
                int hi = this.corridor.hi()[i];
                features[i] = new float[(hi - lo + 1) * TYPES * size];
                for (int j = lo; j <= hi; j++) {
                    for (int t = 0; t < TYPES; t++) {
                        int k = BeadType.ALL.get(t).left();
                        int l = BeadType.ALL.get(t).right();
                        if (!this.corridor.holds(i + k, j + l)) {
                            continue;
                        }
                        calculated.match(t, i, k, j, l, evidence, f);
                        System.arraycopy(f, TYPES, features[i], ((j - lo) * TYPES + t) * size, size);
                        Gold.Pair g = goldAt.get((long) i << 32 | j);
                        if (g != null && g.left().size() == k && g.right().size() == l) {
                            add(gold, f);
                        }
                    }
                }
            }
            nullLeft = new float[n][];
            for (int i = 0; i < n; i++) {
                calculated.nothingRight(i, false, f);
                nullLeft[i] = f.clone();
            }
            nullRight = new float[this.corridor.right()][];
            for (int j = 0; j < nullRight.length; j++) {
                calculated.nothingLeft(j, false, f);
                nullRight[j] = f.clone();
            }
            int before = 0;
            for (Gold.Pair b : beads) {
                int kind = b.right().isEmpty() ? 1 : b.left().isEmpty() ? 2 : 0;
                for (int i : kind == 1 ? b.left() : List.<Integer>of()) {
                    add(gold, nullLeft[i]);
                    gold[Features.NULL_LEFT_OPEN] += before == 1 ? 0 : 1;
                    before = 1;
                }
                for (int j : kind == 2 ? b.right() : List.<Integer>of()) {
                    add(gold, nullRight[j]);
                    gold[Features.NULL_RIGHT_OPEN] += before == 2 ? 0 : 1;
                    before = 2;
                }
                before = kind;
            }
        }

        /** Fills up beads that skip a sentence and joins beads that cross: the search has none such. */
        private static List<Gold.Pair> contiguous(List<Gold.Pair> beads) {
            var out = new ArrayList<Gold.Pair>();
            int i = 0;
            int j = 0;
            for (Gold.Pair b : beads) {
                int endLeft = b.left().isEmpty() ? i : b.left().get(b.left().size() - 1) + 1;
                int endRight = b.right().isEmpty() ? j : b.right().get(b.right().size() - 1) + 1;
                if (!b.left().isEmpty()
                        && !b.right().isEmpty()
                        && (b.left().get(0) < i || b.right().get(0) < j)) {
                    Gold.Pair crossed = out.remove(out.size() - 1);
                    endLeft = Math.max(endLeft, i);
                    endRight = Math.max(endRight, j);
                    i -= crossed.left().size();
                    j -= crossed.right().size();
                }
                if (endLeft > i || endRight > j) {
                    out.add(new Gold.Pair(range(i, endLeft), range(j, endRight)));
                }
                i = Math.max(i, endLeft);
                j = Math.max(j, endRight);
            }
            return out;
        }

        private static List<Integer> range(int from, int end) {
            return java.util.stream.IntStream.range(from, end).boxed().toList();
        }

        private static void add(double[] sum, float[] f) {
            for (int x = 0; x < f.length; x++) {
                sum[x] += f[x];
            }
        }

        private static Corridor including(Corridor c, List<Gold.Pair> beads, int n, int m) {
            int[] lo = c.lo().clone();
            int[] hi = c.hi().clone();
            int i = 0;
            int j = 0;
            for (Gold.Pair b : beads) {
                for (int x = 0; x <= b.left().size(); x++) {
                    lo[i + x] = Math.min(lo[i + x], j);
                    hi[i + x] = Math.max(hi[i + x], j + b.right().size());
                }
                i += b.left().size();
                j += b.right().size();
            }
            return Corridor.of(lo, hi, m);
        }

        /** Log-likelihood of the gold path; adds its gradient. */
        double likelihood(float[] w, double[] gradient) {
            int n = corridor.left();
            Search.Posterior p = posterior(w);
            float[][] match = p.match;
            int size = Features.SIZE - TYPES;
            double goldScore = 0;
            for (int x = 0; x < gold.length; x++) {
                goldScore += gold[x] * w[x];
                gradient[x] += weight * gold[x];
            }
            for (int i = 0; i < n; i++) {
                for (int at = 0; at < match[i].length; at++) {
                    float chance = p.match[i][at];
                    if (chance > 1e-6f) {
                        int t = at % TYPES;
                        gradient[t] -= weight * chance;
                        int base = at * size;
                        for (int x = 0; x < size; x++) {
                            gradient[TYPES + x] -= weight * chance * features[i][base + x];
                        }
                    }
                }
            }
            for (int i = 0; i <= n; i++) {
                lone(p.loneLeft[i], i < n ? nullLeft[i] : null, i, Features.NULL_LEFT_OPEN, gradient, false);
                lone(p.loneRight[i], null, i, Features.NULL_RIGHT_OPEN, gradient, true);
            }
            return weight * (goldScore - p.total);
        }

        /** Chances of all beads under some weights. */
        Search.Posterior posterior(float[] w) {
            int n = corridor.left();
            int size = Features.SIZE - TYPES;
            var match = new float[n][];
            for (int i = 0; i < n; i++) {
                int lo = corridor.lo()[i];
                int hi = corridor.hi()[i];
                match[i] = new float[(hi - lo + 1) * TYPES];
                for (int j = lo; j <= hi; j++) {
                    for (int t = 0; t < TYPES; t++) {
                        int at = (j - lo) * TYPES + t;
                        if (!corridor.holds(
                                i + BeadType.ALL.get(t).left(),
                                j + BeadType.ALL.get(t).right())) {
                            match[i][at] = Float.NEGATIVE_INFINITY;
                            continue;
                        }
                        float sum = w[t];
                        int base = at * size;
                        for (int x = 0; x < size; x++) {
                            sum += w[TYPES + x] * features[i][base + x];
                        }
                        match[i][at] = sum;
                    }
                }
            }
            var lattice = new Lattice(
                    corridor,
                    match,
                    dots(nullLeft, w),
                    dots(nullRight, w),
                    w[Features.NULL_LEFT_OPEN],
                    w[Features.NULL_RIGHT_OPEN]);
            return Search.posterior(lattice);
        }

        private void lone(float[] chances, float[] one, int i, int open, double[] gradient, boolean right) {
            for (int at = 0; at < chances.length; at++) {
                float chance = chances[at];
                if (chance > 1e-6f) {
                    float[] f = right ? nullRight[corridor.lo()[i] + at / 2] : one;
                    for (int x = 0; x < f.length; x++) {
                        gradient[x] -= weight * chance * f[x];
                    }
                    gradient[open] -= at % 2 == 1 ? weight * chance : 0;
                }
            }
        }

        private static float[] dots(float[][] features, float[] w) {
            var sums = new float[features.length];
            for (int i = 0; i < sums.length; i++) {
                for (int x = 0; x < w.length; x++) {
                    sums[i] += features[i][x] * w[x];
                }
            }
            return sums;
        }
    }

    private Fitter() {}

    /**
     * The weights that fit best.
     *
     * @param from where to begin; null for nothing
     * @param byHand names of features whose weights are given and stay as they are
     */
    static float[] fit(List<Instance> instances, float[] from, Map<String, Float> byHand) {
        int n = Features.SIZE;
        var x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = from == null ? 0 : from[i];
        }
        var given = new boolean[n];
        byHand.forEach((name, value) -> {
            x[Features.index(name)] = value;
            given[Features.index(name)] = true;
        });
        return descend(instances, x, given);
    }

    private static float[] descend(List<Instance> instances, double[] start, boolean[] given) {
        double[] x = start;
        int n = x.length;
        var g = new double[n];
        double fx = loss(instances, x, g, given);
        var s = new ArrayList<double[]>();
        var y = new ArrayList<double[]>();
        int small = 0;
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            double[] d = direction(g, s, y);
            double slope = dot(d, g);
            double step = s.isEmpty() ? 1 / Math.max(1, Math.sqrt(dot(g, g))) : 1;
            var next = new double[n];
            var ng = new double[n];
            double nf = 0;
            boolean found = false;
            for (int tries = 0; tries < 20; tries++, step /= 2) {
                for (int i = 0; i < n; i++) {
                    next[i] = x[i] + step * d[i];
                }
                nf = loss(instances, next, ng, given);
                if (nf <= fx + 1e-4 * step * slope) {
                    found = true;
                    break;
                }
            }
            if (!found) {
                break;
            }
            var ds = new double[n];
            var dy = new double[n];
            for (int i = 0; i < n; i++) {
                ds[i] = next[i] - x[i];
                dy[i] = ng[i] - g[i];
            }
            if (dot(ds, dy) > 1e-10) {
                s.add(ds);
                y.add(dy);
                if (s.size() > MEMORY) {
                    s.remove(0);
                    y.remove(0);
                }
            }
            double gain = fx - nf;
            x = next;
            g = ng;
            fx = nf;
            small = gain < 1e-3 ? small + 1 : 0;
            if (small == PATIENCE) {
                break;
            }
        }
        var w = new float[n];
        for (int i = 0; i < n; i++) {
            w[i] = (float) x[i];
        }
        return w;
    }

    private static double loss(List<Instance> instances, double[] x, double[] gradient, boolean[] given) {
        var w = new float[x.length];
        for (int i = 0; i < w.length; i++) {
            w[i] = (float) x[i];
        }
        record Part(double value, double[] gradient) {}
        List<Part> parts = instances.parallelStream()
                .map(instance -> {
                    var g = new double[x.length];
                    return new Part(instance.likelihood(w, g), g);
                })
                .toList();
        Arrays.fill(gradient, 0);
        double sum = 0;
        for (Part part : parts) {
            sum -= part.value;
            for (int i = 0; i < x.length; i++) {
                gradient[i] -= part.gradient[i];
            }
        }
        for (int i = 0; i < x.length; i++) {
            sum += PENALTY / 2 * x[i] * x[i];
            gradient[i] = given[i] ? 0 : gradient[i] + PENALTY * x[i];
        }
        return sum;
    }

    private static double[] direction(double[] g, List<double[]> s, List<double[]> y) {
        double[] q = g.clone();
        var a = new double[s.size()];
        for (int i = s.size() - 1; i >= 0; i--) {
            a[i] = dot(s.get(i), q) / dot(s.get(i), y.get(i));
            add(q, y.get(i), -a[i]);
        }
        if (!s.isEmpty()) {
            int last = s.size() - 1;
            double scale = dot(s.get(last), y.get(last)) / dot(y.get(last), y.get(last));
            for (int i = 0; i < q.length; i++) {
                q[i] *= scale;
            }
        }
        for (int i = 0; i < s.size(); i++) {
            double b = dot(y.get(i), q) / dot(s.get(i), y.get(i));
            add(q, s.get(i), a[i] - b);
        }
        for (int i = 0; i < q.length; i++) {
            q[i] = -q[i];
        }
        return q;
    }

    private static void add(double[] x, double[] y, double times) {
        for (int i = 0; i < x.length; i++) {
            x[i] += times * y[i];
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
