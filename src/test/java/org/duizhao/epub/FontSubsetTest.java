package org.duizhao.epub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.duizhao.model.PageMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FontSubsetTest {

    private static TrueTypeFont parse(byte[] font) throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(font));
    }

    @Test
    void holdsTheCharactersUsedAndNoOthers() throws Exception {
        Map<String, byte[]> files = Trial.files(Trial.book(PageMap.NONE));
        try (TrueTypeFont font = parse(files.get("EPUB/fonts/chinese-regular.ttf"))) {
            for (int c : "清晨，茶园里下着雨。“慢慢来”園陆羽回译".codePoints().toArray()) {
                assertTrue(font.getUnicodeCmapLookup().getGlyphId(c) != 0, Character.toString(c));
            }
            assertEquals(0, font.getUnicodeCmapLookup().getGlyphId('龙'));
            assertFalse(font.getTableMap().containsKey("vhea"));
        }
    }

    @Test
    void charactersBeyondTheBasicPlaneAreKept() throws Exception {
        try (FontFiles fonts = new FontFiles(Trial.FILES)) {
            byte[] subset = FontSubset.of(fonts.get("fonts/NotoSerifSC-Regular.ttf"), "山𣲗𬭩");
            try (TrueTypeFont font = parse(subset)) {
                for (int c : "山𣲗𬭩".codePoints().toArray()) {
                    assertTrue(font.getUnicodeCmapLookup().getGlyphId(c) != 0, Character.toString(c));
                }
            }
        }
    }

    @Test
    void leavesOutWhatTheFaceLacks() throws Exception {
        try (FontFiles fonts = new FontFiles(Trial.FILES)) {
            byte[] subset = FontSubset.of(fonts.get("fonts/EBGaramond-Regular.ttf"), "a茶");
            try (TrueTypeFont font = parse(subset)) {
                assertTrue(font.getUnicodeCmapLookup().getGlyphId('a') != 0);
                assertEquals(0, font.getUnicodeCmapLookup().getGlyphId('茶'));
            }
        }
    }

    /** EPUBCheck does not look into fonts, and a browser that cannot use one says nothing and takes another. */
    @Test
    void loadsInABrowser(@TempDir Path folder) throws Exception {
        Browser.assumeThere("to load the book’s fonts in");
        Map<String, byte[]> files = Trial.files(Trial.book(PageMap.NONE));
        for (String name : List.of("chinese-regular.ttf", "chinese-bold.ttf")) {
            Files.write(folder.resolve(name), files.get("EPUB/fonts/" + name));
        }
        Files.writeString(folder.resolve("broken.ttf"), "no font");
        String faces = List.of("chinese-regular", "chinese-bold", "broken").stream()
                .map(f -> "new FontFace('" + f + "', 'url(" + f + ".ttf)').load().then(() => '" + f + " loads', () => '"
                        + f + " fails')")
                .collect(Collectors.joining(", "));
        Path page = Files.writeString(
                folder.resolve("page.html"),
                "<!DOCTYPE html><body><script>Promise.all([" + faces
                        + "]).then(said => document.body.append(said.join('; ')))</script></body>");
        String dom = Browser.dom(page, folder);
        assertTrue(dom.contains("chinese-regular loads; chinese-bold loads; broken fails"), dom);
    }
}
