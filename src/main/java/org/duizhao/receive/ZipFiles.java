package org.duizhao.receive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Unpacks a DOCX or an EPUB in memory, and refuses what could not be one. */
final class ZipFiles {

    /** Far more than a book with pictures has, far less than a bomb. */
    static final int MOST_BYTES = 512 * 1024 * 1024;

    static final int MOST_ENTRIES = 20_000;
    /** What a part may unpack to for each byte of the archive; text deflates to a tenth, blank tables to a hundredth. */
    static final int MOST_GROWTH = 300;
    /** Up to here growth says nothing. */
    private static final int SMALL = 16 * 1024 * 1024;

    private ZipFiles() {}

    /** The contents by their names, in the archive's order. Pictures, sounds and fonts are left out: nothing reads them. */
    static Map<String, byte[]> unpack(byte[] archive, String name) throws RefusedException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        long total = 0;
        int entries = 0;
        byte[] buffer = new byte[64 * 1024];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                checkName(entry.getName(), name);
                java.io.ByteArrayOutputStream content = new java.io.ByteArrayOutputStream();
                for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
                    total += n;
                    if (total > MOST_BYTES || total > SMALL && total / MOST_GROWTH > archive.length) {
                        throw RefusedException.error("I03.unpacked", name, total / (1024 * 1024));
                    }
                    if (isRead(entry.getName())) {
                        content.write(buffer, 0, n);
                    }
                }
                if (++entries > MOST_ENTRIES) {
                    throw RefusedException.error("I03.files", name, MOST_ENTRIES);
                }
                if (!entry.isDirectory() && files.put(entry.getName(), content.toByteArray()) != null) {
                    throw RefusedException.error("I02.twice", name, entry.getName());
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw RefusedException.error("I02.damaged", name, e.getMessage());
        }
        if (files.isEmpty()) {
            throw RefusedException.error("I02.archive", name);
        }
        return Collections.unmodifiableMap(files);
    }

    private static void checkName(String entry, String name) throws RefusedException {
        String path = entry.replace('\\', '/');
        boolean outside = path.startsWith("/")
                || path.matches("[A-Za-z]:.*")
                || path.indexOf('\0') >= 0
                || ("/" + path + "/").contains("/../");
        if (outside) {
            throw RefusedException.error("I04", name, entry.replace('\0', '?'));
        }
    }

    private static boolean isRead(String entry) {
        return !entry.toLowerCase(java.util.Locale.ROOT)
                .matches(".*\\.(jpe?g|png|gif|webp|svgz|tiff?|mp[34]|m4a|ogg|otf|ttf|woff2?)");
    }
}
