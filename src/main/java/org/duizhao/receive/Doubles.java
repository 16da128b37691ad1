package org.duizhao.receive;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duizhao.model.CommonSequence;

/** Tells whether two paragraphs are the same but for a few words, as a page's teaser and the paragraph that it teases. */
final class Doubles {

    /** Shorter paragraphs may stand twice by intent: refrains, answers. In words, or Han characters. */
    private static final int SHORTEST = 12;

    /** Longer ones are compared by their beginnings. */
    private static final int LONGEST = 2000;

    /** The share of words that must be common to both; a parallel construction stays well below it. */
    private static final double ALIKE = 0.9;

    private Doubles() {}

    static boolean alike(String a, String b) {
        if (Math.min(a.length(), b.length()) * 10L < Math.max(a.length(), b.length()) * 8L) {
            return false;
        }
        List<String> left = Shape.words(a.substring(0, Math.min(a.length(), 10 * LONGEST)));
        List<String> right = Shape.words(b.substring(0, Math.min(b.length(), 10 * LONGEST)));
        left = left.subList(0, Math.min(left.size(), LONGEST));
        right = right.subList(0, Math.min(right.size(), LONGEST));
        int shorter = Math.min(left.size(), right.size());
        int longer = Math.max(left.size(), right.size());
        if (shorter < SHORTEST || overlap(left, right) < ALIKE * longer) {
            return false;
        }
        return CommonSequence.length(left, right) >= ALIKE * longer;
    }

    /** How many words the two have in common, order aside: quick, and never less than {@link CommonSequence#length}. */
    private static int overlap(List<String> left, List<String> right) {
        Map<String, Integer> counts = new HashMap<>();
        left.forEach(w -> counts.merge(w, 1, Integer::sum));
        int shared = 0;
        for (String word : right) {
            Integer n = counts.get(word);
            if (n != null && n > 0) {
                counts.put(word, n - 1);
                shared++;
            }
        }
        return shared;
    }
}
