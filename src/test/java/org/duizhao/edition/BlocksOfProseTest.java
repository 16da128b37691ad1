package org.duizhao.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.duizhao.build.EditionBuild;
import org.duizhao.build.EditionBuild.Outcome;
import org.duizhao.build.Progress;
import org.duizhao.build.TestFolders;
import org.duizhao.tei.TeiReader;
import org.duizhao.tei.TeiWriter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever blocks a note and a commentary are written in, their words come out of all three outputs. */
class BlocksOfProseTest {

    private static final String BLOCKS = """

            1924. In this year %s began.

            - %s first
            - %s second

            2. two %s
            3. three %s

            > quoted %s

                set in %s
                柳树 %s

            ```
            fenced %s

            after a blank line %s
            ```
            """;

    private static final List<String> NOTE =
            List.of("nalpha", "nbeta", "ngamma", "ndelta", "nepsilon", "nzeta", "neta", "ntheta", "niota", "nkappa");

    private static final List<String> ESSAY =
            List.of("calpha", "cbeta", "cgamma", "cdelta", "cepsilon", "czeta", "ceta", "ctheta", "ciota", "ckappa");

    @TempDir
    static Path folder;

    @BeforeAll
    static void build() throws IOException {
        TestFolders.copy(Path.of("src/test/resources/cases/_base"), folder);
        append("sources/notes/T.md", BLOCKS.formatted(NOTE.toArray()));
        append(
                "sources/commentary/T.md",
                "\n\n## T.1 Another\nsource: editors\n\n" + BLOCKS.formatted(ESSAY.toArray()));
        Outcome outcome = new EditionBuild(folder, Progress.NONE).run();
        assertFalse(outcome.failed(), outcome.diagnostics().toString());
    }

    private static void append(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text, StandardOpenOption.APPEND);
    }

    @Test
    void everyWordIsInTheBook() throws IOException {
        holds(EpubText.of(Files.readAllBytes(folder.resolve("out/river.epub"))));
    }

    @Test
    void everyWordIsInThePages() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(folder.resolve("out/river.pdf").toFile())) {
            String pages = new PDFTextStripper().getText(pdf);
            holds(pages);
            assertEquals(2, pages.split("1924\\.\\s+In", -1).length - 1, pages);
            assertEquals(2, pages.split("3\\.\\s+three", -1).length - 1, pages);
        }
    }

    /** A list that did not begin with 1 began with it. */
    @Test
    void aListBeginsWithItsOwnNumber() throws IOException {
        String part = "";
        for (byte[] file : EpubText.entries(Files.readAllBytes(folder.resolve("out/river.epub")))
                .values()) {
            part += new String(file, StandardCharsets.UTF_8);
        }
        assertEquals(2, part.split("<ol start=\"1924\">", -1).length - 1);
        assertEquals(2, part.split("<ol start=\"2\">", -1).length - 1);
    }

    /** They had one identifier. */
    @Test
    void twoEssaysOnAPassageStandOneBehindTheOther() throws IOException {
        byte[] book = Files.readAllBytes(folder.resolve("out/river.epub"));
        String commentary =
                new String(EpubText.entries(book).get("EPUB/text/commentary.xhtml"), StandardCharsets.UTF_8);
        assertTrue(commentary.matches("(?s).*id=\"commentary-T.1\".*id=\"commentary-T.1-2\".*calpha.*"), commentary);
        assertEquals(List.of(), Validators.epubCheck(book));
    }

    @Test
    void theDocumentIsTheSameAfterReadingIt() throws Exception {
        String tei = Files.readString(folder.resolve("out/river.tei.xml"));
        holds(tei);
        assertEquals(tei, TeiWriter.write(TeiReader.read(tei, "river.tei.xml")));
    }

    private static void holds(String text) {
        for (List<String> words : List.of(NOTE, ESSAY)) {
            words.forEach(w -> assertTrue(text.contains(w), w + " in " + text));
        }
    }
}
