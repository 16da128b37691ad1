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

    private Fitter() {}

    /**
     * The weights that fit best.
     *
     * @param from where to begin; null for nothing
     * @param byHand names of features whose weights are given and stay as they are
     */
    static float[] fit(List<GoldDocument> documents, float[] from, Map<String, Float> byHand) {
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
        return descend(documents, x, given);
    }

    private static float[] descend(List<GoldDocument> documents, double[] start, boolean[] given) {
        double[] x = start;
        int n = x.length;
        var g = new double[n];
        double fx = loss(documents, x, g, given);
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
                nf = loss(documents, next, ng, given);
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

    private static double loss(List<GoldDocument> documents, double[] x, double[] gradient, boolean[] given) {
        var w = new float[x.length];
        for (int i = 0; i < w.length; i++) {
            w[i] = (float) x[i];
        }
        record Part(double value, double[] gradient) {}
        List<Part> parts = documents.parallelStream()
                .map(document -> {
                    var g = new double[x.length];
                    return new Part(document.likelihood(w, g), g);
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
