package org.duizhao.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

/** The map from glyphs to characters, which FOP gets wrong after a character beyond the basic plane. */
class ToUnicodeTest {

    @Test
    void whatComesAfterAWideCharacterMovesUp() {
        assertEquals("""
                2 beginbfchar
                <000c> <4e2d>
                <000d> <d84fdc97>
                <000e> <6cb3>
                <000f> <d872df69>
                <0010> <ff0c>
                endbfchar
                1 beginbfrange
                <0011> <0013> <0041>
                endbfrange
                """, ToUnicode.mend("""
                2 beginbfchar
                <000c> <4e2d>
                <000d> <d84fdc97>
                <000f> <6cb3>
                <0010> <d872df69>
                <0012> <ff0c>
                endbfchar
                1 beginbfrange
                <0013> <0015> <0041>
                endbfrange
                """));
    }

    @Test
    void aMapWithoutWideCharactersIsLeftAsItIs() {
        String map = "<0001> <0041>\n";
        assertSame(map, ToUnicode.mend(map));
    }
}
