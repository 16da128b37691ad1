package org.duizhao.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The characters of a face are those that FontBox finds. */
class CharacterMapTest {

    private static final Path FACES = Path.of("fonts");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EBGaramond-Regular.ttf",
                "EBGaramond-Bold.ttf",
                "EBGaramond-Italic.ttf",
                "EBGaramond-BoldItalic.ttf",
                "NotoSerifSC-Regular.ttf",
                "NotoSerifSC-Bold.ttf",
                "LXGWWenKai-Regular.ttf"
            })
    void findsWhatFontBoxFinds(String face) throws IOException {
        byte[] font = Files.readAllBytes(FACES.resolve(face));
        assertEquals(byFontBox(font), CharacterMap.characters(new ByteArrayInputStream(font)));
    }

    private static BitSet byFontBox(byte[] font) throws IOException {
        BitSet characters = new BitSet();
        try (TrueTypeFont face = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
            CmapLookup cmap = face.getUnicodeCmapLookup();
            for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
                if (cmap.getGlyphId(c) != 0) {
                    characters.set(c);
                }
            }
        }
        return characters;
    }

    @Test
    void aFontThatIsCutOffIsNotRead() throws IOException {
        byte[] font = Files.readAllBytes(FACES.resolve("EBGaramond-Regular.ttf"));
        InputStream part = new ByteArrayInputStream(font, 0, 50_000);
        assertThrows(EOFException.class, () -> CharacterMap.characters(part));
    }
}
