package org.duizhao.edition;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.duizhao.build.EditionBuild;
import org.duizhao.build.EditionBuild.Outcome;
import org.duizhao.build.Progress;
import org.duizhao.model.Annotated;
import org.duizhao.model.Coverage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Another edition, with nothing in common with the project's own, builds the same way. */
class SmallEditionTest {

    private static Outcome outcome;
    private static Annotated edition;

    @BeforeAll
    static void build() {
        outcome = SmallEdition.built();
        edition =
                new EditionBuild(SmallEdition.FOLDER, Progress.NONE).annotated().orElseThrow();
    }

    @Test
    void itBuildsWithoutAComplaint() {
        assertEquals(List.of(), outcome.diagnostics());
        assertEquals(List.of("out/tea.tei.xml", "out/tea.epub", "out/tea.pdf", "out/tea.cff"), outcome.written());
    }

    @Test
    void thePassageThatATranslationLeavesOutIsShownAsLeftOut() throws IOException {
        Coverage third = Coverage.of(edition.aligned().parts().get(0), "E3");
        assertEquals(List.of(), third.segmentsOf("T.2"));
        String epub = EpubText.of(output(".epub"));
        assertTrue(epub.contains("omits"), "the synopsis names the omission");
    }

    @Test
    void anOriginalIsNotLabelledAsARetroversion() throws IOException {
        String tei = new String(output(".tei.xml"), StandardCharsets.UTF_8);
        String labelled = tei.substring(tei.indexOf("</taxonomy>"));
        assertFalse(labelled.contains("etroversion"), "TEI");
        assertFalse(EpubText.of(output(".epub")).contains("etroversion"), "EPUB");
        assertFalse(TaggedText.of(output(".pdf")).contains("etroversion"), "PDF");
    }

    /** In the PDF marked as Chinese and as the editors' words; in the e-book likewise. */
    @Test
    void notesAndCommentaryHaveTheirChineseForms() throws IOException {
        String pdf = Reduced.of(TaggedText.of(output(".pdf")));
        String epub = EpubText.of(output(".epub"));
        for (String words : List.of("編者：用劈開的竹片編成的籃子，見第一段。", "編者：全文從採葉寫起，到末段以一句關於下一季的話結束。")) {
            assertTrue(pdf.contains(Reduced.of(words)), words);
            assertTrue(epub.contains(words), words);
        }
        String commentary = EpubText.entries(output(".epub")).entrySet().stream()
                .filter(e -> e.getKey().endsWith("commentary.xhtml"))
                .findFirst()
                .map(e -> new String(e.getValue(), StandardCharsets.UTF_8))
                .orElseThrow();
        assertTrue(
                commentary.contains("<p class=\"chinese-form\" lang=\"zh-Hant\" xml:lang=\"zh-Hant\">編者："), commentary);
        assertTrue(commentary.contains("<span lang=\"zh-Hant\" xml:lang=\"zh-Hant\">採茶</span></h2>"), commentary);
        assertTrue(epub.contains("試編者"), "the editors' name");
    }

    @Test
    void itsChineseIsTraditionalThroughout() throws IOException {
        String tei = new String(output(".tei.xml"), StandardCharsets.UTF_8);
        assertFalse(tei.contains("zh-Hans"));
        for (byte[] entry : EpubText.entries(output(".epub")).values()) {
            assertFalse(new String(entry, StandardCharsets.UTF_8).contains("zh-Hans"));
        }
    }

    @Test
    void theValidatorsFindNothing() throws Exception {
        byte[] pdf = output(".pdf");
        assertAll(
                () -> assertEquals(List.of(), Validators.epubCheck(output(".epub"))),
                () -> assertEquals(List.of(), Validators.veraPdf(pdf, "ua1")),
                () -> assertEquals(List.of(), Validators.veraPdf(pdf, "3a")));
    }

    /** The program knows no edition: no name or number of the project's own stands in it. */
    @Test
    void nothingInJavaKnowsAnEdition() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path file : sources.filter(p -> p.toString().endsWith(".java")).toList()) {
                String code = Files.readString(file);
                for (String word : List.of("nqpf", "Xinhua", "Qiushi", "CSIS", "习近平")) {
                    assertFalse(code.contains(word), file + " speaks of " + word);
                }
            }
        }
    }

    private static byte[] output(String ending) throws IOException {
        return SmallEdition.output(ending);
    }
}
