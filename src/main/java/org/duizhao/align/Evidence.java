package org.duizhao.align;

/**
 * Scores, row by row, how well the words of a group of left sentences and a group of right sentences answer each
 * other: the log-likelihood ratio of each word under the lexicon, given the other group, against its background
 * frequency, in both directions.
 */
final class Evidence {

    private static final int MOST = BeadType.MOST;

    private final Text left;
    private final Text right;
    private final Lexicon lexicon;
    private final float[] leftBackground;
    private final float[] rightBackground;
    private final Corridor corridor;
    private final float floor;
    private final float floorLog;

    /** Where each right sentence's tokens start when all are written one after the other. */
    private final int[] offset;

    /** Chance of each right token given left row r, for rows now in use; by r modulo MOST. */
    private final float[][] hits = new float[MOST][];

    /** Sum over left row r's words for right groups [j, j+l), same rows. */
    private final float[][] leftSums = new float[MOST][];

    private int prepared;

    /** Per number of left sentences k: running sum over right sentences of their words' ratio. */
    private final float[][] rightSums = new float[MOST + 1][];

    private final float[] accumulated;
    private int row;
    private final int[] rowOf;
    private final int[] rowPosition;

    Evidence(
            Text left,
            Text right,
            Lexicon lexicon,
            float[] leftBackground,
            float[] rightBackground,
            Corridor corridor,
            float floor) {
        this.left = left;
        this.right = right;
        this.lexicon = lexicon;
        this.leftBackground = leftBackground;
        this.rightBackground = rightBackground;
        this.corridor = corridor;
        this.floor = floor;
        this.floorLog = (float) Math.log(floor);
        offset = new int[right.size() + 1];
        for (int j = 0; j < right.size(); j++) {
            offset[j + 1] = offset[j] + right.tokens()[j].length;
        }
        int widest = 0;
        for (int i = 0; i < left.size(); i++) {
            widest = Math.max(widest, offset[endCell(i)] - offset[corridor.firstCell(i)]);
        }
        accumulated = new float[widest];
        rowOf = new int[rightBackground.length];
        rowPosition = new int[rightBackground.length];
        java.util.Arrays.fill(rowOf, -1);
    }

    private int endCell(int i) {
        return corridor.endCell(Math.min(left.size() - 1, i + MOST - 1));
    }

    /** Makes the groups that begin with left sentence i ready. Rows must be asked for in order. */
    void row(int i) {
        row = i;
        int last = Math.min(left.size(), i + MOST);
        for (; prepared < last; prepared++) {
            prepare(prepared);
        }
        int first = corridor.lo()[i];
        int base = offset[first];
        java.util.Arrays.fill(accumulated, 0);
        int words = 0;
        for (int k = 1; i + k <= left.size() && k <= MOST; k++) {
            int r = i + k - 1;
            words += left.tokens()[r].length;
            float[] hit = hits[r % MOST];
            int hitBase = offset[corridor.firstCell(r)];
            int end = offset[corridor.endCell(r)];
            for (int p = Math.max(base, hitBase); p < end; p++) {
                accumulated[p - base] += hit[p - hitBase];
            }
            sumRight(k, first, corridor.hi()[i + k], base, words);
        }
    }

    private void sumRight(int k, int first, int end, int base, int words) {
        int width = end - first;
        if (rightSums[k] == null || rightSums[k].length < width + 1) {
            rightSums[k] = new float[width + 16];
        }
        float[] sums = rightSums[k];
        float scale = (1 - floor) / Math.max(1, words);
        float sum = 0;
        sums[0] = 0;
        for (int j = first; j < end; j++) {
            int[] tokens = right.tokens()[j];
            int at = offset[j] - base;
            for (int token : tokens) {
                float m = accumulated[at++];
                sum += m == 0 ? floorLog : FastLog.log(floor + scale * m / rightBackground[token]);
            }
            sums[j - first + 1] = sum;
        }
    }

    /** Ratio of the words of right sentences j to j+l-1 given left sentences row to row+k-1. */
    float rightGivenLeft(int k, int j, int l) {
        int first = corridor.lo()[row];
        return rightSums[k][j + l - first] - rightSums[k][j - first];
    }

    /** Ratio of the words of left sentences row to row+k-1 given right sentences j to j+l-1. */
    float leftGivenRight(int k, int j, int l) {
        float sum = 0;
        for (int r = row; r < row + k; r++) {
            sum += leftSums[r % MOST][(j - corridor.firstCell(r)) * MOST + l - 1];
        }
        return sum;
    }

    private void prepare(int r) {
        int[] tokens = left.tokens()[r];
        int first = corridor.firstCell(r);
        int end = corridor.endCell(r);
        int width = offset[end] - offset[first];
        var hit = new float[width];
        var back = new float[tokens.length * (end - first)];
        // chain the left positions that each right token type can answer
        int total = 0;
        for (int token : tokens) {
            total += lexicon.start[token + 1] - lexicon.start[token];
        }
        var next = new int[total];
        var pair = new int[total];
        var position = new int[total];
        int used = 0;
        for (int z = 0; z < tokens.length; z++) {
            for (int p = lexicon.start[tokens[z]]; p < lexicon.start[tokens[z] + 1]; p++) {
                int e = lexicon.right[p];
                next[used] = rowOf[e] == r ? rowPosition[e] : -1;
                rowOf[e] = r;
                rowPosition[e] = used;
                pair[used] = p;
                position[used] = z;
                used++;
            }
        }
        int at = 0;
        for (int j = first; j < end; j++) {
            for (int e : right.tokens()[j]) {
                if (rowOf[e] == r) {
                    for (int c = rowPosition[e]; c >= 0; c = next[c]) {
                        hit[at] += lexicon.forward[pair[c]];
                        back[position[c] * (end - first) + j - first] += lexicon.backward[pair[c]];
                    }
                }
                at++;
            }
        }
        hits[r % MOST] = hit;
        leftSums[r % MOST] = sumLeft(tokens, back, first, end);
    }

    private float[] sumLeft(int[] tokens, float[] back, int first, int end) {
        int width = end - first;
        var sums = new float[width * MOST];
        for (int z = 0; z < tokens.length; z++) {
            float share = (1 - floor) / leftBackground[tokens[z]];
            int line = z * width;
            for (int j = 0; j < width; j++) {
                float m = 0;
                int words = 0;
                int longest = Math.min(MOST, width - j);
                for (int l = 0; l < longest; l++) {
                    m += back[line + j + l];
                    words += right.tokens()[first + j + l].length;
                    sums[j * MOST + l] += m == 0 ? floorLog : FastLog.log(floor + share * m / words);
                }
            }
        }
        return sums;
    }
}
