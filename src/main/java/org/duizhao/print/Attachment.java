package org.duizhao.print;

import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfFileSpecification;
import com.lowagie.text.pdf.PdfIndirectReference;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfStream;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Calendar;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.duizhao.model.Sha256;
import org.duizhao.thread.Await;

/**
 * The TEI that a PDF carries as the source that it was made from (ISO 19005-3, annex E). It is made ready by another
 * thread from the moment it is known, which is while the pages are being set.
 */
public final class Attachment {

    private static final PdfName AF_RELATIONSHIP = new PdfName("AFRelationship");
    private static final String TEI = "application/tei+xml";

    /** zlib's own choice; its best takes half as long again and saves a hundredth. */
    private static final int DEFLATE = 6;

    private final String name;
    private final int size;
    private final CompletableFuture<Ready> ready;

    private record Ready(byte[] deflated, byte[] digest, Optional<String> build) {}

    /**
     * @param tei the file's bytes, not to be changed any more
     * @param name what the file is called in the PDF
     */
    public Attachment(byte[] tei, String name) {
        this.name = name;
        this.size = tei.length;
        this.ready = CompletableFuture.supplyAsync(
                () -> new Ready(deflated(tei), Sha256.digest().digest(tei), PdfBuildId.inTei(tei)));
    }

    private static byte[] deflated(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(DEFLATE);
        try (DeflaterOutputStream zip = new DeflaterOutputStream(out, deflater)) {
            zip.write(bytes);
        } catch (IOException e) {
            throw new IllegalStateException("memory takes all that is written", e);
        } finally {
            deflater.end();
        }
        return out.toByteArray();
    }

    /** SHA-256 of the file. */
    byte[] digest() {
        return Await.result(ready).digest;
    }

    /** The hash that the file states of itself. */
    Optional<String> build() {
        return Await.result(ready).build;
    }

    /** Writes the file's bytes into a PDF, and says how it is known there. */
    PdfFileSpecification writtenTo(PdfWriter writer, Calendar modified) throws IOException {
        PdfDictionary parameters = new PdfDictionary();
        parameters.put(new PdfName("ModDate"), new PdfDate(modified));
        parameters.put(PdfName.SIZE, new PdfNumber(size));
        PdfStream stream = new PdfStream(Await.result(ready).deflated);
        stream.put(PdfName.TYPE, PdfName.EMBEDDEDFILE);
        stream.put(PdfName.FILTER, PdfName.FLATEDECODE);
        stream.put(PdfName.PARAMS, parameters);
        stream.put(PdfName.SUBTYPE, new PdfName(TEI));
        PdfIndirectReference bytes = writer.addToBody(stream).getIndirectReference();
        PdfDictionary embedded = new PdfDictionary();
        embedded.put(PdfName.F, bytes);
        embedded.put(PdfName.UF, bytes);
        PdfFileSpecification file = PdfFileSpecification.fileExtern(writer, name);
        file.put(PdfName.EF, embedded);
        file.put(AF_RELATIONSHIP, new PdfName("Source"));
        file.put(PdfName.DESC, new PdfString("The edition in TEI, from which this file was made"));
        return file;
    }
}
