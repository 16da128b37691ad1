package org.duizhao.edition;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.duizhao.build.EditionBuild;
import org.duizhao.build.EditionBuild.Form;
import org.duizhao.build.EditionBuild.Outcome;
import org.duizhao.build.Progress;
import org.duizhao.build.TestFolders;
import org.duizhao.model.Annotated;
import org.duizhao.model.Annotated.Purpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Headings in the base of a parallel part stand in every layout, and take nothing from it. */
class HeadingsInPrintTest {

    private static final List<String> HEADINGS = List.of("卷上", "茶樹 Camellia 第一", "火候", "[卷下]", "跋");

    @TempDir
    Path folder;

    /** With a heading before the first passage, one below it, one in the middle, one supplied, one behind all. */
    private void addHeadings() throws IOException {
        TestFolders.copy(Layouts.SMALL, folder);
        Path base = folder.resolve("sources/witnesses/茶說.txt");
        List<String> paragraphs =
                new ArrayList<>(List.of(Files.readString(base).strip().split("\n\n")));
        paragraphs.addAll(0, HEADINGS.subList(0, 2));
        paragraphs.add(3, HEADINGS.get(2));
        paragraphs.add(HEADINGS.get(4));
        Files.writeString(base, String.join("\n\n", paragraphs) + "\n");
        Path manifest = folder.resolve("sources/edition.yaml");
        Files.writeString(manifest, Files.readString(manifest).replace("      - {part: T, file: 茶說.txt}\n", """
                              - part: T
                                file: 茶說.txt
                                rules:
                                  - {heading: 1, lines: 1}
                                  - {heading: 2, lines: 3}
                                  - {heading: 2, lines: 7}
                                  - {heading: 1, lines: 15}
                                  - {supply: 卷下, level: 1, before: 13}
                        """));
    }

    private byte[] pdf(String design) throws IOException {
        Outcome outcome = new EditionBuild(folder, Progress.NONE)
                .run(Purpose.PRIVATE_STUDY, new Form(false, false, false, Layouts.design(design)));
        assertEquals(4, outcome.written().size(), outcome.diagnostics().toString());
        String name = outcome.written().stream()
                .filter(f -> f.endsWith(".pdf"))
                .findFirst()
                .orElseThrow();
        return Files.readAllBytes(folder.resolve(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"columns", "facing", "interlinear", "synopsis", "facing large"})
    void everyHeadingAndEverySentenceStandsInTheBook(String design) throws Exception {
        addHeadings();
        byte[] pdf = pdf(design);
        Annotated annotated =
                new EditionBuild(folder, Progress.NONE).annotated().orElseThrow();
        String text = TaggedText.of(pdf);
        List<String> firstSentences = List.of("山中有茶樹", "山中有茶樹", "水要用泉水", "茶涼了", "");
        assertAll(
                () -> WholeText.standsIn(text, annotated),
                () -> assertAll(HEADINGS.stream()
                        .map(heading -> () -> WholeText.inOrder(
                                WholeText.withoutMarks(text),
                                List.of(heading, firstSentences.get(HEADINGS.indexOf(heading))),
                                "heading and text"))),
                () -> assertEquals(List.of(), Validators.veraPdf(pdf, "ua1")),
                () -> assertEquals(List.of(), Validators.veraPdf(pdf, "3a")),
                () -> assertEquals("""
                        卷上
                        > 茶樹 Camellia 第一
                        > > T.1
                        > 火候
                        > > T.2
                        > > T.3
                        [卷下]
                        > T.4
                        跋
                        """, bookmarks(pdf, "On Tea")));
    }

    /** A part without a translation has its headings there as well. */
    @Test
    void headingsOfACommentaryAreBookmarks() throws IOException {
        assertTrue(bookmarks(Layouts.pdf(Layouts.FLAGSHIP, "columns"), "The Qiushi Commentary")
                .contains("""
                        Accelerating the development of new quality productive forces
                        > Q.12
                        > Science and technology
                        > > Q.13
                        """));
    }

    /** A heading is one level below what it stands under. */
    @ParameterizedTest
    @ValueSource(strings = {"columns", "facing", "interlinear"})
    void headingsAreTagged(String design) throws IOException {
        addHeadings();
        try (PDDocument pdf = Loader.loadPDF(pdf(design))) {
            List<String> tags = new ArrayList<>();
            tags(pdf.getDocumentCatalog().getStructureTreeRoot(), tags);
            String all = String.join(" ", tags);
            assertTrue(all.contains("H1 H2 H3 H3 H2 H2 H1"), all);
        }
    }

    private static void tags(PDStructureNode node, List<String> tags) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getStructureType().matches("H[1-6]")) {
                    tags.add(element.getStructureType());
                }
                tags(element, tags);
            }
        }
    }

    /** What stands under the bookmark of a part; every one leads to a page. */
    private static String bookmarks(byte[] file, String title) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            StringBuilder under = new StringBuilder();
            for (PDOutlineItem item :
                    pdf.getDocumentCatalog().getDocumentOutline().children()) {
                if (item.getTitle().startsWith(title)) {
                    under.append(bookmarks(pdf, item, ""));
                } else {
                    bookmarks(pdf, item, "");
                }
                assertNotNull(item.findDestinationPage(pdf), item.getTitle());
            }
            return under.toString();
        }
    }

    private static String bookmarks(PDDocument pdf, PDOutlineNode node, String indent) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (PDOutlineItem item : node.children()) {
            assertNotNull(item.findDestinationPage(pdf), item.getTitle());
            lines.append(indent).append(item.getTitle()).append('\n').append(bookmarks(pdf, item, indent + "> "));
        }
        return lines.toString();
    }
}
