package org.duizhao.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.duizhao.build.EditionBuild;
import org.duizhao.build.Progress;
import org.duizhao.build.TestFolders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told, and where, of sources that would otherwise be read as something else, or not at all. */
class FaultySourcesTest {

    /** Its line 1 and line 3 hold text; line 2 and line 4, which is behind the last line end, hold none. */
    private static final String ENGLISH = "      - {part: T, file: a.txt}\n";

    @TempDir
    Path folder;

    @BeforeEach
    void edition() throws IOException {
        TestFolders.copy(Path.of("src/test/resources/cases/_base"), folder);
    }

    private void replace(String file, String words, String others) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        assertTrue(text.contains(words), words);
        Files.writeString(path, text.replace(words, others));
    }

    private void manifest(String words, String others) throws IOException {
        replace("sources/edition.yaml", words, others);
    }

    private void rule(String rule) throws IOException {
        manifest(ENGLISH, "      - {part: T, file: a.txt, rules: [" + rule + "]}\n");
    }

    /** All complaints of a build, as code, file, line and column. */
    private List<String> told() {
        EditionBuild build = new EditionBuild(folder, Progress.NONE);
        build.annotated();
        return build.diagnostics().stream().map(d -> d.code() + " " + d.place()).toList();
    }

    @Test
    void whatStandsTwiceIsADoubleOfALineThatHoldsText() throws IOException {
        rule("{off: twice, lines: 3, double-of: 1}");
        assertEquals(List.of(), told());
    }

    @ParameterizedTest
    @CsvSource({
        "2, W12, a blank line between two paragraphs",
        "3, W12, the line that is taken off",
        "4, W12, a blank last line",
        "5, W12, a line beyond the file",
        "0, W03, no line",
        "-1, W03, no line",
        "first, W03, no number"
    })
    void aDoubleOfALineWithoutTextIsComplainedOf(String line, String code, String which) throws IOException {
        rule("{off: twice, lines: 3, double-of: " + line + "}");
        assertEquals(List.of(code + " sources/edition.yaml:26:" + (code.equals("W12") ? 40 : 63)), told(), which);
    }

    @Test
    void aHeadingSuppliedBehindTheLastLineIsComplainedOf() throws IOException {
        rule("{supply: Summer, before: 5}");
        assertEquals(List.of("W06 sources/edition.yaml:26:40"), told());
    }

    @ParameterizedTest
    @ValueSource(strings = {"The Hills", "1.5", "99999999999"})
    void aHeadingWhoseLevelIsNoNumberIsComplainedOf(String level) throws IOException {
        rule("{heading: " + level + ", lines: 1}");
        assertEquals(List.of("M03 sources/edition.yaml:26:41"), told());
    }

    @Test
    void aNoteOnAnOccurrenceBeyondAllNumbersIsComplainedOf() throws IOException {
        replace("sources/notes/T.md", "”\n", "” 99999999999\n");
        assertEquals("N01 sources/notes/T.md:1:1", told().get(0));
    }
}
