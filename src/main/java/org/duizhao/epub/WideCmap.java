package org.duizhao.epub;

import java.nio.ByteBuffer;
import java.util.SortedMap;
import org.duizhao.style.Sfnt;

/**
 * Gives a font a character map beyond the basic plane (OpenType 1.9, cmap, format 12). FontBox writes format 4, which
 * ends at U+FFFF; rare characters of Chinese names and places stand beyond.
 */
final class WideCmap {

    private static final int MICROSOFT = 3;
    private static final int UNICODE_FULL = 10;
    private static final int HEADER = 4;
    private static final int RECORD = 8;

    private WideCmap() {}

    /**
     * @param font with one subtable in its character map
     * @param glyphs by character, those of the basic plane among them
     */
    static byte[] add(byte[] font, SortedMap<Integer, Integer> glyphs) {
        Sfnt sfnt = Sfnt.read(font);
        ByteBuffer narrow = ByteBuffer.wrap(sfnt.tables().get("cmap").bytes());
        int at = narrow.getInt(HEADER + 4);
        byte[] subtable = new byte[narrow.getShort(at + 2) & 0xFFFF];
        narrow.position(at);
        narrow.get(subtable);
        int first = HEADER + 2 * RECORD;
        int second = first + subtable.length;
        ByteBuffer cmap = ByteBuffer.allocate(second + 16 + 12 * glyphs.size());
        cmap.putShort((short) 0).putShort((short) 2);
        cmap.putInt(narrow.getInt(HEADER)).putInt(first);
        cmap.putShort((short) MICROSOFT).putShort((short) UNICODE_FULL).putInt(second);
        cmap.put(subtable);
        cmap.putShort((short) 12)
                .putShort((short) 0)
                .putInt(16 + 12 * glyphs.size())
                .putInt(0)
                .putInt(glyphs.size());
        glyphs.forEach(
                (character, glyph) -> cmap.putInt(character).putInt(character).putInt(glyph));
        return sfnt.with("cmap", cmap.array()).bytes();
    }
}
