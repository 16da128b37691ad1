package org.duizhao.receive;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What sort of file a witness was received as. */
public enum Format {
    /** Lines of characters; the text layer is the file itself. */
    TEXT(true, "txt", "text"),
    /** Lines broken at a width; an empty line, or one that is set in, parts paragraphs. */
    WRAPPED(true),
    MARKDOWN(true, "md", "markdown"),
    HTML(true, "html", "htm"),
    DOCX(false, "docx"),
    EPUB(false, "epub"),
    /** TEI P5. */
    TEI(false, "tei", "xml");

    private final boolean encoded;
    private final List<String> endings;

    Format(boolean encoded, String... endings) {
        this.encoded = encoded;
        this.endings = List.of(endings);
    }

    /** As the manifest writes it under {@code format}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the manifest says which encoding the file is in; the other formats say it themselves. */
    public boolean isEncoded() {
        return encoded;
    }

    public static Optional<Format> of(String word) {
        return Arrays.stream(values()).filter(f -> f.word().equals(word)).findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Format::word).toList();
    }

    /** Judges by the ending of the name, and where that says nothing by the file's first characters. */
    public static Format guess(String fileName, byte[] bytes) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        String ending = lower.substring(lower.lastIndexOf('.') + 1);
        String start = new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1).strip();
        if (ending.equals("xhtml")
                || ending.equals("xml") && start.toLowerCase(Locale.ROOT).contains("<html")) {
            return HTML;
        }
        for (Format format : values()) {
            if (format.endings.contains(ending)) {
                return format;
            }
        }
        String head = start.toLowerCase(Locale.ROOT);
        if (start.startsWith("PK\u0003\u0004")) {
            return start.startsWith("mimetype", 30) ? EPUB : DOCX;
        }
        return head.contains("<!doctype html") || head.contains("<html")
                ? HTML
                : head.contains("www.tei-c.org/ns/1.0") ? TEI : TEXT;
    }
}
