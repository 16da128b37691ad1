package org.duizhao.align;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The English stems that CC-CEDICT's glosses of a word offer, each with a weight: 1 for a stem that alone makes up a
 * sense, less for one among several.
 */
final class GlossWords {

    /** Words that glosses use to explain, not to translate. */
    private static final Set<String> BOILERPLATE = Set.of(
            "to", "a", "an", "the", "of", "sb", "sth", "or", "and", "in", "on", "at", "with", "for", "by", "from", "as",
            "be", "esp", "etc", "one", "fig", "lit", "idiom", "abbr", "cf", "tw", "pr", "also", "used", "see",
            "variant", "old", "bound", "form", "surname", "that", "is", "sb's", "one's", "e.g", "i.e", "into", "it");

    private GlossWords() {}

    static Map<String, Float> of(Dictionary dictionary, String word) {
        var weights = new HashMap<String, Float>();
        for (Dictionary.Entry entry : dictionary.lookup(word)) {
            addEntry(entry, weights);
        }
        return weights;
    }

    static Map<String, Float> of(Dictionary.Entry entry) {
        var weights = new HashMap<String, Float>();
        addEntry(entry, weights);
        return weights;
    }

    private static void addEntry(Dictionary.Entry entry, Map<String, Float> weights) {
        for (String gloss : entry.glosses()) {
            for (String sense : gloss.split(";")) {
                addSense(sense, weights);
            }
        }
    }

    private static void addSense(String sense, Map<String, Float> weights) {
        if (sense.contains("variant of") || sense.contains("see ") && sense.contains("[")) {
            return;
        }
        // what stands in brackets explains: "(bound form) theory", "(of metal)"
        String plain = sense.replaceAll("\\([^)]*\\)", " ").replaceAll("\\[[^]]*\\]", " ");
        var words = new ArrayList<String>();
        var spare = new ArrayList<String>();
        for (String raw : plain.toLowerCase(Locale.ROOT).split("[^a-z0-9']+")) {
            String w = raw.endsWith("'s") ? raw.substring(0, raw.length() - 2) : raw.replace("'", "");
            if (w.isEmpty()) {
                continue;
            }
            (BOILERPLATE.contains(w) ? spare : words).add(EnglishStems.stem(w));
        }
        // "in", "to be", "one": a sense made of nothing but such words means them
        List<String> kept = words.isEmpty() ? spare : words;
        for (String w : kept) {
            weights.merge(w, 1f / kept.size(), Math::max);
        }
    }
}
