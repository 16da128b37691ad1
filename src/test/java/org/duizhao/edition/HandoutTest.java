package org.duizhao.edition;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.duizhao.build.HandoutBuild;
import org.duizhao.build.HandoutBuild.Outcome;
import org.duizhao.build.HandoutBuild.Request;
import org.duizhao.build.Progress;
import org.duizhao.build.SourceDate;
import org.duizhao.build.TeiRender;
import org.duizhao.build.TestFolders;
import org.duizhao.impose.Imposition;
import org.duizhao.model.Annotated;
import org.duizhao.model.Annotated.Purpose;
import org.duizhao.model.EditionInfo.Distribution;
import org.duizhao.model.PageDesign;
import org.duizhao.model.Passage;
import org.duizhao.release.Quotations;
import org.duizhao.release.Release;
import org.duizhao.style.StyleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Handouts of the project's own edition and of the small one. */
class HandoutTest {

    private static final Path SMALL = Path.of("src/test/resources/editions/tea");

    @TempDir
    Path folder;

    private Outcome make(
            Path edition, String passages, Purpose purpose, String paper, Imposition imposition, String name)
            throws IOException {
        return HandoutBuild.run(
                edition,
                new Request(
                        passages,
                        purpose,
                        paper,
                        imposition,
                        true,
                        1000,
                        Optional.of(folder.resolve(name)),
                        SourceDate.EDITION),
                Progress.NONE);
    }

    private byte[] made(Path edition, String passages, Purpose purpose) throws IOException {
        Outcome outcome = make(edition, passages, purpose, "a4", Imposition.SINGLE, "x.pdf");
        assertFalse(outcome.failed(), outcome.diagnostics().toString());
        return Files.readAllBytes(outcome.written().get(0));
    }

    private static Path flagship() {
        Flagship.built();
        return Flagship.FOLDER;
    }

    @Test
    void theValidatorsFindNothing() throws Exception {
        for (Purpose purpose : List.of(Purpose.PRIVATE_STUDY, Purpose.CLASSROOM)) {
            byte[] own = made(flagship(), "R.3-R.5,S.2", purpose);
            byte[] small = made(SMALL, "T", purpose);
            assertAll(
                    purpose.word(),
                    () -> assertEquals(List.of(), Validators.veraPdf(own, "ua1")),
                    () -> assertEquals(List.of(), Validators.veraPdf(own, "3a")),
                    () -> assertEquals(List.of(), Validators.veraPdf(small, "ua1")),
                    () -> assertEquals(List.of(), Validators.veraPdf(small, "3a")));
        }
    }

    @Test
    void itIsValidOnEveryPaper() throws Exception {
        for (String paper : List.of("a5", "letter", "6x9")) {
            Outcome outcome = make(SMALL, "T.1-T.2", Purpose.PRIVATE_STUDY, paper, Imposition.SINGLE, paper + ".pdf");
            assertFalse(outcome.failed(), outcome.diagnostics().toString());
            byte[] pdf = Files.readAllBytes(outcome.written().get(0));
            assertEquals(List.of(), Validators.veraPdf(pdf, "ua1"), paper);
            assertEquals(List.of(), Validators.veraPdf(pdf, "3a"), paper);
        }
    }

    @Test
    void itsTeiIsTeiAll() throws Exception {
        String schema = System.getenv("DUIZHAO_TEI_ALL");
        assumeTrue(schema != null, "DUIZHAO_TEI_ALL names no schema; TEI All is not checked");
        for (Purpose purpose : Purpose.values()) {
            assertEquals(
                    List.of(), Validators.relaxNg(Path.of(schema), attachment(made(flagship(), "R.3,S.2", purpose))));
        }
    }

    /** Both texts of every passage, in the order in which they are read aloud, with their notes and words. */
    @Test
    void theTextOfEveryPassageIsThere() throws IOException {
        String sheet = Reduced.of(TaggedText.of(made(flagship(), "R.3-R.5,S.2", Purpose.PRIVATE_STUDY)));
        Annotated edition = Flagship.annotated();
        for (String number : List.of("R.3", "R.4", "R.5", "S.2")) {
            String part = number.substring(0, 1);
            Passage passage = edition.aligned().parts().stream()
                    .flatMap(p -> p.passages().stream())
                    .filter(p -> p.number().equals(number))
                    .findFirst()
                    .orElseThrow();
            for (int i = passage.first(); i < passage.end(); i++) {
                String words = edition.sources().segments("Z", part).get(i).text();
                // Note marks stand among the words.
                for (String clause : words.split("[，。；、：]")) {
                    assertTrue(sheet.contains(Reduced.of(clause)), number + ": " + clause);
                }
            }
        }
        assertTrue(
                sheet.contains(Reduced.of("Xi Jinping emphasized that high-quality development requires guidance")),
                "A");
        assertTrue(sheet.contains(Reduced.of("The three elements of the labour process in Marx")), "note");
        assertTrue(sheet.contains(Reduced.of("归纳guīnà")), "vocabulary");
        assertFalse(sheet.contains(Reduced.of("知识、技术、人才的市场价值")), "R.9 was not asked for");
    }

