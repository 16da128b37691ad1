package org.duizhao.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.fop.accessibility.StructureTreeElement;
import org.apache.fop.accessibility.StructureTreeEventHandler;
import org.apache.fop.area.Area;
import org.apache.fop.area.PageViewport;
import org.apache.fop.area.Trait;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Keeps what is asked of the tag tree, for the painter to do. FOP writes the tree while it reads, and painting writes
 * into the same tree; done by one thread, in the order in which it was asked for, reading can go on while pages are
 * painted, and the same pages give the same bytes.
 */
final class LaterTags implements StructureTreeEventHandler {

    private final StructureTreeEventHandler tags;
    private List<Runnable> strokes = new ArrayList<>();

    /** @param tags what FOP would have used */
    LaterTags(StructureTreeEventHandler tags) {
        this.tags = tags;
    }

    /** What has been asked since this was last called. */
    List<Runnable> take() {
        List<Runnable> taken = strokes;
        strokes = new ArrayList<>();
        return taken;
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
        strokes.add(() -> tags.startPageSequence(language, role));
    }

    @Override
    public void endPageSequence() {
        strokes.add(tags::endPageSequence);
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
        strokes.add(() -> tags.endNode(name));
    }

    private StructureTreeElement promise(Attributes attributes, StructureTreeElement parent, Maker maker) {
        Promised promised = new Promised();
        // FOP uses its attributes again.
        Attributes kept = new AttributesImpl(attributes);
        strokes.add(() -> promised.tag = maker.make(kept, kept(parent)));
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
