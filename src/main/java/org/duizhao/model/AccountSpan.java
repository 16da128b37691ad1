package org.duizhao.model;

/**
 * A stretch of a received file and what became of it. The spans of a file follow one another without gap or overlap
 * from its first character to its last.
 *
 * @param start first character, counted in UTF-16 units from 0
 * @param end the unit after the last
 * @param kind what it is
 * @param detail the manifest key for metadata, the label for paratext, the reason for what was taken off; else empty
 * @param rule the line of the manifest's rule, 0 where none was needed
 */
public record AccountSpan(int start, int end, Kind kind, String detail, int rule) {

    public enum Kind {
        TEXT,
        HEADING,
        PARATEXT,
        METADATA,
        TAKEN_OFF,
        /** Line ends, blank lines and white space at the ends of lines. */
        LAYOUT
    }
}
