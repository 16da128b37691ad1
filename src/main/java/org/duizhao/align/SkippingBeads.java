package org.duizhao.align;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds beads that skip sentences: an abridged translation may draw on a sentence, leave the next one out and go on with
 * the one after, across the end of a paragraph. The search knows no such beads; here, a doubtful bead with one sentence
 * on the right takes what it answers from the lone left sentences around it.
 */
final class SkippingBeads {

    /** A bead more probable than this is left as it is. */
    private static final float SURE = 0.9f;

    /** How many lone sentences are looked at on each side of the bead. */
    private static final int REACH = 3;

    /** Most left sentences that such a bead has. */
    private static final int MOST = 4;

    /** What each gap costs; set by hand, as there is next to nothing to fit it on. */
    private static final float GAP = 2;

    /** A left side with gaps for the step of a path at an index, and its chance among the sides tried. */
    record Skip(int step, List<Integer> left, float chance) {}

    private final Engine engine;
    private final Engine.Document document;
    private final Lexicon lexicon;
    private final float ratio;
    private final float[] weights;

    SkippingBeads(Engine engine, Engine.Document document, Lexicon lexicon, float ratio, float[] weights) {
        this.engine = engine;
        this.document = document;
        this.lexicon = lexicon;
        this.ratio = ratio;
        this.weights = weights.clone();
        // such a bead uses parts of sentences: their length says nothing
        for (int x = 0; x < this.weights.length; x++) {
            if (Features.NAMES.get(x).startsWith("length.")) {
                this.weights[x] = 0;
            }
        }
    }

    /** The beads of a path that had better skip; no left sentence is in two of them. */
    List<Skip> find(List<Search.Step> path) {
        var lone = new boolean[document.left().size()];
        for (Search.Step s : path) {
            if (s.k() == 1 && s.l() == 0) {
                lone[s.i()] = true;
            }
        }
        var skips = new ArrayList<Skip>();
        for (int x = 0; x < path.size(); x++) {
            Search.Step s = path.get(x);
            if (s.l() == 1 && s.k() > 0 && s.k() <= MOST && s.chance() < SURE) {
                Skip skip = better(x, s, lone);
                if (skip != null) {
                    skips.add(skip);
                    skip.left.forEach(i -> lone[i] = false);
                }
            }
        }
        return skips;
    }

    private Skip better(int step, Search.Step s, boolean[] lone) {
        int from = s.i();
        while (from > 0 && s.i() - from < REACH && lone[from - 1]) {
            from--;
        }
        int end = s.i() + s.k();
        while (end < lone.length && end - s.i() - s.k() < REACH && lone[end]) {
            end++;
        }
        int width = end - from;
        if (width <= s.k() || width < 3) {
            return null;
        }
        int best = 0;
        double bestScore = Double.NEGATIVE_INFINITY;
        double sum = 0;
        var scores = new double[1 << width];
        for (int set = 1; set < scores.length; set++) {
            if (Integer.bitCount(set) <= MOST) {
                scores[set] = score(from, width, set, s.j());
                if (scores[set] > bestScore) {
                    best = set;
                    bestScore = scores[set];
                }
            }
        }
        if (gaps(best) == 0) {
            return null;
        }
        for (int set = 1; set < scores.length; set++) {
            sum += Integer.bitCount(set) <= MOST ? Math.exp(scores[set] - bestScore) : 0;
        }
        return new Skip(step, members(from, best), (float) (1 / sum));
    }

    private static int gaps(int set) {
        int inner = set >>> Integer.numberOfTrailingZeros(set);
        return Integer.bitCount(inner & ~(inner << 1)) - 1;
    }

    private static List<Integer> members(int from, int set) {
        var members = new ArrayList<Integer>();
        for (int b = 0; 1 << b <= set; b++) {
            if ((set >>> b & 1) == 1) {
                members.add(from + b);
            }
        }
        return List.copyOf(members);
    }

    private double score(int from, int width, int set, int j) {
        List<Integer> members = members(from, set);
        Text left = document.left().only(members);
        Text right = document.right().only(List.of(j));
        Corridor corridor = Corridor.full(left.size(), 1);
        Lattice lattice =
                engine.lattice(new Engine.Document(left, right), lexicon, ratio, weights, corridor, true, null);
        int type = BeadType.ALL.indexOf(new BeadType(left.size(), 1));
        double score = lattice.match()[0][type] - GAP * gaps(set);
        Text rest = document.left().only(members(from, ~set & (1 << width) - 1));
        var f = new float[Features.SIZE];
        var features = new Features(rest, right, ratio);
        for (int i = 0; i < rest.size(); i++) {
            features.nothingRight(i, i == 0, f);
            score += Engine.dot(weights, f);
        }
        return score;
    }
}
