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
 * metadata. Beside it stand the looks ({@link org.duizhao.style.Looks}) that it was given, as {@code
 * xmpMM:RenditionParams}.
 */
public final class PdfBuildId {

    private static final Pattern MARK = Pattern.compile("<xmpMM:VersionID>sha256:([0-9a-f]{64})</xmpMM:VersionID>");

    private static final Pattern LOOKS =
            Pattern.compile("<xmpMM:RenditionParams>sha256:([0-9a-f]{64})</xmpMM:RenditionParams>");

    private PdfBuildId() {}

    /** The build id of a file; nothing where it has none, or is no PDF. */
    public static Optional<String> of(byte[] pdf) {
        return find(MARK, pdf);
    }

    /** What a file's looks are known by; nothing where it does not say, or is no PDF. */
    public static Optional<String> looksOf(byte[] pdf) {
        return find(LOOKS, pdf);
    }

    private static Optional<String> find(Pattern pattern, byte[] pdf) {
        try (PdfReader reader = new PdfReader(pdf)) {
            if (PdfReader.getPdfObject(reader.getCatalog().get(PdfName.METADATA)) instanceof PRStream stream) {
                Matcher mark = pattern.matcher(new String(PdfReader.getStreamBytes(stream), StandardCharsets.UTF_8));
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

    /** The metadata with the id and the looks in it. */
    static String put(String metadata, String id, String looks) {
        return metadata.replace(
                "</rdf:RDF>",
                "<rdf:Description rdf:about=\"\" xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\"><xmpMM:VersionID>sha256:"
                        + id + "</xmpMM:VersionID><xmpMM:RenditionParams>sha256:" + looks
                        + "</xmpMM:RenditionParams></rdf:Description></rdf:RDF>");
    }
}
