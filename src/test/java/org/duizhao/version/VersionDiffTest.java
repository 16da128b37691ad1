package org.duizhao.version;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.duizhao.build.EditionBuild;
import org.duizhao.build.Progress;
import org.duizhao.build.TestFolders;
import org.duizhao.message.Catalogue;
import org.duizhao.message.Language;
import org.duizhao.model.MessageException;
import org.duizhao.release.Release;
import org.duizhao.tei.TeiSchema;
import org.duizhao.tei.TeiWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changed between two versions is said by passage, and nothing else is. */
class VersionDiffTest {

    @TempDir
    Path folder;

    private String before;

    @BeforeEach
    void build() throws IOException {
        TestFolders.copy(Path.of("src/test/resources/editions/well/before"), folder);
        before = tei();
    }

    private String tei() {
        EditionBuild build = new EditionBuild(folder, Progress.NONE);
        String tei = TeiWriter.write(Release.forPrivateStudy(build.annotated().orElseThrow()));
        assertEquals(List.of(), TeiSchema.validate(tei));
        return tei;
    }

    private void edit(String file, String words, String others) throws IOException {
        Path path = folder.resolve("sources").resolve(file);
        String text = Files.readString(path);
        assertTrue(text.contains(words), words);
        Files.writeString(path, text.replace(words, others));
    }

    private List<String> changes() throws IOException {
        return VersionDiff.of("old", before, "new", tei()).changes().stream()
                .filter(c -> !c.of().startsWith("received file"))
                .map(c -> (c.passage() + " " + c.kind().word() + " " + c.of()).strip())
                .toList();
    }

    /** Of the base and of translations, told at the passage that they stand at. */
    @Test
    void aChangedHeading() throws IOException {
        TestFolders.delete(folder);
        TestFolders.copy(Path.of("src/test/resources/editions/headed"), folder);
        before = tei();
        edit("witnesses/first.txt", "The Picking", "The Gathering");
        edit("witnesses/茶說.txt", "火候", "火");
        edit("witnesses/茶說.txt", "跋", "後記");
        edit("edition.yaml", "supply: Supplied Guests", "supply: Guests");
        assertEquals(
                List.of(
                        "T.1 changed heading of E1",
                        "T.2 changed heading of O",
                        "T.3 changed heading of E1",
                        "T.4 changed heading of O"),
                changes());
    }

    @Test
    void entriesOfTheApparatusAreToldApartByTheirKind() throws IOException {
        Files.writeString(folder.resolve("sources/apparatus.yaml"), """
                - passage: W.1
                  siglum: A
                  lemma: the
                  note: a remark by hand
                """);
        assertEquals(List.of("W.1 added apparatus, editorial"), changes());
    }

    @Test
    void aVersionDoesNotDifferFromItself() throws IOException {
        assertEquals(List.of(), changes());
        String said = VersionDiff.of("old", before, "new", before).text();
        assertTrue(said.endsWith("The two are the same.\n"), said);
    }

    @Test
    void changedWordsAreShownAmongThoseAroundThem() throws IOException {
        edit("witnesses/translation.txt", "great locust tree", "tall locust tree");
        edit("witnesses/retroversion.txt", "老井", "古井");
        assertEquals(List.of("W.1 changed text of Z", "W.2 changed text of A"), changes());
        String said = VersionDiff.of("old", before, "new", tei()).text();
        assertTrue(said.contains("村子中间有一口[-老-]{+古+}井"), said);
        assertTrue(said.contains("stands a [-great-]{+tall+} locust tree"), said);
    }

    @Test
    void notesAndGlossaryAreCompared() throws IOException {
        edit("notes/W.md", "Said of the well in A.", "Said of the well in A alone.");
        edit("glossary.yaml", "A year without rain.", "A year with little rain.");
        assertEquals(List.of("W.3 changed note A “ran dry”", "changed term dahan, definition"), changes());
    }

    @Test
    void aRetiredNumberIsToldOfAndTheOthersStay() throws IOException {
        edit("passages/W.txt", "\nW.4\n", "");
        Files.writeString(
                folder.resolve("sources/passages/W.txt"),
                "\nW.4 retired: merged into W.3\n",
                java.nio.file.StandardOpenOption.APPEND);
        assertEquals(List.of("W.3 changed text of Z", "W.3 changed text of A", "W.4 retired passage"), changes());
        assertTrue(tei().contains("<gap reason=\"retired\"><desc>merged into W.3</desc></gap>"));
    }

    @Test
    void aNewPassageIsAdded() throws IOException {
        edit("passages/W.txt", "村里的人挖了三天三夜，水又流出来了。", "W.5\n村里的人挖了三天三夜，水又流出来了。");
        edit("notes/W.md", "## W.3 Z “三天三夜”", "## W.5 Z “三天三夜”");
        List<String> changes = changes();
        assertTrue(changes.contains("W.5 added passage"), changes.toString());
        assertTrue(changes.contains("W.3 changed text of Z"), changes.toString());
        assertTrue(changes.stream().noneMatch(c -> c.startsWith("W.4") || c.startsWith("W.2")), changes.toString());
    }

    @Test
    void anotherAlignmentOfTheSameWordsIsToldOf() throws IOException {
        String links = "<link target=\"#W.2.1 #W.A.3\" type=\"proposed\"></link>";
        String link = before.contains(links) ? links : links.replace("></link>", "/>");
        assertTrue(before.contains(link), "the link is there");
        String after = before.replace(link, link.replace("#W.2.1 ", "#W.2.1 #W.2.2 "));
        List<Change> changes = VersionDiff.of("old", before, "new", after).changes();
        assertEquals(
                List.of("W.2 alignment with A"),
                changes.stream().map(c -> c.passage() + " " + c.of()).toList());
    }

    @Test
    void theSameAsDataForPrograms() throws IOException {
        edit("glossary.yaml", "A year without rain.", "A “dry” year.");
        String json = VersionDiff.of("old", before, "new", tei()).json();
        assertTrue(json.contains("\"of\": \"term dahan, definition\""), json);
        assertTrue(json.contains("\"new\": \"A “dry” year.\""), json);
    }

    @Test
    void whatIsNoTeiIsNamed() {
        MessageException e =
                assertThrows(MessageException.class, () -> VersionDiff.of("a.xml", "<TEI", "b.xml", before));
        assertTrue(
                Catalogue.of(Language.EN).text(e.what()).startsWith("a.xml is no XML file"),
                Catalogue.of(Language.EN).text(e.what()));
    }
}
