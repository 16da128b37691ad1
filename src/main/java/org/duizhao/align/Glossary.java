package org.duizhao.align;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds the terms of a glossary in sentences and marks them with tokens that both sides share. */
final class Glossary {

    /** How often a term found is counted, beside its words; more, and its mere absence would weigh too much. */
    private static final int TIMES = 1;

    private final List<RenderedTerm> terms;
    private final List<List<String>> phrases = new ArrayList<>();

    Glossary(List<RenderedTerm> terms) {
        this.terms = List.copyOf(terms);
        for (RenderedTerm term : terms) {
            phrases.add(term.renderings().stream()
                    .map(Glossary::plain)
                    .filter(p -> !p.isBlank())
                    .toList());
        }
    }

    void addTo(String sentence, boolean chinese, Words words) {
        if (terms.isEmpty()) {
            return;
        }
        String text = chinese ? sentence : plain(sentence);
        for (int t = 0; t < terms.size(); t++) {
            int at = -1;
            if (chinese) {
                at = terms.get(t).term().isEmpty()
                        ? -1
                        : text.indexOf(terms.get(t).term());
            } else {
                for (String phrase : phrases.get(t)) {
                    at = Math.max(at, text.indexOf(phrase));
                }
            }
            for (int n = 0; at >= 0 && n < TIMES; n++) {
                words.add("§" + t, Math.min(at, sentence.length() - 1));
            }
        }
    }

    /** Stems with blanks between and around them, so that a phrase is found in any of its forms. */
    private static String plain(String s) {
        var out = new StringBuilder(" ");
        for (String w : s.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            if (!w.isEmpty()) {
                out.append(EnglishStems.stem(w)).append(' ');
            }
        }
        return out.toString();
    }
}
