package org.duizhao.edition;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.duizhao.build.EditionBuild.Outcome;
import org.duizhao.model.AccountSpan;
import org.duizhao.model.AnchoredNote;
import org.duizhao.model.Annotated;
import org.duizhao.model.ApparatusEntry;
import org.duizhao.model.CommentaryEntry;
import org.duizhao.model.Diagnostic;
import org.duizhao.model.Passage;
import org.duizhao.model.Witness;
import org.duizhao.model.WitnessText;
import org.duizhao.tei.TeiSchema;
import org.junit.jupiter.api.Test;

/** What the project's own edition promises. */
class FlagshipTest {

    @Test
    void itBuildsWithoutAComplaint() {
        Outcome outcome = Flagship.built();
        assertEquals(
                List.of(),
                outcome.diagnostics().stream()
                        .filter(d -> d.severity() != Diagnostic.Severity.NOTICE)
                        .toList());
        assertEquals(4, outcome.written().size());
    }

    @Test
    void itHasThePassagesThatAreCited() {
        List<String> numbers = Flagship.annotated().aligned().parts().stream()
                .flatMap(p -> p.passages().stream())
                .map(Passage::number)
                .toList();
        List<String> expected = new java.util.ArrayList<>();
        for (int i = 1; i <= 9; i++) {
            expected.add("R." + i);
        }
        for (int i = 1; i <= 12; i++) {
            expected.add("S." + i);
        }
        for (int i = 1; i <= 17; i++) {
            expected.add("Q." + i);
        }
        assertEquals(expected, numbers);
    }

    @Test
    void itIsAnnotatedThroughout() {
        Annotated edition = Flagship.annotated();
        assertTrue(edition.sources().glossary().size() >= 60, "terms");
        assertTrue(edition.notes().size() >= 55, "notes: " + edition.notes().size());
        Set<String> commented = edition.sources().commentary().stream()
                .map(CommentaryEntry::passage)
                .collect(Collectors.toSet());
        Set<String> parallel = edition.aligned().parts().stream()
                .filter(p -> p.part().isParallel())
                .flatMap(p -> p.passages().stream())
                .map(Passage::number)
                .collect(Collectors.toSet());
        assertEquals(parallel, commented);
    }

    /** Every character of a capture is one thing and one alone, and together they are the file. */
    @Test
    void everyCharacterOfEveryCaptureIsAccountedFor() throws IOException {
        for (Witness witness : Flagship.annotated().sources().witnesses()) {
            for (WitnessText text : witness.texts()) {
                String received = Files.readString(Path.of(text.file()), StandardCharsets.UTF_8);
                StringBuilder sum = new StringBuilder();
                StringBuilder words = new StringBuilder();
                int at = 0;
                for (AccountSpan span : text.account()) {
                    assertEquals(at, span.start(), text.file() + ": spans without gap or overlap");
                    String characters = received.substring(span.start(), span.end());
                    sum.append(characters);
                    switch (span.kind()) {
                        case LAYOUT -> assertTrue(characters.isBlank(), "layout is white space: " + characters);
                        case TEXT -> words.append(characters);
                        case METADATA, PARATEXT, TAKEN_OFF ->
                            assertFalse(span.detail().isEmpty(), "says what it is");
                        default -> {}
                    }
                    at = span.end();
                }
                assertEquals(received, sum.toString(), text.file());
                String segments = text.segments().stream().map(s -> s.text()).collect(Collectors.joining());
                assertEquals(Reduced.of(words.toString()), Reduced.of(segments), "the text is the segments");
            }
        }
    }

    @Test
    void theWordsOfTheDoubledParagraphAreKeptAsAReading() {
        assertEquals(
                List.of("combine] integrate"),
                Flagship.annotated().apparatus().stream()
                        .filter(e -> e.kind() == ApparatusEntry.Kind.DOUBLED)
                        .map(e -> e.lemma() + "] " + e.readings().get(0).words())
                        .toList());
    }

