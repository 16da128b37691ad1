package org.duizhao.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.duizhao.build.EditionBuild;
import org.duizhao.build.Progress;
import org.duizhao.build.SourceDate;
import org.duizhao.build.TeiRender;
import org.duizhao.build.TestFolders;
import org.duizhao.model.Diagnostic;
import org.duizhao.model.PageDesign;
import org.duizhao.read.EditionFolder;
import org.duizhao.style.StyleFiles;
import org.duizhao.tei.TeiSchema;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Edition folders and TEI files from strangers: what is in them reaches no other file, and nothing in them runs. */
class HostileFoldersTest {

    private static final String SECRET = "The secret is out of the folder.";

    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    private Path secret;

    @BeforeEach
    void edition() throws IOException {
        TestFolders.copy(Path.of("src/test/resources/cases/_base"), folder);
        secret = Files.writeString(elsewhere.resolve("secret.txt"), SECRET);
    }

    private List<String> codes() {
        EditionBuild build = new EditionBuild(folder, Progress.NONE);
        build.annotated();
        return build.diagnostics().stream().map(Diagnostic::code).distinct().toList();
    }

    private void replace(String file, String old, String now) throws IOException {
        Path path = folder.resolve(file);
        Files.writeString(path, Files.readString(path).replace(old, now));
    }

    @Test
    void aWitnessThatIsALinkOutOfTheFolder() throws IOException {
        Files.delete(folder.resolve("sources/witnesses/a.txt"));
        Files.createSymbolicLink(folder.resolve("sources/witnesses/a.txt"), secret);
        assertEquals(List.of("F01"), codes());
    }

    @Test
    void notesThatAreALinkOutOfTheFolder() throws IOException {
        Files.delete(folder.resolve("sources/notes/T.md"));
        Files.createSymbolicLink(folder.resolve("sources/notes/T.md"), secret);
        assertEquals(List.of("F01"), codes());
    }

    @Test
    void aFolderOfNotesThatIsALinkOutOfTheFolder() throws IOException {
        TestFolders.delete(folder.resolve("sources/notes"));
        Files.writeString(elsewhere.resolve("T.md"), "## T.1 Z “柳树”\n\n" + SECRET + "\n");
        Files.createSymbolicLink(folder.resolve("sources/notes"), elsewhere);
        assertEquals(List.of("F01"), codes());
    }

    /** The folder that a command is started in is “.”, of which no path begins with itself. */
    @Test
    void filesAreFoundInTheFolderItIsStartedIn() {
        EditionFolder here = new EditionFolder(Path.of("."));
        assertTrue(here.has("pom.xml"));
        assertFalse(here.has("../" + Path.of("").toAbsolutePath().getFileName() + "/../pom.xml"));
        assertFalse(here.has(secret.toString()));
    }

    @Test
    void aManifestThatNamesFilesOutside() throws IOException {
        for (String name : List.of("../../../secret.txt", secret.toString(), "a/../../../../secret.txt")) {
            TestFolders.copy(Path.of("src/test/resources/cases/_base"), folder);
            replace("sources/edition.yaml", "file: a.txt", "file: \"" + name + "\"");
            List<String> codes = codes();
            assertTrue(codes.contains("F01") || codes.contains("F02"), name + ": " + codes);
        }
    }

    /** Otherwise a style sheet could print any file of the machine. */
    @Test
    void aStyleFileThatIsALinkOutOfTheFolder() throws IOException {
        Files.createDirectories(folder.resolve("styles/print"));
        Files.createSymbolicLink(folder.resolve("styles/print/design.xsl"), secret);
        EditionBuild.Outcome outcome = new EditionBuild(folder, Progress.NONE).run();
        assertTrue(outcome.failed(), "a link out of the folder is not followed");
        String said = outcome.diagnostics().toString();
        assertTrue(said.contains("styles/print/design.xsl") && !said.contains(SECRET), said);
    }

    /** What a style sheet asks for is among the style files, and nowhere else. */
    @Test
    void aStyleSheetThatReadsOtherFiles() throws IOException {
        Path design = Files.createDirectories(folder.resolve("styles/print")).resolve("design.xsl");
        String brought = Files.readString(Path.of("styles/print/design.xsl"));
        for (String reading : List.of(
                "unparsed-text('" + secret.toUri() + "')",
                "unparsed-text('../../" + secret + "')",
                "string(doc('" + secret.toUri() + "'))",
                "string-join((environment-variable('PATH'), ''))",
                "string(collection('" + elsewhere.toUri() + "')[1])")) {
            String changed = brought.replaceFirst(
                    "(<xsl:variable name=\"accent\" select=\")[^\"]*",
                    "$1if (string-length(" + Matcher.quoteReplacement(reading)
                            + ") gt 0) then error((), 'LEAK') else '#000000'");
            assertFalse(changed.equals(brought));
            Files.writeString(design, changed);
            EditionBuild.Outcome outcome = new EditionBuild(folder, Progress.NONE).run();
            String said = outcome.diagnostics().toString();
            assertFalse(said.contains("LEAK"), reading + ": " + said);
        }
    }

