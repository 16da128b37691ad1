package org.duizhao.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.fop.pdf.PDFDictionary;
import org.apache.fop.pdf.PDFDocument;
import org.apache.fop.pdf.PDFLink;
import org.apache.fop.pdf.PDFParentTree;
import org.apache.fop.pdf.PDFStructElem;
import org.apache.fop.pdf.StandardStructureTypes.Grouping;
import org.apache.fop.pdf.StandardStructureTypes.InlineLevelStructure;
import org.apache.fop.pdf.StandardStructureTypes.Paragraphlike;
import org.apache.fop.pdf.StructureHierarchyMember;
import org.apache.fop.pdf.StructureType;
import org.junit.jupiter.api.Test;

class WrittenTagsTest {

    private final PDFDocument document = new PDFDocument("test");
    private final PDFStructElem top = tag(document.makeStructTreeRoot(new PDFParentTree()), Grouping.DOCUMENT);
    private final WrittenTags written = new WrittenTags();

    @Test
    void aTagIsInTheFileAndNoLongerInMemory() throws IOException {
        PDFStructElem paragraph = tag(top, Paragraphlike.P);
        PDFStructElem span = tag(paragraph, InlineLevelStructure.SPAN);
        content(span);

        written.write(List.of(paragraph, span));

        assertEquals(List.of(top), document.getStructureTreeElements());
        assertTrue(paragraph.getKids().isEmpty());
        String file = file();
        assertTrue(file.contains("/S /P"), file);
        assertTrue(file.contains("/K [" + span.getObjectNumber() + " 0 R]"), file);
        assertTrue(file.contains("/MCID 0"), file);
    }

    @Test
    void aTagForWhichNothingWasPaintedIsNone() throws IOException {
        PDFStructElem paragraph = tag(top, Paragraphlike.P);
        PDFStructElem span = tag(paragraph, InlineLevelStructure.SPAN);
        PDFStructElem unused = tag(paragraph, InlineLevelStructure.QUOTE);
        content(span);

        written.write(List.of(paragraph, span, unused));

        String file = file();
        assertFalse(file.contains("/S /Quote"), file);
        assertTrue(file.contains("/K [" + span.getObjectNumber() + " 0 R]"), file);
    }

    @Test
    void aLinkIsDescribedAsItsTagIs() throws IOException {
        PDFStructElem described = tag(top, InlineLevelStructure.LINK);
        described.put("Alt", "Note 3");
        PDFStructElem bare = tag(top, InlineLevelStructure.LINK);
        int first = link(described);
        int second = link(bare);

        written.write(List.of(described, bare));

        assertEquals(Map.of(first, "Note 3", second, "Link"), written.links());
    }

    private PDFStructElem tag(StructureHierarchyMember parent, StructureType type) {
        PDFStructElem tag = new PDFStructElem(parent, type);
        tag.setDocument(document);
        parent.addKid(tag);
        document.registerStructureElement(tag);
        return tag;
    }

    private static void content(PDFStructElem tag) {
        PDFDictionary content = new PDFDictionary();
        content.put("MCID", 0);
        tag.addKid(content);
    }

    private int link(PDFStructElem tag) {
        PDFLink link = new PDFLink(new Rectangle2D.Double());
        document.assignObjectNumber(link);
        PDFDictionary reference = new PDFDictionary();
        reference.put("Obj", link);
        tag.addKid(reference);
        return link.getObjectNumber().getNumber();
    }

    private String file() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.output(out);
        return out.toString(StandardCharsets.ISO_8859_1);
    }
}
