package org.duizhao.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.fop.pdf.PDFDictionary;
import org.apache.fop.pdf.PDFDocument;
import org.apache.fop.pdf.PDFLink;
import org.apache.fop.pdf.PDFObject;
import org.apache.fop.pdf.PDFStructElem;
import org.apache.fop.pdf.StandardStructureTypes.InlineLevelStructure;

/**
 * Writes tags as soon as all pages of their page sequence are painted. FOP keeps the tags of the whole document until
 * its end, which is a quarter of a megabyte for a page with fifty of them, and is what its memory goes to.
 */
final class WrittenTags {

    /** What a link is called that has no description. */
    private static final String NO_WORDS = "Link";

    private final Map<Integer, String> links = new TreeMap<>();

    /**
     * By the numbers of the objects that are links, how each is described, which FOP writes into the tag but not into
     * the link (ISO 14289-1, 7.18.5).
     */
    Map<Integer, String> links() {
        return links;
    }

    /**
     * Writes tags and forgets what they hold.
     *
     * @param tags all that were made for a page sequence, those never used among them
     */
    void write(List<PDFStructElem> tags) throws IOException {
        List<PDFStructElem> used =
                tags.stream().filter(PDFObject::hasObjectNumber).toList();
        for (PDFStructElem tag : used) {
            describe(tag);
            write(tag);
        }
        if (!used.isEmpty()) {
            Set<PDFStructElem> gone = new HashSet<>(tags);
            used.get(0).getDocument().getStructureTreeElements().removeIf(gone::contains);
        }
        tags.forEach(WrittenTags::empty);
    }

    /** So that a tag that something still refers to holds none of those under it. */
    private static void empty(PDFStructElem tag) {
        if (tag.getKids() != null) {
            tag.getKids().clear();
        }
        tag.keySet().clear();
    }

    private static void write(PDFStructElem tag) throws IOException {
        if (tag.getKids() != null) {
            // What FOP does at the end of the document: a tag that nothing was painted for is none.
            tag.getKids().removeIf(WrittenTags::unused);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        tag.output(bytes);
        PDFDocument document = tag.getDocument();
        document.addObject(new Written(tag, bytes.toByteArray()));
    }

    private static boolean unused(PDFObject kid) {
        return kid instanceof PDFStructElem tag
                && !(kid instanceof PDFStructElem.Placeholder)
                && !tag.hasObjectNumber();
    }

    private void describe(PDFStructElem tag) {
        if (tag.getStructureType() == InlineLevelStructure.LINK && tag.getKids() != null) {
            String words = tag.get("Alt") instanceof String alt ? alt : NO_WORDS;
            for (PDFObject kid : tag.getKids()) {
                if (kid instanceof PDFDictionary reference && reference.get("Obj") instanceof PDFLink link) {
                    links.put(link.getObjectNumber().getNumber(), words);
                }
            }
        }
    }

    /** An object of which nothing is left but its number and its bytes. */
    private static final class Written extends PDFObject {

        private final byte[] bytes;

        Written(PDFObject object, byte[] bytes) {
            this.bytes = bytes;
            setObjectNumber(object.getObjectNumber());
        }

        @Override
        public int output(OutputStream out) throws IOException {
            out.write(bytes);
            return bytes.length;
        }
    }
}
