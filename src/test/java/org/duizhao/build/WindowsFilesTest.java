package org.duizhao.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertLinesMatch;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.duizhao.model.Diagnostic;
import org.duizhao.tei.TeiWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sources as editors on Windows save them, with a byte order mark and their own line ends, in a folder whose name has
 * Chinese characters and spaces: every kind of file means what it meant.
 */
class WindowsFilesTest {

    private static final Path CASES = Path.of("src/test/resources/cases");

    @TempDir
    Path temporary;

    /** What an edition comes to. */
    private record Outcome(List<Diagnostic> diagnostics, String tei) {}

    private Outcome outcome(Path folder) {
        EditionBuild build = new EditionBuild(folder, Progress.NONE);
        String tei = build.annotated().map(TeiWriter::write).orElse("");
        return new Outcome(build.diagnostics(), tei);
    }

    @Test
    void everyKindOfSourceMayHaveThem() throws IOException {
        TestFolders.copy(Path.of("sources"), temporary.resolve("plain/sources"));
        Path windows = temporary.resolve("新质 生产力 (副本)");
        TestFolders.copy(Path.of("sources"), windows.resolve("sources"));
        // The captures are what was received, byte for byte; their SHA-256 stands in the manifest.
        TreeSet<String> kinds = new TreeSet<>();
        for (Path file : convert(windows, file -> file.matches("\\d{3}_[0-9a-f]{16}\\.txt"))) {
            kinds.add(windows.resolve("sources").relativize(file).getName(0).toString());
        }
        assertTrue(
                kinds.containsAll(List.of(
                        "alignment",
                        "commentary",
                        "edition.yaml",
                        "glossary.yaml",
                        "notes",
                        "passages",
                        "principles.md",
                        "references.json",
                        "witnesses")),
                kinds.toString());
        Outcome plain = outcome(temporary.resolve("plain"));
        assertTrue(plain.tei.length() > 100_000);
        assertAlike(plain, outcome(windows));
    }

    @Test
    void theApparatusMayHaveThem() throws IOException {
        for (String folder : List.of("plain", "注 记")) {
            TestFolders.copy(CASES.resolve("_base"), temporary.resolve(folder));
            TestFolders.copy(CASES.resolve("apparatus-by-hand"), temporary.resolve(folder));
        }
        assertTrue(Files.exists(temporary.resolve("注 记/sources/apparatus.yaml")));
        convert(temporary.resolve("注 记"), file -> false);
        Outcome plain = outcome(temporary.resolve("plain"));
        assertTrue(!plain.tei.isEmpty());
        assertAlike(plain, outcome(temporary.resolve("注 记")));
    }

    private static void assertAlike(Outcome expected, Outcome actual) {
        assertEquals(expected.diagnostics, actual.diagnostics);
        assertLinesMatch(text(expected), text(actual));
    }

    /** Without the sums over files and the counts of their characters, line ends included, which are others. */
    private static Stream<String> text(Outcome outcome) {
        return outcome.tei.lines().map(l -> l.replaceAll("[0-9a-f]{64}", "SUM")
                .replaceAll("(?<=n=.layout.>)\\d+", "COUNT"));
    }

    private static List<Path> convert(Path folder, java.util.function.Predicate<String> stays) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("sources"))) {
            List<Path> converted = files.filter(Files::isRegularFile)
                    .filter(f -> !stays.test(f.getFileName().toString()))
                    .toList();
            for (Path file : converted) {
                String text = Files.readString(file);
                Files.write(file, ("\uFEFF" + text.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8));
            }
            return converted;
        }
    }
}
