package org.duizhao.print;

import com.lowagie.text.pdf.PRStream;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.RandomAccessFileOrArray;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.duizhao.thread.Await;

/**
 * A file that FOP wrote, to be copied: objects are read a batch ahead of the copying, by another thread, and forgotten
 * once they are copied, so that memory does not grow with the file. It passes over what says nothing in the copy, which
 * has its own: lengths of streams, which FOP makes objects of, and the table of the objects.
 */
final class FopFile extends PdfReader {

    private static final PdfName OBJECT_STREAM = new PdfName("ObjStm");

    /** So many that to wait for another thread is nothing against reading them; a few megabytes. */
    private static final int BATCH = 2048;

    private final RandomAccessFileOrArray file;

    /** The batch that is being copied begins with this object. */
    private int first = -BATCH;

    private PdfObject[] batch;
    private CompletableFuture<PdfObject[]> next;

    FopFile(byte[] pdf) throws IOException {
        this(new RandomAccessFileOrArray(pdf));
    }

    private FopFile(RandomAccessFileOrArray file) throws IOException {
        super(file, null);
        this.file = file;
    }

    /**
     * From where the bytes of streams are copied. A reader's own answer is wrong while objects are being read out of a
     * stream: it then reads that.
     */
    @Override
    public RandomAccessFileOrArray getSafeFile() {
        return new RandomAccessFileOrArray(file);
    }

    /**
     * By which OpenPDF goes through all objects that are to be copied, from the first to the last; it asks this file for
     * nothing else meanwhile.
     */
    @Override
    public PdfObject getPdfObjectRelease(int number) {
        int wanted = number - number % BATCH;
        if (wanted != first) {
            PdfObject[] read = next != null && wanted == first + BATCH ? Await.result(next) : read(wanted);
            first = wanted;
            batch = read;
            next = CompletableFuture.supplyAsync(() -> read(wanted + BATCH));
        }
        PdfObject object = batch[number - first];
        batch[number - first] = null;
        return object;
    }

    private PdfObject[] read(int from) {
        PdfObject[] objects = new PdfObject[BATCH];
        for (int i = 0; i < BATCH && from + i < getXrefSize(); i++) {
            PdfObject object = super.getPdfObjectRelease(from + i);
            objects[i] = object instanceof PdfNumber || isTable(object) ? null : object;
        }
        return objects;
    }

    private static boolean isTable(PdfObject object) {
        return object instanceof PRStream stream
                && (PdfName.XREF.equals(stream.get(PdfName.TYPE)) || OBJECT_STREAM.equals(stream.get(PdfName.TYPE)));
    }
}
