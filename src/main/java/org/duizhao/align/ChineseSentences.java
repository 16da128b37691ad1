package org.duizhao.align;

import java.util.regex.Pattern;

/** Where a Chinese sentence ends. Colons, semicolons and ellipses do not end one, nor does a mark in a web address. */
final class ChineseSentences {

    private static final String ENDS = "。！？!?｡";

    /** "……！”他说": what follows the quotation tells who spoke and belongs to the sentence. */
    private static final Pattern SPEAKER = Pattern.compile("\\p{IsHan}{0,8}?[说說道问問喊叫答骂罵嚷][，。：；、！？]?.*", Pattern.DOTALL);

    /** How far a bracket is followed to its end. */
    private static final int LONGEST_BRACKET = 200;

    private ChineseSentences() {}

    /**
     * Looks at one place.
     *
     * @return the end of the sentence that began at start, if it ends with the mark at this place; otherwise the next
     *     place to look at, negated
     */
    static int end(String s, int start, int at) {
        int address = WebAddresses.end(s, at);
        if (address > at) {
            return -address;
        }
        char c = s.charAt(at);
        if (c == '（' || c == '(') {
            int close = closing(s, at);
            if (close > 0) {
                // a sentence in brackets of its own ends with them
                boolean own = at == start && close > at + 1 && ENDS.indexOf(s.charAt(close - 1)) >= 0;
                return own ? close + 1 : -(close + 1);
            }
        }
        if (ENDS.indexOf(c) < 0) {
            return -(at + 1);
        }
        int end = at + 1;
        while (end < s.length() && (ENDS.indexOf(s.charAt(end)) >= 0 || s.charAt(end) == '…')) {
            end++;
        }
        int closed = SentenceSplitter.skipClosers(s, end);
        if (closed == s.length()) {
            return closed;
        }
        char next = s.charAt(closed);
        if ("，、；：—…,;:".indexOf(next) >= 0) {
            return -closed;
        }
        if (closed > end) {
            char closer = s.charAt(closed - 1);
            boolean title = closer == '》' || closer == '〉';
            boolean speaker = c != '。'
                    && SPEAKER.matcher(s.substring(closed, Math.min(s.length(), closed + 12)))
                            .matches();
            if (title || speaker) {
                return -closed;
            }
        }
        return closed;
    }

    /** The bracket that closes the one at this place, or -1 if there is none nearby. */
    private static int closing(String s, int at) {
        int depth = 0;
        for (int i = at; i < Math.min(s.length(), at + LONGEST_BRACKET); i++) {
            char c = s.charAt(i);
            if (c == '（' || c == '(') {
                depth++;
            } else if ((c == '）' || c == ')') && --depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
