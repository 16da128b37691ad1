package org.duizhao.epub;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The build id in an e-book: the content hash of the TEI file that it was made from, as {@code
 * dcterms:identifier} of its package document. Beside it stand the looks ({@link org.duizhao.style.Looks}) that it was
 * given, as {@code dcterms:requires}.
 */
public final class EpubBuildId {

    private static final Pattern MARK = Pattern.compile("\"dcterms:identifier\">urn:sha256:([0-9a-f]{64})<");

    private static final Pattern LOOKS = Pattern.compile("\"dcterms:requires\">urn:sha256:([0-9a-f]{64})<");

    /** More than any package document has. */
    private static final int ENOUGH = 10_000_000;

    private EpubBuildId() {}

    /** The build id of a file; nothing where it has none, or is no e-book. */
    public static Optional<String> of(byte[] epub) {
        return find(MARK, epub);
    }

    /** What a file's looks are known by; nothing where it does not say, or is no e-book. */
    public static Optional<String> looksOf(byte[] epub) {
        return find(LOOKS, epub);
    }

    private static Optional<String> find(Pattern pattern, byte[] epub) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(epub), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(PackageDocument.FOLDER + PackageDocument.PATH)) {
                    Matcher mark = pattern.matcher(new String(zip.readNBytes(ENOUGH), StandardCharsets.UTF_8));
                    return mark.find() ? Optional.of(mark.group(1)) : Optional.empty();
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            // Cut off, or no archive: it belongs to no build.
        }
        return Optional.empty();
    }
}
