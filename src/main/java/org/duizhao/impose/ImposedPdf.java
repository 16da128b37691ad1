package org.duizhao.impose;

import com.lowagie.text.Document;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfImportedPage;
import com.lowagie.text.pdf.PdfLiteral;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfStamper;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import org.duizhao.model.Sha256;

/**
 * Lays the pages of a PDF on sheets. What comes out is for the printer alone: it has no tags, links or bookmarks, so that
 * who reads on a screen needs the file it was made from.
 */
public final class ImposedPdf {

    /** How far fold and cut marks reach into the sheet, and how far they stay away from the page, in points. */
    private static final float MARK = 11;

    private static final float AWAY = 4;

    private ImposedPdf() {}

    /**
     * @param pdf the pages, all of one size
     * @param moment what every time stamp in the file states
     * @return the sheets to print; the file itself for {@link Imposition#SINGLE}
     */
    public static byte[] of(byte[] pdf, Imposition imposition, Instant moment) throws IOException {
        if (imposition == Imposition.SINGLE) {
            return pdf;
        }
        PdfReader pages = new PdfReader(pdf);
        Rectangle page = pages.getPageSize(1);
        SheetSize sheet = SheetSize.forTwo(page.getWidth(), page.getHeight());
        ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length);
        Calendar calendar = GregorianCalendar.from(moment.atZone(ZoneOffset.UTC));
        Document document = new Document(new Rectangle(sheet.width(), sheet.height()), 0, 0, 0, 0);
        PdfWriter writer = PdfWriter.getInstance(document, out);
        document.addTitle(pages.getInfo().getOrDefault("Title", "") + " (" + imposition.word() + ")");
        document.addProducer("Duizhao");
        document.open();
        float x = (sheet.width() - 2 * page.getWidth()) / 2;
        float y = (sheet.height() - page.getHeight()) / 2;
        for (Side side : imposition.sides(pages.getNumberOfPages())) {
            document.newPage();
            PdfContentByte content = writer.getDirectContent();
            place(writer, content, pages, side.left(), x, y);
            place(writer, content, pages, side.right(), x + page.getWidth(), y);
            // A side without pages has its marks, without which the writer would leave it out.
            marks(content, sheet, page, imposition);
        }
        document.close();
        return reproducible(out.toByteArray(), calendar, identifier(pdf, imposition));
    }

    private static void place(PdfWriter writer, PdfContentByte content, PdfReader pages, int number, float x, float y) {
        if (number != Side.BLANK) {
            PdfImportedPage page = writer.getImportedPage(pages, number);
            content.addTemplate(page, x, y);
        }
    }

    /**
     * Where to fold or cut: short lines at the edge in the middle, dashed for a fold, and at the corners of the pages where
     * the sheet is larger than they are.
     */
    private static void marks(PdfContentByte content, SheetSize sheet, Rectangle page, Imposition imposition) {
        float middle = sheet.width() / 2;
        float x = (sheet.width() - 2 * page.getWidth()) / 2;
        float y = (sheet.height() - page.getHeight()) / 2;
        content.saveState();
        content.setLineWidth(0.4f);
        content.setGrayStroke(0.35f);
        if (imposition == Imposition.BOOKLET) {
            content.setLineDash(2, 1.5f, 0);
        }
        float reach = Math.max(MARK, y - AWAY);
        line(content, middle, 0, middle, reach);
        line(content, middle, sheet.height(), middle, sheet.height() - reach);
        content.setLineDash(0);
        boolean wider = x > 2 * AWAY;
        boolean higher = y > 2 * AWAY;
        for (float corner : new float[] {x, sheet.width() - x}) {
            if (higher) {
                line(content, corner, 0, corner, y - AWAY);
                line(content, corner, sheet.height(), corner, sheet.height() - y + AWAY);
            }
        }
        for (float corner : new float[] {y, sheet.height() - y}) {
            if (wider) {
                line(content, 0, corner, x - AWAY, corner);
                line(content, sheet.width(), corner, sheet.width() - x + AWAY, corner);
            }
        }
        content.restoreState();
    }

    private static void line(PdfContentByte content, float x, float y, float toX, float toY) {
        content.moveTo(x, y);
        content.lineTo(toX, toY);
        content.stroke();
    }

    /** The file's identifier and date are otherwise taken from the clock. */
    private static byte[] reproducible(byte[] pdf, Calendar calendar, String identifier) throws IOException {
        PdfReader reader = new PdfReader(pdf);
        ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length);
        PdfStamper stamper = new PdfStamper(reader, out);
        stamper.setFullCompression();
        stamper.setEnforcedModificationDate(calendar);
        reader.getTrailer().remove(PdfName.ID);
        PdfDictionary info =
                (PdfDictionary) PdfReader.getPdfObject(reader.getTrailer().get(PdfName.INFO));
        info.put(PdfName.CREATIONDATE, new PdfDate(calendar));
        stamper.setOverrideFileId(new PdfLiteral("[<" + identifier + "><" + identifier + ">]"));
        stamper.close();
        return out.toByteArray();
    }

    /** Of the pages and how they lie, in hexadecimal digits: the sheets only say where each page goes. */
    private static String identifier(byte[] pdf, Imposition imposition) {
        MessageDigest digest = Sha256.digest();
        digest.update(pdf);
        digest.update(imposition.word().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(Arrays.copyOf(digest.digest(), 16));
    }
}
