package org.duizhao.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds pairs of sentences that share rare words, keeps the heaviest chain of them that runs forward on both sides, and
 * lays a corridor along it. Work grows with the number of sentences, not with its square: words that occur often are
 * not looked at.
 */
final class Anchors {

    /** A word that occurs more often than this on either side is no evidence for an anchor. */
    private static final int RARE = 24;

    /** The same for the second round, which looks only at places near those expected after the first. */
    private static final int FREQUENT = 2_000;

    /** How far from the expected place the second round looks, in sentences. */
    private static final int WINDOW = 120;

    /** How much a pair gains by lying where it is expected. */
    private static final float NEARNESS = 0.3f;

    /** Pairs kept for each left sentence. */
    private static final int CANDIDATES = 3;

    /** A pair needs about one rare word or two fairly rare ones. */
    private static final float ENOUGH = 5;

    /** Places on each side of the chain that are looked at as well. */
    private static final int MARGIN = 4;

    /** Texts whose whole search space is no larger than this need no anchors. */
    private static final long SMALL = 1600;

    /** A gap between anchors that is larger than this is searched along its diagonal and its rims only. */
    private static final long LARGE = 40_000;

    /** Half the width of such a diagonal. */
    private static final int BAND = 60;

    /** The diagonal is narrowed so that no more than about twice so many places are searched. */
    private static final int MOST_CELLS = 1_500_000;

    private record Point(int i, int j, float weight) {}

    private Anchors() {}

    /** The corridor for two texts. */
    static Corridor corridor(Text left, Text right, Lexicon lexicon) {
        int n = left.size();
        int m = right.size();
        if ((long) n * m <= SMALL) {
            return Corridor.full(n, m);
        }
        int[][] where = postings(right, lexicon.right);
        int[] leftCount = counts(left, lexicon.start.length - 1);
        int[] expected = expected(List.of(), n, m);
        List<Point> coarse = chain(points(left, lexicon, where, leftCount, expected, m, m, RARE), m);
        List<Point> sound = sound(coarse);
        expected = expected(sound, n, m);
        return around(chain(points(left, lexicon, where, leftCount, expected, m, WINDOW, FREQUENT), m), n, m);
    }

    /** Where on the right side each left place is to be expected, in a straight line from anchor to anchor. */
    private static int[] expected(List<Point> chain, int n, int m) {
        var expected = new int[n + 1];
        int i0 = 0;
        int j0 = 0;
        for (int p = 0; p <= chain.size(); p++) {
            int i1 = p < chain.size() ? chain.get(p).i : n;
            int j1 = p < chain.size() ? chain.get(p).j : m;
            for (int i = i0; i <= i1; i++) {
                expected[i] = i1 == i0 ? j0 : j0 + (int) ((long) (j1 - j0) * (i - i0) / (i1 - i0));
            }
            i0 = i1;
            j0 = j1;
        }
        return expected;
    }

    /** Anchors that a neighbour in the chain supports: one alone may be an accident. */
    private static List<Point> sound(List<Point> chain) {
        var sound = new ArrayList<Point>();
        for (int p = 0; p < chain.size(); p++) {
            if (p > 0 && near(chain.get(p - 1), chain.get(p))
                    || p + 1 < chain.size() && near(chain.get(p), chain.get(p + 1))) {
                sound.add(chain.get(p));
            }
        }
        return sound;
    }

    private static boolean near(Point a, Point b) {
        return b.i - a.i <= 12 && b.j - a.j <= 16;
    }

    private static int[] counts(Text text, int size) {
        var count = new int[size];
        for (int[] tokens : text.tokens()) {
            for (int t : tokens) {
                count[t]++;
            }
        }
        return count;
    }

    private static List<Point> points(
            Text left, Lexicon lexicon, int[][] where, int[] leftCount, int[] expected, int m, int window, int rare) {
        var points = new ArrayList<Point>();
        var score = new float[m];
        var touched = new int[256];
        for (int i = 0; i < left.size(); i++) {
            int count = 0;
            int[] tokens = left.tokens()[i];
            int from = Math.max(0, expected[i] - window);
            int end = Math.min(m, expected[i] + window);
            for (int z = 0; z < tokens.length; z++) {
                int token = tokens[z];
                if (leftCount[token] > rare || seenBefore(tokens, z)) {
                    continue;
                }
                for (int p = lexicon.start[token]; p < lexicon.start[token + 1]; p++) {
                    int[] places = where[lexicon.right[p]];
                    if (places == null || places.length > rare) {
                        continue;
                    }
                    float strength = (float) Math.sqrt(lexicon.forward[p] * lexicon.backward[p]);
                    int first = window >= m ? 0 : lowerBound(places, from);
                    int last = window >= m ? places.length : lowerBound(places, end);
                    if (last - first > RARE) {
                        continue;
                    }
                    double often = window >= m ? (double) leftCount[token] * places.length : (last - first) * 1.0;
                    float weight = strength * 8 / (float) Math.sqrt(Math.max(1, often));
                    if (weight < 0.2f) {
                        continue;
                    }
                    for (int x = first; x < last; x++) {
                        int j = places[x];
                        if (score[j] == 0) {
                            if (count == touched.length) {
                                touched = Arrays.copyOf(touched, count * 2);
                            }
                            touched[count++] = j;
                        }
                        score[j] += weight;
                    }
                }
            }
            keepBest(i, score, touched, count, expected[i], m, points);
        }
        return points;
    }

