package org.duizhao.print;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Drops tables from an sfnt font (OpenType 1.9, "Organization of an OpenType Font").
 *
 * <p>FOP applies a font's substitutions where it should not: Chinese characters come out of copied text as Kangxi
 * radicals, Latin ligatures as private-use characters, and neither can be switched off for one font alone.
 */
final class SfntTables {

    /** Substitution, positioning and definition tables, and vertical metrics, none of which Chinese needs here. */
    private static final Set<String> CHINESE = Set.of("GSUB", "GPOS", "GDEF", "vhea", "vmtx", "VORG");

    /** Substitutions alone; GPOS stays for kerning. */
    private static final Set<String> LATIN = Set.of("GSUB");

    private record Table(String tag, int checksum, int offset, int length) {}

    private SfntTables() {}

    /** The font as FOP should see it; a font with vertical metrics counts as Chinese. */
    static byte[] forFop(byte[] font) {
        List<Table> tables = tables(font);
        boolean chinese = tables.stream().anyMatch(t -> t.tag().equals("vhea"))
                || tables.stream().anyMatch(t -> t.tag().equals("glyf") && t.length() > 4_000_000);
        return without(font, tables, chinese ? CHINESE : LATIN);
    }

    private static List<Table> tables(byte[] font) {
        ByteBuffer in = ByteBuffer.wrap(font);
        int count = in.getShort(4);
        List<Table> tables = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int at = 12 + 16 * i;
            String tag = new String(font, at, 4, StandardCharsets.US_ASCII);
            tables.add(new Table(tag, in.getInt(at + 4), in.getInt(at + 8), in.getInt(at + 12)));
        }
        return tables;
    }

    private static byte[] without(byte[] font, List<Table> tables, Set<String> dropped) {
        List<Table> kept = tables.stream().filter(t -> !dropped.contains(t.tag())).toList();
        int floor = Integer.highestOneBit(kept.size());
        ByteBuffer head = ByteBuffer.allocate(12 + 16 * kept.size());
        head.putInt(ByteBuffer.wrap(font).getInt(0));
        head.putShort((short) kept.size());
        head.putShort((short) (16 * floor));
        head.putShort((short) Integer.numberOfTrailingZeros(floor));
        head.putShort((short) (16 * (kept.size() - floor)));
        ByteArrayOutputStream body = new ByteArrayOutputStream(font.length);
        for (Table table : kept) {
            head.put(table.tag().getBytes(StandardCharsets.US_ASCII));
            head.putInt(table.checksum()).putInt(head.capacity() + body.size()).putInt(table.length());
            body.write(font, table.offset(), table.length());
            while (body.size() % 4 != 0) {
                body.write(0);
            }
        }
        byte[] out = new byte[head.capacity() + body.size()];
        System.arraycopy(head.array(), 0, out, 0, head.capacity());
        System.arraycopy(body.toByteArray(), 0, out, head.capacity(), body.size());
        return out;
    }
}
