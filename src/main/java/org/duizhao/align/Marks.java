package org.duizhao.align;

/**
 * What the punctuation of a sentence tells, counted alike for Chinese and English.
 *
 * @param questions question marks
 * @param exclamations exclamation marks
 * @param opening opening quotation marks
 * @param closing closing quotation marks
 * @param pauses dashes and ellipses
 * @param colons colons
 * @param brackets opening brackets and Chinese title marks
 * @param clauses places where a clause may end inside the sentence: commas, semicolons, colons, dashes
 * @param startsQuoted whether it begins with an opening quotation mark
 * @param endsQuoted whether it ends with a closing quotation mark
 * @param end the last mark that is not a quotation mark or bracket: one of {@code . ? ! : , …} or a blank for none
 */
record Marks(
        int questions,
        int exclamations,
        int opening,
        int closing,
        int pauses,
        int colons,
        int brackets,
        int clauses,
        boolean startsQuoted,
        boolean endsQuoted,
        char end) {

    static Marks of(String s) {
        int questions = 0;
        int exclamations = 0;
        int opening = 0;
        int closing = 0;
        int pauses = 0;
        int colons = 0;
        int brackets = 0;
        int clauses = 0;
        int n = s.length();
        boolean startsQuoted = false;
        boolean endsQuoted = false;
        char end = ' ';
        for (int i = 0; i < n; i++) {
            char c = s.charAt(i);
            switch (c) {
                case '？', '?' -> questions++;
                case '！', '!' -> exclamations++;
                case '：', ':' -> {
                    colons++;
                    clauses++;
                }
                case '，', '；', ',', ';' -> clauses++;
                case '（', '(', '《' -> brackets++;
                case '…' -> {
                    if (i == 0 || s.charAt(i - 1) != '…') {
                        pauses++;
                    }
                }
                case '—', '–' -> {
                    if (i == 0 || s.charAt(i - 1) != c) {
                        pauses++;
                        clauses++;
                    }
                }
                case '.' -> {
                    if (i + 2 < n && s.charAt(i + 1) == '.' && s.charAt(i + 2) == '.') {
                        pauses++;
                        i += 2;
                        end = '…';
                    }
                }
                default -> {
                    int quote = quote(s, i);
                    if (quote > 0) {
                        opening++;
                        startsQuoted |= i == 0;
                    } else if (quote < 0) {
                        closing++;
                    }
                }
            }
            char kind = endKind(c);
            if (kind != 0) {
                end = end == '…' && c == '.' ? '…' : kind;
                endsQuoted = false;
            } else if (quote(s, i) < 0) {
                endsQuoted = true;
            } else if (Character.isLetterOrDigit(c)) {
                end = ' ';
                endsQuoted = false;
            }
        }
        return new Marks(
                questions,
                exclamations,
                opening,
                closing,
                pauses,
                colons,
                brackets,
                clauses,
                startsQuoted,
                endsQuoted,
                end);
    }

    private static char endKind(char c) {
        return switch (c) {
            case '。', '.', '；', ';' -> '.';
            case '？', '?' -> '?';
            case '！', '!' -> '!';
            case '：', ':' -> ':';
            case '，', ',' -> ',';
            case '…', '—' -> '…';
            default -> 0;
        };
    }

    /** 1 for an opening quotation mark at the place, -1 for a closing one, 0 for anything else. */
    static int quote(String s, int i) {
        char c = s.charAt(i);
        return switch (c) {
            case '“', '「', '『' -> 1;
            case '”', '」', '』' -> -1;
            case '"', '\'', '‘', '’' -> straight(s, i, c);
            default -> 0;
        };
    }

    /** Decides a mark that may open, close or be an apostrophe, by what stands beside it. */
    private static int straight(String s, int i, char c) {
        boolean before = i > 0 && !Character.isWhitespace(s.charAt(i - 1)) && "([—–-“\"'‘".indexOf(s.charAt(i - 1)) < 0;
        boolean after = i + 1 < s.length() && Character.isLetterOrDigit(s.charAt(i + 1));
        if (c == '‘') {
            return 1;
        }
        if (!before) {
            return c == '’' ? 0 : i + 1 < s.length() ? 1 : -1;
        }
        if (c == '"') {
            return -1;
        }
        // a single mark closes only after punctuation; after a letter it is taken for an apostrophe
        return !after && ".,?!…—".indexOf(s.charAt(i - 1)) >= 0 ? -1 : 0;
    }
}
