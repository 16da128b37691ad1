package org.duizhao.print;

import com.lowagie.text.pdf.PRStream;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Writes the maps from glyphs to characters that text is copied and searched by (ISO 32000-1, 9.10.3). FOP's own count a
 * character beyond the basic plane as two, so that every glyph after it in the font stands for another's character, and
 * leave some such characters out.
 */
final class ToUnicode {

    /** So many lines at most in a section of the map (Adobe Technical Note 5411). */
    private static final int MOST = 100;

    private ToUnicode() {}

    /** @param characters by the name of a face, without the mark of a subset, the character of each glyph */
    static void repair(PdfReader reader, Map<String, GlyphCharacters> characters) {
        PdfDictionary fonts = SharedResources.of(reader, PdfName.FONT);
        for (PdfName key : fonts.getKeys()) {
            PdfDictionary font = fonts.getAsDict(key);
            if (PdfReader.getPdfObject(font.get(PdfName.TOUNICODE)) instanceof PRStream stream) {
                String name =
                        PdfName.decodeName(font.getAsName(PdfName.BASEFONT).toString());
                GlyphCharacters known = characters.get(name.substring(name.indexOf('+') + 1));
                if (known != null) {
                    stream.setData(map(known).getBytes(StandardCharsets.US_ASCII));
                }
            }
        }
    }

    /** A map as Adobe Technical Note 5411 has it. */
    static String map(GlyphCharacters characters) {
        List<String> lines = new ArrayList<>();
        for (int glyph = 0; glyph < characters.size(); glyph++) {
            if (characters.has(glyph)) {
                lines.add("<" + hex(new String(new char[] {(char) glyph})) + "> <"
                        + hex(Character.toString(characters.of(glyph))) + ">\n");
            }
        }
        StringBuilder map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <ffff>
                endcodespacerange
                """);
        for (int from = 0; from < lines.size(); from += MOST) {
            List<String> section = lines.subList(from, Math.min(lines.size(), from + MOST));
            map.append(section.size()).append(" beginbfchar\n");
            section.forEach(map::append);
            map.append("endbfchar\n");
        }
        return map.append("""
                endcmap
                CMapName currentdict /CMap defineresource pop
                end
                end
                """).toString();
    }

    private static String hex(String utf16) {
        return HexFormat.of().formatHex(utf16.getBytes(StandardCharsets.UTF_16BE));
    }
}
