package org.duizhao.edition;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.duizhao.build.EditionBuild;
import org.duizhao.build.EditionBuild.Form;
import org.duizhao.build.EditionBuild.Outcome;
import org.duizhao.build.Progress;
import org.duizhao.build.TestFolders;
import org.duizhao.model.Annotated;
import org.duizhao.model.Annotated.Purpose;
import org.duizhao.model.EditionInfo.Distribution;
import org.duizhao.model.PageDesign;
import org.duizhao.model.Witness;
import org.duizhao.release.Quotations;
import org.duizhao.release.Release;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The project's own edition as it may be passed on. */
class DistributionTest {

    private static final Path FOLDER = Path.of("target/test-editions/distribution");
    private static Outcome outcome;

    @BeforeAll
    static void build() throws IOException {
        TestFolders.delete(FOLDER);
        TestFolders.copy(Path.of("sources"), FOLDER.resolve("sources"));
        outcome = new EditionBuild(FOLDER, Progress.NONE)
                .run(Purpose.DISTRIBUTION, new Form(false, false, true, PageDesign.Change.NONE));
    }

    @Test
    void itBuildsUnderANameOfItsOwn() {
        assertFalse(outcome.failed(), outcome.diagnostics().toString());
        assertEquals(
                List.of(
                        "out/nqpf-distribution.tei.xml",
                        "out/nqpf-distribution.epub",
                        "out/nqpf-distribution.pdf",
                        "out/nqpf-distribution.cff"),
                outcome.written());
    }

    /** Over all outputs and what is attached to them: no long quotation, and little in all. */
    @Test
    void noOutputQuotesAWithheldWitnessBeyondTheLimits() throws IOException {
        Map<String, String> outputs = new LinkedHashMap<>();
        outputs.put("TEI", new String(output(".tei.xml"), StandardCharsets.UTF_8).replaceAll("<[^>]+>", " "));
        outputs.put("EPUB", EpubText.of(output(".epub")));
        outputs.put("PDF", TaggedText.of(output(".pdf")));
        outputs.put("attachment", attachment(output(".pdf")).replaceAll("<[^>]+>", " "));
        Annotated edition = Flagship.annotated();
        Distribution limits = edition.sources().info().distribution();
        for (String siglum : Release.withheld(edition)) {
            Witness witness = edition.sources().witness(siglum).orElseThrow();
            String text = witness.texts().stream()
                    .flatMap(t -> t.segments().stream())
                    .map(s -> s.text())
                    .collect(Collectors.joining(" "));
            outputs.forEach((name, output) -> {
                Quotations quotations = new Quotations(text);
                List<String> longest = quotations.longestIn(output);
                assertTrue(longest.size() <= limits.quotationWords(), siglum + " in " + name + ": " + longest);
                assertTrue(quotations.share() <= limits.share(), siglum + " in " + name + ": " + quotations.share());
            });
        }
    }

    @Test
    void thePrivateBuildIsWhatTheLimitsAreFor() throws IOException {
        Annotated edition = Flagship.annotated();
        String text =
                edition.sources().segments("A", "R").stream().map(s -> s.text()).collect(Collectors.joining(" "));
        Quotations quotations = new Quotations(text);
        quotations.longestIn(EpubText.of(Flagship.output(".epub")));
        assertTrue(quotations.share() > 0.95, "the measure finds a whole text: " + quotations.share());
    }

    @Test
    void itsConcordanceHasTheRenderingsOfWithheldWitnessesAndNoneOfTheirSentences() throws IOException {
        String tei = new String(output(".tei.xml"), StandardCharsets.UTF_8);
        String concordance = tei.substring(tei.indexOf("<div type=\"concordance\""));
        assertTrue(
                concordance.contains("<quote corresp=\"#wit-A\" xml:lang=\"en\"><term>new qualitative productive forces"
                        + "</term></quote>"));
        assertFalse(concordance.contains("source=\"#R.A."), "no sentence of a witness that is left out");
        assertTrue(EpubText.of(output(".epub")).contains("only the rendering is given"));
    }

    /** That the commentary quotes a sentence is told by its passage; its words are left out. */
    @Test
    void itSaysWhatTheCommentaryQuotes() throws IOException {
        String tei = new String(output(".tei.xml"), StandardCharsets.UTF_8);
        assertTrue(tei.contains("<link target=\"#Q.7.1 #S.6.3 #S.6.4 #S.6.5 #S.6.6\" type=\"found\"/>"));
        assertTrue(EpubText.of(output(".epub")).contains("Q.7 quotes S.6.3"));
        assertTrue(Reduced.of(TaggedText.of(output(".pdf"))).contains(Reduced.of("Q.7 quotes R.4.3–7; S.6.3–6")));
    }

    @Test
    void itSaysWhatIsLeftOutAndWhy() throws IOException {
        String epub = EpubText.of(output(".epub"));
        assertTrue(epub.contains("left out of this edition, because no statement permits its redistribution"));
        assertTrue(epub.contains("The texts of the witnesses A, B, C, D, Q are left out"));
        assertTrue(epub.contains("not a translation"), "summaries are labelled");
        String pdf = Reduced.of(TaggedText.of(output(".pdf")));
        assertTrue(pdf.contains(Reduced.of("The texts of the witnesses A, B, C, D, Q are left out")));
    }

    @Test
    void theValidatorsFindNothing() throws Exception {
        byte[] pdf = output(".pdf");
        assertAll(
                () -> assertEquals(List.of(), Validators.epubCheck(output(".epub"))),
                () -> assertEquals(List.of(), Validators.veraPdf(pdf, "ua1")),
                () -> assertEquals(List.of(), Validators.veraPdf(pdf, "3a")));
    }

    private static String attachment(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var files =
                    document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            assertEquals(1, files.size());
            return new String(files.values().iterator().next().getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8);
        }
    }

    private static byte[] output(String ending) throws IOException {
        return Files.readAllBytes(FOLDER.resolve("out/nqpf-distribution" + ending));
    }
}
