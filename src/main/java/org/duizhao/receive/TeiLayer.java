package org.duizhao.receive;

import java.util.Set;
import org.duizhao.receive.TextLayer.Hint;
import org.duizhao.receive.TextLayer.Role;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Draws the lines out of a TEI P5 file: a paragraph, a line of verse, an item is a line, the cells of a table's row are
 * joined by “ | ”, notes stand at the end. Of a choice the corrected, regular and expanded form is read, of an apparatus
 * the lemma.
 */
final class TeiLayer implements DomWalk.Visitor {

    private static final String TEI = "http://www.tei-c.org/ns/1.0";

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "ab",
            "l",
            "head",
            "item",
            "row",
            "speaker",
            "stage",
            "byline",
            "dateline",
            "docAuthor",
            "docDate",
            "docImprint",
            "titlePart",
            "opener",
            "closer",
            "salute",
            "signed",
            "trailer",
            "epigraph",
            "argument",
            "label",
            "bibl",
            "figDesc");

    private static final Set<String> SILENT = Set.of(
            "teiHeader",
            "sic",
            "orig",
            "abbr",
            "rdg",
            "fw",
            "standOff",
            "facsimile",
            "sourceDoc",
            "del",
            "surplus",
            "index");

    private final LayerWriter out;
    private int depth;
    private int notes;

    private TeiLayer(LayerWriter out) {
        this.out = out;
    }

    static TextLayer of(byte[] bytes, String name) throws RefusedException {
        Document document = SafeXml.parse(bytes, name);
        if (!TEI.equals(document.getDocumentElement().getNamespaceURI())) {
            throw RefusedException.error(
                    "I02.tei", name, document.getDocumentElement().getTagName());
        }
        LayerWriter out = new LayerWriter();
        about(document, out);
        DomWalk.walk(document.getDocumentElement(), new TeiLayer(out));
        return out.layer();
    }

    private static void about(Document document, LayerWriter out) {
        first(document, "titleStmt", "title", "title", out);
        first(document, "titleStmt", "author", "author", out);
        first(document, "publicationStmt", "publisher", "publisher", out);
        first(document, "publicationStmt", "date", "date", out);
        NodeList texts = document.getElementsByTagNameNS(TEI, "text");
        for (Node node = texts.item(0); node instanceof Element element; node = node.getParentNode()) {
            out.about("language", element.getAttribute("xml:lang"));
        }
    }

    private static void first(Document document, String within, String element, String key, LayerWriter out) {
        NodeList statements = document.getElementsByTagNameNS(TEI, within);
        if (statements.getLength() > 0) {
            NodeList found = ((Element) statements.item(0)).getElementsByTagNameNS(TEI, element);
            if (found.getLength() > 0) {
                Element first = (Element) found.item(0);
                out.about(key, first.hasAttribute("when") ? first.getAttribute("when") : first.getTextContent());
            }
        }
    }

    @Override
    public boolean enter(Node node) {
        if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
            out.add(node.getNodeValue());
            return false;
        }
        String name = node.getLocalName();
        if (name == null || SILENT.contains(name)) {
            return false;
        }
        switch (name) {
            case "note" -> {
                Element note = (Element) node;
                notes++;
                out.note(
                        note.hasAttribute("n") ? note.getAttribute("n") : String.valueOf(notes), note.getTextContent());
                return false;
            }
            case "div", "div1" -> depth++;
            case "head" -> {
                out.endBlock();
                out.heading(Math.max(1, Math.min(depth, 6)));
            }
            case "titlePart" -> {
                out.endBlock();
                out.hint(new Hint(Role.TITLE, 0, ""));
            }
            case "cell" -> {
                if (previousCell(node)) {
                    out.add(" | ");
                }
            }
            default -> {
                if (BLOCKS.contains(name)) {
                    out.endBlock();
                }
            }
        }
        return true;
    }

    private static boolean previousCell(Node cell) {
        for (Node node = cell.getPreviousSibling(); node != null; node = node.getPreviousSibling()) {
            if (node.getNodeType() == Node.ELEMENT_NODE) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void leave(Node node) {
        String name = node.getLocalName() == null ? "" : node.getLocalName();
        if (name.equals("div") || name.equals("div1")) {
            depth--;
        }
        if (BLOCKS.contains(name)) {
            out.endBlock();
        }
    }
}
