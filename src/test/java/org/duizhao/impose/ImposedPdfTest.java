package org.duizhao.impose;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What comes out of the printer: which page stands where, and where to fold or cut. */
class ImposedPdfTest {

    private static final Instant MOMENT = Instant.parse("2026-01-31T00:00:00Z");

    /** Two of them side by side are a sheet of A4, all but a millimetre. */
    private static final PDRectangle A5 = new PDRectangle(mm(148), mm(210));

    /** Two of them side by side leave room on every side of a sheet of Tabloid. */
    private static final PDRectangle NOVEL = new PDRectangle(6 * 72, 9 * 72);

    /** A line drawn on a sheet, in points from its lower left corner. */
    private record Line(float x, float y, float toX, float toY, boolean dashed) {}

    @Test
    void aPageASheetIsTheFileItself() throws IOException {
        byte[] pages = pages(3, A5, "Tea");
        assertSame(pages, ImposedPdf.of(pages, Imposition.SINGLE, MOMENT));
    }

    @Test
    void thePagesOfABookletStandOnItsSheetsAsTheFoldWantsThem() throws IOException {
        assertEquals(
                List.of("-|Page 1", "Page 2|-", "-|Page 3", "Page 4|Page 5"),
                halves(ImposedPdf.of(pages(5, A5, "Tea"), Imposition.BOOKLET, MOMENT)));
    }

    @Test
    void twoPagesASheetStandInReadingOrder() throws IOException {
        assertEquals(
                List.of("Page 1|Page 2", "Page 3|-"),
                halves(ImposedPdf.of(pages(3, NOVEL, "Tea"), Imposition.TWO_UP, MOMENT)));
    }

    @Test
    void aSideWithoutPagesIsStillASide() throws IOException {
        assertEquals(
                List.of("-|Page 1", "-|-"), halves(ImposedPdf.of(pages(1, A5, "Tea"), Imposition.BOOKLET, MOMENT)));
    }

    @Test
    void theSheetIsTheOneThatOfficesHaveLyingAcross() throws IOException {
        try (PDDocument sheets = Loader.loadPDF(ImposedPdf.of(pages(2, A5, "Tea"), Imposition.TWO_UP, MOMENT))) {
            PDRectangle sheet = sheets.getPage(0).getMediaBox();
            assertEquals(mm(297), sheet.getWidth(), 0.1);
            assertEquals(mm(210), sheet.getHeight(), 0.1);
        }
    }

    @Test
    void pagesKeepTheirSizeAndStandInTheMiddleOfTheSheet() throws IOException {
        try (PDDocument sheets = Loader.loadPDF(ImposedPdf.of(pages(2, NOVEL, "Tea"), Imposition.TWO_UP, MOMENT))) {
            // Tabloid is 1224 by 792 points; what the pages leave is parted evenly.
            assertEquals(List.of("180,72", "612,72"), placed(sheets.getPage(0)));
        }
    }

    @Test
    void whereTheSheetIsCutAndWhereItIsFoldedIsInItsMiddle() throws IOException {
        float middle = mm(297) / 2;
        for (Imposition imposition : List.of(Imposition.TWO_UP, Imposition.BOOKLET)) {
            List<Line> lines = lines(ImposedPdf.of(pages(2, A5, "Tea"), imposition, MOMENT));
            assertEquals(
                    2, lines.size(), "a mark above and one below, and no corners: the sheet is as large as its pages");
            assertAt(middle, 0, middle, 11, lines.get(0));
            assertAt(middle, mm(210), middle, mm(210) - 11, lines.get(1));
            lines.forEach(l -> assertEquals(imposition == Imposition.BOOKLET, l.dashed(), "dashes say: fold"));
        }
    }

    @Test
    void whereTheSheetIsLargerTheCornersOfThePagesAreMarkedOutsideOfThem() throws IOException {
        List<Line> lines = lines(ImposedPdf.of(pages(2, NOVEL, "Tea"), Imposition.TWO_UP, MOMENT));
        assertEquals(10, lines.size(), "two in the middle, two at each of four corners");
        Rectangle2D both = new Rectangle2D.Float(180, 72, 2 * 432, 648);
        Rectangle2D sheet = new Rectangle2D.Float(0, 0, 1224, 792);
        for (Line line : lines) {
            assertFalse(both.intersectsLine(line.x, line.y, line.toX, line.toY), line + " runs into a page");
            assertTrue(sheet.intersectsLine(line.x, line.y, line.toX, line.toY), line + " is not on the sheet");
            // Whatever is marked, the mark begins at the edge of the sheet, and its line meets an edge of a page.
            assertTrue(line.x == 0 || line.x == 1224 || line.y == 0 || line.y == 792, line + " is not at the edge");
            assertTrue(
                    line.x == line.toX
                            ? List.of(180f, 612f, 1044f).contains(line.x)
                            : line.y == line.toY && List.of(72f, 720f).contains(line.y),
                    line + " meets no edge of a page");
            assertEquals(line.x == line.toX ? 68 : 176, Math.abs(line.toX - line.x) + Math.abs(line.toY - line.y));
        }
        assertEquals(10, lines.stream().distinct().count());
    }

