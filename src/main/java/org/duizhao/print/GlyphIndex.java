package org.duizhao.print;

import java.util.Arrays;
import org.apache.fop.fonts.CMapSegment;

/** Which glyph a face has for a character; immutable. */
final class GlyphIndex {

    private final int[] starts;
    private final int[] ends;
    private final int[] glyphs;
    private final int[] basic = new int[Character.MIN_SUPPLEMENTARY_CODE_POINT];

    /** @param segments the face's character map: runs of characters whose glyphs are numbered on */
    GlyphIndex(CMapSegment[] segments) {
        CMapSegment[] sorted = segments.clone();
        Arrays.sort(sorted, (a, b) -> Integer.compare(a.getUnicodeStart(), b.getUnicodeStart()));
        starts = Arrays.stream(sorted).mapToInt(CMapSegment::getUnicodeStart).toArray();
        ends = Arrays.stream(sorted).mapToInt(CMapSegment::getUnicodeEnd).toArray();
        glyphs = Arrays.stream(sorted).mapToInt(CMapSegment::getGlyphStartIndex).toArray();
        for (int i = 0; i < starts.length; i++) {
            for (int character = starts[i]; character <= Math.min(ends[i], basic.length - 1); character++) {
                basic[character] = glyphs[i] + character - starts[i];
            }
        }
    }

    /** The glyph's number; 0 if there is none. */
    int of(int character) {
        if (character < basic.length) {
            return basic[character];
        }
        int found = Arrays.binarySearch(starts, character);
        int i = found >= 0 ? found : -found - 2;
        return i >= 0 && character <= ends[i] ? glyphs[i] + character - starts[i] : 0;
    }
}
