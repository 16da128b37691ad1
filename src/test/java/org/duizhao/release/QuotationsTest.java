package org.duizhao.release;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much of a text stands in another word for word, and what is said where it is too much. */
class QuotationsTest {

    private static final String WITNESS = "The river comes down from the hills. It’s 20 miles long, and slow.";

    private static final String QUOTED = "Willows grow on both its banks";

    private static String longest(String text) {
        return String.join(" ", new Quotations(WITNESS).longestIn(text));
    }

    @Test
    void fiveWordsAreNoQuotationAndSixAre() {
        assertEquals("", longest("river comes down from the sea"));
        assertEquals("the river comes down from the", longest("The river comes down from the sea"));
    }

    @Test
    void marksAndCapitalsMakeNoDifference() {
        assertEquals(
                "from the hills it's 20 miles long and slow",
                longest("FROM the hills; it's “20 miles” long and slow!"));
    }

    @Test
    void theLongestOfSeveralIsTold() {
        Quotations quotations = new Quotations(WITNESS);
        assertEquals(
                List.of("it's", "20", "miles", "long", "and", "slow"),
                quotations.longestIn("It's 20 miles long and slow; the river comes down."));
        assertEquals(6 / 13.0, quotations.share());
        quotations.longestIn("20 miles long and slow. The river comes down from the hills");
        assertEquals(1, quotations.share(), "what is quoted twice counts once");
    }

    @Test
    void aHanCharacterIsAWord() {
        Quotations quotations = new Quotations("河水从山上流下来。");
        assertEquals(List.of("从", "山", "上", "流", "下", "来"), quotations.longestIn("它从山上流下来"));
        assertEquals(6 / 8.0, quotations.share());
        assertEquals(List.of(), quotations.longestIn("它从山上流下"));
    }

    @Test
    void anEmptyWitnessIsNotQuoted() {
        Quotations quotations = new Quotations("…");
        assertEquals(List.of(), quotations.longestIn(WITNESS));
        assertEquals(0, quotations.share());
    }

    /** A quotation that is barely too long is named whole, a longer one by its first eight words. */
    @Test
    void whatIsTooLongIsToldWithItsPlace(@TempDir Path folder) throws IOException {
        TestFolders.copy(Path.of("src/test/resources/cases/_base"), folder);
        Path manifest = folder.resolve("sources/edition.yaml");
        Files.writeString(manifest, Files.readString(manifest) + "distribution: {quotation: 5, share: 30}\n");
        Files.writeString(folder.resolve("sources/principles.md"), "Willows grow on both its banks.\n");
        assertEquals(List.of("R01 6 willows grow on both its banks"), told(folder));
        Files.writeString(
                folder.resolve("sources/principles.md"),
                "From the hills: willows grow on both its banks. In summer.\n");
        assertEquals(List.of("R02", "R01 11 from the hills willows grow on both its"), told(folder));
    }

    /** Everything that editors write and that goes out, each with a quotation of six words where five are allowed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "sources/apparatus.yaml | - {passage: T.1, siglum: Z, lemma: 河水, note: QUOTED}",
                "sources/apparatus.yaml | - {passage: T.1, siglum: Z, lemma: 河水, readings: [{sigla: [Z], words: QUOTED}]}",
                "sources/commentary/T.md | ## T.1 QUOTED\n\nA remark.",
                "sources/commentary/T.md | ## T.1 The river\nzh: QUOTED\n\nA remark.",
                "sources/edition.yaml | description: QUOTED",
                "sources/edition.yaml |     description: QUOTED"
            })
    void whateverEditorsWriteIsHeldToTheLimits(String where, @TempDir Path folder) throws IOException {
        String[] fileAndText = where.split(" \\| ", 2);
        withPermittedOriginal(folder);
        write(folder, fileAndText[0], fileAndText[1].replace("QUOTED", QUOTED));
        assertEquals(List.of("R01 6 willows grow on both its banks"), told(folder), where);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- {passage: T.1, siglum: A, lemma: QUOTED, note: QUOTED}",
                "- {passage: T.1, siglum: Z, lemma: 河水, readings: [{sigla: [A], words: QUOTED}], note: QUOTED}"
            })
    void anEntryOfTheApparatusThatIsLeftOutIsNoQuotation(String entry, @TempDir Path folder) throws IOException {
        withPermittedOriginal(folder);
        write(folder, "sources/apparatus.yaml", entry.replace("QUOTED", QUOTED));
        assertEquals(List.of(), told(folder));
    }

    private static void withPermittedOriginal(Path folder) throws IOException {
        TestFolders.copy(Path.of("src/test/resources/cases/_base"), folder);
        Path manifest = folder.resolve("sources/edition.yaml");
        String permitted =
                "    kind: original\n" + "    rights: {holder: none, statement: none, redistribution: permitted}\n";
        Files.writeString(
                manifest,
                "distribution: {quotation: 5, share: 30}\n"
                        + Files.readString(manifest).replace("    kind: original\n", permitted));
    }

    /** The manifest has the text before its first line, or indented behind its last; another file has it alone. */
    private static void write(Path folder, String file, String text) throws IOException {
        Path path = folder.resolve(file);
        boolean manifest = file.endsWith("edition.yaml");
        String before = manifest && text.startsWith(" ") ? Files.readString(path) : "";
        String behind = manifest && before.isEmpty() ? Files.readString(path) : "";
        Files.writeString(path, before + text + "\n" + behind);
    }

    private static List<String> told(Path folder) {
        EditionBuild build = new EditionBuild(folder, Progress.NONE);
        Diagnostics diagnostics = new Diagnostics();
        QuotationCheck.check(build.annotated().orElseThrow(), diagnostics);
        assertTrue(build.diagnostics().isEmpty(), build.diagnostics().toString());
        return diagnostics.all().stream()
                .map(d -> d.code().equals("R01")
                        ? "R01 " + d.what().arguments().get(0) + " "
                                + d.what().arguments().get(3)
                        : d.code())
                .toList();
    }
}
