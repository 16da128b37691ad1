package org.duizhao.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Locale;
import org.apache.fop.accessibility.DummyStructureTreeEventHandler;
import org.apache.fop.accessibility.StructureTreeElement;
import org.apache.fop.accessibility.StructureTreeEventHandler;
import org.apache.fop.fo.extensions.ExtensionElementMapping;
import org.apache.fop.pdf.PDFStructElem;
import org.apache.fop.pdf.StandardStructureTypes.InlineLevelStructure;
import org.junit.jupiter.api.Test;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.AttributesImpl;

class MendedTagsTest {

    /** Makes notes and spans as FOP does: what is called an abbreviation becomes an expansion. */
    private final StructureTreeEventHandler fop = new Tags();

    private final MendedTags tags = new MendedTags(fop);

    @Test
    void everyNoteHasAnIdentifierOfItsOwn() {
        PDFStructElem first = start("footnote-body", new AttributesImpl());
        PDFStructElem second = start("footnote-body", new AttributesImpl());

        assertEquals(List.of("note-1", "note-2"), List.of(first.get("ID"), second.get("ID")));
    }

    @Test
    void anInlineThatNamesALanguageHasItAndNoExpansion() {
        PDFStructElem inline = start("inline", abbreviation("lang:zh-Hans"));

        assertEquals("zh-Hans", inline.getLanguage());
        assertNull(inline.get("E"));
    }

    @Test
    void anAbbreviationStaysOne() {
        PDFStructElem inline = start("inline", abbreviation("Communist Party of China"));

        assertEquals("Communist Party of China", inline.get("E"));
        assertNull(inline.getLanguage());
    }

    @Test
    void tagsAreTakenOnce() {
        PDFStructElem inline = start("inline", new AttributesImpl());

        assertEquals(List.of(inline), tags.take());
        assertEquals(List.of(), tags.take());
    }

    private PDFStructElem start(String name, Attributes attributes) {
        return (PDFStructElem) tags.startNode(name, attributes, null);
    }

    private static Attributes abbreviation(String text) {
        AttributesImpl attributes = new AttributesImpl();
        attributes.addAttribute(ExtensionElementMapping.URI, "abbreviation", "fox:abbreviation", "CDATA", text);
        return attributes;
    }

    private static final class Tags implements StructureTreeEventHandler {

        private final StructureTreeEventHandler rest = DummyStructureTreeEventHandler.INSTANCE;

        @Override
        public StructureTreeElement startNode(String name, Attributes attributes, StructureTreeElement parent) {
            PDFStructElem tag = new PDFStructElem(
                    null, name.equals("footnote-body") ? InlineLevelStructure.NOTE : InlineLevelStructure.SPAN);
            String expansion = attributes.getValue(ExtensionElementMapping.URI, "abbreviation");
            if (expansion != null) {
                tag.put("E", expansion);
            }
            return tag;
        }

        @Override
        public StructureTreeElement startImageNode(String name, Attributes attributes, StructureTreeElement parent) {
            return rest.startImageNode(name, attributes, parent);
        }

        @Override
        public StructureTreeElement startReferencedNode(
                String name, Attributes attributes, StructureTreeElement parent) {
            return rest.startReferencedNode(name, attributes, parent);
        }

        @Override
        public void endNode(String name) {
            rest.endNode(name);
        }

        @Override
        public void startPageSequence(Locale locale, String role) {
            rest.startPageSequence(locale, role);
        }

        @Override
        public void endPageSequence() {
            rest.endPageSequence();
        }
    }
}
