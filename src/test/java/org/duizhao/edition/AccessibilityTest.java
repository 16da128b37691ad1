package org.duizhao.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Every claim that the metadata makes of the book's accessibility is true of the book. */
class AccessibilityTest {

    private static Map<String, String> files(String ending) throws IOException {
        byte[] book = Books.of(ending);
        return EpubText.entries(book).entrySet().stream()
                .filter(f -> f.getKey().matches(".*\\.(xhtml|opf|css)"))
                .collect(Collectors.toMap(Map.Entry::getKey, f -> new String(f.getValue(), StandardCharsets.UTF_8)));
    }

    private static boolean has(Map<String, String> files, String pattern) {
        return files.entrySet().stream()
                .filter(f -> f.getKey().endsWith(".xhtml"))
                .anyMatch(f -> Pattern.compile(pattern).matcher(f.getValue()).find());
    }

    @ParameterizedTest
    @ValueSource(strings = {".epub", "-ruby.epub", "small"})
    void whatIsClaimedIsThere(String ending) throws IOException {
        Map<String, String> files = files(ending);
        String opf = files.get("EPUB/package.opf");
        TreeSet<String> claimed = new TreeSet<>();
        Matcher feature =
                Pattern.compile("schema:accessibilityFeature\">([^<]+)<").matcher(opf);
        while (feature.find()) {
            claimed.add(feature.group(1));
        }
        TreeSet<String> had = new TreeSet<>(List.of("readingOrder"));
        if (!has(files, "<img (?![^>]*alt=\"[^\"]+\")")) {
            had.add("alternativeText");
        }
        // ReaderTest shows it in large type and at night.
        if (!Pattern.compile("(font|line-height|margin|padding|width\\s*:)[^;]*\\d(px|pt)\\s*;")
                .matcher(files.get("EPUB/css/edition.css").replaceAll("border-width[^;]*;", ""))
                .find()) {
            had.add("displayTransformability");
        }
        if (files.entrySet().stream()
                .filter(f -> f.getKey().endsWith(".xhtml") && !f.getKey().endsWith("cover.xhtml"))
                .allMatch(f -> f.getValue().contains("<h1"))) {
            had.add("structuralNavigation");
        }
        if (has(files, "<nav epub:type=\"toc\"")) {
            had.add("tableOfContents");
        }
        if (has(files, "role=\"doc-index\"")) {
            had.add("index");
        }
        if (has(files, "role=\"doc-pagebreak\"")) {
            had.add("pageBreakMarkers");
        }
        if (has(files, "epub:type=\"page-list\"")) {
            had.add("pageNavigation");
        }
        if (has(files, "<ruby>")) {
            had.add("rubyAnnotations");
        }
        assertEquals(had, claimed);
        assertTrue(opf.contains("EPUB Accessibility 1.1 - WCAG 2.2 Level AA") && opf.contains("self-assessed"));
    }

    @Test
    void headingsGoDownOneStepAtATime() throws IOException {
        files(".epub").forEach((name, text) -> {
            int before = 0;
            Matcher heading = Pattern.compile("<h([1-6])[ >]").matcher(text);
            while (heading.find()) {
                int level = Integer.parseInt(heading.group(1));
                assertTrue(level <= before + 1, name + ": h" + level + " after h" + before);
                before = level;
            }
        });
    }

    @Test
    void everyDocumentHasATitleAndALanguage() throws IOException {
        files(".epub").forEach((name, text) -> {
            if (name.endsWith(".xhtml")) {
                assertTrue(
                        text.matches(
                                "(?s).*<html [^>]*lang=\"[^\"]+\" xml:lang=\"[^\"]+\">.*" + "<title>[^<]+</title>.*"),
                        name);
            }
        });
    }

    /** Runs where the environment names Ace's command, as {@code .ci/run} does where npm and Chromium are to be had. */
    @ParameterizedTest
    @ValueSource(strings = {".epub", "-ruby.epub", "-hant.epub", "-hant-ruby.epub", "small"})
    void aceFindsNoViolation(String ending, @TempDir Path folder) throws Exception {
        String ace = System.getenv("DUIZHAO_ACE");
        if (ace == null) {
            System.err.println("SKIPPED: DUIZHAO_ACE names no command; Ace does not check " + ending);
        }
        assumeTrue(ace != null, "no Ace");
        Path book = Files.write(folder.resolve("book.epub"), Books.of(ending));
        ProcessBuilder builder = new ProcessBuilder(
                        ace, "-f", "-o", folder.resolve("report").toString(), book.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile());
        builder.environment().put("PUPPETEER_EXECUTABLE_PATH", "/usr/bin/chromium");
        Process process = builder.start();
        assertTrue(process.waitFor(300, TimeUnit.SECONDS), "Ace ends");
        Path report = folder.resolve("report/report.json");
        assertTrue(Files.exists(report), () -> said(folder));
        Map<?, ?> result = (Map<?, ?>)
                new Load(LoadSettings.builder().setCodePointLimit(100_000_000).build())
                        .loadFromString(Files.readString(report));
        assertEquals("pass", ((Map<?, ?>) result.get("earl:result")).get("earl:outcome"), () -> violations(report));
    }

    private static String said(Path folder) {
        try {
            return Files.readString(folder.resolve("said.txt"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static String violations(Path report) {
        try {
            return Pattern.compile("\"dct:description\": \"([^\"]+)\"")
                    .matcher(Files.readString(report))
                    .results()
                    .map(r -> r.group(1))
                    .distinct()
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
