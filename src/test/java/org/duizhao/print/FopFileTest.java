package org.duizhao.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.lowagie.text.Document;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfStamper;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.RepeatedTest;

/** Files are copied as a whole, whatever the thread that reads ahead is at. */
class FopFileTest {

    /** Two objects each, one of them in a stream of objects: some batches. */
    private static final int PAGES = 4000;

    private static final byte[] FILE = file();

    private static byte[] file() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Document document = new Document()) {
            PdfWriter.getInstance(document, out).setFullCompression();
            document.open();
            for (int i = 1; i <= PAGES; i++) {
                document.add(new Paragraph(words(i)));
                document.newPage();
            }
        }
        return out.toByteArray();
    }

    private static String words(int page) {
        return "Page " + page + ".";
    }

    /** Streams were copied from the wrong place, now and then, while objects were read out of a stream. */
    @RepeatedTest(5)
    void everyPageIsCopied() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfReader file = new FopFile(FILE);
        assertTrue(file.getXrefSize() > 2 * PAGES);
        PdfStamper stamper = new PdfStamper(file, out);
        stamper.setFullCompression();
        stamper.close();
        try (PdfReader copy = new PdfReader(out.toByteArray())) {
            assertEquals(PAGES, copy.getNumberOfPages());
            for (int i = 1; i <= PAGES; i++) {
                String content = new String(copy.getPageContent(i), StandardCharsets.ISO_8859_1);
                assertTrue(content.contains(words(i)), words(i) + " " + content);
            }
        }
    }
}
