package org.duizhao.print;

import java.util.Locale;
import org.apache.fop.accessibility.StructureTreeElement;
import org.apache.fop.accessibility.StructureTreeEventHandler;
import org.apache.fop.area.Area;
import org.apache.fop.area.PageViewport;
import org.apache.fop.area.Trait;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Has the tag tree written by the painter. FOP writes it while it reads, and painting writes into the same tree; done by
 * one thread, in the order in which it was asked for, reading can go on while pages are painted, and the same pages give
 * the same bytes.
 */
final class LaterTags implements StructureTreeEventHandler {

    private final StructureTreeEventHandler tags;
    private final PagePainter painter;

    /** @param tags what FOP would have used */
    LaterTags(StructureTreeEventHandler tags, PagePainter painter) {
        this.tags = tags;
        this.painter = painter;
    }

    /** Stands for a tag until there is one; that is set and read by the painter alone. */
    private static final class Promised implements StructureTreeElement {
        private StructureTreeElement tag;
    }

    /** Makes a tag. */
    private interface Maker {
        StructureTreeElement make(Attributes attributes, StructureTreeElement parent);
    }

    @Override
    public void startPageSequence(Locale language, String role) {
        painter.tag(() -> tags.startPageSequence(language, role));
    }

    @Override
    public void endPageSequence() {
        painter.tag(tags::endPageSequence);
    }

    @Override
    public StructureTreeElement startNode(String name, Attributes attributes, StructureTreeElement parent) {
        return promise(attributes, parent, (a, p) -> tags.startNode(name, a, p));
    }

    @Override
    public StructureTreeElement startImageNode(String name, Attributes attributes, StructureTreeElement parent) {
        return promise(attributes, parent, (a, p) -> tags.startImageNode(name, a, p));
    }

    @Override
    public StructureTreeElement startReferencedNode(String name, Attributes attributes, StructureTreeElement parent) {
        return promise(attributes, parent, (a, p) -> tags.startReferencedNode(name, a, p));
    }

    @Override
    public void endNode(String name) {
        painter.tag(() -> tags.endNode(name));
    }

    private StructureTreeElement promise(Attributes attributes, StructureTreeElement parent, Maker maker) {
        Promised promised = new Promised();
        // FOP uses its attributes again.
        Attributes kept = new AttributesImpl(attributes);
        painter.tag(() -> promised.tag = maker.make(kept, kept(parent)));
        return promised;
    }

    private static StructureTreeElement kept(StructureTreeElement element) {
        return element instanceof Promised promised ? promised.tag : element;
    }

    /** Gives the areas of a page their tags, before it is painted and by the thread that paints. */
    static void settle(PageViewport page) {
        for (Area area : AreaWalk.all(page)) {
            if (area.getTrait(Trait.STRUCTURE_TREE_ELEMENT) instanceof Promised promised) {
                area.addTrait(Trait.STRUCTURE_TREE_ELEMENT, promised.tag);
            }
        }
    }
}
