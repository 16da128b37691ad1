package org.duizhao.align;

import java.util.ArrayList;
import java.util.List;

/**
 * What the aligner looks at in a bead, as numbers that the weights multiply. The names are those of the weights file.
 */
final class Features {

    /** Names of all features, in the order in which they are filled in. */
    static final List<String> NAMES = names();

    static final int SIZE = NAMES.size();

    static final int NULL_LEFT = index("null.left");
    static final int NULL_LEFT_OPEN = index("null.left.open");
    static final int NULL_RIGHT = index("null.right");
    static final int NULL_RIGHT_OPEN = index("null.right.open");
    private static final int EXTRA_LEFT = index("extra.left");

    /** Squared deviation of the length beyond which a bead is simply too long. */
    private static final float DEVIATION_CAP = 16;

    private final Text left;
    private final Text right;
    private final float ratio;

    Features(Text left, Text right, float ratio) {
        this.left = left;
        this.right = right;
        this.ratio = ratio;
    }

    static int index(String name) {
        int at = NAMES.indexOf(name);
        if (at < 0) {
            throw new IllegalArgumentException("no feature is called " + name);
        }
        return at;
    }

    private static List<String> names() {
        var names = new ArrayList<String>();
        for (BeadType type : BeadType.ALL) {
            names.add("type." + type.left() + "-" + type.right());
        }
        names.addAll(List.of(
                "null.left",
                "null.left.open",
                "null.right",
                "null.right.open", // beads with nothing on one side
                "null.left.length",
                "null.right.length",
                "extra.left",
                "extra.right",
                "extra.both", // sentences beyond the first
                "words.right",
                "words.left",
                "order.right",
                "order.left", // log-likelihood ratio of the words
                "crossed", // links of words that no cut of the bead leaves whole
                "length.deviation",
                "length.square",
                "length.log",
                "length.short",
                "questions",
                "exclamations",
                "opening",
                "closing",
                "pauses",
                "colons",
                "brackets",
                "end.same",
                "end.question",
                "end.exclamation",
                "end.quote",
                "start.quote",
                "clauses.left",
                "clauses.right", // a group needs about as many clauses across
                "paragraph.inside.left",
                "paragraph.inside.right",
                "paragraph.both",
                "paragraph.one"));
        return List.copyOf(names);
    }

    /** Fills in the features of left sentences i to i+k-1 against right sentences j to j+l-1. */
    void match(int type, int i, int k, int j, int l, Evidence evidence, float[] f) {
        java.util.Arrays.fill(f, 0);
        f[type] = 1;
        int at = EXTRA_LEFT;
        f[at++] = k - 1;
        f[at++] = l - 1;
        f[at++] = Math.min(k, l) - 1;
        evidence.look(k, j, l);
        f[at++] = evidence.rightGivenLeft(k, j, l);
        f[at++] = evidence.leftGivenRight(k, j, l);
        f[at++] = evidence.orderedRight;
        f[at++] = evidence.orderedLeft;
        f[at++] = evidence.crossed;
        float a = 0;
        float b = 0;
        int questions = 0;
        int exclamations = 0;
        int opening = 0;
        int closing = 0;
        int pauses = 0;
        int colons = 0;
        int brackets = 0;
        int clausesLeft = k;
        int clausesRight = l;
        for (int x = i; x < i + k; x++) {
            a += left.lengths()[x];
            Marks m = left.marks()[x];
            questions += m.questions();
            exclamations += m.exclamations();
            opening += m.opening();
            closing += m.closing();
            pauses += m.pauses();
            colons += m.colons();
            brackets += m.brackets();
            clausesLeft += m.clauses();
        }
        for (int y = j; y < j + l; y++) {
            b += right.lengths()[y];
            Marks m = right.marks()[y];
            questions -= m.questions();
            exclamations -= m.exclamations();
            opening -= m.opening();
            closing -= m.closing();
            pauses -= m.pauses();
            colons -= m.colons();
            brackets -= m.brackets();
            clausesRight += m.clauses();
        }
        a *= ratio;
        float deviation = (b - a) / (float) Math.sqrt(0.5f * (a + b) + 1);
        f[at++] = Math.abs(deviation);
        f[at++] = Math.min(DEVIATION_CAP, deviation * deviation);
        float log = FastLog.log((b + 6) / (a + 6));
        f[at++] = Math.abs(log);
        f[at++] = Math.max(0, -log);
        f[at++] = Math.abs(questions);
        f[at++] = Math.abs(exclamations);
        f[at++] = Math.abs(opening);
        f[at++] = Math.abs(closing);
        f[at++] = Math.abs(pauses);
        f[at++] = Math.abs(colons);
        f[at++] = Math.abs(brackets);
        Marks lastLeft = left.marks()[i + k - 1];
        Marks lastRight = right.marks()[j + l - 1];
        f[at++] = lastLeft.end() == lastRight.end() ? 1 : 0;
        f[at++] = lastLeft.end() == '?' != (lastRight.end() == '?') ? 1 : 0;
        f[at++] = lastLeft.end() == '!' != (lastRight.end() == '!') ? 1 : 0;
        f[at++] = lastLeft.endsQuoted() != lastRight.endsQuoted() ? 1 : 0;
        f[at++] = left.marks()[i].startsQuoted() != right.marks()[j].startsQuoted() ? 1 : 0;
        f[at++] = Math.max(0, l - clausesLeft);
        f[at++] = Math.max(0, k - clausesRight);
        if (left.paragraph() != null && right.paragraph() != null) {
            paragraphs(i, k, j, l, at, f);
        }
    }

    private void paragraphs(int i, int k, int j, int l, int at, float[] f) {
        for (int x = i + 1; x < i + k; x++) {
            f[at] += left.breakBefore(x) ? 1 : 0;
        }
        for (int y = j + 1; y < j + l; y++) {
            f[at + 1] += right.breakBefore(y) ? 1 : 0;
        }
        boolean a = left.breakBefore(i + k);
        boolean b = right.breakBefore(j + l);
        f[at + 2] = a && b ? 1 : 0;
        f[at + 3] = a != b ? 1 : 0;
    }

    /** Fills in the features of a left sentence that nothing answers. */
    void nothingRight(int i, boolean opens, float[] f) {
        java.util.Arrays.fill(f, 0);
        f[NULL_LEFT] = 1;
        f[NULL_LEFT_OPEN] = opens ? 1 : 0;
        f[NULL_LEFT + 4] = FastLog.log(left.lengths()[i] * ratio / 60);
    }

    /** Fills in the features of a right sentence that answers nothing. */
    void nothingLeft(int j, boolean opens, float[] f) {
        java.util.Arrays.fill(f, 0);
        f[NULL_RIGHT] = 1;
        f[NULL_RIGHT_OPEN] = opens ? 1 : 0;
        f[NULL_LEFT + 5] = FastLog.log(right.lengths()[j] / 60);
    }
}
