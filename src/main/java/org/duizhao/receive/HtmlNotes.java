package org.duizhao.receive;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Which elements of a web page or an e-book are notes. They say so by a role of DPUB-ARIA or a type of EPUB; converters
 * of Markdown put them into a list of the class {@code footnotes}.
 */
final class HtmlNotes {

    private static final String NOTE = "[role~=^doc-(foot|end)note$], [epub:type~=\\b(footnote|endnote|rearnote)\\b]";

    private static final String NOTES =
            "[role=doc-endnotes], [epub:type~=\\b(footnotes|endnotes|rearnotes)\\b], .footnotes";

    private static final String BACK =
            "[role=doc-backlink], [epub:type~=\\bbacklink\\b], a.footnote-back, a.footnote-backref, a.reversefootnote";

    /** What a mark of a note is: a number, a letter, signs. */
    private static final Pattern MARK = Pattern.compile("[\\[(（【]?(\\d{1,4}|\\p{L}|[*†‡§①-⑳]{1,4})[\\])）】.]?");

    private static final Pattern ARROW = Pattern.compile("[↩↑^⏎⤴↵\\uFE0E\\uFE0F\\s]+");

    /** What is left at the beginning of a note where its mark was. */
    private static final Pattern AROUND_MARK = Pattern.compile("^[\\[(（【]?\\s*[\\])）】]?[.、:：]?\\s*");

    private HtmlNotes() {}

    static boolean isNote(Element element) {
        return element.is(NOTE) || element.normalName().equals("li") && element.hasAttr("id") && isAmongNotes(element);
    }

    static boolean isAmongNotes(Element element) {
        return element.closest(NOTES) != null;
    }

    /**
     * Adds a note to those at the end.
     *
     * @param count how many there were on its page, for a note whose mark nothing says
     */
    static void read(Element note, int count, LayerWriter out) {
        Element words = note.clone();
        words.select(BACK).remove();
        String mark = "";
        for (Element link : words.select("a[href*=#]")) {
            Matcher said = MARK.matcher(link.text().strip());
            if (mark.isEmpty() && said.matches() && isAtTheBeginning(link, words)) {
                mark = said.group(1);
                link.remove();
            } else if (ARROW.matcher(link.text()).matches()) {
                link.remove();
            }
        }
        String text = Shape.strip(HtmlLayer.text(words));
        if (mark.isEmpty()) {
            mark = markInText(note, count);
        } else {
            text = AROUND_MARK.matcher(text).replaceFirst("");
        }
        out.note(mark, text);
    }

    private static boolean isAtTheBeginning(Element link, Element words) {
        for (TextNode text : words.selectXpath(".//text()", TextNode.class)) {
            if (link.equals(text.parent())
                    || text.parent() != null && text.parent().parents().contains(link)) {
                return true;
            }
            if (text.getWholeText().codePoints().anyMatch(Character::isLetterOrDigit)) {
                return false;
            }
        }
        return false;
    }

    /** What the reference to the note says, or its number. */
    private static String markInText(Element note, int count) {
        String id = note.id();
        Node root = note.ownerDocument();
        if (!id.isEmpty() && root instanceof Element page) {
            for (Element link : page.select("a[href]")) {
                Matcher said = MARK.matcher(link.text().strip());
                if (link.attr("href").endsWith("#" + id) && said.matches()) {
                    return said.group(1);
                }
            }
        }
        return String.valueOf(count + 1);
    }
}