    @Test
    void theTeiIsValid() throws IOException {
        String tei = new String(Flagship.output(".tei.xml"), StandardCharsets.UTF_8);
        assertEquals(List.of(), TeiSchema.validate(tei));
    }

    /** Runs where the environment names the schema of TEI All, which is not part of the project. */
    @Test
    void theTeiIsValidTeiAll() throws IOException {
        String schema = System.getenv("DUIZHAO_TEI_ALL");
        assumeTrue(schema != null, "DUIZHAO_TEI_ALL names no schema; TEI All is not checked");
        String tei = new String(Flagship.output(".tei.xml"), StandardCharsets.UTF_8);
        assertEquals(List.of(), Validators.relaxNg(Path.of(schema), tei));
    }

    @Test
    void theEpubPassesEpubCheck() throws IOException {
        assertEquals(List.of(), Validators.epubCheck(Flagship.output(".epub")));
    }

    @Test
    void thePdfIsAccessibleAndArchivable() throws Exception {
        byte[] pdf = Flagship.output(".pdf");
        assertAll(
                () -> assertEquals(List.of(), Validators.veraPdf(pdf, "ua1")),
                () -> assertEquals(List.of(), Validators.veraPdf(pdf, "3a")));
    }

    @Test
    void thePdfHasEverySentenceNoteAndTermInOrder() throws IOException {
        WholeText.standsIn(TaggedText.of(Flagship.output(".pdf")), Flagship.annotated());
    }

    @Test
    void theNotesOnTheBaseStandInTheirOrder() throws IOException {
        WholeText.inOrder(
                WholeText.withoutMarks(TaggedText.of(Flagship.output(".pdf"))),
                Flagship.annotated().notes().stream()
                        .map(AnchoredNote::note)
                        .filter(n -> n.siglum().equals("Z"))
                        .map(n -> MarkdownText.of(n.body()))
                        .toList(),
                "notes on Z");
    }

    @Test
    void theEpubHasEverySentenceNoteAndTermInOrder() throws IOException {
        WholeText.standsIn(EpubText.of(Flagship.output(".epub")), Flagship.annotated());
    }

    /** Every bookmark leads to the page on which its division begins, which is never the one before. */
    @Test
    void bookmarksLeadWhereTheySay() throws IOException {
        try (PDDocument document = Loader.loadPDF(Flagship.output(".pdf"))) {
            List<Integer> pages = new java.util.ArrayList<>();
            for (PDOutlineItem item :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                PDPage page = item.findDestinationPage(document);
                pages.add(document.getPages().indexOf(page));
                PDFTextStripper text = new PDFTextStripper();
                text.setStartPage(pages.get(pages.size() - 1) + 1);
                text.setEndPage(pages.get(pages.size() - 1) + 1);
                String words = item.getTitle()
                        .replaceAll("^(Title Page|Comparison: |Synopsis: )", "")
                        .replaceAll(" .*", "");
                assertTrue(Reduced.of(text.getText(document)).contains(Reduced.of(words)), item.getTitle());
            }
            assertEquals(pages.stream().sorted().distinct().toList(), pages);
        }
    }

    @Test
    void everyIdentifierInTheTeiIsUniqueAndEveryPointerLeadsSomewhere() throws IOException {
        String tei = new String(Flagship.output(".tei.xml"), StandardCharsets.UTF_8);
        Set<String> ids = new HashSet<>();
        var id = java.util.regex.Pattern.compile("xml:id=\"([^\"]+)\"").matcher(tei);
        while (id.find()) {
            assertTrue(ids.add(id.group(1)), id.group(1) + " stands twice");
        }
        var pointer = java.util.regex.Pattern.compile("[\" ]#([^\" ]+)").matcher(tei);
        Set<String> lost = new HashSet<>();
        while (pointer.find()) {
            if (!ids.contains(pointer.group(1))) {
                lost.add(pointer.group(1));
            }
        }
        assertEquals(Set.of(), lost);
    }
}
