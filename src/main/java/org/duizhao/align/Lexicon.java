package org.duizhao.align;

import java.util.Arrays;

/**
 * Which words answer which: for pairs of a left and a right token, the chance of the right one given the left one and
 * the other way round. Rows are by left token. Immutable.
 */
final class Lexicon {

    final int[] start;
    final int[] right;
    final float[] forward;
    final float[] backward;

    private Lexicon(int[] start, int[] right, float[] forward, float[] backward) {
        this.start = start;
        this.right = right;
        this.forward = forward;
        this.backward = backward;
    }

    int pairs() {
        return right.length;
    }

    /** Collects pairs; a pair put twice keeps the larger chance of each direction. */
    static final class Builder {

        private final PairMap index;
        private float[] forward;
        private float[] backward;

        Builder(int expected) {
            index = new PairMap(expected);
            forward = new float[Math.max(16, expected)];
            backward = new float[Math.max(16, expected)];
        }

        void put(int left, int right, float forwardChance, float backwardChance) {
            int at = index.add(left, right);
            if (at >= forward.length) {
                forward = Arrays.copyOf(forward, at * 2);
                backward = Arrays.copyOf(backward, at * 2);
            }
            forward[at] = Math.max(forward[at], forwardChance);
            backward[at] = Math.max(backward[at], backwardChance);
        }

        Lexicon build(int leftSize) {
            int n = index.size();
            var start = new int[leftSize + 1];
            for (int p = 0; p < n; p++) {
                start[index.left(p) + 1]++;
            }
            for (int i = 0; i < leftSize; i++) {
                start[i + 1] += start[i];
            }
            int[] next = Arrays.copyOf(start, leftSize);
            var right = new int[n];
            var f = new float[n];
            var b = new float[n];
            for (int p = 0; p < n; p++) {
                int at = next[index.left(p)]++;
                right[at] = index.right(p);
                f[at] = forward[p];
                b[at] = backward[p];
            }
            return new Lexicon(start, right, f, b);
        }
    }
}
