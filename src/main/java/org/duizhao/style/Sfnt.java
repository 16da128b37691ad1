package org.duizhao.style;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A font file as the tables it holds (OpenType 1.9, "Organization of an OpenType Font").
 *
 * @param version the first four bytes of the file
 * @param tables by tag, in the order of the file
 */
public record Sfnt(int version, Map<String, Table> tables) {

    private static final int HEADER = 12;
    private static final int RECORD = 16;

    /**
     * A table.
     *
     * @param checksum the sum of its 32-bit words, as the file states it: adding up the outlines of a Chinese face takes
     *     half as long as unpacking it
     */
    public record Table(byte[] bytes, int checksum) {

        private static Table of(byte[] bytes) {
            // The last word is filled up with zeros.
            ByteBuffer words =
                    ByteBuffer.allocate(padded(bytes.length)).put(bytes).rewind();
            int sum = 0;
            while (words.hasRemaining()) {
                sum += words.getInt();
            }
            return new Table(bytes, sum);
        }
    }

    public static Sfnt read(byte[] font) {
        ByteBuffer in = ByteBuffer.wrap(font);
        Map<String, Table> tables = new LinkedHashMap<>();
        for (int i = 0; i < in.getShort(4); i++) {
            int at = HEADER + RECORD * i;
            byte[] table = new byte[in.getInt(at + 12)];
            System.arraycopy(font, in.getInt(at + 8), table, 0, table.length);
            tables.put(tag(in, at), new Table(table, in.getInt(at + 4)));
        }
        return new Sfnt(in.getInt(0), tables);
    }

    /**
     * One table of a font of which no more is read than up to its end.
     *
     * @return none if the font has no such table
     * @throws EOFException if the font is cut off before
     */
    static Optional<byte[]> table(InputStream font, String tag) throws IOException {
        DataInputStream in = new DataInputStream(font);
        int count = next(in, HEADER).getShort(4);
        ByteBuffer records = next(in, RECORD * count);
        for (int at = 0; at < records.limit(); at += RECORD) {
            if (tag(records, at).equals(tag)) {
                in.skipNBytes(records.getInt(at + 8) - HEADER - records.limit());
                return Optional.of(next(in, records.getInt(at + 12)).array());
            }
        }
        return Optional.empty();
    }

    private static ByteBuffer next(DataInputStream in, int count) throws IOException {
        byte[] bytes = new byte[count];
        in.readFully(bytes);
        return ByteBuffer.wrap(bytes);
    }

    private static String tag(ByteBuffer in, int at) {
        byte[] tag = new byte[4];
        in.get(at, tag);
        return new String(tag, StandardCharsets.US_ASCII);
    }

    /** The font without some tables. */
    public Sfnt without(Set<String> tags) {
        Map<String, Table> kept = new LinkedHashMap<>(tables);
        kept.keySet().removeAll(tags);
        return new Sfnt(version, kept);
    }

    /** The font with another table in the place of one. */
    public Sfnt with(String tag, byte[] table) {
        Map<String, Table> changed = new LinkedHashMap<>(tables);
        changed.put(tag, Table.of(table));
        return new Sfnt(version, changed);
    }

    /** The file. */
    public byte[] bytes() {
        int size = HEADER
                + tables.values().stream()
                        .mapToInt(t -> RECORD + padded(t.bytes().length))
                        .sum();
        ByteBuffer out = ByteBuffer.allocate(size);
        int floor = Integer.highestOneBit(tables.size());
        out.putInt(version);
        out.putShort((short) tables.size());
        out.putShort((short) (16 * floor));
        out.putShort((short) Integer.numberOfTrailingZeros(floor));
        out.putShort((short) (16 * (tables.size() - floor)));
        int at = HEADER + RECORD * tables.size();
        for (Map.Entry<String, Table> table : tables.entrySet()) {
            int length = table.getValue().bytes().length;
            out.put(table.getKey().getBytes(StandardCharsets.US_ASCII));
            out.putInt(table.getValue().checksum()).putInt(at).putInt(length);
            at += padded(length);
        }
        for (Table table : tables.values()) {
            out.put(table.bytes());
            out.position(out.position() + padded(table.bytes().length) - table.bytes().length);
        }
        return out.array();
    }

    private static int padded(int length) {
        return (length + 3) / 4 * 4;
    }
}
