package org.duizhao.style;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.duizhao.model.PageDesign;

/**
 * What an edition's looks are known by, as its content is by the content hash: SHA-256 over the design of the pages, the
 * style files in effect and the edition's own faces. Outputs of the same content and the same looks are the same, but
 * for their time stamps, as long as the program is.
 */
public final class Looks {

    private Looks() {}

    /**
     * The hash, lower-case hexadecimal.
     *
     * @throws IOException if a file cannot be read
     */
    public static String of(StyleFiles files, PageDesign design) throws IOException {
        MessageDigest digest = sha256();
        put(digest, design.suffix(PageDesign.DEFAULT).getBytes(StandardCharsets.UTF_8));
        for (String name : files.inEffect()) {
            put(digest, name.getBytes(StandardCharsets.UTF_8));
            put(digest, files.bytes(name));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** With its length before it, so that nothing of one can be taken for the next. */
    private static void put(MessageDigest digest, byte[] bytes) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