    @Test
    void aStyleSheetThatWritesOtherFiles() throws IOException {
        Path own = Files.createDirectories(folder.resolve("styles/epub")).resolve("cover.xsl");
        String brought = Files.readString(Path.of("styles/epub/cover.xsl"));
        String changed = brought.replaceFirst(
                "(<xsl:template name=\"[^\"]*\">)",
                "$1<xsl:result-document href=\"" + elsewhere.toUri() + "written.xml\"><x/></xsl:result-document>");
        assertFalse(changed.equals(brought));
        Files.writeString(own, changed);
        EditionBuild.Outcome outcome = new EditionBuild(folder, Progress.NONE).run();
        assertTrue(
                outcome.diagnostics().toString().contains("S01"),
                outcome.diagnostics().toString());
        assertFalse(Files.exists(elsewhere.resolve("written.xml")));
    }

    @Test
    void entitiesOfATeiFileAreNotFollowed() throws IOException {
        String tei = Files.readString(Path.of("src/test/resources/cases/plain/expected.tei.xml"));
        Map<String, String> declarations = Map.of(
                "outside", "<!DOCTYPE TEI [<!ENTITY a SYSTEM \"" + secret.toUri() + "\">]>",
                "laughs", "<!DOCTYPE TEI [<!ENTITY b \"ha\"><!ENTITY a \"&b;&b;&b;\">]>",
                "parameter", "<!DOCTYPE TEI [<!ENTITY % a SYSTEM \"" + secret.toUri() + "\"> %a;]>",
                "none", "<!DOCTYPE TEI SYSTEM \"" + secret.toUri() + "\">");
        for (String declaration : declarations.values()) {
            String hostile = tei.replaceFirst("<TEI", declaration + "<TEI").replaceFirst("The River", "&a;");
            List<TeiSchema.Fault> faults = TeiSchema.validate(hostile);
            assertEquals(1, faults.size(), faults.toString());
            assertTrue(faults.get(0).message().contains("DOCTYPE"), faults.toString());
            Path file = Files.writeString(folder.resolve("river.tei.xml"), hostile);
            TeiRender.Outcome outcome = TeiRender.render(
                    file, folder, PageDesign.DEFAULT, SourceDate.EDITION, new StyleFiles(folder), Progress.NONE);
            assertEquals("T02", outcome.diagnostics().get(0).code());
            assertFalse(outcome.diagnostics().toString().contains(SECRET));
        }
    }

    @Test
    void linksThatRunSomethingAreRefused() throws IOException {
        String note = "## T.1 Z “柳树”\nkind: term\nsource: editors\n\n";
        for (String link : List.of(
                "[x](javascript:alert(1))",
                "[x](JavaScript:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](file:///etc/passwd)",
                "[x](&#106;avascript:alert(1))",
                "<javascript:alert(1)>",
                "[x](vbscript:x)")) {
            Files.writeString(folder.resolve("sources/notes/T.md"), note + "Willows " + link + "\n");
            assertEquals(List.of("B05"), codes(), link);
        }
        Files.writeString(folder.resolve("sources/notes/T.md"), note + "See [x](https://example.org/a?b=c#d).\n");
        assertEquals(List.of(), codes());
        replace("sources/edition.yaml", "id: river", "id: river\nlicence: {name: x, url: \"javascript:alert(1)\"}");
        assertEquals(List.of("B05"), codes());
    }

