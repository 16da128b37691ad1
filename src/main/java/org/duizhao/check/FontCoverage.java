package org.duizhao.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.duizhao.model.Message;
import org.duizhao.style.CharacterMap;
import org.duizhao.style.StyleException;
import org.duizhao.style.StyleFiles;

/** Which characters the edition's faces have, read from their cmap tables. */
public final class FontCoverage {

    private static final Pattern FACE = Pattern.compile("embed-url=\"([^\"]+)\"");

    private final BitSet covered = new BitSet();

    private FontCoverage() {}

    /** The characters of all faces that FOP's configuration names, taken together. */
    public static FontCoverage of(StyleFiles files) throws StyleException, IOException {
        String configuration = new String(files.bytes("styles/fop.xconf"), StandardCharsets.UTF_8);
        Set<String> faces = new LinkedHashSet<>();
        Matcher face = FACE.matcher(configuration);
        while (face.find()) {
            faces.add(face.group(1));
        }
        if (faces.isEmpty()) {
            throw new StyleException(Message.of("style.no-face"));
        }
        FontCoverage coverage = new FontCoverage();
        for (String name : faces) {
            coverage.add(name, files);
        }
        return coverage;
    }

    private void add(String name, StyleFiles files) throws StyleException, IOException {
        if (files.isBrought(name)) {
            try (InputStream font = files.open(name)) {
                covered.or(CharacterMap.characters(font));
            }
        } else {
            addOwn(name, files.bytes(name));
        }
    }

    /** A face of the edition's own may be anything: it is read as a whole, and what is wrong with it is told. */
    private void addOwn(String name, byte[] font) throws StyleException {
        try (TrueTypeFont face = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
            CmapLookup cmap = face.getUnicodeCmapLookup();
            for (int c = 0x20; c <= 0x3FFFF; c++) {
                if (cmap.getGlyphId(c) != 0) {
                    covered.set(c);
                }
            }
        } catch (IOException e) {
            throw new StyleException(Message.of("style.face", name, e.getMessage()));
        }
    }

    public boolean has(int codePoint) {
        return covered.get(codePoint);
    }
}
