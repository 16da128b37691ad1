package org.duizhao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.duizhao.build.EditionBuild;
import org.duizhao.build.Progress;
import org.duizhao.build.TestFolders;
import org.duizhao.model.AlignedPart;
import org.duizhao.model.Annotated;
import org.duizhao.model.Segment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Imports into editions that have something in them already. */
class ImportIntoEditionTest {

    private static final Path WELL = Path.of("src/test/resources/editions/well");
    private static final String ORIGINAL =
            WELL.resolve("after/sources/witnesses/original.txt").toString();

    @TempDir
    Path folder;

    /** One command puts the original in the place of the retroversion; numbers stay, as they do when it is done by hand. */
    @Test
    void oneCommandPutsTheOriginalInThePlaceOfTheRetroversion() throws IOException {
        TestFolders.copy(WELL.resolve("before"), folder);
        Imports.Run run =
                Imports.run("import", ORIGINAL, "--edition", folder.toString(), "--part", "W", "--as", "base");
        assertEquals(0, run.status(), run.err());
        EditionBuild build = new EditionBuild(folder, Progress.NONE);
        Annotated edition = build.annotated().orElseThrow();
        AlignedPart part = edition.aligned().parts().get(0);
        assertEquals("O", part.part().base());
        assertEquals(List.of("A"), part.part().witnesses());
        List<Segment> original = edition.sources().segments("O", "W");
        assertEquals(
                List.of("W.1 村心", "W.2 井旁", "W.3 某年", "W.4 此后"),
                part.passages().stream()
                        .map(p -> p.number() + " "
                                + original.get(p.first()).text().substring(0, 2))
                        .toList());
        assertTrue(
                Files.exists(folder.resolve("sources/witnesses/retroversion.txt")), "the former base stays as a file");
        assertEquals(
                List.of("G11", "M23", "N13"),
                build.diagnostics().stream().map(d -> d.code()).sorted().toList());
    }

    /** They were “should not have”, without file, line or column. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id: [|2:1 M01",
                "a: b: c|1:5 M01",
                "''|M01",
                "- a|1:1 M03",
                "id: \"trial|2:1 M01",
                "'\tid: trial'|1:1 M01",
                "id: *unknown|1:5 M01",
                "id: t\u0000rial|1:6 F11",
                "3|1:1 M03"
            })
    void aManifestWithAMistakeIsComplainedOfAsACheckDoes(String manifest, String complaint) throws IOException {
        Path file = Imports.empty(folder).resolve("sources/edition.yaml");
        Files.writeString(file, manifest + (manifest.isEmpty() ? "" : "\n"));
        Imports.Run run = Imports.run("import", ORIGINAL, "--edition", folder.toString());
        assertEquals(1, run.status(), run.err());
        String[] words = complaint.split(" ");
        String place = "sources/edition.yaml" + (words.length > 1 ? ":" + words[0] : "");
        String expected = place + ": error " + words[words.length - 1] + ": ";
        assertTrue(run.err().startsWith(expected), expected + " | " + run.err());
        assertEquals(1, run.err().split(": error ", -1).length - 1, run.err());
        EditionBuild check = new EditionBuild(folder, Progress.NONE);
        check.checked();
        assertTrue(
                check.diagnostics().stream().anyMatch(d -> expected.equals(d.place() + ": error " + d.code() + ": ")),
                "as the check does");
        assertFalse(Files.exists(folder.resolve("sources/witnesses")));
    }

    @Test
    void aPartWithoutABaseGetsAWitness() throws IOException {
        Path file = Imports.empty(folder).resolve("sources/edition.yaml");
        Files.writeString(file, Imports.EMPTY + "parts:\n  - id: W\n");
        Imports.Run run = Imports.run(
                "import", ORIGINAL, "--edition", folder.toString(), "--part", "W", "--as", "witness", "--siglum", "A");
        assertEquals(0, run.status(), run.err());
        assertTrue(Files.readString(file).contains("  - id: W\n    witnesses: [A]\n"), Files.readString(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh\"; x: [", "", " ", "a", "zh_Hans", "en\nid: x"})
    void aTextLanguageThatIsNoTagIsWrongUse(String language) throws IOException {
        Path file = Imports.empty(folder).resolve("sources/edition.yaml");
        Imports.Run run = Imports.run("import", ORIGINAL, "--edition", folder.toString(), "--text-language", language);
        assertEquals(2, run.status(), run.err());
        assertEquals(Imports.EMPTY, Files.readString(file));
    }

    /** Without a record of what the numbers stand for, the import makes one of the base that goes. */
    @Test
    void theNumbersAreRecordedBeforeTheBaseChanges() throws IOException {
        TestFolders.copy(WELL.resolve("before"), folder);
        String record = Files.readString(folder.resolve("sources/passages/W.txt"));
        Files.delete(folder.resolve("sources/passages/W.txt"));
        assertEquals(
                0,
                Imports.run("import", ORIGINAL, "--edition", folder.toString(), "--part", "W", "--as", "base")
                        .status());
        assertEquals(
                withoutComments(record), withoutComments(Files.readString(folder.resolve("sources/passages/W.txt"))));
    }

