package org.duizhao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.duizhao.build.EditionBuild;
import org.duizhao.build.EditionBuild.Outcome;
import org.duizhao.build.Progress;
import org.duizhao.build.TestFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** New editions, and new entries in editions. */
class ScaffoldTest {

    @TempDir
    Path temporary;

    @Test
    void aNewEditionBuildsAtOnceWithoutAComplaint() throws IOException {
        for (String kind : List.of("plain", "--example")) {
            Path folder = temporary.resolve("我的 Édition " + kind);
            Imports.Run run = kind.equals("plain")
                    ? Imports.run("init", folder.toString())
                    : Imports.run("init", "--example", folder.toString());
            assertEquals(0, run.status(), run.err());
            Outcome outcome = new EditionBuild(folder, Progress.NONE).run();
            assertEquals(List.of(), outcome.diagnostics());
            assertTrue(outcome.written().size() >= 3, outcome.written().toString());
            assertTrue(
                    Files.exists(folder.resolve("out/edition-" + kind.replace("--", "") + ".pdf")),
                    outcome.written().toString());
        }
    }

    @Test
    void theExampleHasWhatAnEditionIsMadeOf() {
        Path folder = temporary.resolve("example");
        Imports.run("init", "--example", folder.toString());
        var sources = Imports.read(folder);
        assertEquals(3, sources.witnesses().size());
        assertEquals(
                List.of(2, 2, 1),
                List.of(
                        sources.notes().size(),
                        sources.glossary().size(),
                        sources.commentary().size()));
    }

    /** A notice for each sentence hid what was to be written. */
    @Test
    void aTermThatIsNotWrittenYetHasNoRenderingsToMiss() {
        Path folder = temporary.resolve("example");
        Imports.run("init", "--example", folder.toString());
        int before = Imports.run("check", folder.toString()).err().split("G12", -1).length;
        assertEquals(
                0,
                Imports.run("new", "term", "桥", "--edition", folder.toString()).status());
        String told = Imports.run("check", folder.toString()).err();
        assertTrue(told.contains("G05"), told);
        assertEquals(before, told.split("G12", -1).length, told);
    }

