package org.duizhao.edition;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.duizhao.model.Witness;
import org.duizhao.model.WitnessText;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is promised of every layout. */
class LayoutTest {

    /** No spread may leave more than this of its longer side empty; the last of a part may. */
    private static final double WASTE = 0.25;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "columns a4",
                "facing",
                "interlinear letter",
                "interlinear pinyin",
                "synopsis 6x9",
                "columns a4 large"
            })
    void theSmallEditionIsAccessibleAndArchivable(String design) throws Exception {
        valid(Layouts.pdf(Layouts.SMALL, design));
    }

    @Test
    void facingPagesOfTheFlagshipAreAccessibleAndArchivable() throws Exception {
        valid(Layouts.pdf(Layouts.FLAGSHIP, "facing"));
    }

    /** Every layout on every paper, in both sizes of print, and the flagship in every layout. */
    @Tag("long")
    @ParameterizedTest
    @MethodSource("matrix")
    void theMatrixIsAccessibleAndArchivable(Path edition, String design) throws Exception {
        valid(Layouts.pdf(edition, design));
    }

    static List<Object[]> matrix() {
        List<Object[]> matrix = new ArrayList<>();
        for (String layout : List.of("columns", "facing", "interlinear", "interlinear pinyin", "synopsis")) {
            for (String paper : List.of("6x9", "a5", "a4", "letter")) {
                matrix.add(new Object[] {Layouts.SMALL, layout + " " + paper});
                matrix.add(new Object[] {Layouts.SMALL, layout + " " + paper + " large"});
            }
            matrix.add(new Object[] {Layouts.FLAGSHIP, layout});
        }
        for (String paper : List.of("a5", "a4", "letter", "a4 large")) {
            matrix.add(new Object[] {Layouts.FLAGSHIP, "columns " + paper});
        }
        return matrix;
    }

    private static void valid(byte[] pdf) {
        assertAll(
                () -> assertEquals(List.of(), Validators.veraPdf(pdf, "ua1")),
                () -> assertEquals(List.of(), Validators.veraPdf(pdf, "3a")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"facing", "interlinear", "synopsis"})
    void everySentenceNoteAndTermStandsInIt(String design) throws IOException {
        WholeText.standsIn(TaggedText.of(Layouts.pdf(Layouts.FLAGSHIP, design)), Flagship.annotated());
    }

    /** Without the readings, the words under them are the base's. */
    @Test
    void pinyinStandsOverEverySentenceAndCutsNone() throws IOException {
        String text = han(TaggedText.of(Layouts.pdf(Layouts.FLAGSHIP, "interlinear pinyin")));
        for (Witness witness : Flagship.annotated().sources().witnesses()) {
            if (witness.language().startsWith("zh")) {
                for (WitnessText part : witness.texts()) {
                    WholeText.inOrder(
                            text,
                            part.segments().stream().map(s -> han(s.text())).toList(),
                            witness.siglum() + " in " + part.part());
                }
            }
        }
        assertTrue(TaggedText.of(Layouts.pdf(Layouts.FLAGSHIP, "interlinear pinyin"))
                .contains("shēngchǎnlì"));
    }

    private static String han(String text) {
        return text.replaceAll("[^\\p{IsHan}]", "");
    }

    @ParameterizedTest
    @CsvSource({".,facing", "src/test/resources/editions/tea,facing"})
    void everySpreadHasTheSamePassagesOnBothPagesAndIsWellFilled(Path edition, String design) throws IOException {
        spreads(edition, design, WASTE);
    }

    /** A sentence with many notes can be half a small page high, and is not cut. */
    @Tag("long")
    @ParameterizedTest
    @CsvSource({".,facing a5", ".,facing a4", ".,facing a4 large", "src/test/resources/editions/tea,facing 6x9 large"})
    void everySpreadHasTheSamePassagesOnBothPages(Path edition, String design) throws IOException {
        spreads(edition, design, 0.65);
    }

    private static void spreads(Path edition, String design, double waste) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(Layouts.pdf(edition, design))) {
            List<int[]> parts = parts(pdf);
            assertTrue(!parts.isEmpty());
            for (int[] part : parts) {
                for (int left = part[0] + 1; left + 1 < part[1]; left += 2) {
                    Page base = Page.of(pdf, left);
                    Page lead = Page.of(pdf, left + 1);
                    assertEquals(base.passages(), lead.passages(), "pages " + (left + 1) + " and " + (left + 2));
                    if (left + 3 < part[1]) {
                        assertTrue(
                                Math.min(base.empty(), lead.empty()) <= waste,
                                "pages " + (left + 1) + " and " + (left + 2) + " leave " + base.empty() + " and "
                                        + lead.empty() + " empty");
                    }
                }
            }
        }
    }

    /** First page, and the page after the last, of each part with base and lead. */
    private static List<int[]> parts(PDDocument pdf) throws IOException {
        List<int[]> parts = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        List<Boolean> hasPassages = new ArrayList<>();
        for (PDOutlineItem item : pdf.getDocumentCatalog().getDocumentOutline().children()) {
            PDPage page = item.findDestinationPage(pdf);
            starts.add(pdf.getPages().indexOf(page));
            hasPassages.add(
                    item.hasChildren() && item.getFirstChild().getTitle().matches("[RST]\\.1.*"));
        }
        for (int i = 0; i + 1 < starts.size(); i++) {
            if (hasPassages.get(i)) {
                parts.add(new int[] {starts.get(i), starts.get(i + 1)});
            }
        }
        return parts;
    }

    /** The passages that the running head names, and the greatest part of the page's height without a line. */
    private record Page(String passages, double empty) {

        static Page of(PDDocument pdf, int index) throws IOException {
            TreeMap<Float, StringBuilder> lines = new TreeMap<>();
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition position) {
                    lines.computeIfAbsent((float) Math.round(position.getYDirAdj()), y -> new StringBuilder())
                            .append(position.getUnicode());
                }
            };
            stripper.setStartPage(index + 1);
            stripper.setEndPage(index + 1);
            stripper.getText(pdf);
            String head = lines.isEmpty() ? "" : lines.firstEntry().getValue().toString();
            Matcher range = Pattern.compile("[A-Z]\\.\\d+(–[A-Z]\\.\\d+)?").matcher(head);
            List<Float> ys = new ArrayList<>(lines.keySet());
            float top = ys.get(0);
            float bottom = ys.get(ys.size() - 1);
            double widest = 0;
            for (Map.Entry<Float, StringBuilder> line : lines.entrySet()) {
                Float next = lines.higherKey(line.getKey());
                if (next != null) {
                    widest = Math.max(widest, next - line.getKey() - 20);
                }
            }
            return new Page(range.find() ? range.group() : "none", widest / (bottom - top));
        }
    }
}