    @Test
    void itSaysWhatItIs() throws IOException {
        String sheet = Reduced.of(TaggedText.of(made(flagship(), "R.3-R.5", Purpose.PRIVATE_STUDY)));
        for (String words : List.of(
                "is for private study: do not pass it on",
                "R.3–R.5 Z [retroversion], A",
                "R.3–R.5 Z［回译］，A",
                "It is not the original",
                "CC-CEDICT, shortened, and are licensed under CC BY-SA 4.0")) {
            assertTrue(sheet.contains(Reduced.of(words)), words);
        }
    }

    /** The sheet and the TEI attached to it quote a text that is left out no further than a distribution does. */
    @Test
    void noHandoutQuotesAWithheldWitnessBeyondTheLimits() throws IOException {
        Annotated edition = Flagship.annotated();
        Distribution limits = edition.sources().info().distribution();
        for (Purpose purpose : List.of(Purpose.CLASSROOM, Purpose.DISTRIBUTION)) {
            byte[] pdf = made(flagship(), "R,S", purpose);
            Map<String, String> outputs =
                    Map.of("PDF", TaggedText.of(pdf), "TEI", attachment(pdf).replaceAll("<[^>]+>", " "));
            for (String siglum : Release.withheld(edition, purpose)) {
                String text = edition.sources().witness(siglum).orElseThrow().texts().stream()
                        .flatMap(t -> t.segments().stream())
                        .map(s -> s.text())
                        .collect(Collectors.joining(" "));
                outputs.forEach((name, output) -> {
                    Quotations quotations = new Quotations(text);
                    List<String> longest = quotations.longestIn(output);
                    assertTrue(longest.size() <= limits.quotationWords(), siglum + " in " + name + ": " + longest);
                    assertTrue(
                            quotations.share() <= limits.share(), siglum + " in " + name + ": " + quotations.share());
                });
            }
        }
    }

    @Test
    void theHandoutForPrivateStudyIsWhatTheLimitsAreFor() throws IOException {
        String text = Flagship.annotated().sources().segments("A", "R").stream()
                .map(s -> s.text())
                .collect(Collectors.joining(" "));
        Quotations quotations = new Quotations(text);
        quotations.longestIn(TaggedText.of(made(flagship(), "R", Purpose.PRIVATE_STUDY)));
        assertTrue(quotations.share() > 0.8, "the measure finds a whole text: " + quotations.share());
    }

    /** Whoever permits classroom use is on the sheet in full; the others are not. */
    @Test
    void eachWitnessIsShownAsItsRightsAllow() throws IOException {
        String words = "There are tea trees in the mountains";
        assertFalse(text(made(SMALL, "T.1", Purpose.CLASSROOM)).contains(words), "not stated is not permitted");
        Path edition = folder.resolve("edition");
        TestFolders.copy(SMALL, edition);
        Path manifest = edition.resolve("sources/edition.yaml");
        Files.writeString(
                manifest,
                Files.readString(manifest)
                        .replace(
                                "    title: {en: On Tea}\n",
                                "    title: {en: On Tea}\n    rights: {holder: X, redistribution: classroom}\n"));
        String inClass = text(made(edition, "T.1", Purpose.CLASSROOM));
        assertTrue(inClass.contains(words));
        assertTrue(inClass.contains("may be given out in class and not passed on otherwise: the rights of witness E1"));
        assertFalse(inClass.contains("Tea trees grow in the hills"), "E2");
        assertFalse(text(made(edition, "T.1", Purpose.DISTRIBUTION)).contains(words), "class is not distribution");
    }

    @Test
    void aNoteThatQuotesTooMuchIsAnError() throws IOException {
        Path edition = folder.resolve("edition");
        TestFolders.copy(SMALL, edition);
        Path notes = edition.resolve("sources/notes/T.md");
        Files.writeString(
                notes,
                Files.readString(notes) + "\n## T.3 O “客人”\nkind: person\nsource: editors\n\n"
                        + Files.readString(edition.resolve("sources/witnesses/first.txt"))
                                .lines()
                                .limit(3)
                                .collect(Collectors.joining(" "))
                        + "\n");
        assertEquals(
                List.of("R01", "R02"),
                make(edition, "T.3", Purpose.CLASSROOM, "a4", Imposition.SINGLE, "x.pdf").diagnostics().stream()
                        .map(d -> d.code())
                        .sorted()
                        .toList());
        assertFalse(
                make(edition, "T.1", Purpose.CLASSROOM, "a4", Imposition.SINGLE, "x.pdf")
                        .failed(),
                "the note is not on this sheet");
        assertFalse(make(edition, "T.3", Purpose.PRIVATE_STUDY, "a4", Imposition.SINGLE, "x.pdf")
                .failed());
    }

