package org.duizhao.model;

import java.util.Locale;
import java.util.Optional;

/** What a witness is in relation to the work. */
public enum WitnessKind {
    ORIGINAL,
    TRANSLATION,
    /** A text translated back into the original's language; never to be taken for the original. */
    RETROVERSION,
    /** A work of its own about the text. */
    COMMENTARY,
    /** The editors' own account of what each passage says, which stands in for texts that may not go out. */
    SUMMARY;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<WitnessKind> of(String word) {
        for (WitnessKind kind : values()) {
            if (kind.word().equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