    private static int lowerBound(int[] sorted, int value) {
        int at = Arrays.binarySearch(sorted, value);
        return at < 0 ? -at - 1 : at;
    }

    private static boolean seenBefore(int[] tokens, int z) {
        for (int y = 0; y < z; y++) {
            if (tokens[y] == tokens[z]) {
                return true;
            }
        }
        return false;
    }

    private static void keepBest(
            int i, float[] score, int[] touched, int count, int expected, int m, List<Point> points) {
        var best = new ArrayList<Point>(CANDIDATES + 1);
        for (int c = 0; c < count; c++) {
            int j = touched[c];
            if (score[j] >= ENOUGH) {
                // of equals, the one nearest to where the sentence is expected
                float off = Math.abs(j - expected) / (float) m;
                best.add(new Point(i, j, score[j] * (1 + NEARNESS / (1 + 50 * off))));
                best.sort(Comparator.comparingDouble(p -> -p.weight));
                if (best.size() > CANDIDATES) {
                    best.remove(CANDIDATES);
                }
            }
            score[j] = 0;
        }
        points.addAll(best);
    }

    /** The right sentences in which each token occurs; null for one that is not in the lexicon or too frequent. */
    private static int[][] postings(Text right, int[] wanted) {
        int size = 0;
        for (int[] tokens : right.tokens()) {
            for (int t : tokens) {
                size = Math.max(size, t + 1);
            }
        }
        for (int t : wanted) {
            size = Math.max(size, t + 1);
        }
        var count = new int[size];
        for (int[] tokens : right.tokens()) {
            for (int t : tokens) {
                count[t]++;
            }
        }
        var where = new int[size][];
        for (int t : wanted) {
            if (where[t] == null && count[t] <= FREQUENT) {
                where[t] = new int[count[t]];
            }
        }
        var filled = new int[size];
        for (int j = 0; j < right.size(); j++) {
            for (int t : right.tokens()[j]) {
                if (where[t] != null && (filled[t] == 0 || where[t][filled[t] - 1] != j)) {
                    where[t][filled[t]++] = j;
                }
            }
        }
        for (int t = 0; t < size; t++) {
            if (where[t] != null && filled[t] < where[t].length) {
                where[t] = Arrays.copyOf(where[t], filled[t]);
            }
        }
        return where;
    }

    /** The heaviest chain in which both numbers rise, by a Fenwick tree over the right side. */
    private static List<Point> chain(List<Point> points, int m) {
        points.sort(Comparator.comparingInt(Point::i)
                .thenComparing(Comparator.comparingInt(Point::j).reversed()));
        int n = points.size();
        var total = new float[n];
        var before = new int[n];
        var tree = new int[m + 1];
        Arrays.fill(tree, -1);
        int last = -1;
        for (int p = 0; p < n; p++) {
            Point point = points.get(p);
            int best = -1;
            for (int t = point.j; t > 0; t -= t & -t) {
                if (tree[t] >= 0 && (best < 0 || total[tree[t]] > total[best])) {
                    best = tree[t];
                }
            }
            before[p] = best;
            total[p] = point.weight + (best < 0 ? 0 : total[best]);
            for (int t = point.j + 1; t <= m; t += t & -t) {
                if (tree[t] < 0 || total[p] > total[tree[t]]) {
                    tree[t] = p;
                }
            }
            if (last < 0 || total[p] > total[last]) {
                last = p;
            }
        }
        var chain = new ArrayList<Point>();
        for (int p = last; p >= 0; p = before[p]) {
            chain.add(points.get(p));
        }
        java.util.Collections.reverse(chain);
        return chain;
    }

    /**
     * Boxes from each anchor to the one after the next, so that a single wrong anchor does not shut the right path out,
     * widened by a margin.
     */
    private static Corridor around(List<Point> chain, int n, int m) {
        var lo = new int[n + 1];
        var hi = new int[n + 1];
        Arrays.fill(lo, m);
        Arrays.fill(hi, 0);
        var stops = new ArrayList<Point>();
        stops.add(new Point(0, 0, 0));
        stops.addAll(chain);
        stops.add(new Point(n, m, 0));
        for (int s = 0; s + 1 < stops.size(); s++) {
            Point from = stops.get(s);
            Point to = stops.get(Math.min(stops.size() - 1, s + 2));
            box(from.i, from.j, Math.min(n, to.i + 1), Math.min(m, to.j + 1), lo, hi, m);
        }
        return Corridor.of(lo, hi, m);
    }

    private static void box(int i0, int j0, int i1, int j1, int[] lo, int[] hi, int m) {
        int height = i1 - i0;
        boolean large = (long) height * (j1 - j0) > LARGE;
        for (int i = Math.max(0, i0 - MARGIN); i <= Math.min(lo.length - 1, i1 + MARGIN); i++) {
            int a = j0;
            int b = j1;
            if (large) {
                int middle = j0 + (int) ((long) (j1 - j0) * Math.max(0, Math.min(height, i - i0)) / height);
                int narrow = Math.max(BAND / 3, Math.min(BAND, MOST_CELLS / height));
                int band = (int) Math.max(narrow, Math.min(LARGE / height, j1 - j0));
                a = Math.max(j0, middle - band);
                b = Math.min(j1, middle + band);
                if (i <= i0 + MARGIN) {
                    a = j0;
                }
                if (i >= i1 - MARGIN) {
                    b = j1;
                }
            }
            lo[i] = Math.min(lo[i], Math.max(0, a - MARGIN));
            hi[i] = Math.max(hi[i], Math.min(m, b + MARGIN));
        }
    }
}
