package org.duizhao.print.facing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.saxon.s9api.Axis;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;

/**
 * What is set on facing pages of one part.
 *
 * @param id of the part
 * @param beads of all its passages, in order
 * @param notes the identifiers of the notes to an item; nothing for an item without
 */
record Part(String id, List<Bead> beads, Map<Item, List<String>> notes) {

    /** An item of a passage, counted from 1. */
    record Item(Side side, String passage, int number) {}

    /** Reads what {@code styles/facing-beads.xsl} makes of an edition. */
    static List<Part> read(XdmNode document) {
        List<Part> parts = new ArrayList<>();
        for (XdmNode part : children(children(document).get(0))) {
            List<Bead> beads = new ArrayList<>();
            Map<Item, List<String>> notes = new HashMap<>();
            for (XdmNode child : children(part)) {
                String passage = text(child, "passage");
                if (child.getNodeName().getLocalName().equals("bead")) {
                    beads.add(new Bead(
                            passage,
                            number(child, "base-from"),
                            number(child, "base-to"),
                            number(child, "lead-from"),
                            number(child, "lead-to")));
                } else {
                    Side side = text(child, "side").equals("base") ? Side.BASE : Side.LEAD;
                    notes.put(
                            new Item(side, passage, number(child, "item")),
                            List.of(text(child, "ids").split(" ")));
                }
            }
            parts.add(new Part(text(part, "id"), List.copyOf(beads), Map.copyOf(notes)));
        }
        return parts;
    }

    private static List<XdmNode> children(XdmNode node) {
        List<XdmNode> children = new ArrayList<>();
        node.axisIterator(Axis.CHILD).forEachRemaining(child -> {
            if (child.getNodeKind() == XdmNodeKind.ELEMENT) {
                children.add(child);
            }
        });
        return children;
    }

    private static String text(XdmNode node, String name) {
        return node.getAttributeValue(new QName(name));
    }

    private static int number(XdmNode node, String name) {
        return Integer.parseInt(text(node, name));
    }
}
