package org.duizhao.print;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.fop.events.Event;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.LocatorImpl;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Gives words in XSL-FO that are longer than any line places to break, anywhere in them, as {@code overflow-wrap:
 * anywhere} of CSS Text does; FOP sets them beyond the edge of the page. A place is a space without width, which FOP
 * leaves out of the text of the page, so that the word is copied and found whole.
 *
 * <p>FOP is told the number of the block around each element in place of a line of the source, and says it when a line
 * runs over ({@link #overfull}).
 */
final class BreakPlaces extends XMLFilterImpl {

    private static final String FO = "http://www.w3.org/1999/XSL/Format";
    private static final String PLACE = "\u200b";

    /** So many letters at either end of a word stay together; among them are the marks beside it. */
    private static final int ENDS = 2;

    private final WordLimits limits;
    private final BreakIterator lines = BreakIterator.getLineInstance(ULocale.ROOT);
    private final BreakIterator letters = BreakIterator.getCharacterInstance(ULocale.ROOT);
    private final LocatorImpl block = new LocatorImpl();
    /** By narrow block, the last character of it so far. */
    private final Map<Integer, Integer> last = new HashMap<>();
    /** The innermost block at each element that is open; 0 where there is none. */
    private final Deque<Integer> open = new ArrayDeque<>();

    private int blocks;

    BreakPlaces(ContentHandler next, WordLimits limits) {
        this.limits = limits;
        setContentHandler(next);
    }

    /** The block that FOP says has a line that ran over; nothing if it says something else. */
    static OptionalInt overfull(Event event) {
        return event.getEventID().endsWith("lineOverflows")
                        && event.getParam("loc") instanceof Locator block
                        && block.getLineNumber() > 0
                ? OptionalInt.of(block.getLineNumber())
                : OptionalInt.empty();
    }

    /** What FOP says, without the number of a block, which only we know. */
    static String withoutPlace(String words) {
        return words.replaceAll(" \\((See position [^)]*|No context info available)\\)", "");
    }

    @Override
    public void startDocument() throws SAXException {
        setDocumentLocator(block);
        super.startDocument();
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) throws SAXException {
        if (uri.equals(FO) && local.equals("block")) {
            blocks++;
            enter(blocks);
        } else {
            // Drawings within a block have lines of their own making.
            enter(uri.equals(FO) ? inBlock() : 0);
        }
        super.startElement(uri, local, name, attributes);
    }

    @Override
    public void endElement(String uri, String local, String name) throws SAXException {
        super.endElement(uri, local, name);
        open.pop();
        block.setLineNumber(inBlock());
    }

    private void enter(int number) {
        open.push(number);
        block.setLineNumber(number);
    }

    private int inBlock() {
        return open.isEmpty() ? 0 : open.peek();
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
        int number = inBlock();
        int most = limits.of(number);
        boolean narrowed = limits.narrowed(number);
        if (number == 0 || length == 0 || !narrowed && !mayHaveLonger(text, start, length, most)) {
            super.characters(text, start, length);
            return;
        }
        String words = new String(text, start, length);
        String broken = (narrowed && mayBreakBefore(words, number) ? PLACE : "") + withPlaces(words, most);
        super.characters(broken.toCharArray(), 0, broken.length());
    }

    /** A quick look for most texts: spaces and Han characters have places to break beside them. */
    private static boolean mayHaveLonger(char[] text, int start, int length, int most) {
        int run = 0;
        for (int i = start; i < start + length; i++) {
            run = text[i] == ' ' || Character.isIdeographic(text[i]) ? 0 : run + 1;
            if (run > most) {
                return true;
            }
        }
        return false;
    }

    /** FOP breaks no line between two inlines; where one may, in a block that needs it, it is given a place. */
    private boolean mayBreakBefore(String words, int number) {
        Integer before = last.put(number, words.codePointBefore(words.length()));
        if (before == null) {
            return false;
        }
        lines.setText(Character.toString(before) + Character.toString(words.codePointAt(0)));
        return lines.isBoundary(Character.charCount(before));
    }

    /** The text with places to break in all that is longer than so many letters and has none of its own. */
    private String withPlaces(String text, int most) {
        lines.setText(text);
        StringBuilder broken = new StringBuilder();
        int from = lines.first();
        for (int to = lines.next(); to != BreakIterator.DONE; from = to, to = lines.next()) {
            String piece = text.substring(from, to);
            broken.append(piece.length() > most ? everywhere(piece) : piece);
        }
        return broken.toString();
    }

    private String everywhere(String word) {
        letters.setText(word);
        StringBuilder broken = new StringBuilder();
        int from = letters.first();
        for (int to = letters.next(); to != BreakIterator.DONE; from = to, to = letters.next()) {
            if (from >= ENDS && word.length() - from >= ENDS) {
                broken.append(PLACE);
            }
            broken.append(word, from, to);
        }
        return broken.toString();
    }
}
