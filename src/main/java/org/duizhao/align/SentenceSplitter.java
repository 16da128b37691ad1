package org.duizhao.align;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Splits a paragraph into sentences. Nothing is lost or changed: the spans and the white space between them are the
 * paragraph. Stateless.
 */
public final class SentenceSplitter {

    private static final String CLOSERS = "”’\"')]）」』】〕》〉";

    private SentenceSplitter() {}

    /**
     * The sentences of a paragraph, in order, without the white space around them.
     *
     * @param paragraph any text; blank gives no sentence
     * @param language BCP 47 tag; one that begins with {@code zh} is split as Chinese, any other as English
     */
    public static List<Span> split(String paragraph, String language) {
        boolean chinese = language.toLowerCase(Locale.ROOT).startsWith("zh");
        var spans = new ArrayList<Span>();
        int start = skipSpace(paragraph, 0);
        int at = start;
        while (at < paragraph.length()) {
            int end = chinese ? ChineseSentences.end(paragraph, start, at) : EnglishSentences.end(paragraph, start, at);
            if (end > 0) {
                spans.add(new Span(start, end));
                start = skipSpace(paragraph, end);
                at = start;
            } else {
                at = -end;
            }
        }
        int end = paragraph.length();
        while (end > start && isSpace(paragraph.charAt(end - 1))) {
            end--;
        }
        if (end > start) {
            spans.add(new Span(start, end));
        }
        return spans;
    }

    static boolean isSpace(char c) {
        // Nearly all letters and Chinese characters; what Java is asked about each takes longer.
        if (c > ' ' && c < '\u007F' || c > '\u3000' && c != '\uFEFF') {
            return false;
        }
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }

    static int skipSpace(String s, int i) {
        while (i < s.length() && isSpace(s.charAt(i))) {
            i++;
        }
        return i;
    }

    static boolean isCloser(char c) {
        return CLOSERS.indexOf(c) >= 0;
    }

    /** One after any closing quotation marks and brackets. */
    static int skipClosers(String s, int i) {
        while (i < s.length() && isCloser(s.charAt(i))) {
            i++;
        }
        return i;
    }
}
