package org.duizhao.receive;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.duizhao.receive.TextLayer.Hint;
import org.duizhao.receive.TextLayer.Role;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Draws the lines out of a word processor's file (ECMA-376, WordprocessingML): a paragraph is a line, the cells of a
 * table's row are joined by “ | ”, footnotes and endnotes stand at the end. Tracked deletions, fields' instructions,
 * comments, and the heads and feet of pages have no characters here; numbers of lists, which the program computes, neither.
 */
final class DocxLayer implements DomWalk.Visitor {

    private static final String DOCUMENT = "word/document.xml";

    /** {@code mc:Fallback} repeats what {@code mc:Choice} has, {@code w:txbxContent} is read where it is anchored. */
    private static final Set<String> SILENT = Set.of(
            "del",
            "moveFrom",
            "instrText",
            "delText",
            "Fallback",
            "pPr",
            "rPr",
            "sectPr",
            "tblPr",
            "tcPr",
            "trPr",
            "footnoteReference",
            "endnoteReference",
            "commentReference",
            "rt");

    private final LayerWriter out;
    private final Map<String, Hint> styles;
    private int cells;
    private int tableDepth;

    private DocxLayer(LayerWriter out, Map<String, Hint> styles) {
        this.out = out;
        this.styles = styles;
    }

    static TextLayer of(byte[] bytes, String name) throws RefusedException {
        Map<String, byte[]> files = ZipFiles.unpack(bytes, name);
        if (!files.containsKey(DOCUMENT)) {
            throw RefusedException.error("I02.docx", name, DOCUMENT);
        }
        LayerWriter out = new LayerWriter();
        if (files.containsKey("docProps/core.xml")) {
            about(SafeXml.parse(files.get("docProps/core.xml"), name), out);
        }
        Map<String, Hint> styles = files.containsKey("word/styles.xml")
                ? styles(SafeXml.parse(files.get("word/styles.xml"), name))
                : Map.of();
        DomWalk.walk(SafeXml.parse(files.get(DOCUMENT), name).getDocumentElement(), new DocxLayer(out, styles));
        for (String part : new String[] {"footnote", "endnote"}) {
            byte[] notes = files.get("word/" + part + "s.xml");
            if (notes != null) {
                notes(SafeXml.parse(notes, name), part, out);
            }
        }
        return out.layer();
    }

    private static void about(Document core, LayerWriter out) {
        NodeList all = core.getDocumentElement().getChildNodes();
        for (int i = 0; i < all.getLength(); i++) {
            Node node = all.item(i);
            String key = node.getLocalName() == null
                    ? ""
                    : switch (node.getLocalName()) {
                        case "title" -> "title";
                        case "creator" -> "author";
                        case "language" -> "language";
                        default -> "";
                    };
            if (!key.isEmpty()) {
                out.about(key, node.getTextContent());
            }
        }
    }

    /** Which styles make titles and headings: by their outline level, which every program writes, or by their names. */
    private static Map<String, Hint> styles(Document styles) {
        Map<String, Hint> hints = new LinkedHashMap<>();
        NodeList all = styles.getElementsByTagNameNS("*", "style");
        for (int i = 0; i < all.getLength(); i++) {
            Element style = (Element) all.item(i);
            String id = attribute(style, "styleId");
            String called = value(style, "name").toLowerCase(java.util.Locale.ROOT);
            String outline = value(style, "outlineLvl");
            if (called.equals("title")) {
                hints.put(id, new Hint(Role.TITLE, 0, ""));
            } else if (outline.matches("[0-8]")) {
                hints.put(id, new Hint(Role.HEADING, Integer.parseInt(outline) + 1, ""));
            } else if (called.matches("heading [1-9]")) {
                hints.put(id, new Hint(Role.HEADING, called.charAt(8) - '0', ""));
            }
        }
        return hints;
    }

    private static void notes(Document notes, String element, LayerWriter out) {
        NodeList all = notes.getElementsByTagNameNS("*", element);
        int number = 0;
        for (int i = 0; i < all.getLength(); i++) {
            Element note = (Element) all.item(i);
            // The lines that separate notes from the text are entries of their own kind.
            if (!attribute(note, "type").isEmpty()) {
                continue;
            }
            LayerWriter words = new LayerWriter();
            DomWalk.walk(note, new DocxLayer(words, Map.of()));
            number++;
            out.note(
                    (element.startsWith("end") ? "e" : "") + number,
                    words.layer().text().strip().replace('\n', ' '));
        }
    }

    @Override
    public boolean enter(Node node) {
        String name = node.getLocalName();
        if (name == null || SILENT.contains(name)) {
            return false;
        }
        switch (name) {
            case "p" -> paragraph((Element) node);
            case "t" -> out.add(node.getTextContent());
            case "tab" -> out.add("\t");
            case "br", "cr" -> lineBreak();
            case "noBreakHyphen" -> out.add("\u2011");
            case "tbl" -> {
                if (tableDepth++ == 0) {
                    out.endBlock();
                }
            }
            case "tr" -> cells = tableDepth == 1 ? 0 : cells;
            case "tc" -> {
                if (tableDepth == 1 && cells++ > 0) {
                    out.add(" | ");
                }
            }
            default -> {}
        }
        return !name.equals("t");
    }

    @Override
    public void leave(Node node) {
        switch (node.getLocalName()) {
            case "p" -> {
                if (tableDepth == 0) {
                    out.endBlock();
                } else {
                    out.add(" ");
                }
            }
            case "tr" -> {
                if (tableDepth == 1) {
                    out.endBlock();
                }
            }
            case "tbl" -> tableDepth--;
            default -> {}
        }
    }

    private void lineBreak() {
        if (tableDepth == 0) {
            out.end();
        } else {
            out.add(" ");
        }
    }

    private void paragraph(Element paragraph) {
        if (tableDepth > 0) {
            return;
        }
        out.end();
        Element properties = child(paragraph, "pPr");
        Element style = properties == null ? null : child(properties, "pStyle");
        Element outline = properties == null ? null : child(properties, "outlineLvl");
        String level = outline == null ? "" : attribute(outline, "val");
        if (level.matches("[0-8]")) {
            out.heading(Integer.parseInt(level) + 1);
        } else {
            out.hint(style == null ? null : styles.get(attribute(style, "val")));
        }
    }

    private static Element child(Element parent, String name) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (name.equals(node.getLocalName())) {
                return (Element) node;
            }
        }
        return null;
    }

    /** The {@code w:val} of an element below this one. */
    private static String value(Element element, String name) {
        NodeList found = element.getElementsByTagNameNS("*", name);
        return found.getLength() == 0 ? "" : attribute((Element) found.item(0), "val");
    }

    private static String attribute(Element element, String name) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            if (name.equals(attribute.getLocalName())) {
                return attribute.getNodeValue();
            }
        }
        return "";
    }
}
