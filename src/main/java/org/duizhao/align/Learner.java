package org.duizhao.align;

import java.util.Arrays;
import java.util.List;

/**
 * Learns which words answer which from beads already found: IBM model 1 in both directions, started from the lexicon
 * known so far, with absolute discounting so that a pair seen once counts for little.
 */
final class Learner {

    /** Rounds of expectation and maximisation; more change nothing. */
    private static final int ROUNDS = 6;

    /** Taken off every pair's count, so that a pair seen once keeps little; between 0.4 and 0.8 it hardly matters. */
    private static final float DISCOUNT = 0.6f;

    /** What a pair that the seed does not know starts with, beside the seed's chances. */
    private static final float UNKNOWN = 0.03f;

    /** Beads with more tokens than this on one side teach nothing and cost much. */
    private static final int LONGEST = 160;

    /** Words in so many beads that learning from all of them is no better than from the first. */
    private static final int MOST_BEADS = 20_000;

    /** Least chance of a bead that is learnt from. */
    private static final float SURE = 0.3f;

    /** A path through one document. */
    record Lesson(Text left, Text right, List<Search.Step> path) {}

    private Learner() {}

    static Lexicon learn(List<Lesson> lessons, Lexicon seed, int leftSize) {
        int beads = 0;
        for (Lesson lesson : lessons) {
            for (Search.Step s : lesson.path) {
                beads += usable(s) ? 1 : 0;
            }
        }
        beads = Math.min(beads, MOST_BEADS);
        var lefts = new int[beads][];
        var rights = new int[beads][];
        int filled = 0;
        for (Lesson lesson : lessons) {
            for (Search.Step s : lesson.path) {
                if (filled < beads && usable(s)) {
                    int[] a = gather(lesson.left.tokens(), s.i(), s.k());
                    int[] b = gather(lesson.right.tokens(), s.j(), s.l());
                    if (a.length <= LONGEST && b.length <= LONGEST) {
                        lefts[filled] = a;
                        rights[filled++] = b;
                    }
                }
            }
        }
        return learn(
                Arrays.asList(lefts).subList(0, filled), Arrays.asList(rights).subList(0, filled), seed, leftSize);
    }

    /** Learns from groups of tokens that answer each other, the same number of groups on both sides. */
    static Lexicon learn(List<int[]> left, List<int[]> right, Lexicon seed, int leftSize) {
        int[][] lefts = left.toArray(new int[0][]);
        int[][] rights = right.toArray(new int[0][]);
        int beads = lefts.length;
        var seedIndex = new PairMap(seed.pairs());
        for (int z = 0; z < leftSize; z++) {
            for (int p = seed.start[z]; p < seed.start[z + 1]; p++) {
                seedIndex.add(z, seed.right[p]);
            }
        }
        var pairs = new PairMap(1 << 12);
        var cells = new int[beads][];
        for (int b = 0; b < beads; b++) {
            int[] line = new int[lefts[b].length * rights[b].length];
            int at = 0;
            for (int z : lefts[b]) {
                for (int e : rights[b]) {
                    line[at++] = pairs.add(z, e);
                }
            }
            cells[b] = line;
        }
        float[] forward = started(pairs, seedIndex, seed, seed.forward);
        float[] backward = started(pairs, seedIndex, seed, seed.backward);
        train(pairs, cells, lefts, rights, forward, true);
        train(pairs, cells, lefts, rights, backward, false);
        return merged(pairs, seed, forward, backward, leftSize);
    }

    private static boolean usable(Search.Step s) {
        return s.k() > 0 && s.l() > 0 && s.chance() >= SURE;
    }

    private static int[] gather(int[][] tokens, int from, int count) {
        int length = 0;
        for (int i = from; i < from + count; i++) {
            length += tokens[i].length;
        }
        var all = new int[length];
        int at = 0;
        for (int i = from; i < from + count; i++) {
            System.arraycopy(tokens[i], 0, all, at, tokens[i].length);
            at += tokens[i].length;
        }
        return all;
    }

    private static float[] started(PairMap pairs, PairMap seedIndex, Lexicon seed, float[] chances) {
        var t = new float[pairs.size()];
        for (int p = 0; p < t.length; p++) {
            int known = seedIndex.find(pairs.left(p), pairs.right(p));
            t[p] = UNKNOWN + (known < 0 ? 0 : chances[known]);
        }
        return t;
    }

    /** Model 1: each word is produced by one of the other side's; leaves chances in t. */
    private static void train(PairMap pairs, int[][] cells, int[][] lefts, int[][] rights, float[] t, boolean forward) {
        var count = new float[t.length];
        for (int round = 0; round < ROUNDS; round++) {
            Arrays.fill(count, 0);
            for (int b = 0; b < cells.length; b++) {
                expect(cells[b], lefts[b].length, rights[b].length, t, count, forward);
            }
            float off = round == ROUNDS - 1 ? DISCOUNT : 0;
            normalise(pairs, count, t, off, forward);
        }
    }

    private static void expect(int[] cells, int a, int b, float[] t, float[] count, boolean forward) {
        int outer = forward ? b : a;
        int inner = forward ? a : b;
        int outerStep = forward ? 1 : b;
        int innerStep = forward ? b : 1;
        for (int x = 0; x < outer; x++) {
            float sum = UNKNOWN;
            for (int y = 0; y < inner; y++) {
                sum += t[cells[x * outerStep + y * innerStep]];
            }
            for (int y = 0; y < inner; y++) {
                int cell = cells[x * outerStep + y * innerStep];
                count[cell] += t[cell] / sum;
            }
        }
    }

    private static void normalise(PairMap pairs, float[] count, float[] t, float off, boolean forward) {
        int size = 0;
        for (int p = 0; p < t.length; p++) {
            size = Math.max(size, (forward ? pairs.left(p) : pairs.right(p)) + 1);
        }
        var sum = new float[size];
        for (int p = 0; p < t.length; p++) {
            sum[forward ? pairs.left(p) : pairs.right(p)] += count[p];
        }
        for (int p = 0; p < t.length; p++) {
            float kept = count[p] - off;
            t[p] = kept <= 0 ? 0 : kept / sum[forward ? pairs.left(p) : pairs.right(p)];
        }
    }

    private static Lexicon merged(PairMap pairs, Lexicon seed, float[] forward, float[] backward, int leftSize) {
        var builder = new Lexicon.Builder(seed.pairs() * 2);
        for (int z = 0; z < leftSize; z++) {
            for (int p = seed.start[z]; p < seed.start[z + 1]; p++) {
                builder.put(z, seed.right[p], seed.forward[p], seed.backward[p]);
            }
        }
        for (int p = 0; p < forward.length; p++) {
            if (forward[p] > 0.001f || backward[p] > 0.001f) {
                builder.put(pairs.left(p), pairs.right(p), forward[p], backward[p]);
            }
        }
        return builder.build(leftSize);
    }
}
