package org.duizhao.epub;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;

/** Cuts a TrueType font down to the characters that a book uses. */
final class FontSubset {

    /**
     * The tables that a browser needs, and no others: FontBox copies {@code vhea} without {@code vmtx}, which makes
     * Chromium reject the whole font, and GSUB and the like would speak of glyphs that are gone.
     */
    private static final List<String> TABLES =
            List.of("head", "hhea", "maxp", "hmtx", "loca", "glyf", "cmap", "OS/2", "name", "post");

    private FontSubset() {}

    /** The font with these characters; those that it lacks are left to the reading system's own faces. */
    static byte[] of(TrueTypeFont font, String characters) throws IOException {
        CmapLookup cmap = font.getUnicodeCmapLookup();
        TTFSubsetter subsetter = new TTFSubsetter(font, TABLES);
        // A font without a glyph but .notdef would have an empty cmap, which is no font to a browser.
        subsetter.add(' ');
        SortedMap<Integer, Integer> glyphs = new TreeMap<>(Map.of((int) ' ', cmap.getGlyphId(' ')));
        characters.codePoints().filter(c -> cmap.getGlyphId(c) != 0).forEach(c -> glyphs.put(c, cmap.getGlyphId(c)));
        glyphs.keySet().stream().filter(Character::isBmpCodePoint).forEach(subsetter::add);
        subsetter.addGlyphIds(Set.copyOf(glyphs.values()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        subsetter.writeToStream(out);
        if (glyphs.keySet().stream().allMatch(Character::isBmpCodePoint)) {
            return out.toByteArray();
        }
        Map<Integer, Integer> renumbered = new HashMap<>();
        subsetter.getGIDMap().forEach((now, before) -> renumbered.put(before, now));
        glyphs.replaceAll((character, glyph) -> renumbered.get(glyph));
        return WideCmap.add(out.toByteArray(), glyphs);
    }
}
