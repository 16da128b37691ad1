package org.duizhao.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.apache.fop.util.CharUtilities;
import org.junit.jupiter.api.Test;

/** The map from glyphs to characters. */
class ToUnicodeTest {

    /** FOP's map has 正 for the glyph of the comma, when the face was used for these characters in this order. */
    @Test
    void everyGlyphHasItsOwnCharacterAlsoBehindWideOnes() {
        GlyphCharacters used = new GlyphCharacters(
                List.of((int) CharUtilities.NOT_A_CHARACTER, 0x300D, 0x300E, 0x2CB69, 0x20BB7, (int) '正', (int) '，'));
        String map = ToUnicode.map(used);
        assertEquals("""
                6 beginbfchar
                <0001> <300d>
                <0002> <300e>
                <0003> <d872df69>
                <0004> <d842dfb7>
                <0005> <6b63>
                <0006> <ff0c>
                endbfchar
                """, map.substring(map.indexOf("6 beginbfchar"), map.indexOf("endcmap")));
    }

    @Test
    void aSectionHasNoMoreThanAHundredLines() {
        GlyphCharacters used = new GlyphCharacters(java.util.Collections.nCopies(201, (int) 'x'));
        String map = ToUnicode.map(used);
        assertEquals(
                List.of("100 beginbfchar", "100 beginbfchar", "1 beginbfchar"),
                map.lines().filter(l -> l.endsWith("beginbfchar")).toList());
    }
}
