package org.duizhao.cite;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The styles that citations can be had in, each a published style of the Citation Style Language. */
public enum CitationStyle {
    CHICAGO_NOTES("Chicago, notes", "chicago-notes-bibliography"),
    CHICAGO_AUTHOR_DATE("Chicago, author-date", "chicago-author-date"),
    MLA("MLA", "modern-language-association"),
    APA("APA", "apa"),
    /** Words such as 等 and “et al.” follow the language of each work. */
    GB_T_7714(
            "GB/T 7714",
            "china-national-standard-gb-t-7714-2015-note",
            "china-national-standard-gb-t-7714-2015-numeric",
            true);

    private final String label;
    private final String file;
    private final String entryFile;
    private final boolean byLanguage;

    CitationStyle(String label, String file) {
        this(label, file, file, false);
    }

    CitationStyle(String label, String file, String entryFile, boolean byLanguage) {
        this.label = label;
        this.file = file;
        this.entryFile = entryFile;
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

    /** The style of references in notes and text. */
    String file() {
        return file;
    }

    /** The style of entries in the list of works cited. */
    String entryFile() {
        return entryFile;
    }

    /** Whether a work is cited in the words of its own language; else all works are cited in English. */
    boolean byLanguage() {
        return byLanguage;
    }
}
