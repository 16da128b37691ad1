package org.duizhao.tei;

import java.util.List;
import org.duizhao.model.Place;
import org.duizhao.model.Prose;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads prose in TEI back as Markdown: what {@link ProseTei} writes, the other way round. */
final class ProseReader {

    /** Characters that Markdown might take for markup. */
    private static final String SPECIAL = "\\`*_[]<>&#!";

    private ProseReader() {}

    /** The blocks among an element's children, headings of divisions included; notes on sources are passed over. */
    static Prose read(Element parent, String file) {
        return new Prose(blocks(inLanguage(parent, false)).stripTrailing(), Place.of(file));
    }

    /** The blocks that are marked as the Chinese form of the others. */
    static Prose readChinese(Element parent, String file) {
        return new Prose(blocks(inLanguage(parent, true)).stripTrailing(), Place.of(file));
    }

    private static List<Element> inLanguage(Element parent, boolean marked) {
        return Dom.children(parent, "*").stream()
                .filter(e -> marked != Dom.language(e).isEmpty())
                .toList();
    }

    private static String blocks(List<Element> elements) {
        StringBuilder out = new StringBuilder();
        for (Element e : elements) {
            switch (e.getLocalName()) {
                case "p" -> out.append(inline(e)).append("\n\n");
                case "quote" ->
                    out.append(prefixed(blocks(Dom.children(e, "*")), "> ", "> "))
                            .append("\n\n");
                case "list" -> list(e, out);
                case "div" ->
                    out.append("## ")
                            .append(inline(Dom.children(e, "head").get(0)))
                            .append("\n\n")
                            .append(blocks(Dom.children(e, "*")));
                default -> {}
            }
        }
        return out.toString();
    }

    private static void list(Element list, StringBuilder out) {
        boolean numbered = list.getAttribute("rend").equals("numbered");
        int number = 1;
        for (Element item : Dom.children(list, "item")) {
            number = item.hasAttribute("n") ? Integer.parseInt(item.getAttribute("n")) : number;
            String mark = numbered ? number + ". " : "- ";
            out.append(prefixed(blocks(Dom.children(item, "*")), mark, " ".repeat(mark.length())))
                    .append("\n");
            number++;
        }
        out.append("\n");
    }

    private static String prefixed(String text, String first, String rest) {
        StringBuilder out = new StringBuilder();
        String[] lines = text.strip().split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            out.append(i == 0 ? first : rest).append(lines[i]).append(i + 1 < lines.length ? "\n" : "");
        }
        return out.toString();
    }

    private static String inline(Element parent) {
        StringBuilder out = new StringBuilder();
        for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (!(n instanceof Element e)) {
                out.append(escaped(n.getTextContent(), out.isEmpty()));
                continue;
            }
            switch (e.getLocalName()) {
                case "hi" -> {
                    String mark = e.getAttribute("rend").equals("bold") ? "**" : "*";
                    out.append(mark).append(inline(e)).append(mark);
                }
                case "code" -> out.append('`').append(e.getTextContent()).append('`');
                case "lb" -> out.append("\\\n");
                case "term" ->
                    out.append('[')
                            .append(inline(e))
                            .append("](#term:")
                            .append(e.getAttribute("ref").substring("#term-".length()))
                            .append(')');
                case "ref" -> reference(e, out);
                default -> out.append(inline(e));
            }
        }
        return out.toString();
    }

    private static void reference(Element e, StringBuilder out) {
        if (e.getAttribute("type").equals("citation")) {
            String at = e.getTextContent();
            out.append("[@")
                    .append(Ids.workKey(e.getAttribute("target").substring(1)))
                    .append(at.isEmpty() ? "" : ", " + at)
                    .append(']');
        } else {
            out.append('[')
                    .append(inline(e))
                    .append("](")
                    .append(e.getAttribute("target"))
                    .append(')');
        }
    }

    private static String escaped(String text, boolean atStart) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // Only at the start of a block do these begin a list.
            boolean list = atStart && (c == '-' || c == '+') && i == 0
                    || atStart
                            && (c == '.' || c == ')')
                            && i > 0
                            && text.substring(0, i).matches("\\d+");
            if (SPECIAL.indexOf(c) >= 0 || list) {
                out.append('\\');
            }
            out.append(c == '\n' ? ' ' : c);
        }
        return out.toString();
    }
}
