package org.duizhao.print;

import java.util.ArrayList;
import java.util.List;
import org.apache.fop.fonts.CIDSet;
import org.apache.fop.util.CharUtilities;

/**
 * Which character each glyph of an embedded face stands for, as it was used.
 *
 * @param codePoints by the glyph's number in the subset
 */
record GlyphCharacters(List<Integer> codePoints) {

    static GlyphCharacters of(CIDSet used) {
        List<Integer> codePoints = new ArrayList<>();
        for (int glyph = 0; glyph < used.getNumberOfGlyphs(); glyph++) {
            codePoints.add(used.getUnicode(glyph));
        }
        return new GlyphCharacters(List.copyOf(codePoints));
    }

    int size() {
        return codePoints.size();
    }

    /** Not so for the glyph that stands for what the face lacks. */
    boolean has(int glyph) {
        return codePoints.get(glyph) != CharUtilities.NOT_A_CHARACTER;
    }

    int of(int glyph) {
        return codePoints.get(glyph);
    }
}
