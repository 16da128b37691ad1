package org.duizhao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.duizhao.build.TestFolders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An edition whose summary may not be redistributed, nor the lead that it would stand in for. */
class SummaryWithheldTest {

    @TempDir
    Path folder;

    @BeforeEach
    void edition() throws IOException {
        TestFolders.copy(Path.of("src/test/resources/cases/_base"), folder);
        Path manifest = folder.resolve("sources/edition.yaml");
        String text = Files.readString(manifest)
                .replace("witnesses: [A]\n", "witnesses: [A]\n    summary: S\n")
                .replace(
                        "    kind: original\n",
                        "    kind: original\n    rights: {holder: a, statement: b, redistribution: permitted}\n");
        Files.writeString(manifest, text + """
                  - siglum: S
                    name: Summary
                    kind: summary
                    language: en
                    title: {en: Summary}
                    texts:
                      - {part: T, file: s.txt}
                """);
        Files.writeString(folder.resolve("sources/witnesses/s.txt"), "Abridged once.\n\nAbridged twice.\n");
    }

    /** It named one text “the witnesses”, a licence that there was none of, and no pages as pages. */
    @Test
    void oneTextThatIsLeftOutIsNotSpokenOfAsSeveral() throws IOException {
        Path manifest = folder.resolve("sources/edition.yaml");
        Files.writeString(
                manifest,
                Files.readString(manifest)
                        .replace(
                                "    kind: translation\n",
                                "    kind: translation\n    rights: {holder: a, statement: b, redistribution: permitted}\n"));
        Imports.Run run = Imports.run("build", folder.toString(), "--for", "distribution", "--only", "tei");
        assertEquals(0, run.status(), run.err());
        assertFalse(run.out().contains("page"), run.out());
        String tei = Files.readString(folder.resolve("out/river-distribution.tei.xml"));
        assertTrue(
                tei.contains("This edition may be passed on. The text of witness S is left out, because no statement "
                        + "permits its redistribution"),
                tei);
    }

    @Test
    void itIsLeftOutOfADistribution() throws IOException {
        Imports.Run run = Imports.run("build", folder.toString(), "--for", "distribution", "--only", "tei");
        assertEquals(0, run.status(), run.err());
        String tei = Files.readString(folder.resolve("out/river-distribution.tei.xml"));
        assertFalse(tei.contains("Abridged"), tei);
    }

    @Test
    void itIsLeftOutOfAHandout() throws IOException {
        Path file = folder.resolve("handout.pdf");
        Imports.Run run =
                Imports.run("handout", "T.1", folder.toString(), "--for", "distribution", "-o", file.toString());
        assertEquals(0, run.status(), run.err());
        assertTrue(Files.size(file) > 0);
    }
}
