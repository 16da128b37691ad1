package org.duizhao.align;

/**
 * Scores, row by row, how well the words of a group of left sentences and a group of right sentences answer each
 * other: the log-likelihood ratio of each word under the lexicon, given the other group, against its background
 * frequency, in both directions.
 */
final class Evidence {

    private static final int MOST = BeadType.MOST;

    final Text left;
    final Text right;
    private final Lexicon lexicon;
    final float[] leftBackground;
    final float[] rightBackground;
    final Corridor corridor;
    final float floor;
    private final float floorLog;
    private final boolean ordered;

    /** Where each right sentence's tokens start when all are written one after the other. */
    final int[] offset;

    private final Crossing crossing;

    /** Chance of each right token given left row r, for rows now in use; by r modulo MOST. */
    private final float[][] hits = new float[MOST][];

    /** Sum over left row r's words for right groups [j, j+l), same rows. */
    private final float[][] leftSums = new float[MOST][];

    /** Chance of each word of left row r given a right sentence of its cells, [word * cells + cell], same rows. */
    private final float[][] answers = new float[MOST][];

    /** Hits of left row r, ordered by right sentence, same rows. */
    private final Hits[] found = new Hits[MOST];

    private float[] rightOrdered = new float[64];
    private float[] leftOrdered = new float[64];

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
            float floor,
            boolean ordered) {
        this.ordered = ordered;
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
        crossing = new Crossing(this);
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

    /** Pairs of words that answer each other between one left sentence and the right sentences of its cells. */
    static final class Hits {
        private final int[] end;
        int[] rightWord = new int[64];
        int[] leftWord = new int[64];
        float[] forward = new float[64];
        float[] backward = new float[64];
        int size;

        Hits(int cells) {
            end = new int[cells];
        }

        void add(int right, int left, float f, float b) {
            if (size == rightWord.length) {
                rightWord = java.util.Arrays.copyOf(rightWord, size * 2);
                leftWord = java.util.Arrays.copyOf(leftWord, size * 2);
                forward = java.util.Arrays.copyOf(forward, size * 2);
                backward = java.util.Arrays.copyOf(backward, size * 2);
            }
            rightWord[size] = right;
            leftWord[size] = left;
            forward[size] = f;
            backward[size++] = b;
        }

        void close(int cell) {
            end[cell] = size;
        }

        /** Number of the first pair of a cell. */
        int start(int cell) {
            return cell == 0 ? 0 : end[cell - 1];
        }

        /** One after the number of the last pair of a cell. */
        int end(int cell) {
            return end[cell];
        }
    }

    private static final int STEPS = 256;

    /** How fast a pair of words loses weight as their places in the bead move apart. */
    private static final float DIAGONAL = 4;

    private static final float[] WEIGHT = new float[STEPS + 1];
    private static final float[] MASS = new float[STEPS + 1];

    static {
        for (int s = 0; s <= STEPS; s++) {
            double d = s / (double) STEPS;
            WEIGHT[s] = (float) Math.exp(-DIAGONAL * d);
            MASS[s] = (float) ((2 - Math.exp(-DIAGONAL * d) - Math.exp(-DIAGONAL * (1 - d))) / DIAGONAL);
        }
    }

    float orderedRight;
    float orderedLeft;
    float crossed;

    /**
     * Looks at what only the second pass asks of left sentences row to row+k-1 and right sentences j to j+l-1; leaves
     * it in orderedRight, orderedLeft and crossed.
     */
    void look(int k, int j, int l) {
        if (ordered) {
            ordered(k, j, l);
            crossed = k > 1 && l > 1 ? crossing.of(row, k, j, l) : 0;
        }
    }

    /**
     * As the two ratios above, but words count the more the nearer their places within the bead are, from its beginning
     * to its end; leaves the ratios in orderedRight and orderedLeft.
     */
    private void ordered(int k, int j, int l) {
        int rights = offset[j + l] - offset[j];
        int lefts = 0;
        float leftLength = 0;
        for (int r = row; r < row + k; r++) {
            lefts += left.tokens()[r].length;
            leftLength += left.lengths()[r];
        }
        float rightLength = 0;
        for (int y = j; y < j + l; y++) {
            rightLength += right.lengths()[y];
        }
        if (rightOrdered.length < rights) {
            rightOrdered = new float[rights * 2];
        }
        if (leftOrdered.length < lefts) {
            leftOrdered = new float[lefts * 2];
        }
        java.util.Arrays.fill(rightOrdered, 0, rights, 0);
        java.util.Arrays.fill(leftOrdered, 0, lefts, 0);
        float leftBefore = 0;
        int leftAt = 0;
        for (int r = row; r < row + k; r++) {
            Hits h = found[r % MOST];
            float[] leftPlaces = left.places()[r];
            float leftHere = left.lengths()[r];
            int first = corridor.firstCell(r);
            float rightBefore = 0;
            for (int y = j; y < j + l; y++) {
                float[] rightPlaces = right.places()[y];
                float rightHere = right.lengths()[y];
                int base = offset[y] - offset[j];
                int end = h.end(y - first);
                for (int x = h.start(y - first); x < end; x++) {
                    int e = h.rightWord[x];
                    int z = h.leftWord[x];
                    float a = (leftBefore + leftPlaces[z] * leftHere) / leftLength;
                    float b = (rightBefore + rightPlaces[e] * rightHere) / rightLength;
                    float weight = WEIGHT[(int) (Math.abs(a - b) * STEPS)];
                    rightOrdered[base + e] += h.forward[x] * weight;
                    leftOrdered[leftAt + z] += h.backward[x] * weight;
                }
                rightBefore += rightHere;
            }
            leftBefore += leftHere;
            leftAt += left.tokens()[r].length;
        }
        orderedRight = sum(right, j, l, rightLength, rightOrdered, rightBackground, lefts);
        orderedLeft = sum(left, row, k, leftLength, leftOrdered, leftBackground, rights);
    }

    /** Chance of a right word, counted from the first word of all, given left sentences from to from+count-1. */
    float rightChance(int word, int from, int count) {
        float sum = 0;
        for (int r = from; r < from + count; r++) {
            sum += hits[r % MOST][word - offset[corridor.firstCell(r)]];
        }
        return sum;
    }

    /** Chance of a word of left sentence r given right sentences from to from+count-1. */
    float leftChance(int r, int word, int from, int count) {
        int first = corridor.firstCell(r);
        int cells = corridor.endCell(r) - first;
        float sum = 0;
        for (int j = from; j < from + count; j++) {
            sum += answers[r % MOST][word * cells + j - first];
        }
        return sum;
    }

    /** Pairs of words that answer each other between left sentence r and its cells; only where order is looked at. */
    Hits hits(int r) {
        return found[r % MOST];
    }

    private float sum(Text text, int from, int count, float length, float[] m, float[] background, int others) {
        float sum = 0;
        float before = 0;
        int at = 0;
        float scale = (1 - floor) / Math.max(1, others);
        for (int i = from; i < from + count; i++) {
            int[] tokens = text.tokens()[i];
            for (int x = 0; x < tokens.length; x++, at++) {
                if (m[at] == 0) {
                    sum += floorLog;
                } else {
                    float place = (before + text.places()[i][x] * text.lengths()[i]) / length;
                    sum += FastLog.log(floor + scale * m[at] / (MASS[(int) (place * STEPS)] * background[tokens[x]]));
                }
            }
            before += text.lengths()[i];
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
        var list = ordered ? new Hits(end - first) : null;
        int at = 0;
        for (int j = first; j < end; j++) {
            int inSentence = 0;
            for (int e : right.tokens()[j]) {
                if (rowOf[e] == r) {
                    for (int c = rowPosition[e]; c >= 0; c = next[c]) {
                        hit[at] += lexicon.forward[pair[c]];
                        back[position[c] * (end - first) + j - first] += lexicon.backward[pair[c]];
                        if (ordered) {
                            list.add(inSentence, position[c], lexicon.forward[pair[c]], lexicon.backward[pair[c]]);
                        }
                    }
                }
                at++;
                inSentence++;
            }
            if (ordered) {
                list.close(j - first);
            }
        }
        answers[r % MOST] = back;
        found[r % MOST] = list;
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
