package org.duizhao.align;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds Chinese names by their transliteration: where one to three characters read as a word that the English side only
 * ever writes with a capital, the Chinese sentence gets that word as a token of its own.
 */
final class Names {

    /** Where neither or both sides are Chinese. */
    static final Names NONE = new Names(null, Set.of());

    /** Longest name tried, in characters: surname and given name are written apart in pinyin. */
    private static final int LONGEST = 3;

    private static final Pattern WORD = Pattern.compile("[A-Za-z]+(?:['’][a-z]+)?");

    private final Dictionary dictionary;
    private final Set<String> capitalised;
    private final Map<Character, List<String>> readings = new HashMap<>();

    private Names(Dictionary dictionary, Set<String> capitalised) {
        this.dictionary = dictionary;
        this.capitalised = capitalised;
    }

    static Names of(Dictionary dictionary, List<String> english) {
        var upper = new HashSet<String>();
        var lower = new HashSet<String>();
        for (String s : english) {
            var words = WORD.matcher(s);
            while (words.find()) {
                String w = words.group();
                String plain = w.toLowerCase(Locale.ROOT).replaceAll("['’]s?$|['’]", "");
                (Character.isUpperCase(w.charAt(0)) ? upper : lower).add(plain);
            }
        }
        upper.removeAll(lower);
        return new Names(dictionary, upper);
    }

    /** Adds the name tokens that a Chinese sentence shows: {@code =} and the stem of the English word. */
    void addTo(String sentence, Words words) {
        if (capitalised.isEmpty()) {
            return;
        }
        for (int i = 0; i < sentence.length(); i++) {
            List<String> spelled = List.of("");
            for (int end = i; end < sentence.length() && end < i + LONGEST; end++) {
                char c = sentence.charAt(end);
                if (!Tokenizer.isHan(c)) {
                    break;
                }
                var next = new ArrayList<String>();
                for (String head : spelled) {
                    for (String tail : readings.computeIfAbsent(c, this::read)) {
                        next.add(head + tail);
                    }
                }
                spelled = next;
                for (String s : spelled) {
                    if (capitalised.contains(s)) {
                        words.add("=" + EnglishStems.stem(s), i);
                    }
                }
            }
        }
    }

    private List<String> read(char c) {
        return List.copyOf(dictionary.tonelessReadings(String.valueOf(c)));
    }
}
