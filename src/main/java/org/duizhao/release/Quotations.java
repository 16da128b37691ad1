package org.duizhao.release;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures how much of a text stands in another word for word. A run of words counts as a quotation from {@link #LEAST}
 * words on; shorter ones are phrases that anybody may use. A Han character is a word.
 */
public final class Quotations {

    /** Fewer words than this in a row are no quotation. */
    public static final int LEAST = 6;

    private static final Pattern WORD = Pattern.compile("[\\p{IsLatin}\\p{Nd}]+(?:['’][\\p{IsLatin}]+)*|\\p{IsHan}");

    private final List<String> witness;
    private final Map<List<String>, List<Integer>> starts = new HashMap<>();
    private final BitSet quoted = new BitSet();

    /** @param witness the text that is quoted */
    public Quotations(String witness) {
        this.witness = words(witness);
        for (int i = 0; i + LEAST <= this.witness.size(); i++) {
            starts.computeIfAbsent(this.witness.subList(i, i + LEAST), k -> new ArrayList<>())
                    .add(i);
        }
    }

    /**
     * The longest quotation of the witness in a text, as words; none if there is no quotation. All quotations found
     * count towards {@link #share()}.
     */
    public List<String> longestIn(String text) {
        List<String> words = words(text);
        int longest = 0;
        int at = 0;
        for (int i = 0; i + LEAST <= words.size(); i++) {
            for (int start : starts.getOrDefault(words.subList(i, i + LEAST), List.of())) {
                int length = LEAST;
                while (i + length < words.size()
                        && start + length < witness.size()
                        && words.get(i + length).equals(witness.get(start + length))) {
                    length++;
                }
                quoted.set(start, start + length);
                if (length > longest) {
                    longest = length;
                    at = i;
                }
            }
        }
        return words.subList(at, at + longest);
    }

    /** The share of the witness's words that the quotations found so far have together, 0 to 1. */
    public double share() {
        return witness.isEmpty() ? 0 : quoted.cardinality() / (double) witness.size();
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT).replace('’', '\''));
        while (word.find()) {
            words.add(word.group());
        }
        return words;
    }
}
