package org.duizhao.style;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A font file as the tables it holds (OpenType 1.9, "Organization of an OpenType Font").
 *
 * @param version the first four bytes of the file
 * @param tables by tag, in the order of the file
 */
public record Sfnt(int version, Map<String, byte[]> tables) {

    public static Sfnt read(byte[] font) {
        ByteBuffer in = ByteBuffer.wrap(font);
        Map<String, byte[]> tables = new LinkedHashMap<>();
        for (int i = 0; i < in.getShort(4); i++) {
            int at = 12 + 16 * i;
            byte[] table = new byte[in.getInt(at + 12)];
            System.arraycopy(font, in.getInt(at + 8), table, 0, table.length);
            tables.put(new String(font, at, 4, StandardCharsets.US_ASCII), table);
        }
        return new Sfnt(in.getInt(0), tables);
    }

    /** The font without some tables. */
    public Sfnt without(Set<String> tags) {
        Map<String, byte[]> kept = new LinkedHashMap<>(tables);
        kept.keySet().removeAll(tags);
        return new Sfnt(version, kept);
    }

    /** The font with another table in the place of one. */
    public Sfnt with(String tag, byte[] table) {
        Map<String, byte[]> changed = new LinkedHashMap<>(tables);
        changed.put(tag, table);
        return new Sfnt(version, changed);
    }

    /** The file. */
    public byte[] bytes() {
        int size = 12
                + 16 * tables.size()
                + tables.values().stream().mapToInt(t -> padded(t.length)).sum();
        ByteBuffer out = ByteBuffer.allocate(size);
        int floor = Integer.highestOneBit(tables.size());
        out.putInt(version);
        out.putShort((short) tables.size());
        out.putShort((short) (16 * floor));
        out.putShort((short) Integer.numberOfTrailingZeros(floor));
        out.putShort((short) (16 * (tables.size() - floor)));
        int at = 12 + 16 * tables.size();
        for (Map.Entry<String, byte[]> table : tables.entrySet()) {
            out.put(table.getKey().getBytes(StandardCharsets.US_ASCII));
            out.putInt(checksum(table.getValue())).putInt(at).putInt(table.getValue().length);
            at += padded(table.getValue().length);
        }
        for (byte[] table : tables.values()) {
            out.put(table);
            out.position(out.position() + padded(table.length) - table.length);
        }
        return out.array();
    }

    private static int padded(int length) {
        return (length + 3) / 4 * 4;
    }

    /** The sum of the table's 32-bit words, the last filled up with zeros. */
    private static int checksum(byte[] table) {
        ByteBuffer words = ByteBuffer.allocate(padded(table.length)).put(table).rewind();
        int sum = 0;
        while (words.hasRemaining()) {
            sum += words.getInt();
        }
        return sum;
    }
}
