package org.duizhao.style;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.duizhao.model.PageDesign;
import org.duizhao.model.Sha256;

/**
 * What an edition's looks are known by, as its content is by the content hash: SHA-256 over the design of the pages, the
 * style files in effect and the sums of the edition's own faces. Outputs of the same content and the same looks are the
 * same, but for their time stamps, as long as the program is.
 */
public final class Looks {

    private Looks() {}

    /**
     * The hash, lower-case hexadecimal.
     *
     * @throws IOException if a file cannot be read
     */
    public static String of(StyleFiles files, PageDesign design) throws IOException {
        MessageDigest digest = Sha256.digest();
        put(digest, design.suffix(PageDesign.DEFAULT).getBytes(StandardCharsets.UTF_8));
        for (String name : files.inEffect()) {
            put(digest, name.getBytes(StandardCharsets.UTF_8));
            put(digest, name.startsWith(StyleFiles.FACES) ? sum(files, name) : files.bytes(name));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Of a face, which may be large, the CRC-32: it is to be noticed, not defended, that another face was used. */
    private static byte[] sum(StyleFiles files, String name) throws IOException {
        CRC32 sum = new CRC32();
        try (InputStream face = new CheckedInputStream(files.open(name), sum)) {
            face.transferTo(OutputStream.nullOutputStream());
        }
        return ByteBuffer.allocate(Long.BYTES).putLong(sum.getValue()).array();
    }

    /** With its length before it, so that nothing of one can be taken for the next. */
    private static void put(MessageDigest digest, byte[] bytes) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
        digest.update(bytes);
    }
}
