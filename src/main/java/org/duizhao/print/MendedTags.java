package org.duizhao.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.fop.accessibility.StructureTreeElement;
import org.apache.fop.accessibility.StructureTreeEventHandler;
import org.apache.fop.fo.extensions.ExtensionElementMapping;
import org.apache.fop.pdf.PDFStructElem;
import org.apache.fop.pdf.StandardStructureTypes.InlineLevelStructure;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.AttributesImpl;

/**
 * FOP's tag tree, mended while it is made where ISO 14289-1 asks for more than FOP does: every note has an identifier
 * (7.9), and every inline that names one has its language (7.2). It knows which tags were made, for {@link WrittenTags}.
 */
final class MendedTags implements StructureTreeEventHandler {

    private static final String ABBREVIATION = "abbreviation";

    /** How the print styles name the language of an inline: FOP passes no other attribute of an inline on. */
    private static final String LANGUAGE_MARK = "lang:";

    private final StructureTreeEventHandler tags;
    private List<PDFStructElem> made = new ArrayList<>();
    private int notes;

    /** @param tags what FOP would have used */
    MendedTags(StructureTreeEventHandler tags) {
        this.tags = tags;
    }

    /** The tags that were made since this was last called. */
    List<PDFStructElem> take() {
        List<PDFStructElem> taken = made;
        made = new ArrayList<>();
        return taken;
    }

    @Override
    public void startPageSequence(Locale language, String role) {
        tags.startPageSequence(language, role);
    }

    @Override
    public void endPageSequence() {
        tags.endPageSequence();
    }

    @Override
    public StructureTreeElement startNode(String name, Attributes attributes, StructureTreeElement parent) {
        Optional<String> language = language(attributes);
        Attributes passed = language.isPresent() ? withoutAbbreviation(attributes) : attributes;
        StructureTreeElement element = mended(tags.startNode(name, passed, parent));
        language.ifPresent(l -> ((PDFStructElem) element).put("Lang", l));
        return element;
    }

    @Override
    public StructureTreeElement startImageNode(String name, Attributes attributes, StructureTreeElement parent) {
        return mended(tags.startImageNode(name, attributes, parent));
    }

    @Override
    public StructureTreeElement startReferencedNode(String name, Attributes attributes, StructureTreeElement parent) {
        return mended(tags.startReferencedNode(name, attributes, parent));
    }

    @Override
    public void endNode(String name) {
        tags.endNode(name);
    }

    private StructureTreeElement mended(StructureTreeElement element) {
        // What stands for words is no tag in the file.
        if (element instanceof PDFStructElem tag && !(tag instanceof PDFStructElem.Placeholder)) {
            made.add(tag);
            if (tag.getStructureType() == InlineLevelStructure.NOTE) {
                notes++;
                tag.put("ID", "note-" + notes);
            }
        }
        return element;
    }

    private static Optional<String> language(Attributes attributes) {
        return Optional.ofNullable(attributes.getValue(ExtensionElementMapping.URI, ABBREVIATION))
                .filter(a -> a.startsWith(LANGUAGE_MARK))
                .map(a -> a.substring(LANGUAGE_MARK.length()));
    }

    private static Attributes withoutAbbreviation(Attributes attributes) {
        AttributesImpl rest = new AttributesImpl(attributes);
        rest.removeAttribute(rest.getIndex(ExtensionElementMapping.URI, ABBREVIATION));
        return rest;
    }
}
