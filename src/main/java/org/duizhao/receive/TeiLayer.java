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
 * the lemma. A line break parts words, unless it says that it stands within one.
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
            "bibl");

    private static final Set<String> SILENT = Set.of(
            "teiHeader", "rdg", "fw", "standOff", "facsimile", "sourceDoc", "del", "surplus", "index", "figDesc");

    /** Silent in a choice, where another form stands beside them; anywhere else they are the only form there is. */
    private static final Set<String> NOT_CHOSEN = Set.of("sic", "orig", "abbr");

    /** What is over these is their caption, and no heading of the text. */
    private static final Set<String> CAPTIONED = Set.of("figure", "table");

    private static final Set<String> DIVISIONS = Set.of("div", "div1", "div2", "div3", "div4", "div5", "div6", "div7");

    /** The elements of the class att.breaking that have a place on the page. */
    private static final Set<String> BREAKS = Set.of("lb", "cb", "gb", "pb");

    private final LayerWriter out;
    private final boolean ofNote;
    private final TeiQuotes quotes;
    private int depth;
    private int notes;
    private int cells;
    private int stanzas;

    private TeiLayer(LayerWriter out, boolean ofNote) {
        this.out = out;
        this.ofNote = ofNote;
        this.quotes = new TeiQuotes(out);
    }

    static TextLayer of(byte[] bytes, String name) throws RefusedException {
        Document document = SafeXml.parse(bytes, name);
        if (!TEI.equals(document.getDocumentElement().getNamespaceURI())) {
            throw RefusedException.error(
                    "I02.tei", name, document.getDocumentElement().getTagName());
        }
        LayerWriter out = new LayerWriter();
        about(document, out);
        DomWalk.walk(document.getDocumentElement(), new TeiLayer(out, false));
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
        if (name == null || isSilent(node)) {
            return false;
        }
        // A note within a note is read where it stands.
        if (name.equals("note") && !ofNote) {
            note((Element) node);
            return false;
        }
        if (BREAKS.contains(name)) {
            pageOrLine((Element) node);
        }
        if (DIVISIONS.contains(name)) {
            depth++;
        }
        if (cells > 0 && BLOCKS.contains(name)) {
            // A row is one line, whatever blocks its cells are written in.
            out.add(" ");
            return true;
        }
        quotes.enter((Element) node);
        switch (name) {
            case "head" -> {
                out.endBlock();
                if (!CAPTIONED.contains(node.getParentNode().getLocalName())) {
                    out.heading(Math.max(1, Math.min(depth, 6)));
                }
            }
            case "titlePart" -> {
                out.endBlock();
                out.hint(new Hint(Role.TITLE, 0, ""));
            }
            case "lg" -> stanzas++;
            case "l" -> {
                out.endBlock();
                out.hint(new Hint(Role.TEXT, 0, "stanza " + stanzas));
            }
            case "speaker", "stage" -> {
                out.endBlock();
                out.hint(new Hint(Role.TEXT, 0, ""));
            }
            case "cell" -> {
                if (previousCell(node)) {
                    out.add(" | ");
                }
                cells++;
            }
            default -> {
                if (BLOCKS.contains(name)) {
                    out.endBlock();
                }
            }
        }
        return true;
    }

    private static boolean isSilent(Node node) {
        String name = node.getLocalName();
        return SILENT.contains(name)
                || NOT_CHOSEN.contains(name)
                        && "choice".equals(node.getParentNode().getLocalName());
    }

    private void note(Element note) {
        LayerWriter words = new LayerWriter();
        TeiLayer layer = new TeiLayer(words, true);
        for (Node child = note.getFirstChild(); child != null; child = child.getNextSibling()) {
            DomWalk.walk(child, layer);
        }
        notes++;
        out.note(
                note.hasAttribute("n") ? note.getAttribute("n") : String.valueOf(notes),
                words.layer().text());
    }

    /**
     * A line ends where a word does, unless its break says otherwise; so it is white space with a line end, which is
     * none between Han characters. That a page or a column ends says nothing of itself.
     */
    private void pageOrLine(Element element) {
        String breaks = element.getAttribute("break");
        if (breaks.equals("no")) {
            out.join();
        } else if (breaks.equals("yes") || element.getLocalName().equals("lb")) {
            out.add("\n");
        }
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
        if (DIVISIONS.contains(name)) {
            depth--;
        }
        if (name.equals("lg")) {
            stanzas++;
        }
        if (name.equals("cell")) {
            cells--;
        }
        if (node instanceof Element element && (cells == 0 || !BLOCKS.contains(name))) {
            quotes.leave(element);
        }
        if (BLOCKS.contains(name)) {
            if (cells > 0) {
                out.add(" ");
            } else {
                out.endBlock();
            }
        }
    }
}