    @Test
    void madeTwiceItIsTheSame() throws IOException {
        for (String name : List.of("one", "two")) {
            Outcome outcome = make(flagship(), "R.3-R.4", Purpose.CLASSROOM, "a5", Imposition.BOOKLET, name + "/x.pdf");
            assertEquals(2, outcome.written().size());
        }
        for (String file : List.of("x.pdf", "x-booklet.pdf")) {
            assertArrayEquals(
                    Files.readAllBytes(folder.resolve("one").resolve(file)),
                    Files.readAllBytes(folder.resolve("two").resolve(file)),
                    file);
        }
    }

    @Test
    void aFailureLeavesTheFormerFile() throws IOException {
        Path file = folder.resolve("x.pdf");
        Files.writeString(file, "former");
        assertTrue(make(SMALL, "T.9", Purpose.CLASSROOM, "a4", Imposition.SINGLE, "x.pdf")
                .failed());
        Path edition = folder.resolve("edition");
        TestFolders.copy(SMALL, edition);
        Files.createDirectories(edition.resolve("styles"));
        Files.writeString(edition.resolve("styles/handout.xsl"), "no style");
        Outcome outcome = make(edition, "T.1", Purpose.CLASSROOM, "a4", Imposition.BOOKLET, "x.pdf");
        assertEquals(
                List.of("S01"),
                outcome.diagnostics().stream().map(d -> d.code()).toList());
        assertEquals("former", Files.readString(file));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    List.of("edition", "x.pdf"),
                    files.map(f -> f.getFileName().toString()).sorted().toList());
        }
    }

    /** A part of which no text may go out makes no handout of notes alone. */
    @Test
    void aPartThatMayNotGoOutIsRefused() throws IOException {
        assertEquals(
                List.of("H06"),
                make(flagship(), "Q.3", Purpose.CLASSROOM, "a4", Imposition.SINGLE, "x.pdf").diagnostics().stream()
                        .map(d -> d.code())
                        .toList());
        String own = text(made(flagship(), "Q.3", Purpose.PRIVATE_STUDY));
        assertTrue(own.contains("The fundamental task of socialism"));
    }

    /** A5 pages on A4 that lies across: each page's foot stands on the half where the plan puts it. */
    @Test
    void theBookletHasEveryPageAtItsPlace() throws IOException {
        Outcome outcome = make(flagship(), "R.3-R.4", Purpose.CLASSROOM, "a5", Imposition.BOOKLET, "x.pdf");
        int pages = outcome.counts().pages();
        var sides = Imposition.BOOKLET.sides(pages);
        try (PDDocument booklet =
                Loader.loadPDF(Files.readAllBytes(outcome.written().get(1)))) {
            assertEquals(sides.size(), booklet.getNumberOfPages());
            assertEquals(842, booklet.getPage(0).getMediaBox().getWidth(), 1);
            assertEquals(595, booklet.getPage(0).getMediaBox().getHeight(), 1);
            for (int i = 0; i < sides.size(); i++) {
                assertEquals(
                        foot(sides.get(i).left(), pages) + "|"
                                + foot(sides.get(i).right(), pages),
                        foot(booklet, i, 0) + "|" + foot(booklet, i, 421),
                        "side " + i);
            }
        }
    }

    private static String foot(int page, int pages) {
        return page == 0 ? "" : page + " / " + pages;
    }

    private static String foot(PDDocument document, int page, int x) throws IOException {
        var area = new org.apache.pdfbox.text.PDFTextStripperByArea();
        area.addRegion("half", new java.awt.geom.Rectangle2D.Double(x, 540, 421, 55));
        area.extractRegions(document.getPage(page));
        var number = java.util.regex.Pattern.compile("\\d+ / \\d+").matcher(area.getTextForRegion("half"));
        return number.find() ? number.group() : "";
    }

    @Test
    void theTeiOfAHandoutIsNoEditionToRender() throws IOException {
        Path tei = folder.resolve("x.tei.xml");
        Files.writeString(tei, attachment(made(SMALL, "T.1", Purpose.CLASSROOM)));
        assertEquals(
                "T03",
                TeiRender.render(
                                tei,
                                folder,
                                PageDesign.DEFAULT,
                                SourceDate.EDITION,
                                new StyleFiles(folder),
                                Progress.NONE)
                        .diagnostics()
                        .get(0)
                        .code());
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static String attachment(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var files =
                    document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            assertEquals(1, files.size());
            return new String(files.values().iterator().next().getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8);
        }
    }
}
