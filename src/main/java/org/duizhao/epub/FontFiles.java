package org.duizhao.epub;

import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.duizhao.style.StyleFiles;

/** The edition's faces, each parsed once. */
final class FontFiles implements Closeable {

    private final StyleFiles files;
    private final Map<String, TrueTypeFont> parsed = new HashMap<>();

    FontFiles(StyleFiles files) {
        this.files = files;
    }

    /**
     * A face by its file, such as {@code fonts/NotoSerifSC-Regular.ttf}.
     *
     * @throws IOException if there is no such file, or it is no TrueType font
     */
    TrueTypeFont get(String name) throws IOException {
        TrueTypeFont known = parsed.get(name);
        if (known == null) {
            known = new TTFParser().parse(new RandomAccessReadBuffer(files.bytes(name)));
            parsed.put(name, known);
        }
        return known;
    }

    @Override
    public void close() throws IOException {
        for (TrueTypeFont font : parsed.values()) {
            font.close();
        }
    }
}