    private static String withoutComments(String record) {
        return record.replaceAll("(?m)^#.*\n", "").strip();
    }

    @Test
    void theRestOfTheManifestStaysToTheLetter() throws IOException {
        TestFolders.copy(Path.of("sources"), folder.resolve("sources"));
        String before = Files.readString(folder.resolve("sources/edition.yaml"));
        assertEquals(
                0,
                Imports.run("import", ORIGINAL, "--edition", folder.toString(), "--part", "R", "--as", "base")
                        .status());
        List<String> gone = new ArrayList<>(before.lines().toList());
        List<String> added = new ArrayList<>(
                Files.readString(folder.resolve("sources/edition.yaml")).lines().toList());
        for (String line : List.copyOf(added)) {
            if (gone.remove(line)) {
                added.remove(line);
            }
        }
        assertEquals(List.of("    base: Z"), gone);
        assertEquals("    base: O", added.get(0));
        assertTrue(added.stream().skip(1).allMatch(l -> l.isBlank() || l.startsWith("  ")), added.toString());
    }

    @Test
    void lineEndsAndByteOrderMarkOfTheManifestStay() throws IOException {
        TestFolders.copy(WELL.resolve("before"), folder);
        Path manifest = folder.resolve("sources/edition.yaml");
        Files.writeString(manifest, "\uFEFF" + Files.readString(manifest).replace("\n", "\r\n"));
        assertEquals(
                0,
                Imports.run("import", ORIGINAL, "--edition", folder.toString(), "--part", "W", "--as", "base")
                        .status());
        String after = Files.readString(manifest);
        assertTrue(after.startsWith("\uFEFF"));
        assertFalse(after.replace("\r\n", "").contains("\n"), "line ends of one kind");
        assertTrue(after.contains("base: O"));
    }

    @Test
    void aPlainBaseStaysAsAWitness() throws IOException {
        TestFolders.copy(Path.of("src/test/resources/editions/tea"), folder);
        assertEquals(
                0,
                Imports.run("import", ORIGINAL, "--edition", folder.toString(), "--part", "T", "--as", "base")
                        .status());
        var part = Imports.read(folder).parts().get(0);
        assertEquals("P", part.base());
        assertEquals(List.of("E1", "E2", "E3", "O"), part.witnesses());
    }

    @Test
    void everyWayOfWritingAListIsAddedTo() throws IOException {
        for (String part : List.of(
                "{id: T, base: O}",
                "{id: T, base: O, witnesses: E1}",
                "{id: T, base: O, witnesses: [E1]}",
                "\n    id: T\n    base: O   # the base\n    witnesses:\n      - E1 # first\n",
                "{\"id\": T, base: \"O\", witnesses: []}")) {
            TestFolders.delete(folder);
            TestFolders.copy(Path.of("src/test/resources/editions/tea"), folder);
            Path manifest = folder.resolve("sources/edition.yaml");
            String text = Files.readString(manifest);
            int start = text.indexOf("  - id: T");
            int end = text.indexOf("witnesses:\n");
            Files.writeString(manifest, text.substring(0, start) + "  - " + part.strip() + "\n" + text.substring(end));
            Imports.Run run = Imports.run(
                    "import",
                    WELL + "/before/sources/witnesses/translation.txt",
                    "--edition",
                    folder.toString(),
                    "--part",
                    "T");
            assertEquals(0, run.status(), run.err());
            List<String> witnesses = Imports.read(folder).parts().get(0).witnesses();
            assertEquals("A", witnesses.get(witnesses.size() - 1), part);
        }
    }

