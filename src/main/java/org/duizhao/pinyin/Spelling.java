package org.duizhao.pinyin;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.duizhao.align.Dictionary;

/** The letters of pinyin: tone marks from numbers, syllables told apart, words put together. */
final class Spelling {

    /** The vowels with each tone's mark; behind them the vowel without one. */
    private static final String[] MARKED = {"āáǎàa", "ēéěèe", "īíǐìi", "ōóǒòo", "ūúǔùu", "ǖǘǚǜü"};

    private Spelling() {}

    /** {@code lu:4} or {@code lü4} as {@code lǜ}; a syllable without a number as it is. */
    static String marked(String numbered) {
        String syllable = numbered.replace("u:", "ü").replace("U:", "Ü");
        char last = syllable.charAt(syllable.length() - 1);
        if (last < '1' || last > '5') {
            return syllable;
        }
        String letters = syllable.substring(0, syllable.length() - 1);
        int at = vowel(letters.toLowerCase(Locale.ROOT));
        if (at < 0 || last == '5') {
            return letters;
        }
        char vowel = letters.charAt(at);
        for (String marks : MARKED) {
            if (marks.charAt(4) == Character.toLowerCase(vowel)) {
                char mark = marks.charAt(last - '1');
                return letters.substring(0, at)
                        + (Character.isUpperCase(vowel) ? Character.toUpperCase(mark) : mark)
                        + letters.substring(at + 1);
            }
        }
        return letters;
    }

    /** The vowel that carries the mark: a or e, the o of ou, else the last. */
    private static int vowel(String letters) {
        for (char first : new char[] {'a', 'e'}) {
            if (letters.indexOf(first) >= 0) {
                return letters.indexOf(first);
            }
        }
        if (letters.contains("ou")) {
            return letters.indexOf("ou");
        }
        for (int i = letters.length() - 1; i >= 0; i--) {
            if ("iouü".indexOf(letters.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /** Marked syllables as one word: an apostrophe before a syllable that begins with a, e or o. */
    static List<String> joined(List<String> syllables) {
        List<String> word = new ArrayList<>();
        for (String syllable : syllables) {
            boolean vowel = !word.isEmpty() && "aeo".indexOf(plain(syllable).charAt(0)) >= 0;
            word.add(vowel ? "’" + syllable : syllable);
        }
        return word;
    }

    static String capital(String syllable) {
        return syllable.substring(0, 1).toUpperCase(Locale.ROOT) + syllable.substring(1);
    }

    /** Letters without tone and capitals. */
    static String plain(String pinyin) {
        return Normalizer.normalize(pinyin, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    /**
     * The words of a term by a reading that a person wrote, such as {@code fāzhǎn} {@code fāngshì}; empty if the reading
     * does not fit the characters.
     */
    static List<Word> words(String term, String pinyin) {
        List<Word> words = new ArrayList<>();
        String reading = Normalizer.normalize(pinyin.strip(), Normalizer.Form.NFC);
        return match(term, 0, reading, 0, 0, new ArrayList<>(), words) ? words : List.of();
    }

    private static boolean match(
            String term, int at, String pinyin, int letter, int start, List<String> syllables, List<Word> words) {
        if (at == term.length() && letter == pinyin.length()) {
            words.add(0, new Word(term.substring(start, at), syllables));
            return true;
        }
        if (at == term.length() || letter == pinyin.length()) {
            return false;
        }
        if (pinyin.charAt(letter) == ' ') {
            if (at == start) {
                return false;
            }
            if (match(term, at, pinyin, letter + 1, at, new ArrayList<>(), words)) {
                words.add(0, new Word(term.substring(start, at), syllables));
                return true;
            }
            return false;
        }
        int from = "-’'".indexOf(pinyin.charAt(letter)) >= 0 ? letter + 1 : letter;
        Set<String> readings = Dictionary.shared().tonelessReadings(term.substring(at, at + 1));
        for (int end = Math.min(pinyin.length(), from + 6); end > from; end--) {
            if (readings.contains(plain(pinyin.substring(from, end)).replaceAll("[^a-z]", "?"))) {
                List<String> more = new ArrayList<>(syllables);
                more.add(pinyin.substring(letter, end).replace('\'', '’'));
                if (match(term, at + 1, pinyin, end, start, more, words)) {
                    return true;
                }
            }
        }
        return false;
    }
}
