package org.duizhao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample that {@code init} makes gives way to the first text of one's own, unless it was changed. */
class SampleTest {

    @TempDir
    Path place;

    private Path folder;
    private Path chinese;
    private Path english;

    @BeforeEach
    void init() throws IOException {
        folder = place.resolve("我的 版本");
        chinese = Files.writeString(place.resolve("河 边.txt"), "河边\n\n作者：林一\n\n她天天到河边洗衣服。\n\n后来河改了道。\n");
        english = Files.writeString(
                place.resolve("by the river.txt"),
                "By the River\n\nShe washed clothes at the river every day.\n\nLater the river changed its course.\n");
        run(0, "init", folder.toString());
    }

    private String run(int status, String... arguments) {
        StringWriter said = new StringWriter();
        PrintWriter both = new PrintWriter(said, true);
        assertEquals(status, Main.run(both, both, arguments), said::toString);
        return said.toString();
    }

    private String manifest() throws IOException {
        return Files.readString(folder.resolve("sources/edition.yaml"));
    }

    private String bringIn(Path file, String... more) {
        String[] command = {"import", file.toString(), "--edition", folder.toString()};
        String[] all = java.util.Arrays.copyOf(command, command.length + more.length);
        System.arraycopy(more, 0, all, command.length, more.length);
        return run(0, all);
    }

    @Test
    void theFirstTextTakesItsPlaceAndTheSecondStandsBesideTheFirst() throws IOException {
        String said = bringIn(chinese);
        assertTrue(said.contains("The sample part P, which nobody had changed, has made room"), said);
        assertFalse(Files.exists(folder.resolve("sources/witnesses/original.txt")));
        assertFalse(Files.exists(folder.resolve("sources/witnesses/translation.txt")));
        String manifest = manifest();
        assertFalse(manifest.contains("Planting") || manifest.contains("种树"), manifest);
        assertTrue(manifest.contains("title:\n  zh-Hans: 河边\n"), manifest);
        said = bringIn(english);
        assertTrue(said.contains("a witness of part T"), said);
        assertTrue(run(0, "check", folder.toString()).contains("No complaints."));
    }

    @Test
    void twoTextsInOneRunAreBaseAndWitness() {
        String said = run(0, "import", chinese.toString(), english.toString(), "--edition", folder.toString());
        assertTrue(said.contains("the base of the new part T") && said.contains("a witness of part T"), said);
        assertTrue(run(0, "check", folder.toString()).contains("No complaints."));
    }

    @Test
    void bothTitlesAreTheEditionsAndNoRemarkOfTheSampleStays() throws IOException {
        run(0, "import", chinese.toString(), english.toString(), "--edition", folder.toString());
        assertTrue(manifest().contains("title:\n  zh-Hans: 河边\n  en: By the River\n"), manifest());
        assertFalse(manifest().contains("sample") || manifest().contains("P.1"), manifest());
    }

    @Test
    void aDateAndACountOfReadersBehindTheSourceAreNotPartOfIt() throws IOException {
        Path page = Files.writeString(
                place.resolve("page.txt"), "邮差老周\n\n作者：秦小雨　来源：山城文艺　2019年3月12日　阅读：1024\n\n老周送了三十年信。\n");
        bringIn(page);
        assertTrue(manifest().contains("    publisher: 山城文艺\n    date: 2019-03-12\n"), manifest());
        assertTrue(manifest().contains("{off: how often the page was read, lines: 3, words: \"阅读：1024\"}"), manifest());
    }

    @Test
    void aTitleOfOnesOwnStays() throws IOException {
        Path manifest = folder.resolve("sources/edition.yaml");
        Files.writeString(
                manifest, manifest().replace("en: Planting a Tree\n  zh-Hans: 种树\neditors", "en: My Book\neditors"));
        bringIn(chinese);
        assertTrue(manifest().contains("title:\n  en: My Book\n"), manifest());
    }

    @Test
    void aChangedTextStaysAndThatIsSaid() throws IOException {
        Files.writeString(folder.resolve("sources/witnesses/original.txt"), "又一句。\n", StandardOpenOption.APPEND);
        String said = bringIn(chinese, "--part", "S", "--as", "base");
        assertTrue(said.contains("The sample part P is still in the edition"), said);
        assertTrue(Files.exists(folder.resolve("sources/witnesses/original.txt")));
        assertTrue(manifest().contains("- id: P") && manifest().contains("- id: S"));
    }

    @Test
    void aNoteOnTheSampleKeepsIt() throws IOException {
        run(0, "new", "note", "P.1", "祖父", "--edition", folder.toString());
        String said = bringIn(chinese, "--part", "S", "--as", "base");
        assertTrue(said.contains("The sample part P is still in the edition"), said);
        assertTrue(manifest().contains("- id: P"));
    }

    @Test
    void aTranslationOfTheSampleStandsBesideIt() throws IOException {
        String said = bringIn(english, "--part", "P");
        assertTrue(said.contains("a witness of part P"), said);
        assertTrue(manifest().contains("witnesses: [A, B]"), manifest());
    }

    @Test
    void windowsLineEndsAndAByteOrderMarkAreNoChange() throws IOException {
        Path manifest = folder.resolve("sources/edition.yaml");
        Files.writeString(manifest, "\uFEFF" + manifest().replace("\n", "\r\n"));
        bringIn(chinese);
        assertTrue(manifest().startsWith("\uFEFF"));
        assertFalse(manifest().contains("- id: P"), manifest());
        assertFalse(manifest().replace("\r\n", "").contains("\n"), "all lines end as they did");
    }
}
