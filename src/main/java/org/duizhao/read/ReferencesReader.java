package org.duizhao.read;

import de.undercouch.citeproc.csl.CSLType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duizhao.model.Diagnostics;
import org.duizhao.model.Reference;
import org.duizhao.model.WebAddress;

/** Reads {@code references.json}, works cited in CSL-JSON. */
final class ReferencesReader {

    static final String FILE = "sources/references.json";

    /** CSL variables that the bibliography prints. */
    private static final List<String> FIELDS = List.of(
            "title",
            "title-short",
            "container-title",
            "collection-title",
            "publisher",
            "publisher-place",
            "volume",
            "issue",
            "page",
            "edition",
            "genre",
            "medium",
            "number",
            "note",
            "URL",
            "DOI",
            "ISBN",
            "archive",
            "event-title",
            "original-title",
            "abstract",
            "version",
            "source");

    /** The types that CSL 1.0.2 has. */
    private static final Set<String> TYPES =
            Stream.of(CSLType.values()).map(CSLType::toString).collect(Collectors.toUnmodifiableSet());

    /** What an identifier may hold, and the colon. */
    private static final Pattern KEY = Pattern.compile("[\\p{L}\\p{Nd}_.:-]+");

    private ReferencesReader() {}

    static List<Reference> read(String text, Diagnostics diagnostics) {
        List<Reference> references = new ArrayList<>();
        Map<String, Reference> byKey = new LinkedHashMap<>();
        for (YamlMap m : YamlMap.readList(FILE, text, diagnostics)) {
            Map<String, String> fields = new LinkedHashMap<>();
            for (String field : FIELDS) {
                m.optional(field).ifPresent(v -> fields.put(field, v));
            }
            if (!fields.getOrDefault("URL", "").isEmpty()) {
                WebAddress.check(fields.get("URL"), m.place("URL"), diagnostics);
            }
            String key = m.text("id");
            if (!key.isEmpty() && !KEY.matcher(key).matches()) {
                diagnostics.error("B09", m.place("id"), key);
            }
            String type = m.text("type");
            if (!type.isEmpty() && !TYPES.contains(type)) {
                diagnostics.error("B06", m.place("type"), type);
            }
            Reference reference = new Reference(
                    key,
                    type,
                    m.text("language", ""),
                    fields,
                    names(m, "author"),
                    shortName(m),
                    names(m, "editor"),
                    names(m, "translator"),
                    date(m, "issued", diagnostics),
                    m.place());
            date(m, "original-date", diagnostics);
            date(m, "accessed", diagnostics);
            date(m, "event-date", diagnostics);
            m.noMore();
            if (byKey.put(key, reference) != null) {
                diagnostics.error("B01", m.place("id"), key);
            }
            references.add(reference);
        }
        return references;
    }

    private static List<String> names(YamlMap map, String role) {
        List<String> names = new ArrayList<>();
        for (YamlMap name : map.maps(role)) {
            String family = name.text("family", "");
            String given = name.text("given", "");
            String literal = name.text("literal", "");
            boolean familyFirst = name.text("static-ordering", "").equals("true");
            name.noMore();
            names.add(!literal.isEmpty() ? literal : printed(family, given, familyFirst));
        }
        return List.copyOf(names);
    }

    /** The family name of the first author; a name in Chinese characters stays whole. */
    private static String shortName(YamlMap map) {
        return map.maps("author").stream()
                .findFirst()
                .map(name -> {
                    String family = name.text("family", "");
                    boolean chinese = family.codePoints().anyMatch(Character::isIdeographic);
                    return family.isEmpty()
                            ? name.text("literal", "")
                            : chinese ? family + name.text("given", "") : family;
                })
                .orElse("");
    }

    /** Family name first; names that are so by custom take no comma between, in Latin letters as in Chinese. */
    private static String printed(String family, String given, boolean familyFirst) {
        boolean chinese = family.codePoints().anyMatch(Character::isIdeographic);
        return given.isEmpty() ? family : family + (chinese ? "" : familyFirst ? " " : ", ") + given;
    }

    private static String date(YamlMap map, String key, Diagnostics diagnostics) {
        return map.map(key)
                .map(m -> {
                    List<List<String>> days = m.lists("date-parts");
                    days.stream()
                            .flatMap(List::stream)
                            .filter(part -> !part.matches("-?[0-9]{1,5}"))
                            .forEach(part -> diagnostics.error("B07", m.place("date-parts"), part));
                    List<String> parts = days.isEmpty() ? List.of() : days.get(0);
                    String literal = m.text("literal", m.text("raw", ""));
                    m.noMore();
                    StringBuilder date = new StringBuilder();
                    for (String part : parts) {
                        date.append(date.isEmpty() ? part : "-" + (part.length() == 1 ? "0" + part : part));
                    }
                    return date.isEmpty() ? literal : date.toString();
                })
                .orElse("");
    }
}
