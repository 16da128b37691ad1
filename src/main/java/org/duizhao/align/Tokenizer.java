package org.duizhao.align;

import java.util.Collection;
import java.util.Locale;

/**
 * Takes the words out of a sentence as tokens that can be compared: Chinese words (longest match in the dictionary)
 * and their single characters, English stems, and tokens that both scripts share - numbers {@code #31}, months
 * {@code @1}, Latin strings {@code =gdp}.
 */
final class Tokenizer {

    /** Longest Chinese word tried; CC-CEDICT's longer headwords are proverbs. */
    private static final int LONGEST_WORD = 8;

    private final Dictionary dictionary;

    Tokenizer(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** Whether a text is Chinese: more than a third of its letters are Han characters. */
    static boolean isChinese(Collection<String> sentences) {
        long han = 0;
        long other = 0;
        int seen = 0;
        for (String s : sentences) {
            int n = Math.min(s.length(), 400);
            for (int i = 0; i < n; i++) {
                char c = s.charAt(i);
                if (isHan(c)) {
                    han++;
                } else if (Character.isLetter(c)) {
                    other++;
                }
            }
            if (++seen > 2000) {
                break;
            }
        }
        // a Han character says about as much as three Latin letters
        return han * 3 > other;
    }

    static boolean isHan(char c) {
        return c >= 0x4E00 && c <= 0x9FFF || c >= 0x3400 && c <= 0x4DBF || c >= 0xD840 && c <= 0xD8FF || c == '〇';
    }

    Words tokens(String sentence, boolean chinese) {
        return chinese ? chinese(sentence) : english(sentence);
    }

    private Words chinese(String s) {
        var out = new Words();
        int n = s.length();
        for (int i = 0; i < n; ) {
            char c = s.charAt(i);
            if (isHan(c)) {
                i = word(s, i, out);
            } else if (Character.isLetterOrDigit(c)) {
                int end = i + 1;
                while (end < n && isLatinPart(s, end)) {
                    end++;
                }
                latin(s, i, end, out);
                i = end;
            } else {
                i++;
            }
        }
        return out;
    }

    private int word(String s, int i, Words out) {
        int numeral = i;
        while (numeral < s.length() && Numbers.isChineseNumeral(s.charAt(numeral))) {
            numeral++;
        }
        if (numeral > i) {
            long value = Numbers.chinese(s.substring(i, numeral));
            if (value >= 2) {
                out.add(numeral < s.length() && s.charAt(numeral) == '月' && value <= 12 ? "@" + value : "#" + value, i);
            }
        }
        int end = Math.min(s.length(), i + LONGEST_WORD);
        while (end > i + 1 && !dictionary.contains(s.substring(i, end))) {
            end--;
        }
        out.add(s.substring(i, end), i);
        if (end > i + 1) {
            for (int k = i; k < end; k++) {
                if (isHan(s.charAt(k))) {
                    out.add(s.substring(k, k + 1), k);
                }
            }
        }
        return end;
    }

    private static boolean isLatinPart(String s, int i) {
        char c = s.charAt(i);
        if (isHan(c)) {
            return false;
        }
        return Character.isLetterOrDigit(c)
                || (c == '.' || c == ',')
                        && i + 1 < s.length()
                        && Character.isDigit(s.charAt(i - 1))
                        && Character.isDigit(s.charAt(i + 1));
    }

    private static void latin(String s, int start, int end, Words out) {
        String text = s.substring(start, end);
        if (Character.isDigit(text.charAt(0))) {
            long value = Numbers.english(text);
            if (value != Numbers.NONE) {
                boolean month = end < s.length() && s.charAt(end) == '月' && value >= 1 && value <= 12;
                out.add((month ? "@" : "#") + value, start);
                return;
            }
        }
        out.add("=" + EnglishStems.stem(text.toLowerCase(Locale.ROOT)), start);
    }

    private static Words english(String s) {
        var out = new Words();
        int n = s.length();
        long pending = Numbers.NONE;
        for (int i = 0; i < n; ) {
            char c = s.charAt(i);
            if (isHan(c)) {
                out.add(s.substring(i, i + 1), i);
                i++;
                continue;
            }
            if (!Character.isLetterOrDigit(c)) {
                i++;
                continue;
            }
            int end = i + 1;
            while (end < n && (isLatinPart(s, end) || apostrophe(s, end))) {
                end++;
            }
            String word = s.substring(i, end).toLowerCase(Locale.ROOT).replace('’', '\'');
            pending = englishWord(word, i, pending, out);
            i = end;
        }
        return out;
    }

    private static boolean apostrophe(String s, int i) {
        char c = s.charAt(i);
        return (c == '\'' || c == '’')
                && i + 1 < s.length()
                && Character.isLetter(s.charAt(i + 1))
                && Character.isLetter(s.charAt(i - 1));
    }

    /** Adds one English word; returns the number so far, for compounds such as sixty-six. */
    private static long englishWord(String word, int place, long pending, Words out) {
        int month = Numbers.month(word);
        if (month > 0) {
            out.add("@" + month, place);
        }
        long value = Numbers.english(word);
        if (value != Numbers.NONE) {
            if (pending >= 20 && pending < 100 && pending % 10 == 0 && value > 0 && value < 10) {
                value += pending;
                out.remove("#" + pending);
            } else if (pending > 0 && value >= 100 && value % 100 == 0) {
                value *= pending;
                out.remove("#" + pending);
            }
            if (value >= 2) {
                out.add("#" + value, place);
            }
            if (Character.isLetter(word.charAt(0))) {
                out.add(EnglishStems.stem(word), place);
            }
            return value;
        }
        int cut = word.indexOf('\'');
        if (cut >= 0) {
            String rest = word.substring(cut);
            if (word.endsWith("n't")) {
                out.add("not", place);
                word = word.equals("can't")
                        ? "can"
                        : word.equals("won't") ? "will" : word.substring(0, word.length() - 3);
            } else {
                word = word.substring(0, cut);
                if (rest.equals("'ll")) {
                    out.add("will", place);
                }
            }
        }
        if (!word.isEmpty()) {
            out.add(EnglishStems.stem(word), place);
        }
        return Numbers.NONE;
    }
}
