package org.duizhao.align;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;

/** A document made ready to fit weights to: the features of every bead in its corridor and of the gold alignment. */
final class GoldDocument {

    private static final int TYPES = Lattice.TYPES;

    final Corridor corridor;
    /** Per left place, for each bead the features after the one-hot type. */
    final float[][] features;

    final float[][] nullLeft;
    final float[][] nullRight;
    final double[] gold = new double[Features.SIZE];
    final double weight;

    GoldDocument(
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
        var goldAt = new HashMap<Long, Gold.Pair>();
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
        return IntStream.range(from, end).boxed().toList();
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
