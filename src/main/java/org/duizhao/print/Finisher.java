package org.duizhao.print;

import com.lowagie.text.pdf.PRStream;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfFileSpecification;
import com.lowagie.text.pdf.PdfLiteral;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfStamper;
import com.lowagie.text.pdf.PdfString;
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
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.duizhao.model.Sha256;

/**
 * The finishing pass over FOP's file: mends what could not be mended while it was written, attaches the edition's TEI (ISO 19005-3, annex E), and takes all chance out of identifiers and dates.
 */
final class Finisher {

    private static final PdfName AF = new PdfName("AF");

    private Finisher() {}

    static byte[] finish(byte[] pdf, Attachment attachment, Instant moment, String looks, Mendings mendings)
            throws IOException {
        Calendar calendar = GregorianCalendar.from(moment.atZone(ZoneOffset.UTC));
        PdfReader reader = new FopFile(pdf);
        ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length);
        PdfStamper stamper = new PdfStamper(reader, out);
        stamper.setFullCompression();
        describe(reader, mendings.links());
        ToUnicode.repair(reader, mendings.characters());
        ColourProfiles.normalise(reader);
        stamper.setEnforcedModificationDate(calendar);
        byte[] metadata = metadata(reader, moment, attachment.build(), looks);
        stamper.setXmpMetadata(metadata);
        stamper.setUpdateMetadata(false);
        setId(reader, stamper, metadata, attachment);
        attach(reader, stamper, attachment, calendar);
        stamper.close();
        return out.toByteArray();
    }

    /** Gives link annotations their descriptions (ISO 14289-1, 7.18.5). */
    private static void describe(PdfReader reader, Map<Integer, String> links) {
        links.forEach((number, words) -> ((PdfDictionary) reader.getPdfObject(number))
                .put(PdfName.CONTENTS, new PdfString(words, PdfObject.TEXT_UNICODE)));
    }

    private static byte[] metadata(PdfReader reader, Instant moment, Optional<String> build, String looks)
            throws IOException {
        PRStream stream = (PRStream) PdfReader.getPdfObject(reader.getCatalog().get(PdfName.METADATA));
        String iso = moment.toString();
        String dated = new String(PdfReader.getStreamBytes(stream), StandardCharsets.UTF_8)
                .replaceAll("<xmp:MetadataDate>[^<]*<", Matcher.quoteReplacement("<xmp:MetadataDate>" + iso + "<"));
        return build.map(id -> PdfBuildId.put(dated, id, looks)).orElse(dated).getBytes(StandardCharsets.UTF_8);
    }

    /** The file's identifier, which is otherwise drawn from the clock, from what the file holds. */
    private static void setId(PdfReader reader, PdfStamper stamper, byte[] metadata, Attachment attachment) {
        MessageDigest digest = Sha256.digest();
        digest.update(metadata);
        digest.update(attachment.digest());
        byte[] id = Arrays.copyOf(digest.digest(), 16);
        PdfArray ids = new PdfArray();
        ids.add(new PdfString(id));
        ids.add(new PdfString(id));
        reader.getTrailer().put(PdfName.ID, ids);
        String hex = HexFormat.of().formatHex(id);
        stamper.setOverrideFileId(new PdfLiteral("[<" + hex + "><" + hex + ">]"));
    }

    private static void attach(PdfReader reader, PdfStamper stamper, Attachment attachment, Calendar modified)
            throws IOException {
        PdfFileSpecification file = attachment.writtenTo(stamper.getWriter(), modified);
        PdfArray associated = new PdfArray();
        associated.add(file.getReference());
        stamper.addFileAttachment("The edition in TEI", file);
        reader.getCatalog().put(AF, associated);
    }
}
