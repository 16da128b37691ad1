package org.duizhao.receive;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * The quotation marks of what a TEI file marks as quoted or spoken by elements alone. A file may keep the marks in its
 * text or leave them to whoever prints it (TEI P5, section 3.3.3); left out, nobody could tell speech from telling.
 */
final class TeiQuotes {

    private static final Set<String> QUOTED = Set.of("q", "quote", "said", "soCalled");

    /** Within these a quotation is some words of a line; anywhere else it is a block, which has no marks. */
    private static final Set<String> LINES = Set.of("p", "ab", "l", "head", "item", "cell", "note", "stage", "salute");

    private static final Set<String> BLOCKS = Set.of("p", "ab", "l", "lg", "list", "table", "sp");

    private static final String OPENING = "“‘\"'„«‹「『《";

    /** From without to within: “‘…’”. */
    private static final List<String> CURLY = List.of("“”", "‘’");

    private static final List<String> CORNER = List.of("「」", "『』");

    private final LayerWriter out;
    private final Deque<String> closing = new ArrayDeque<>();

    TeiQuotes(LayerWriter out) {
        this.out = out;
    }

    /** Opens the marks of an element that is to have some. */
    void enter(Element element) {
        if (!QUOTED.contains(element.getLocalName())) {
            return;
        }
        if (isBlock(element) || hasMarks(element)) {
            closing.push("");
            return;
        }
        long within = closing.stream().filter(mark -> !mark.isEmpty()).count();
        String marks = marks(element).get((int) (within % 2));
        out.open(marks.substring(0, 1));
        closing.push(marks.substring(1));
    }

    /** Closes what was opened. */
    void leave(Element element) {
        if (QUOTED.contains(element.getLocalName())) {
            String mark = closing.pop();
            if (!mark.isEmpty()) {
                out.close(mark);
            }
        }
    }

    private static boolean isBlock(Element element) {
        NodeList within = element.getElementsByTagNameNS("*", "*");
        for (int i = 0; i < within.getLength(); i++) {
            if (BLOCKS.contains(within.item(i).getLocalName())) {
                return true;
            }
        }
        for (Node node = element.getParentNode(); node instanceof Element; node = node.getParentNode()) {
            if (LINES.contains(node.getLocalName()) || QUOTED.contains(node.getLocalName())) {
                return false;
            }
        }
        return true;
    }

    /** Whether the file keeps the marks in its text: within the element, or before it. */
    private static boolean hasMarks(Element element) {
        String words = element.getTextContent().strip();
        Node node = element.getPreviousSibling();
        String before = node != null && node.getNodeType() == Node.TEXT_NODE
                ? node.getNodeValue().strip()
                : "";
        return words.isEmpty()
                || OPENING.indexOf(words.charAt(0)) >= 0
                || !before.isEmpty() && OPENING.indexOf(before.charAt(before.length() - 1)) >= 0;
    }

    private static List<String> marks(Element element) {
        for (Node node = element; node instanceof Element ancestor; node = node.getParentNode()) {
            String language = ancestor.getAttribute("xml:lang");
            if (!language.isEmpty()) {
                return language.matches("(?i)(zh|lzh|och)-(.*-)?(Hant|TW|HK|MO)(-.*)?") ? CORNER : CURLY;
            }
        }
        return CURLY;
    }
}
