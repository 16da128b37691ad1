package org.duizhao.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.duizhao.model.Aligned;
import org.duizhao.model.AlignedPart;
import org.duizhao.model.Diagnostics;
import org.duizhao.model.Message;
import org.duizhao.model.Segment;
import org.duizhao.model.Sources;
import org.duizhao.model.Term;
import org.duizhao.model.TermSpan;

/**
 * Finds the glossary's terms in the base, from left to right, the longest at each place: within 新质生产力 there is no
 * 生产力 of its own.
 */
final class TermFinder {

    private TermFinder() {}

    static List<TermSpan> find(Aligned aligned, Diagnostics diagnostics) {
        Sources sources = aligned.sources();
        Map<Character, List<Term>> terms = sources.glossary().stream()
                .filter(t -> !t.term().isEmpty())
                .sorted(Comparator.comparingInt((Term t) -> -t.term().length()))
                .collect(Collectors.groupingBy(t -> t.term().charAt(0)));
        List<TermSpan> spans = new ArrayList<>();
        for (AlignedPart part : aligned.parts()) {
            List<Segment> segments =
                    sources.segments(part.part().base(), part.part().id());
            for (int i = 0; i < segments.size(); i++) {
                find(segments.get(i).text(), part.part().id(), i, terms, spans);
            }
        }
        complainOfMissing(sources, spans, diagnostics);
        return List.copyOf(spans);
    }

    /** @param terms by their first characters, the longest first */
    private static void find(
            String text, String part, int segment, Map<Character, List<Term>> terms, List<TermSpan> spans) {
        int at = 0;
        while (at < text.length()) {
            int from = at;
            at++;
            for (Term term : terms.getOrDefault(text.charAt(from), List.of())) {
                if (text.startsWith(term.term(), from)) {
                    at = from + term.term().length();
                    spans.add(new TermSpan(term.id(), part, segment, from, at));
                    break;
                }
            }
        }
    }

    private static void complainOfMissing(Sources sources, List<TermSpan> spans, Diagnostics diagnostics) {
        // Under a new base an entry may be out of date; under the old one it is a mistake.
        boolean newBase = sources.parts().stream().anyMatch(sources::hasNewBase);
        Set<String> ids = spans.stream().map(TermSpan::termId).collect(Collectors.toSet());
        // Of a term that stands twice in the glossary, which has been said, one entry is found.
        Set<String> found = sources.glossary().stream()
                .filter(t -> ids.contains(t.id()))
                .map(Term::term)
                .collect(Collectors.toSet());
        for (Term term : sources.glossary()) {
            if (!found.contains(term.term()) && !term.term().isEmpty()) {
                Message within = sources.glossary().stream()
                        .filter(t -> t != term && t.term().contains(term.term()))
                        .findFirst()
                        .map(t -> Message.of("term.within", t.term()))
                        .orElse(Message.none());
                if (newBase) {
                    diagnostics.warning("G11", term.place(), term.term(), within);
                } else {
                    diagnostics.error("G10", term.place(), term.term(), within);
                }
            }
        }
    }
}
