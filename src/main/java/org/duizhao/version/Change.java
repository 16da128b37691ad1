package org.duizhao.version;

import java.util.Locale;

/**
 * One change between two versions.
 *
 * @param passage the passage's number, or empty for the edition as a whole
 * @param of what changed, such as “text of A”, “note Z “马兴瑞””, “term shengchanli, definition”
 * @param before the former words; empty for what was added
 * @param after the new words; empty for what was removed
 */
public record Change(String passage, Kind kind, String of, String before, String after) {

    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        /** A passage's number went out of use and is kept. */
        RETIRED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
