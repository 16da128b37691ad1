package org.duizhao.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The same short text in several languages.
 *
 * @param byLanguage text by BCP 47 tag, in the order of the manifest
 */
public record Titles(Map<String, String> byLanguage) {

    public static final Titles NONE = new Titles(Map.of());

    public Titles {
        byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
    }

    public boolean isEmpty() {
        return byLanguage.isEmpty();
    }

    /** The text in a language (matched on the primary tag), or the first there is, or nothing. */
    public String in(String language) {
        String primary = Languages.primary(language);
        return byLanguage.entrySet().stream()
                .filter(e -> Languages.primary(e.getKey()).equals(primary))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> byLanguage.values().stream().findFirst().orElse(""));
    }

    /** Whether there is a text in that language. */
    public boolean has(String language) {
        return byLanguage.keySet().stream().anyMatch(k -> Languages.primary(k).equals(Languages.primary(language)));
    }
}
