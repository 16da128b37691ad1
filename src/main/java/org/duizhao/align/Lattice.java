package org.duizhao.align;

/**
 * Scores of every bead inside a corridor. A run of sentences that nothing answers pays once for beginning (opening)
 * and a little for each sentence.
 *
 * @param corridor where beads may lie
 * @param match per left place i: scores of the beads beginning there, [(j - lo[i]) * types + type]; minus infinity
 *     where a bead would leave the corridor
 * @param nullLeft score of each left sentence standing alone
 * @param nullRight score of each right sentence standing alone
 * @param openLeft added where a run of lone left sentences begins
 * @param openRight added where a run of lone right sentences begins
 */
record Lattice(
        Corridor corridor, float[][] match, float[] nullLeft, float[] nullRight, float openLeft, float openRight) {

    static final int TYPES = BeadType.ALL.size();

    /** What is told of each bead in the corridor, row by row. */
    interface Scorer {

        /** Called before the beads that begin at left place i. */
        void row(int i);

        float match(int type, int i, int k, int j, int l);
    }

    /** Asks for the score of every bead in the corridor, leaving out those that an earlier pass found hopeless. */
    static float[][] fill(Corridor corridor, Scorer scorer, Search.Posterior earlier) {
        int n = corridor.left();
        var match = new float[n][];
        for (int i = 0; i < n; i++) {
            scorer.row(i);
            int lo = corridor.lo()[i];
            int hi = corridor.hi()[i];
            var line = new float[(hi - lo + 1) * TYPES];
            for (int j = lo; j <= hi; j++) {
                int at = (j - lo) * TYPES;
                int before =
                        earlier == null ? 0 : (j - earlier.lattice.corridor().lo()[i]) * TYPES;
                for (int t = 0; t < TYPES; t++) {
                    BeadType type = BeadType.ALL.get(t);
                    int k = type.left();
                    int l = type.right();
                    boolean hopeful = earlier == null || earlier.match[i][before + t] >= Search.HOPELESS;
                    line[at + t] = hopeful && corridor.holds(i + k, j + l)
                            ? scorer.match(t, i, k, j, l)
                            : Float.NEGATIVE_INFINITY;
                }
            }
            match[i] = line;
        }
        return match;
    }
}
