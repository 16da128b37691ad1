package org.duizhao.print;

import com.lowagie.text.pdf.PRStream;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.tei.ContentHash;

/**
 * The build id in a PDF: the content hash of the TEI file that it was made from, as {@code xmpMM:VersionID} of its
 * metadata.
 */
public final class PdfBuildId {

    private static final Pattern MARK = Pattern.compile("<xmpMM:VersionID>sha256:([0-9a-f]{64})</xmpMM:VersionID>");

    private PdfBuildId() {}

    /** The build id of a file; nothing where it has none, or is no PDF. */
    public static Optional<String> of(byte[] pdf) {
        try (PdfReader reader = new PdfReader(pdf)) {
            if (PdfReader.getPdfObject(reader.getCatalog().get(PdfName.METADATA)) instanceof PRStream stream) {
                Matcher mark = MARK.matcher(new String(PdfReader.getStreamBytes(stream), StandardCharsets.UTF_8));
                return mark.find() ? Optional.of(mark.group(1)) : Optional.empty();
            }
        } catch (IOException e) {
            // Cut off, or no PDF: it belongs to no build.
        }
        return Optional.empty();
    }

    /** The hash that a TEI file states. */
    static Optional<String> inTei(byte[] tei) {
        return ContentHash.stated(new String(tei, StandardCharsets.UTF_8));
    }

    /** The metadata with the id in it. */
    static String put(String metadata, String id) {
        return metadata.replace(
                "</rdf:RDF>",
                "<rdf:Description rdf:about=\"\" xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\"><xmpMM:VersionID>sha256:"
                        + id + "</xmpMM:VersionID></rdf:Description></rdf:RDF>");
    }
}
