package org.duizhao.print;

import com.lowagie.text.pdf.PRStream;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.RandomAccessFileOrArray;
import java.io.IOException;

/**
 * A file that FOP wrote, to be copied: an object is read when it is asked for, and forgotten once it is copied, so that
 * memory does not grow with the file. It passes over what says nothing in the copy, which has its own: lengths of
 * streams, which FOP makes objects of, and the table of the objects.
 */
final class FopFile extends PdfReader {

    private static final PdfName OBJECT_STREAM = new PdfName("ObjStm");

    FopFile(byte[] pdf) throws IOException {
        super(new RandomAccessFileOrArray(pdf), null);
    }

    /** By which OpenPDF goes through all objects that are to be copied. */
    @Override
    public PdfObject getPdfObjectRelease(int number) {
        PdfObject object = super.getPdfObjectRelease(number);
        return object instanceof PdfNumber || isTable(object) ? null : object;
    }

    private static boolean isTable(PdfObject object) {
        return object instanceof PRStream stream
                && (PdfName.XREF.equals(stream.get(PdfName.TYPE)) || OBJECT_STREAM.equals(stream.get(PdfName.TYPE)));
    }
}
