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
import org.duizhao.model.Diagnostics;
import org.duizhao.model.Sources;
import org.duizhao.model.WitnessText;
import org.duizhao.model.WitnessText.NearDouble;
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

    /** Such a rule need not give the line, and the first line of the file was taken for what it takes off. */
    @Test
    void aDoubleThatIsFoundByAPatternIsTheLineInWhichItIsFound() throws IOException {
        rule("{off: twice, match: summer, double-of: 1}");
        Sources sources = new SourcesReader(new EditionFolder(folder), new Diagnostics())
                .read()
                .orElseThrow();
        WitnessText text = sources.witnesses().text("A", "T").orElseThrow();
        assertEquals(
                List.of("In summer the children swim in the river."),
                text.doubles().stream().map(NearDouble::takenOff).toList());
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

    /** The one never ended, the other went too deep for Java. */
    @ParameterizedTest
    @ValueSource(strings = {"(([A-Za-z ,.]+)+)+!", "(a|b|.)*!"})
    void aPatternWithoutEndIsGivenUp(String pattern) throws IOException {
        replace("sources/witnesses/a.txt", "The river", "The river, and on it goes, ".repeat(800) + "the river");
        rule("{off: nothing, match: '" + pattern + "'}");
        assertEquals(List.of("W13 sources/edition.yaml:26:40"), told());
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

    /** None of these begins an entry, and what follows was left out without a word. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "##T.1 Z “柳树”",
                "  ## T.1 Z “柳树”",
                "### T.1 Z “柳树”",
                "T.1 Z “柳树”\n---------",
                "# Notes\n\n## T.1 Z “柳树”",
                "A stray line.\n\n## T.1 Z “柳树”"
            })
    void textBeforeTheFirstNoteIsComplainedOf(String beginning) throws IOException {
        replace("sources/notes/T.md", "## T.1 Z “柳树”\nkind: term\nsource: editors", "\n" + beginning);
        assertEquals(List.of("N06 sources/notes/T.md:2:1"), told());
    }

    @Test
    void textBeforeTheFirstEssayIsComplainedOf() throws IOException {
        replace("sources/commentary/T.md", "## T.1", "##T.1");
        assertEquals(List.of("N06 sources/commentary/T.md:1:1"), told());
    }

    @Test
    void blankLinesBeforeTheFirstNoteAreNone() throws IOException {
        replace("sources/notes/T.md", "## T.1", "\n \n## T.1");
        assertEquals(List.of(), told());
    }

    @Test
    void aFieldThatStandsTwiceIsComplainedOf() throws IOException {
        replace("sources/notes/T.md", "kind: term\n", "kind: term\nkind: allusion\n");
        replace("sources/commentary/T.md", "source: [A, editors]\n", "source: A\nsource: editors\n");
        assertEquals(List.of("N07 sources/commentary/T.md:3:1", "N07 sources/notes/T.md:3:1"), told());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"notes/y.MD", "notes/y.markdown", "commentary/y.txt", "notes/more/y.md", "commentary/a/b/y"})
    void aFileOfNotesThatIsNotReadIsTold(String name) throws IOException {
        write("sources/" + name);
        assertEquals(List.of("F05 sources/" + name), told());
    }

    @ParameterizedTest
    @ValueSource(strings = {".DS_Store", "#T.md#", "T.md~", ".T.md.swp", ".git/config"})
    void hiddenFilesAndBackupsAreNotTold(String name) throws IOException {
        write("sources/notes/" + name);
        assertEquals(List.of(), told());
    }

    private void write(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "## T.1 Z “柳树”\n\nA tree.\n");
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        Path nowhere = folder.resolve("nowhere");
        EditionBuild build = new EditionBuild(nowhere, Progress.NONE);
        build.annotated();
        assertEquals(
                List.of("F02 " + nowhere),
                build.diagnostics().stream()
                        .map(d -> d.code() + " " + d.place())
                        .toList());
        assertEquals(
                List.of(nowhere.toString()), build.diagnostics().get(0).what().arguments());
    }

    /** They passed, and made a TEI document that was not valid. */
    @ParameterizedTest
    @ValueSource(strings = {"0000-01-01", "+12025-03-01", "-0001-01-01"})
    void aYearThatHasNotFourDigitsIsComplainedOf(String date) throws IOException {
        manifest("date: 2025-03-01\n", "date: " + date + "\n");
        assertEquals(List.of("M08 sources/edition.yaml:3:1"), told());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01", "9999-12-31"})
    void theFirstYearAndTheLastOfFourDigitsAreDates(String date) throws IOException {
        manifest("date: 2025-03-01\n", "date: " + date + "\n");
        assertEquals(List.of(), told());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sigla: [], words: x", "words: x"})
    void aReadingThatIsNobodysIsComplainedOf(String reading) throws IOException {
        Files.writeString(
                folder.resolve("sources/apparatus.yaml"),
                "- passage: T.1\n  siglum: A\n  lemma: river\n  readings: [{" + reading + "}]\n");
        assertEquals(List.of("K07 sources/apparatus.yaml:4:14"), told());
    }

    private static final String SUMMARY = """
              - siglum: S
                name: Summary
                kind: summary
                language: en
                title: {en: Summary}
                texts:
                  - {part: T, file: a.txt}
            """;

    private void summary() throws IOException {
        Path manifest = folder.resolve("sources/edition.yaml");
        Files.writeString(manifest, Files.readString(manifest) + SUMMARY);
    }

    @Test
    void aPartMayNameASummaryAsItsSummary() throws IOException {
        summary();
        manifest("    witnesses: [A]\n", "    witnesses: [A]\n    summary: S\n");
        assertEquals(List.of(), told());
    }

    @Test
    void aSummaryAmongTheWitnessesOfAPartIsComplainedOf() throws IOException {
        summary();
        manifest("    witnesses: [A]\n", "    witnesses: [A, S]\n");
        assertEquals(List.of("M31 sources/edition.yaml:11:5"), told());
    }

    @Test
    void aSummaryAsTheBaseOfAPartIsComplainedOf() throws IOException {
        summary();
        manifest("    base: Z\n", "    base: S\n");
        assertTrue(told().contains("M31 sources/edition.yaml:9:5"), told().toString());
    }

    @Test
    void aTranslationAsTheSummaryOfAPartIsComplainedOf() throws IOException {
        manifest("    witnesses: [A]\n", "    witnesses: [A]\n    summary: A\n");
        assertEquals(List.of("M32 sources/edition.yaml:12:5"), told());
    }

    @Test
    void aSecondTextOfAWitnessForOnePartIsComplainedOf() throws IOException {
        manifest(ENGLISH, ENGLISH + "      - {part: T, file: z.txt}\n");
        assertEquals(List.of("M33 sources/edition.yaml:27:10"), told());
    }

    /** What is wrong elsewhere, and what was told before, keeps nothing back. */
    @Test
    void everyMissingTextAndEveryTextOfNoPartIsToldBesideOtherErrors() throws IOException {
        manifest("version: 0.1.0\n", "versoin: 0.1.0\n");
        manifest(ENGLISH, "      - {part: U, file: a.txt}\n      - {part: V, file: a.txt}\n");
        manifest("      - {part: T, file: z.txt}\n", "      - {part: W, file: z.txt}\n");
        assertEquals(
                List.of(
                        "M04 sources/edition.yaml:1:1",
                        "M05 sources/edition.yaml:2:1",
                        "M20 sources/edition.yaml:13:5",
                        "M21 sources/edition.yaml:19:10",
                        "M20 sources/edition.yaml:20:5",
                        "M21 sources/edition.yaml:26:10",
                        "M21 sources/edition.yaml:27:10"),
                told());
    }

    /** That its file is not there is told, and that is all that is wrong. */
    @Test
    void aTextThatIsDeclaredAndCannotBeReadIsNotMissedAsWell() throws IOException {
        manifest("file: a.txt", "file: b.txt");
        assertEquals(List.of("F02 sources/edition.yaml:26:19"), told());
    }

    @Test
    void aPartWithoutAnIdMakesNoTextOneOfNoPart() throws IOException {
        manifest("  - id: T\n    title", "  - title");
        assertEquals(List.of("M04 sources/edition.yaml:7:5"), told());
    }

    @Test
    void aFolderThatIsNotThereIsEmpty() throws IOException {
        TestFolders.delete(folder.resolve("sources/notes"));
        assertEquals(List.of(), told());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sources/notes", "sources/commentary", "sources/alignment"})
    void aFileWhereAFolderIsExpectedIsComplainedOf(String name) throws IOException {
        inPlaceOf(name);
        Files.writeString(folder.resolve(name), "## T.1 Z “柳树”\n\nA tree.\n");
        assertEquals(List.of("F03 " + name), told());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sources/notes", "sources/commentary", "sources/alignment"})
    void aFolderThatIsALinkToItselfIsComplainedOf(String name) throws IOException {
        inPlaceOf(name);
        Files.createSymbolicLink(folder.resolve(name), folder.resolve(name));
        assertEquals(List.of("F03 " + name), told());
    }

    private void inPlaceOf(String name) throws IOException {
        if (Files.exists(folder.resolve(name))) {
            TestFolders.delete(folder.resolve(name));
        }
    }

    @Test
    void aFileOfNotesThatIsALinkToItselfIsComplainedOf() throws IOException {
        Path link = folder.resolve("sources/notes/U.md");
        Files.createSymbolicLink(link, link);
        assertEquals(List.of("F03 sources/notes/U.md"), told());
    }

    /** Emacs marks a file that is being edited by such a link. */
    @Test
    void aLinkThatLeadsNowhereIsNoFileOfNotes() throws IOException {
        Files.createSymbolicLink(folder.resolve("sources/notes/.#T.md"), Path.of("somebody@somewhere.123"));
        assertEquals(List.of(), told());
    }
}