    /** After any refusal the folder is as it was, to the byte. */
    @Test
    void aRefusedImportLeavesEverythingAsItWas() throws IOException {
        TestFolders.copy(Path.of("src/test/resources/editions/tea"), folder);
        Path empty = folder.resolveSibling(folder.getFileName() + ".txt");
        Files.writeString(empty, "\n");
        Path other = Files.createDirectories(folder.resolveSibling(folder.getFileName() + "-other"))
                .resolve("first.txt");
        Files.writeString(other, "Another text under the same name.\n");
        Map<String, String> before = content();
        String dir = folder.toString();
        assertEquals("I06", code("import", ORIGINAL, empty.toString(), "--edition", dir));
        assertEquals("I10", code("import", other.toString(), "--edition", dir));
        assertEquals("I11", code("import", ORIGINAL, "--edition", dir, "--siglum", "E1"));
        assertEquals("I11", code("import", ORIGINAL, "--edition", dir, "--siglum", "a b"));
        assertEquals("I12", code("import", ORIGINAL, "--edition", dir, "--part", "X", "--as", "witness"));
        assertEquals("I12", code("import", ORIGINAL, "--edition", dir, "--part", "T", "--as", "commentary"));
        assertEquals("I12", code("import", ORIGINAL, "--edition", dir, "--part", "x"));
        assertEquals("F02", code("import", "missing.txt", "--edition", dir));
        assertEquals(
                "I09",
                code("import", ORIGINAL, "--edition", folder.resolve("out").toString()));
        assertEquals(before, content());
        Files.writeString(
                folder.resolve("sources/edition.yaml"), "witnesses: [{siglum: A}]\nparts: [{id: T, base: A}]\n");
        before = content();
        assertEquals("I13", code("import", ORIGINAL, "--edition", dir));
        assertEquals(before, content());
    }

    @Test
    void aCommentaryIsAPartOfItsOwn() throws IOException {
        TestFolders.copy(Path.of("src/test/resources/editions/tea"), folder);
        assertEquals(
                0,
                Imports.run(
                                "import",
                                WELL + "/before/sources/witnesses/translation.txt",
                                "--edition",
                                folder.toString(),
                                "--as",
                                "commentary")
                        .status());
        var part = Imports.read(folder).parts().get(1);
        assertEquals("C", part.id());
        assertTrue(part.appendix());
    }

    /** A word processor's file is kept as it came, and the build reads it. */
    @Test
    void theBuildReadsTheKeptOriginal() throws IOException {
        byte[] docx = org.duizhao.receive.Containers.docx(org.duizhao.receive.Containers.paragraph("1", "On the kiln")
                + org.duizhao.receive.Containers.paragraph(
                        "", "The kiln is fired once a year. Everybody brings wood."));
        Path received = folder.resolve("窑 kiln.docx");
        Files.write(received, docx);
        Imports.empty(folder);
        assertEquals(
                0,
                Imports.run("import", received.toString(), "--edition", folder.toString())
                        .status());
        org.junit.jupiter.api.Assertions.assertArrayEquals(
                docx, Files.readAllBytes(folder.resolve("sources/witnesses/窑 kiln.docx")));
        Annotated edition = new EditionBuild(folder, Progress.NONE).annotated().orElseThrow();
        assertEquals(
                List.of("The kiln is fired once a year.", "Everybody brings wood."),
                edition.sources().segments("O", "T").stream().map(Segment::text).toList());
    }

    private static String code(String... command) {
        Imports.Run run = Imports.run(command);
        assertEquals(1, run.status(), run.out());
        assertFalse(run.err().contains("\tat "), run.err());
        return run.err().replaceAll("(?s).*?error ([A-Z]\\d\\d):.*", "$1");
    }

    private Map<String, String> content() throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(
                        folder.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return content;
    }
}
