package org.duizhao.tei;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.model.Sha256;

/**
 * The content hash of an edition: SHA-256 over the bytes of its TEI file, the element that states the hash being empty.
 * It names the content of an edition as its id and version name the edition.
 */
public final class ContentHash {

    private static final Pattern STATED = Pattern.compile("(<idno type=\"sha256\">)([^<]*)(</idno>)");

    private ContentHash() {}

    /** The hash of a TEI document, lower-case hexadecimal. */
    public static String of(String tei) {
        Matcher element = STATED.matcher(tei);
        MessageDigest digest = Sha256.digest();
        if (element.find()) {
            digest.update(tei.substring(0, element.start(2)).getBytes(StandardCharsets.UTF_8));
            digest.update(tei.substring(element.end(2)).getBytes(StandardCharsets.UTF_8));
        } else {
            digest.update(tei.getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The hash that a document states of itself; nothing where it states none. */
    public static Optional<String> stated(String tei) {
        Matcher element = STATED.matcher(tei);
        return element.find() && !element.group(2).isEmpty() ? Optional.of(element.group(2)) : Optional.empty();
    }

    /**
     * The document with its own hash in it. The first element that can state one is the header's: text can hold none, its
     * angle brackets being escaped.
     */
    public static String written(String tei) {
        Matcher element = STATED.matcher(tei);
        return element.find() ? tei.substring(0, element.start(2)) + of(tei) + tei.substring(element.end(2)) : tei;
    }
}
