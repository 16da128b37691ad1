package org.duizhao.receive;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import org.duizhao.receive.TextLayer.Hint;
import org.duizhao.receive.TextLayer.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * Draws the lines out of a web page: a block is a line, a line break ends one, the cells of a table's row are joined by
 * “ | ”. What is not text (scripts, styles, forms' values, pictures) and what a program would add (bullets, numbers of
 * lists) has no characters here. Scripts are never run.
 */
final class HtmlLayer implements NodeVisitor {

    private static final Set<String> SILENT = Set.of(
            "head",
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "object",
            "embed",
            "svg",
            "math",
            "canvas",
            "audio",
            "video",
            "select",
            "textarea",
            "datalist",
            "rp",
            "rt");

    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "caption",
            "center",
            "dd",
            "details",
            "dialog",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "html",
            "legend",
            "li",
            "main",
            "menu",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "tfoot",
            "thead",
            "tr",
            "ul",
            "br");

    /** Elements and landmark roles of HTML that stand outside the main text. */
    private static final Set<String> OUTSIDE = Set.of(
            "nav",
            "footer",
            "aside",
            "button",
            "form",
            "menu",
            "dialog",
            "navigation",
            "contentinfo",
            "complementary",
            "search",
            "banner");

    /** A line is links when they hold this share of its characters or more, in several links. */
    private static final double MOSTLY_LINKS = 0.8;

    private final LayerWriter out;
    private final Deque<String> outside = new ArrayDeque<>();
    private int silent;
    private int inLink;
    private int verbatim;
    private int characters;
    private int linked;
    private int links;
    private boolean cellBefore;
    private int notes;

    private HtmlLayer(LayerWriter out) {
        this.out = out;
    }

    static TextLayer of(String html) {
        LayerWriter out = new LayerWriter();
        Document page = Jsoup.parse(html);
        about(page, out);
        read(page, out);
        return out.layer();
    }

    /** Adds the lines of one page. */
    static void read(Document page, LayerWriter out) {
        HtmlLayer layer = new HtmlLayer(out);
        NodeTraversor.traverse(layer, page);
        layer.endLine();
        out.endBlock();
    }

    /** The words of an element as one line. */
    static String text(Element element) {
        LayerWriter words = new LayerWriter();
        HtmlLayer layer = new HtmlLayer(words);
        for (Node child : element.childNodes()) {
            NodeTraversor.traverse(layer, child);
        }
        layer.endLine();
        return words.layer().text();
    }

    private static void about(Document page, LayerWriter out) {
        meta(page, out, "title", "meta[property=og:title], meta[name=dc.title i], meta[name=citation_title]");
        out.about("title", page.title());
        meta(page, out, "author", "meta[name=author i], meta[property=article:author], meta[name=dc.creator i]");
        meta(page, out, "publisher", "meta[property=og:site_name], meta[name=publisher i], meta[name=dc.publisher i]");
        meta(
                page,
                out,
                "date",
                "meta[property=article:published_time], meta[name=date i], meta[name=pubdate i], "
                        + "meta[name=publishdate i], meta[name=dc.date i], time[datetime][pubdate]");
        Element root = page.selectFirst("html[lang]");
        if (root != null) {
            out.about("language", root.attr("lang"));
        }
    }

    private static void meta(Document page, LayerWriter out, String key, String selector) {
        for (Element found : page.select(selector)) {
            out.about(key, found.hasAttr("content") ? found.attr("content") : found.attr("datetime"));
        }
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            if (silent == 0) {
                text(text.getWholeText());
            }
        } else if (node instanceof Element element) {
            open(element);
        }
    }

    private void text(String words) {
        int count = words.strip().length();
        characters += count;
        linked += inLink > 0 ? count : 0;
        if (verbatim == 0) {
            out.add(words);
            return;
        }
        String[] lines = words.split("\r\n|\r|\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                endLine();
            }
            out.add(lines[i]);
        }
    }

    private void open(Element element) {
        String name = element.normalName();
        if (isSilent(element)) {
            if (silent == 0 && HtmlNotes.isNote(element)) {
                endLine();
                HtmlNotes.read(element, notes++, out);
            }
            silent++;
        }
        if (BLOCKS.contains(name)) {
            endLine();
            cellBefore = false;
        }
        if (isOutside(element)) {
            outside.push(name);
        }
        switch (name) {
            case "a" -> {
                inLink++;
                links++;
            }
            case "pre" -> verbatim++;
            case "td", "th" -> {
                if (cellBefore) {
                    out.add(" | ");
                }
                cellBefore = true;
            }
            default -> {}
        }
        if (name.matches("h[1-6]") && outside.isEmpty()) {
            out.heading(name.charAt(1) - '0');
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        String name = element.normalName();
        boolean block = BLOCKS.contains(name);
        if (block) {
            endLine();
        }
        if (name.matches("h[1-6]")) {
            out.hint(null);
        }
        if (isOutside(element)) {
            outside.pop();
        }
        if (isSilent(element)) {
            silent--;
        }
        switch (name) {
            case "a" -> inLink--;
            case "pre" -> verbatim--;
            default -> {}
        }
    }

    private void endLine() {
        int before = out.count();
        out.end();
        if (out.count() > before) {
            if (!outside.isEmpty()) {
                out.rehint(out.count(), new Hint(Role.FURNITURE, 0, outside.peekLast()));
            } else if (links >= 2 && linked >= characters * MOSTLY_LINKS && !out.isHinted(out.count())) {
                out.rehint(out.count(), new Hint(Role.LINKS, 0, ""));
            }
        }
        characters = 0;
        linked = 0;
        links = inLink > 0 ? 1 : 0;
    }

    private static boolean isSilent(Element element) {
        return SILENT.contains(element.normalName()) || isReferenceToNote(element) || HtmlNotes.isNote(element);
    }

    /** A raised mark that leads to a note on a page is of the page, not of the sentence. */
    private static boolean isReferenceToNote(Element element) {
        String name = element.normalName();
        boolean marked = element.attr("role").equals("doc-noteref")
                || element.attr("epub:type").equals("noteref");
        boolean raised = name.equals("sup")
                && (element.selectFirst("a[href*=#]") != null || element.closest("a[href*=#]") != null);
        return marked || raised && element.text().length() <= 5;
    }

    /** A page's header is outside the text, an article's own header is not. */
    private static boolean isOutside(Element element) {
        String name = element.normalName();
        String role = element.attr("role").toLowerCase(Locale.ROOT);
        boolean pageHeader = name.equals("header")
                && element.closest("article, main, section") == null
                && element.selectFirst("h1") == null;
        boolean headOfNotes = name.matches("h[1-6]") && HtmlNotes.isAmongNotes(element);
        return OUTSIDE.contains(name) || OUTSIDE.contains(role) || pageHeader || headOfNotes;
    }
}