    @Test
    void aFolderWithSomethingInItIsRefusedAndLeftAsItIs() throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("full"));
        Files.writeString(folder.resolve("letter.txt"), "Dear reader");
        Imports.Run run = Imports.run("init", folder.toString());
        assertEquals(1, run.status());
        assertTrue(run.err().contains("error E01:"), run.err());
        assertFalse(Files.exists(folder.resolve("sources")));
        assertTrue(Imports.run("init", folder.resolve("letter.txt").toString())
                .err()
                .contains("E01"));
        Path hidden = Files.createDirectories(temporary.resolve("hidden/.git")).getParent();
        assertEquals(0, Imports.run("init", hidden.toString()).status(), "hidden files are not in the way");
    }

    @Test
    void aNoteIsPutAtTheEndOfItsPassageWithItsAnchor() throws IOException {
        Path folder = tea();
        assertAdds(
                folder.resolve("sources/notes/T.md"),
                "## T.2 O “泉水”",
                4,
                "new",
                "note",
                "T.2",
                "泉水",
                "--kind",
                "term",
                "--edition",
                folder.toString());
        String notes = Files.readString(folder.resolve("sources/notes/T.md"));
        int at = notes.indexOf("## T.2 O “泉水”\nkind: term\nsource: editors\n\n");
        assertTrue(notes.indexOf("## T.2 E1") < at && at < notes.indexOf("## T.4"), notes);
        assertEquals(List.of("N03"), codes(folder), "it is not published until it says something");
        Files.writeString(
                folder.resolve("sources/notes/T.md"),
                notes.replace(
                        "“泉水”\nkind: term\nsource: editors\n\n",
                        "“泉水”\nkind: term\nsource: editors\n\nWater from a spring.\n"));
        assertEquals(List.of(), codes(folder));
    }

    @Test
    void aNoteFindsTheWitnessThatHasItsWords() throws IOException {
        Path folder = tea();
        Imports.run("new", "note", "T.4", "Cold tea", "--edition", folder.toString());
        assertTrue(Files.readString(folder.resolve("sources/notes/T.md")).contains("## T.4 E3 “Cold tea”\n"));
    }

    @Test
    void theOccurrenceIsNamedWhereThePassageHasTheWordsMoreThanOnce() throws IOException {
        Path folder = tea();
        Imports.run("new", "note", "T.2", "水", "--occurrence", "3", "--edition", folder.toString());
        assertTrue(Files.readString(folder.resolve("sources/notes/T.md")).contains("## T.2 O “水” 3\n"));
    }

    @Test
    void aTermStandsInTheOrderOfTheGlossaryWithReadingAndTraditionalForm() throws IOException {
        Path folder = temporary.resolve("example");
        Imports.run("init", "--example", folder.toString());
        Path glossary = folder.resolve("sources/glossary.yaml");
        Files.writeString(
                glossary,
                "# The glossary of the edition.\n\n"
                        + Files.readString(glossary)
                                .replace("- id: shiqiao", "# The bridge of the title.\n- id: shiqiao"));
        assertAdds(glossary, "- id: mingzi", 3, "new", "term", "名字", "--edition", folder.toString());
        assertAdds(glossary, "- id: huaban", 3, "new", "term", "花瓣", "--edition", folder.toString());
        String text = Files.readString(glossary);
        assertTrue(
                text.startsWith("# The glossary of the edition.\n\n- id: huaban\n  term: 花瓣\n  pinyin: huābàn\n"),
                text);
        assertTrue(text.contains("- id: mingzi\n"), text);
        assertTrue(
                text.contains("\n\n# The bridge of the title.\n- id: shiqiao\n"),
                "comments stay with what they are about: " + text);
        assertEquals(List.of("G05"), codes(folder));
    }

    @Test
    void aCommentaryStandsInTheOrderOfThePassages() throws IOException {
        Path folder = tea();
        assertAdds(
                folder.resolve("sources/commentary/T.md"),
                "## T.3 No business",
                3,
                "new",
                "commentary",
                "T.3",
                "No business",
                "--edition",
                folder.toString());
        assertTrue(Files.readString(folder.resolve("sources/commentary/T.md"))
                .contains("## T.3 No business\nsource: editors\n"));
    }

    @Test
    void whatCannotBeAnchoredIsRefused() throws IOException {
        Path folder = tea();
        String notes = Files.readString(folder.resolve("sources/notes/T.md"));
        assertEquals("E02", refusal("new", "note", "T.9", "水", "--edition", folder.toString()));
        assertEquals("E03", refusal("new", "note", "T.1", "咖啡", "--edition", folder.toString()));
        assertEquals("E03", refusal("new", "note", "T.2", "泉水", "--siglum", "E9", "--edition", folder.toString()));
        assertEquals("E03", refusal("new", "note", "T.2", "泉水", "--occurrence", "2", "--edition", folder.toString()));
        assertEquals("E03", refusal("new", "term", "咖啡", "--edition", folder.toString()));
        assertEquals("E04", refusal("new", "term", "茶", "--edition", folder.toString()));
        assertEquals("E04", refusal("new", "commentary", "T.1", "--edition", folder.toString()));
        assertEquals(notes, Files.readString(folder.resolve("sources/notes/T.md")));
    }

    @Test
    void lineEndsStayAsTheyAre() throws IOException {
        Path folder = tea();
        Path notes = folder.resolve("sources/notes/T.md");
        Files.writeString(notes, "\uFEFF" + Files.readString(notes).replace("\n", "\r\n"));
        Imports.run("new", "note", "T.2", "泉水", "--edition", folder.toString());
        String text = Files.readString(notes);
        assertTrue(text.startsWith("\uFEFF## T.1"), text);
        assertFalse(text.replace("\r\n", "").contains("\n"));
    }

    @Test
    void aStyleFileIsCopiedOutOfTheProgramOnceAndNeverOverTheEditions() throws IOException {
        Path folder = tea();
        List<String> names = Imports.run("new", "style").out().lines().toList();
        try (Stream<Path> own = Files.walk(Path.of("styles"))) {
            assertEquals(
                    own.filter(Files::isRegularFile)
                            .map(f -> Path.of("styles").relativize(f).toString().replace('\\', '/'))
                            .sorted()
                            .toList(),
                    names);
        }
        for (String name : List.of("print/design.xsl", "styles/epub/edition.css")) {
            Imports.Run run = Imports.run("new", "style", name, "--edition", folder.toString());
            assertEquals(0, run.status(), run.err());
            String file = name.startsWith("styles/") ? name : "styles/" + name;
            assertTrue(run.out().startsWith("added " + folder.resolve(file)), run.out());
            assertEquals(-1, Files.mismatch(Path.of(file), folder.resolve(file)));
        }
        Path design = folder.resolve("styles/print/design.xsl");
        Files.writeString(design, "mine");
        assertEquals("E04", refusal("new", "style", "print/design.xsl", "--edition", folder.toString()));
        assertEquals("mine", Files.readString(design));
    }

    @Test
    void aStyleFileThatThereIsNotIsAnsweredWithTheNearest() throws IOException {
        Path folder = tea();
        for (String name : List.of("print/desing.xsl", "../pom.xml", "print", "")) {
            Imports.Run run = Imports.run("new", "style", name, "--edition", folder.toString());
            assertEquals(1, run.status(), run.out());
            assertTrue(run.err().contains("error E05: Duizhao has no style file “" + name + "”."), run.err());
            assertTrue(run.err().contains("Name one of those that “duizhao new style” lists."), run.err());
            assertEquals(name.equals("print/desing.xsl"), run.err().contains("Did you mean “print/design.xsl”?"), name);
        }
        assertFalse(Files.exists(folder.resolve("styles")));
        Imports.Run run = Imports.run("new", "style", "print.xsl", "--edition", folder + "/nowhere");
        assertEquals(1, run.status());
        assertTrue(run.err().startsWith("error: There is no such file: "), run.err());
    }

    private Path tea() throws IOException {
        Path folder = temporary.resolve("tea");
        TestFolders.copy(Path.of("src/test/resources/editions/tea"), folder);
        return folder;
    }

    /** The command prints the line where the entry begins and the one where there is something to write. */
    private static void assertAdds(Path file, String first, int toWrite, String... command) throws IOException {
        Imports.Run run = Imports.run(command);
        int line = Files.readString(file).lines().toList().indexOf(first) + 1;
        List<String> said = run.out().lines().toList();
        assertEquals(
                List.of("added " + file + ":" + line, "Write on at line " + (line + toWrite) + "."),
                List.of(said.get(0), said.get(2)),
                run.err());
        assertTrue(said.get(1).startsWith("A " + command[1] + " is its "), "what it is made of: " + said);
    }

    private static String refusal(String... command) {
        Imports.Run run = Imports.run(command);
        assertEquals(1, run.status(), run.out());
        return run.err().replaceAll("(?s).*?error ([A-Z]\\d\\d):.*", "$1");
    }

    private static List<String> codes(Path folder) {
        EditionBuild build = new EditionBuild(folder, Progress.NONE);
        build.annotated();
        return build.diagnostics().stream().map(d -> d.code()).distinct().toList();
    }
}
