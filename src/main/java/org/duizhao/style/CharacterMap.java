package org.duizhao.style;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/**
 * The characters that a font has glyphs for, read from its cmap table (OpenType 1.9, "cmap"). FontBox reads it too, but
 * makes objects of each of the thirty thousand characters of a Chinese face, which takes a tenth of a second.
 */
public final class CharacterMap {

    private static final int UNICODE = 0;
    private static final int VARIATIONS = 5;
    private static final int MICROSOFT = 3;
    private static final int MICROSOFT_BMP = 1;
    private static final int MICROSOFT_FULL = 10;

    private final ByteBuffer table;
    private final BitSet characters = new BitSet();

    private CharacterMap(byte[] table) {
        this.table = ByteBuffer.wrap(table);
    }

    /**
     * The characters of a font.
     *
     * @param font one that is known to be whole; it is read up to the end of its table, which most fonts have before
     *     their outlines
     * @throws EOFException if it is cut off before
     */
    public static BitSet characters(InputStream font) throws IOException {
        CharacterMap map = new CharacterMap(Sfnt.table(font, "cmap").orElse(new byte[4]));
        map.subtables().forEach(map::read);
        return map.characters;
    }

    /** Where the Unicode subtables begin; several records may share one. */
    private Set<Integer> subtables() {
        Set<Integer> starts = new HashSet<>();
        for (int i = 0; i < unsigned(2); i++) {
            int at = 4 + 8 * i;
            int encoding = unsigned(at + 2);
            boolean unicode =
                    switch (unsigned(at)) {
                        case UNICODE -> encoding != VARIATIONS;
                        case MICROSOFT -> encoding == MICROSOFT_BMP || encoding == MICROSOFT_FULL;
                        default -> false;
                    };
            if (unicode) {
                starts.add(table.getInt(at + 4));
            }
        }
        return starts;
    }

    private void read(int start) {
        switch (unsigned(start)) {
            case 4 -> segments(start);
            case 12 -> groups(start);
            // The other formats are for scripts and systems of the past; a font that has one has one of these too.
            default -> {}
        }
    }

    /** Format 4, "Segment mapping to delta values". */
    private void segments(int start) {
        int size = unsigned(start + 6);
        for (int i = 0; i < size; i += 2) {
            int end = start + 14 + i;
            int first = unsigned(end + 2 + size);
            int delta = unsigned(end + 2 + 2 * size);
            int offsetAt = end + 2 + 3 * size;
            int offset = unsigned(offsetAt);
            for (int c = first; c <= unsigned(end) && c != 0xFFFF; c++) {
                int glyph = offset == 0 ? c : unsigned(offsetAt + offset + 2 * (c - first));
                boolean none = glyph == 0 && offset != 0;
                if (!none && (glyph + delta & 0xFFFF) != 0) {
                    characters.set(c);
                }
            }
        }
    }

    /** Format 12, "Segmented coverage". */
    private void groups(int start) {
        int count = table.getInt(start + 12);
        for (int i = 0; i < count; i++) {
            int at = start + 16 + 12 * i;
            int first = table.getInt(at);
            // The first glyph is that of characters which the font does not have.
            int notdef = table.getInt(at + 8) == 0 ? 1 : 0;
            characters.set(first + notdef, Math.max(first + notdef, table.getInt(at + 4) + 1));
        }
    }

    private int unsigned(int at) {
        return Short.toUnsignedInt(table.getShort(at));
    }
}
