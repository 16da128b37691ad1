package org.duizhao.print;

import com.lowagie.text.pdf.PRStream;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mends the maps from glyphs to characters that text is copied and searched by (ISO 32000-1, 9.10.3). FOP counts a
 * character beyond the basic plane as two, so that every glyph after it in the font stands for its neighbour's
 * character.
 */
final class ToUnicode {

    private static final Pattern CHARACTER = Pattern.compile("(?m)^<(\\p{XDigit}{4})> <(\\p{XDigit}+)>$");
    private static final Pattern RANGE = Pattern.compile("(?m)^<(\\p{XDigit}{4})> <(\\p{XDigit}{4})> (.*)$");

    private ToUnicode() {}

    static void repair(PdfReader reader) throws IOException {
        for (int i = 1; i < reader.getXrefSize(); i++) {
            PdfObject object = reader.getPdfObjectRelease(i);
            if (object instanceof PdfDictionary font
                    && PdfReader.getPdfObject(font.get(PdfName.TOUNICODE)) instanceof PRStream stream) {
                String map = new String(PdfReader.getStreamBytes(stream), StandardCharsets.ISO_8859_1);
                String mended = mend(map);
                if (!mended.equals(map)) {
                    stream.setData(mended.getBytes(StandardCharsets.ISO_8859_1));
                }
            }
        }
    }

    /** The map with every code after a wide character one less than before. */
    static String mend(String map) {
        List<Integer> wide = new ArrayList<>();
        Matcher characters = CHARACTER.matcher(map);
        while (characters.find()) {
            if (characters.group(2).length() == 8) {
                wide.add(Integer.parseInt(characters.group(1), 16));
            }
        }
        if (wide.isEmpty()) {
            return map;
        }
        String ranges = RANGE.matcher(map)
                .replaceAll(r -> Matcher.quoteReplacement(
                        shifted(r.group(1), wide) + " " + shifted(r.group(2), wide) + " " + r.group(3)));
        return CHARACTER.matcher(ranges).replaceAll(r -> shifted(r.group(1), wide) + " <" + r.group(2) + ">");
    }

    private static String shifted(String hexadecimal, List<Integer> wide) {
        int code = Integer.parseInt(hexadecimal, 16);
        return String.format(
                Locale.ROOT,
                "<%04x>",
                code - wide.stream().filter(w -> w < code).count());
    }
}
