package org.duizhao.build;

import java.util.Optional;
import java.util.Set;

/** What is made of an edition's TEI document. */
public enum Product {
    PDF,
    EPUB;

    public static final Set<Product> ALL = Set.of(PDF, EPUB);

    /** The products that a word asks for: {@code pdf}, {@code epub}, or {@code tei} for none beside the document. */
    public static Optional<Set<Product>> only(String word) {
        return switch (word) {
            case "tei" -> Optional.of(Set.of());
            case "pdf" -> Optional.of(Set.of(PDF));
            case "epub" -> Optional.of(Set.of(EPUB));
            default -> Optional.empty();
        };
    }
}