    /** HTML in Markdown and markup in any value comes out as the words that it is. */
    @Test
    void scriptStaysText() throws IOException {
        String script = "<script>alert(1)</script><img src=x onerror=alert(1)>";
        Files.writeString(
                folder.resolve("sources/notes/T.md"),
                "## T.1 Z “柳树”\nkind: term\nsource: editors\n\nWillows " + script + "\n\n" + script
                        + "\n\n![x](javascript:alert(1))\n");
        replace("sources/edition.yaml", "title: {en: The River, zh", "title: {en: \"The River " + script + "\", zh");
        replace(
                "sources/edition.yaml",
                "name: English",
                "name: \"English " + script + "\"\n    address: \"javascript:alert(1)\"");
        replace("sources/glossary.yaml", "A tree", script + " A tree");
        replace("sources/witnesses/a.txt", "In summer", script + " In summer");
        EditionBuild.Outcome outcome = new EditionBuild(folder, Progress.NONE).run();
        assertFalse(outcome.failed(), outcome.diagnostics().toString());
        String own = Files.readString(Path.of("styles/epub/views.js"));
        try (var book = new ZipFile(folder.resolve("out/river.epub").toFile())) {
            for (var entry : book.stream().toList()) {
                String text = new String(book.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                if (entry.getName().endsWith(".js")) {
                    assertEquals(own, text);
                }
                if (entry.getName().matches(".*\\.(xhtml|opf|ncx)")) {
                    runsNothing(entry.getName(), text);
                }
            }
        }
    }

    private static void runsNothing(String name, String xml) {
        for (Element element : Jsoup.parse(xml, "", Parser.xmlParser()).getAllElements()) {
            if (element.normalName().equals("script")) {
                assertEquals("../scripts/views.js", element.attr("src"), name);
                assertEquals("", element.data(), name);
            }
            for (Attribute attribute : element.attributes()) {
                assertFalse(attribute.getKey().startsWith("on"), name + ": " + element);
                if (attribute.getKey().matches("href|src")) {
                    assertFalse(
                            attribute.getValue().matches("(?i)\\s*(javascript|data|vbscript):.*"),
                            name + ": " + element);
                }
            }
        }
    }

    @Test
    void yamlThatGrowsIsRefused() throws IOException {
        StringBuilder laughs = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            laughs.append("a" + i + ": &a" + i + " [")
                    .append(("*a" + (i - 1) + ", ").repeat(8))
                    .append("*a" + (i - 1) + "]\n");
        }
        Path manifest = folder.resolve("sources/edition.yaml");
        for (String hostile : List.of(
                laughs + Files.readString(manifest),
                "a: &a [*a]\n" + Files.readString(manifest),
                "id: " + "[".repeat(100_000),
                "id: " + "{a: ".repeat(100_000),
                "- ".repeat(100_000),
                "? ".repeat(100_000),
                "id: !!java.net.URL [\"http://example.org\"]\n" + Files.readString(manifest),
                "id: " + "x".repeat(10_000_000))) {
            Files.writeString(manifest, hostile);
            assertTimeoutPreemptively(
                    Duration.ofMinutes(5), () -> assertFalse(codes().isEmpty(), hostile.substring(0, 40)));
        }
    }

    @Test
    @Tag("long")
    void giganticLinesAreReadOrRefused() throws IOException {
        int size = 10_000_000;
        for (String file : List.of("sources/notes/T.md", "sources/commentary/T.md", "sources/glossary.yaml")) {
            for (String line :
                    List.of("x".repeat(size), "[".repeat(200_000), "> ".repeat(200_000), "*a ".repeat(300_000))) {
                TestFolders.copy(Path.of("src/test/resources/cases/_base"), folder);
                Files.writeString(folder.resolve(file), "## T.1 Z “柳树”\nkind: term\nsource: editors\n\n" + line + "\n");
                assertTimeoutPreemptively(Duration.ofMinutes(5), () -> codes(), file);
            }
        }
    }

    @Test
    void aGiganticLineOfAWitnessIsAligned() throws IOException {
        Files.writeString(folder.resolve("sources/witnesses/a.txt"), "word ".repeat(400_000) + "\n");
        assertTimeoutPreemptively(Duration.ofMinutes(5), () -> codes());
    }

    /** Marks of direction, and a character of every plane that has some, are text like any other where a face has them. */
    @Test
    void charactersOfEveryPlaneAreNamed() throws IOException {
        for (String character : List.of(
                "\u202e",
                "\u2066",
                "\ud83d\ude00",
                "\ud880\udc00",
                "\udb40\udc41",
                "\udbff\udffd",
                "\ue000",
                "\ufdd0",
                "\u0085")) {
            TestFolders.copy(Path.of("src/test/resources/cases/_base"), folder);
            replace("sources/witnesses/a.txt", "In summer", "In " + character + "summer");
            EditionBuild build = new EditionBuild(folder, Progress.NONE);
            build.annotated();
            List<Diagnostic> said = build.diagnostics();
            assertEquals(1, said.size(), character + said);
            assertEquals(
                    "F10 sources/witnesses/a.txt:3:4",
                    said.get(0).code() + " " + said.get(0).place());
        }
    }

    @Test
    void nothingIsLeftOpen() throws IOException {
        Path open = Path.of("/proc/self/fd");
        assumeTrue(Files.isDirectory(open));
        codes();
        long before = count(open);
        for (int i = 0; i < 50; i++) {
            codes();
        }
        assertTrue(count(open) <= before + 3, before + " to " + count(open));
    }

    private static long count(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }
}
