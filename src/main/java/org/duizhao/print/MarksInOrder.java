package org.duizhao.print;

import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/**
 * Keeps marks behind their letters. FOP paints a mark that a face places on its letter before the letter, since it counts
 * the place from where the letter begins; so it would be copied in that order (ISO 32000-1, 14.8.2.3.1). Here the place is
 * counted from where the letter ends, and nothing has to change its order.
 */
final class MarksInOrder {

    /**
     * OpenType's names of the scripts in which a mark stands on the letter before it and on no other; the last is FOP's,
     * for words of no script. What FOP does for other scripts is left to it.
     */
    private static final Set<String> SCRIPTS = Set.of("latn", "grek", "cyrl", "*");

    private MarksInOrder() {}

    /** Whether the marks of a word can stay where they are. */
    static boolean in(String script) {
        return SCRIPTS.contains(script);
    }

    /**
     * Places marks from where what is before them ends.
     *
     * @param positions by character: placement and advance, of each first along the line; changed in place
     * @param isMark whether the face has a character as a mark
     * @param width of a character
     */
    static void place(int[] characters, int[][] positions, IntPredicate isMark, IntUnaryOperator width) {
        int sinceLetter = 0;
        for (int i = 0; i < characters.length; i++) {
            if (!isMark.test(characters[i])) {
                sinceLetter = 0;
            } else if (i > 0 && positions[i][0] != 0) {
                // FOP leaves marks that are not placed behind their letters.
                positions[i][0] -= sinceLetter;
            }
            sinceLetter += width.applyAsInt(characters[i]) + positions[i][2];
        }
    }
}
