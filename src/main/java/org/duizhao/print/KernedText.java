package org.duizhao.print;

import org.apache.fop.render.intermediate.IFDocumentHandler;
import org.apache.fop.render.intermediate.IFException;
import org.apache.fop.render.intermediate.IFPainter;
import org.apache.fop.render.intermediate.IFUtil;
import org.apache.fop.render.intermediate.util.IFDocumentHandlerProxy;

/**
 * Text whose letters are only moved along the line is painted as one string with the moves in it (ISO 32000-1, 9.4.3,
 * operator TJ). FOP paints every letter of a kerned word with an operator of its own to place it and another to show it,
 * as it must for marks above and below.
 */
final class KernedText {

    /** Where the adjustments of a letter stand in FOP's arrays. */
    private static final int X_PLACEMENT = 0;

    private static final int Y_PLACEMENT = 1;
    private static final int X_ADVANCE = 2;
    private static final int Y_ADVANCE = 3;

    private KernedText() {}

    /** Has the pages of a document painted so. */
    static IFDocumentHandler in(IFDocumentHandler document) {
        return new IFDocumentHandlerProxy(document) {
            @Override
            public IFPainter startPageContent() throws IFException {
                return new KernedPainter(super.startPageContent());
            }
        };
    }

    /**
     * Adjustments said as moves before letters: FOP takes those whose placement and advance are the same for such.
     *
     * @param adjustments by letter: placement and advance, of each first along the line; null for a letter or all if there
     *     is none
     * @return the same adjustments if they cannot be said so
     */
    static int[][] alongTheLine(int[][] adjustments, String text) {
        if (adjustments == null || IFUtil.isDPOnlyDX(adjustments) || offTheLine(adjustments) || hasPairs(text)) {
            return adjustments;
        }
        int[] moves = new int[Math.min(text.length(), adjustments.length + 1)];
        int placed = 0;
        int advance = 0;
        for (int i = 0; i < moves.length; i++) {
            int[] here = i < adjustments.length && adjustments[i] != null ? adjustments[i] : new int[Y_ADVANCE + 1];
            moves[i] = advance + here[X_PLACEMENT] - placed;
            placed = here[X_PLACEMENT];
            advance = here[X_ADVANCE];
        }
        return IFUtil.convertDXToDP(moves, moves.length);
    }

    private static boolean offTheLine(int[][] adjustments) {
        for (int[] adjustment : adjustments) {
            if (adjustment != null && (adjustment[Y_PLACEMENT] != 0 || adjustment[Y_ADVANCE] != 0)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a character takes two places: FOP counts such in one way for moves and in another for placements. */
    private static boolean hasPairs(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
