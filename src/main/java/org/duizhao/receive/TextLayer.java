package org.duizhao.receive;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The characters of a received file that rules speak of. For plain text they are the file's own; from the other formats
 * they are drawn by a reader that gives the same layer for the same bytes, a paragraph a line.
 *
 * @param text the layer; its lines end in line feeds, or as the file has them where it is plain text
 * @param hints what the format says of a line, by the line's number from 1; lines that it says nothing of are missing
 * @param about what the file says of itself outside its text: {@code title}, {@code author}, {@code publisher},
 *     {@code date}, {@code language}; only what is there
 */
public record TextLayer(String text, Map<Integer, Hint> hints, Map<String, String> about) {

    public TextLayer {
        hints = Collections.unmodifiableMap(new LinkedHashMap<>(hints));
        about = Collections.unmodifiableMap(new LinkedHashMap<>(about));
    }

    /** What a line is by the format's own account. */
    public enum Role {
        /** The title of the work. */
        TITLE,
        HEADING,
        /** Of the text, and neither title nor heading: a speaker, a stage direction, a verse. */
        TEXT,
        /** A note at the foot or the end; its line begins with its mark, {@code [1]}. */
        NOTE,
        /** Outside the text: navigation, footers, buttons. */
        FURNITURE,
        /** Little else than links. */
        LINKS
    }

    /**
     * @param level of a heading, 1 the highest; else 0
     * @param detail what sort of furniture it is; of a verse, what its stanza is known by; else empty
     */
    public record Hint(Role role, int level, String detail) {}

    static TextLayer plain(String text) {
        return new TextLayer(text, Map.of(), Map.of());
    }

    /** The lines of the layer, ends left off; a byte order mark is no part of the first. */
    List<String> lines() {
        String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return List.of(body.split("\r\n|\r|\n", -1));
    }
}
