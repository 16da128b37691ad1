package org.duizhao.cite;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The styles that citations can be had in, each a published style of the Citation Style Language. */
public enum CitationStyle {
    CHICAGO_NOTES("Chicago, notes", "chicago-notes-bibliography", false),
    CHICAGO_AUTHOR_DATE("Chicago, author-date", "chicago-author-date", false),
    MLA("MLA", "modern-language-association", false),
    APA("APA", "apa", false),
    /** Words such as 等 and “et al.” follow the language of each work. */
    GB_T_7714("GB/T 7714", "china-national-standard-gb-t-7714-2015-note", true);

    private final String label;
    private final String file;
    private final boolean byLanguage;

    CitationStyle(String label, String file, boolean byLanguage) {
        this.label = label;
        this.file = file;
        this.byLanguage = byLanguage;
    }

    /** As it is called in print. */
    public String label() {
        return label;
    }

    /** As it is called on the command line, such as {@code chicago-notes}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<CitationStyle> of(String word) {
        return Arrays.stream(values()).filter(s -> s.word().equals(word)).findFirst();
    }

    String file() {
        return file;
    }

    /** Whether a work is cited in the words of its own language; else all works are cited in English. */
    boolean byLanguage() {
        return byLanguage;
    }
}