    @Test
    void theFoldAloneIsDashed() throws IOException {
        float middle = 612;
        for (Line line : lines(ImposedPdf.of(pages(4, NOVEL, "Tea"), Imposition.BOOKLET, MOMENT))) {
            assertEquals(line.x == middle && line.toX == middle, line.dashed(), line.toString());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Imposition.class,
            names = {"TWO_UP", "BOOKLET"})
    void theTitleSaysHowThePagesLie(Imposition imposition) throws IOException {
        try (PDDocument sheets = Loader.loadPDF(ImposedPdf.of(pages(2, A5, "Tea"), imposition, MOMENT))) {
            assertEquals(
                    "Tea (" + imposition.word() + ")",
                    sheets.getDocumentInformation().getTitle());
            assertTrue(sheets.getDocumentInformation().getProducer().startsWith("Duizhao"));
        }
    }

    @Test
    void everyTimeStampIsTheMomentGiven() throws IOException {
        try (PDDocument sheets = Loader.loadPDF(ImposedPdf.of(pages(2, A5, "Tea"), Imposition.TWO_UP, MOMENT))) {
            PDDocumentInformation info = sheets.getDocumentInformation();
            assertEquals(MOMENT, info.getCreationDate().toInstant());
            assertEquals(MOMENT, info.getModificationDate().toInstant());
        }
    }

    @Test
    void theSamePagesGiveTheSameBytes() throws IOException {
        byte[] first = ImposedPdf.of(pages(4, A5, "Tea"), Imposition.BOOKLET, MOMENT);
        assertArrayEquals(first, ImposedPdf.of(pages(4, A5, "Tea"), Imposition.BOOKLET, MOMENT));
        assertEquals(16, identifier(first).length());
    }

    /** It was that of the places of the pages, and so the same for all handouts of as many pages. */
    @Test
    void otherPagesOrAnotherImpositionGiveAnotherIdentifier() throws IOException {
        String identifier = identifier(ImposedPdf.of(pages(4, A5, "Tea"), Imposition.BOOKLET, MOMENT));
        assertNotEquals(identifier, identifier(ImposedPdf.of(pages(4, A5, "Water"), Imposition.BOOKLET, MOMENT)));
        assertNotEquals(identifier, identifier(ImposedPdf.of(pages(4, A5, "Tea"), Imposition.TWO_UP, MOMENT)));
    }

    @Test
    void anImpositionIsFoundByTheWordOfTheCommandLine() {
        for (Imposition imposition : Imposition.values()) {
            assertEquals(imposition, Imposition.of(imposition.word()).orElseThrow());
        }
        assertTrue(Imposition.of("Booklet").isEmpty());
        assertEquals("single, 2up, booklet", Imposition.words());
    }

    /** A document whose pages say their numbers. */
    private static byte[] pages(int count, PDRectangle size, String title) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.getDocumentInformation().setTitle(title);
            document.setDocumentId(1L);
            for (int number = 1; number <= count; number++) {
                PDPage page = new PDPage(size);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                    content.newLineAtOffset(60, 100);
                    content.showText("Page " + number);
                    content.endText();
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    /** What each side has on its left half and on its right half, a hyphen for nothing. */
    private static List<String> halves(byte[] pdf) throws IOException {
        try (PDDocument sheets = Loader.loadPDF(pdf)) {
            List<String> sides = new ArrayList<>();
            for (PDPage page : sheets.getPages()) {
                float middle = page.getMediaBox().getWidth() / 2;
                float height = page.getMediaBox().getHeight();
                PDFTextStripperByArea text = new PDFTextStripperByArea();
                text.addRegion("left", new Rectangle2D.Float(0, 0, middle, height));
                text.addRegion("right", new Rectangle2D.Float(middle, 0, middle, height));
                text.extractRegions(page);
                sides.add(orHyphen(text.getTextForRegion("left")) + "|" + orHyphen(text.getTextForRegion("right")));
            }
            return sides;
        }
    }

    private static String orHyphen(String text) {
        return text.isBlank() ? "-" : text.strip();
    }

    private static String identifier(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getDocument().getDocumentID().getString(0);
        }
    }

    /** Where the lower left corners of the pages are. */
    private static List<String> placed(PDPage page) throws IOException {
        List<String> corners = new ArrayList<>();
        walk(page, (operator, operands) -> {
            if (operator.equals("cm")) {
                corners.add(Math.round(number(operands, 4)) + "," + Math.round(number(operands, 5)));
            }
        });
        return corners;
    }

    /** The lines on the first side. */
    private static List<Line> lines(byte[] pdf) throws IOException {
        List<Line> lines = new ArrayList<>();
        try (PDDocument sheets = Loader.loadPDF(pdf)) {
            float[] from = new float[2];
            float[] to = new float[2];
            boolean[] dashed = {false};
            walk(sheets.getPage(0), (operator, operands) -> {
                switch (operator) {
                    case "d" -> dashed[0] = ((COSArray) operands.get(0)).size() > 0;
                    case "m" -> {
                        from[0] = number(operands, 0);
                        from[1] = number(operands, 1);
                    }
                    case "l" -> {
                        to[0] = number(operands, 0);
                        to[1] = number(operands, 1);
                    }
                    case "S" -> lines.add(new Line(from[0], from[1], to[0], to[1], dashed[0]));
                    default -> {}
                }
            });
        }
        return lines;
    }

    private interface Instruction {
        void accept(String operator, List<Object> operands);
    }

    private static void walk(PDPage page, Instruction instruction) throws IOException {
        List<Object> operands = new ArrayList<>();
        for (Object token : new PDFStreamParser(page).parse()) {
            if (token instanceof Operator operator) {
                instruction.accept(operator.getName(), operands);
                operands.clear();
            } else {
                operands.add(token);
            }
        }
    }

    private static float number(List<Object> operands, int place) {
        return ((COSNumber) operands.get(place)).floatValue();
    }

    private static void assertAt(float x, float y, float toX, float toY, Line line) {
        assertEquals(x, line.x, 0.1);
        assertEquals(y, line.y, 0.1);
        assertEquals(toX, line.toX, 0.1);
        assertEquals(toY, line.toY, 0.1);
    }

    private static float mm(float millimetres) {
        return millimetres * 72 / 25.4f;
    }
}
