package org.duizhao.style;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Faces that the program brings, for as long as there is room: one of 15 MB takes a tenth of a second to unpack, and a
 * build asks for it three times: for the pages, for the cover, and for the book.
 */
final class BroughtFaces {

    private static final Map<String, SoftReference<byte[]>> KNOWN = new ConcurrentHashMap<>();

    private BroughtFaces() {}

    /**
     * A face's bytes.
     *
     * @param name such as {@code fonts/EBGaramond-Regular.ttf}; one that the program brings
     * @return not to be changed, since others are given the same
     */
    static byte[] bytes(String name) throws IOException {
        SoftReference<byte[]> known = KNOWN.get(name);
        byte[] bytes = known == null ? null : known.get();
        if (bytes == null) {
            try (InputStream in = StyleFiles.class.getResourceAsStream("/" + name)) {
                bytes = in.readAllBytes();
            }
            KNOWN.put(name, new SoftReference<>(bytes));
        }
        return bytes;
    }
}
