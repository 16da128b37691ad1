package org.duizhao.align;

import java.util.Arrays;

/**
 * Finds out whether the sentences of a bead stand in another order on the right than on the left, so that no cut of the
 * bead into two, one after the other, does their words justice.
 *
 * <p>A cut parts either side into a first and a second half. Two words are linked if each is better explained by the
 * half that the other is in than by the rest of the other's side, and the link is as strong as the weaker of the two
 * says. Links from first half to first and from second to second keep within the cut; the others cross it. A
 * translation that merely divides its sentences at other places has links that cross in one direction; one that puts
 * them in another order has links that cross in both.
 */
final class Crossing {

    /**
     * What links that cross must be stronger by than those that keep, as a logarithm of chances. With less, words that
     * are said twice look like sentences that change places.
     */
    private static final float ACCIDENT = 7;

    /** Beyond this, more links make it no surer. */
    private static final float MOST = 6;

    /** A half with fewer words than this is taken to have so many: a short sentence explains its few words too well. */
    private static final int FEWEST = 20;

    private final Evidence evidence;
    private final Text left;
    private final Text right;

    /** Per cut of the left side, for each right word: how much better the first half explains it than the second. */
    private float[] rightLeaning = new float[256];

    /** The same per cut of the right side for each left word. */
    private float[] leftLeaning = new float[256];

    /** Strength of the strongest link of each right word under one cut. */
    private float[] strongest = new float[64];

    Crossing(Evidence evidence) {
        this.evidence = evidence;
        left = evidence.left;
        right = evidence.right;
    }

    /**
     * How much stronger the links that cross are than those that keep, in the direction in which they are weaker, under
     * the cut where that is most: from 0 where it may be an accident to {@value #MOST}. Of left sentences i to i+k-1 and
     * right sentences j to j+l-1, both more than one.
     */
    float of(int i, int k, int j, int l) {
        int lefts = words(left, i, k);
        int rights = words(right, j, l);
        if (strongest.length < rights) {
            strongest = new float[rights * 2];
        }
        leanRight(i, k, j, l, rights);
        leanLeft(i, k, j, l, lefts);
        float most = ACCIDENT;
        for (int a = 1; a < k; a++) {
            for (int b = 1; b < l; b++) {
                link(i, k, j, l, a, b, rights, lefts);
                most = Math.max(most, balance(a, words(right, j, b), rights));
            }
        }
        return Math.min(MOST, most - ACCIDENT);
    }

    private void leanRight(int i, int k, int j, int l, int rights) {
        if (rightLeaning.length < k * rights) {
            rightLeaning = new float[k * rights * 2];
        }
        for (int a = 1; a < k; a++) {
            float first = share(words(left, i, a));
            float second = share(words(left, i + a, k - a));
            int at = a * rights;
            for (int y = j; y < j + l; y++) {
                int[] tokens = right.tokens()[y];
                for (int x = 0; x < tokens.length; x++) {
                    int word = evidence.offset[y] + x;
                    rightLeaning[at++] = leaning(
                            first * evidence.rightChance(word, i, a),
                            second * evidence.rightChance(word, i + a, k - a),
                            evidence.rightBackground[tokens[x]]);
                }
            }
        }
    }

    private void leanLeft(int i, int k, int j, int l, int lefts) {
        if (leftLeaning.length < l * lefts) {
            leftLeaning = new float[l * lefts * 2];
        }
        for (int b = 1; b < l; b++) {
            float first = share(words(right, j, b));
            float second = share(words(right, j + b, l - b));
            int at = b * lefts;
            for (int r = i; r < i + k; r++) {
                int[] tokens = left.tokens()[r];
                for (int z = 0; z < tokens.length; z++) {
                    leftLeaning[at++] = leaning(
                            first * evidence.leftChance(r, z, j, b),
                            second * evidence.leftChance(r, z, j + b, l - b),
                            evidence.leftBackground[tokens[z]]);
                }
            }
        }
    }

    private float share(int words) {
        return (1 - evidence.floor) / Math.max(FEWEST, words);
    }

    private float leaning(float first, float second, float background) {
        return first == second
                ? 0
                : FastLog.log((evidence.floor + first / background) / (evidence.floor + second / background));
    }

    /** Finds the strongest link of each right word when a left and b right sentences make the first halves. */
    private void link(int i, int k, int j, int l, int a, int b, int rights, int lefts) {
        Arrays.fill(strongest, 0, rights, 0);
        int leftAt = b * lefts;
        for (int r = i; r < i + k; r++) {
            Evidence.Hits hits = evidence.hits(r);
            int firstCell = evidence.corridor.firstCell(r);
            float ofLeft = r < i + a ? 1 : -1;
            for (int y = j; y < j + l; y++) {
                float ofRight = y < j + b ? 1 : -1;
                int rightAt = evidence.offset[y] - evidence.offset[j];
                int end = hits.end(y - firstCell);
                for (int x = hits.start(y - firstCell); x < end; x++) {
                    int e = rightAt + hits.rightWord[x];
                    float strength = Math.min(
                            ofLeft * rightLeaning[a * rights + e], ofRight * leftLeaning[leftAt + hits.leftWord[x]]);
                    strongest[e] = Math.max(strongest[e], strength);
                }
            }
            leftAt += left.tokens()[r].length;
        }
    }

    /** The weaker direction of the links that cross less the weaker half of those that keep. */
    private float balance(int a, int cut, int rights) {
        float firstToFirst = 0;
        float firstToSecond = 0;
        float secondToFirst = 0;
        float secondToSecond = 0;
        for (int e = 0; e < rights; e++) {
            boolean fromFirst = rightLeaning[a * rights + e] > 0;
            if (e < cut) {
                firstToFirst += fromFirst ? strongest[e] : 0;
                secondToFirst += fromFirst ? 0 : strongest[e];
            } else {
                firstToSecond += fromFirst ? strongest[e] : 0;
                secondToSecond += fromFirst ? 0 : strongest[e];
            }
        }
        return Math.min(firstToSecond, secondToFirst) - Math.min(firstToFirst, secondToSecond);
    }

    private static int words(Text text, int from, int count) {
        int words = 0;
        for (int i = from; i < from + count; i++) {
            words += text.tokens()[i].length;
        }
        return words;
    }
}
