package org.duizhao.read;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Looks for patterns that somebody else has written, and gives up in time: Java tries, for repetitions within repetitions,
 * more ways on some texts than can ever be tried.
 */
final class PatternSearch {

    /** How often each character may be looked at; a pattern that goes through the line from each of its places needs one. */
    private static final long LOOKS = 2_000;

    /** For short lines, which leave room for more. */
    private static final long LEAST = 2_000_000;

    private PatternSearch() {}

    /** Whether a pattern is found in a text; nothing where that took too long or went too deep. */
    static Optional<Boolean> find(Pattern pattern, String text) {
        try {
            return Optional.of(pattern.matcher(new Counted(text)).find());
        } catch (TooLong | StackOverflowError e) {
            return Optional.empty();
        }
    }

    private static final class TooLong extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    private static final class Counted implements CharSequence {

        private final String text;
        private long left;

        Counted(String text) {
            this.text = text;
            this.left = Math.max(LEAST, LOOKS * text.length());
        }

        @Override
        public char charAt(int index) {
            left--;
            if (left < 0) {
                throw new TooLong();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
