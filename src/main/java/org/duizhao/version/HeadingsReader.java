package org.duizhao.version;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads the headings of a part from its TEI, by the passage that they stand at. */
final class HeadingsReader {

    private final UnaryOperator<String> siglum;
    private final Map<String, Map<String, String>> headings = new HashMap<>();
    private final List<String> ahead = new ArrayList<>();
    private String passage = "";
    private String base = "";

    private HeadingsReader(UnaryOperator<String> siglum) {
        this.siglum = siglum;
    }

    /**
     * @param parts divisions of the TEI
     * @param siglum of a witness, by the pointer to it
     * @return by number of passage and siglum the headings there, one below the other; those of the base behind its last
     *     passage are at that
     */
    static Map<String, Map<String, String>> read(List<Element> parts, UnaryOperator<String> siglum) {
        HeadingsReader reader = new HeadingsReader(siglum);
        for (Element part : parts) {
            reader.within(part);
            reader.base(reader.passage);
        }
        return reader.headings;
    }

    private void within(Element parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                switch (element.getAttribute("type")) {
                    case "section" -> within(element);
                    case "passage" -> {
                        passage = element.getAttribute("n");
                        within(element);
                    }
                    case "base" -> {
                        base = siglum.apply(element.getAttribute("corresp"));
                        base(passage);
                    }
                    case "witness" -> within(element);
                    case "heading" -> add(passage, siglum.apply(parent.getAttribute("corresp")), told(element));
                    default -> {
                        if (element.getLocalName().equals("head")
                                && parent.getAttribute("type").equals("section")) {
                            ahead.add(told(element));
                        }
                    }
                }
            }
        }
    }

    private void base(String at) {
        ahead.forEach(words -> add(at, base, words));
        ahead.clear();
    }

    private void add(String at, String of, String words) {
        headings.computeIfAbsent(at, k -> new LinkedHashMap<>()).merge(of, words, (a, b) -> a + "\n" + b);
    }

    /** With brackets around what the editors have supplied. */
    private static String told(Element heading) {
        String words = heading.getTextContent().strip();
        return heading.getFirstChild() instanceof Element e && e.getLocalName().equals("supplied")
                ? "[" + words + "]"
                : words;
    }
}
