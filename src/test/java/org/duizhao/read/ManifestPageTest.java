package org.duizhao.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duizhao.model.Diagnostic;
import org.duizhao.model.Diagnostics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The tables of {@code src/docs/manifest.md} have every key that the manifest may have, and no other. Which ones it may
 * have the program says itself: an unknown key is answered with those that are known, so the manifest here has an unknown
 * one in every mapping there is.
 */
class ManifestPageTest {

    /** Each unknown key says which mapping it is in. */
    private static final String MANIFEST = """
            no-edition: x
            title: {en: A Trial}
            editors: [{name: A, no-editors: x}]
            licence: {name: A, no-licence: x}
            layers: [{layer: a, prepared: b, checked: c, no-layers: x}]
            changes: [{version: 1, date: 2026-01-01, what: a, no-changes: x}]
            distribution: {no-distribution: x}
            silence: [{code: G12, reason: a, no-silence: x}]
            parts:
              - {no-part: x}
            witnesses:
              - no-witness: x
                kind: original
                language: en
                rights: {no-rights: x}
                texts:
                  - no-text: x
                    file: a.txt
                    rules:
                      - {off: a, lines: 1, match: a, no-rule: x}
                      - {metadata: title.en, lines: 1, no-rule: x}
                      - {paratext: a, lines: 1, no-rule: x}
                      - {heading: 1, lines: 1, no-rule: x}
                      - {supply: a, before: 1, no-rule: x}
                      - {verse: yes, no-rule: x}
            """;

    /** Headings of the page and the mappings that their tables are of. */
    private static final Map<String, String> TABLES = Map.of(
            "The edition", "edition",
            "A part", "part",
            "A witness", "witness",
            "A text, and the rules that find it", "text",
            "What a rule says", "rule");

    /** Keys whose mappings have no table but are told of in the line of the key, before a colon. */
    private static final Set<String> IN_A_LINE =
            Set.of("editors", "licence", "layers", "changes", "distribution", "silence", "rights");

    @TempDir
    Path folder;

    @Test
    void theTablesHaveEveryKeyAndNoOther() throws IOException {
        Map<String, Set<String>> known = known();
        assertEquals(12, known.size(), "every mapping was asked: " + known.keySet());
        assertEquals(text(known), text(documented()));
    }

    private Map<String, Set<String>> known() throws IOException {
        Files.createDirectories(folder.resolve("sources/witnesses"));
        Files.writeString(folder.resolve("sources/edition.yaml"), MANIFEST);
        Files.writeString(folder.resolve("sources/witnesses/a.txt"), "a\n");
        Diagnostics diagnostics = new Diagnostics();
        new SourcesReader(new EditionFolder(folder), diagnostics).read();
        Map<String, Set<String>> known = new TreeMap<>();
        for (Diagnostic unknown : diagnostics.all()) {
            if (unknown.code().equals("M05")) {
                List<Object> arguments = unknown.what().arguments();
                Set<String> keys = known.computeIfAbsent(
                        arguments.get(0).toString().replaceFirst("^no-", ""), k -> new TreeSet<>());
                ((List<?>) arguments.get(2)).forEach(k -> keys.add(k.toString()));
            }
        }
        return known;
    }

    private static Map<String, Set<String>> documented() throws IOException {
        Map<String, Set<String>> documented = new TreeMap<>();
        String heading = "";
        for (String line : Files.readAllLines(Path.of("src/docs/manifest.md"))) {
            if (line.startsWith("## ")) {
                heading = line.substring(3);
            } else if (line.startsWith("| `")) {
                String[] cells = line.split("(?<!\\\\)\\|");
                Set<String> keys = quoted(cells[1]);
                documented
                        .computeIfAbsent(TABLES.get(heading), k -> new TreeSet<>())
                        .addAll(keys);
                for (String key : keys) {
                    if (IN_A_LINE.contains(key)) {
                        documented.put(key, quoted(cells[3].split(":")[0]));
                    }
                }
            }
        }
        return documented;
    }

    /** What stands in back quotes, up to a colon. */
    private static Set<String> quoted(String text) {
        Set<String> words = new TreeSet<>();
        for (Matcher word = Pattern.compile("`([^`:]+)(:[^`]*)?`").matcher(text); word.find(); ) {
            words.add(word.group(1));
        }
        return words;
    }

    /** A line for each mapping, so that a difference can be read. */
    private static String text(Map<String, Set<String>> keys) {
        return keys.entrySet().stream()
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining("\n"));
    }
}
