package org.duizhao.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.duizhao.annotate.QuotationMarks.Quoted;
import org.duizhao.model.Aligned;
import org.duizhao.model.AlignedPart;
import org.duizhao.model.ApparatusRule;
import org.duizhao.model.CommonSequence;
import org.duizhao.model.Coverage;
import org.duizhao.model.Coverages;
import org.duizhao.model.Diagnostics;
import org.duizhao.model.Languages;
import org.duizhao.model.Passage;
import org.duizhao.model.Quotation;
import org.duizhao.model.Segment;
import org.duizhao.model.Witness;
import org.duizhao.model.WitnessKind;

/**
 * Finds what a commentary quotes from the other parts: stretches in quotation marks whose words a witness has.
 *
 * <p>A commentary quotes a text of its own: another translation of the same original, if it is one of the translations'
 * language. So the words need not be the same in a row. The rule: of the quotation's telling words (all but articles,
 * prepositions, pronouns and the like, endings aside; in Chinese, pairs of characters) some sentences in a row of one
 * passage, twice as many as the quotation stands in at most, must show in the same order at least {@value #LEAST_WORDS}, and at
 * least {@value #LEAST_SHARE} of all. Of all such sentences of a part those are taken that show the most words, one in
 * {@value #CHANCE} of their own words taken off, which is about what any sentence on the same subject shows by chance.
 *
 * <p>Measured on the project's own edition, whose commentary has six stretches in quotation marks. The three that quote
 * the speech, judged by hand, are shown by the speech and by the report on it with 41 and 39 of 77 telling words (0.53, 0.51), 10
 * and 9 of 15 (0.67, 0.60), 5 and 6 of 8 (0.63, 0.75). The three that quote other works: 3 of 5, 2 of 6, 1 of 7. Shorter quotations than {@value #LEAST_WORDS} telling words prove nothing and must be
 * added by hand, and so must those without quotation marks.
 */
final class CommentaryQuotations {

    /** The false match with the most words in the edition measured has 3, the true one with the fewest 5. */
    static final int LEAST_WORDS = 5;

    /** Less than any true match of the edition measured, more than the false ones that have words enough. */
    static final double LEAST_SHARE = 0.45;

    /** Of so many words of a sentence one is also in a quotation from elsewhere, in order. */
    static final double CHANCE = 10;

    /** English words that tell nothing of a text's subject. */
    private static final Set<String> FUNCTION_WORDS = Set.of(
            "a", "an", "the", "and", "or", "but", "of", "to", "in", "on", "at", "by", "for", "with", "as", "from",
            "into", "than", "is", "are", "was", "were", "be", "been", "being", "it", "its", "this", "that", "these",
            "those", "they", "them", "their", "we", "our", "us", "he", "his", "she", "her", "i", "you", "your", "not",
            "no", "have", "has", "had", "will", "would", "shall", "should", "can", "could", "may", "must", "do", "does",
            "did", "which", "who", "what", "how", "why", "there", "here", "then", "so", "also", "such", "all", "any",
            "one", "more", "most");

    private final Aligned aligned;
    private final Diagnostics diagnostics;
    private final Coverages coverages = new Coverages();
    private final Map<String, Integer> order = new HashMap<>();
    /** By part and siglum, the telling words of each sentence. */
    private final Map<String, List<List<String>>> telling = new HashMap<>();

    private CommentaryQuotations(Aligned aligned, Diagnostics diagnostics) {
        this.aligned = aligned;
        this.diagnostics = diagnostics;
        aligned.parts().forEach(p -> order.putIfAbsent(p.part().id(), order.size()));
    }

    /** A quotation with its words, which the rules by hand are held against. */
    private record Found(Quotation quotation, String passage, String words) {}

    /**
     * How well some sentences show the words of a quotation.
     *
     * @param common telling words that both have, in the same order
     * @param gain the common words, less what as many words show by chance
     * @param base the base's segments that the sentences are or answer
     */
    record Match(int common, double share, double gain, List<Integer> base) {

        boolean holds() {
            return common >= LEAST_WORDS && share >= LEAST_SHARE;
        }
    }

    /** What every commentary quotes, in reading order, as the rules by hand leave it. */
    static List<Quotation> find(Aligned aligned, Diagnostics diagnostics) {
        CommentaryQuotations search = new CommentaryQuotations(aligned, diagnostics);
        List<Found> found = new ArrayList<>();
        aligned.parts().stream().filter(search::isCommentary).forEach(p -> search.in(p, found));
        search.byHand(found);
        return found.stream()
                .map(Found::quotation)
                .sorted(Comparator.comparingInt((Quotation q) -> search.order.get(q.part()))
                        .thenComparingInt(q -> q.segments().get(0))
                        .thenComparingInt(q -> search.order.get(q.otherPart()))
                        .thenComparingInt(q -> q.otherSegments().get(0)))
                .toList();
    }

    /** A part with no other text than a commentary. */
    private boolean isCommentary(AlignedPart part) {
        return !part.part().isParallel()
                && aligned.sources()
                        .witness(part.part().base())
                        .filter(w -> w.kind() == WitnessKind.COMMENTARY)
                        .isPresent();
    }

    private void in(AlignedPart commentary, List<Found> found) {
        List<Segment> segments = aligned.sources()
                .segments(commentary.part().base(), commentary.part().id());
        for (Passage passage : commentary.passages()) {
            for (Quoted quoted : QuotationMarks.in(passage, segments)) {
                for (AlignedPart other : aligned.parts()) {
                    if (other.part().isParallel()) {
                        best(quoted, commentary, other)
                                .filter(Match::holds)
                                .ifPresent(m -> found.add(new Found(
                                        new Quotation(
                                                commentary.part().id(),
                                                range(quoted.first(), quoted.end()),
                                                other.part().id(),
                                                m.base(),
                                                false),
                                        passage.number(),
                                        quoted.words())));
                    }
                }
            }
        }
    }

    /** The sentences of a part that show most of a quotation, whether or not that is enough. */
    Optional<Match> best(Quoted quoted, AlignedPart commentary, AlignedPart other) {
        String language = language(commentary.part().base());
        List<String> words = tellingWords(quoted.words());
        if (words.isEmpty()) {
            return Optional.empty();
        }
        Set<String> wanted = new HashSet<>(words);
        List<String> sigla = new ArrayList<>(other.part().witnesses());
        sigla.add(0, other.part().base());
        Match best = null;
        for (String siglum : sigla) {
            // A siglum that the manifest describes no witness for has been told by now.
            Optional<Witness> witness = aligned.sources().witness(siglum);
            if (witness.isEmpty()
                    || witness.get().kind() == WitnessKind.SUMMARY
                    || !Languages.primary(witness.get().language()).equals(language)) {
                continue;
            }
            Coverage coverage = coverages.of(other, siglum);
            boolean isBase = siglum.equals(other.part().base());
            List<List<String>> sentences = telling(other, siglum);
            for (Passage passage : other.passages()) {
                List<Integer> here =
                        isBase ? range(passage.first(), passage.end()) : coverage.segmentsOf(passage.number());
                for (int from = 0; from < here.size(); from++) {
                    List<String> shown = new ArrayList<>();
                    Set<Integer> base = new TreeSet<>();
                    int known = 0;
                    for (int n = from; n < Math.min(here.size(), from + 2 * (quoted.end() - quoted.first())); n++) {
                        int segment = here.get(n);
                        shown.addAll(sentences.get(segment));
                        known += (int) sentences.get(segment).stream()
                                .filter(wanted::contains)
                                .count();
                        (isBase ? List.of(segment) : coverage.baseOf(segment))
                                .stream().filter(passage::has).forEach(base::add);
                        // No more words can be in order than are there.
                        if (best != null && Math.min(known, words.size()) - shown.size() / CHANCE <= best.gain()) {
                            continue;
                        }
                        int common = CommonSequence.length(words, shown);
                        double gain = common - shown.size() / CHANCE;
                        if (!base.isEmpty() && (best == null || gain > best.gain())) {
                            best = new Match(common, common / (double) words.size(), gain, List.copyOf(base));
                        }
                    }
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private List<List<String>> telling(AlignedPart part, String siglum) {
        return telling.computeIfAbsent(
                part.part().id() + " " + siglum,
                k -> aligned.sources().segments(siglum, part.part().id()).stream()
                        .map(s -> tellingWords(s.text()))
                        .toList());
    }

    /** All stretches in quotation marks of the commentaries, with the best that each other part has; for measuring. */
    static Map<String, Map<String, Match>> measured(Aligned aligned) {
        CommentaryQuotations search = new CommentaryQuotations(aligned, new Diagnostics());
        Map<String, Map<String, Match>> measured = new HashMap<>();
        for (AlignedPart part :
                aligned.parts().stream().filter(search::isCommentary).toList()) {
            List<Segment> segments =
                    aligned.sources().segments(part.part().base(), part.part().id());
            part.passages().forEach(p -> QuotationMarks.in(p, segments).forEach(q -> aligned.parts().stream()
                    .filter(o -> o.part().isParallel())
                    .forEach(o -> search.best(q, part, o)
                            .ifPresent(m -> measured.computeIfAbsent(q.words(), k -> new HashMap<>())
                                    .put(o.part().id(), m)))));
        }
        return measured;
    }

    private static List<String> tellingWords(String text) {
        List<String> telling = new ArrayList<>();
        String previous = "";
        for (String word : Renderings.stems(text)) {
            boolean han = Character.isIdeographic(word.codePointAt(0));
            if (han && !previous.isEmpty()) {
                telling.add(previous + word);
            } else if (!han && !FUNCTION_WORDS.contains(word)) {
                telling.add(word);
            }
            previous = han ? word : "";
        }
        return telling;
    }

    private void byHand(List<Found> found) {
        for (ApparatusRule rule : aligned.sources().apparatus()) {
            Optional<AlignedPart> part = aligned.parts().stream()
                    .filter(p -> p.passages().stream().anyMatch(q -> q.number().equals(rule.passage())))
                    .findFirst();
            if (part.isEmpty() || !isRuleForQuotations(rule, part.get())) {
                continue;
            }
            if (!rule.silence().isEmpty()) {
                if (!found.removeIf(
                        f -> f.passage().equals(rule.passage()) && f.words().contains(rule.lemma()))) {
                    diagnostics.warning("K02.quotation", rule.place(), rule.passage(), rule.lemma());
                }
            } else {
                add(rule, part.get(), found);
            }
        }
    }

    /** A commentary has no apparatus of readings, so that what is said of it there is about quotations. */
    private boolean isRuleForQuotations(ApparatusRule rule, AlignedPart part) {
        return !rule.quotes().isEmpty() || !rule.silence().isEmpty() && isCommentary(part);
    }

    private void add(ApparatusRule rule, AlignedPart part, List<Found> found) {
        Passage passage = part.passages().stream()
                .filter(p -> p.number().equals(rule.passage()))
                .findFirst()
                .orElseThrow();
        List<Segment> segments =
                aligned.sources().segments(part.part().base(), part.part().id());
        List<Integer> own = range(passage.first(), passage.end()).stream()
                .filter(i -> segments.get(i).text().contains(rule.lemma()))
                .limit(1)
                .toList();
        if (own.isEmpty()) {
            diagnostics.error("K01.quotation", rule.place(), rule.passage(), rule.lemma());
            return;
        }
        Map<AlignedPart, Set<Integer>> quoted = new HashMap<>();
        for (String place : new LinkedHashSet<>(rule.quotes())) {
            boolean known = false;
            for (AlignedPart other : aligned.parts()) {
                List<Integer> meant = other == part ? List.of() : segments(other, place);
                if (!meant.isEmpty()) {
                    quoted.computeIfAbsent(other, k -> new TreeSet<>()).addAll(meant);
                    known = true;
                }
            }
            if (!known) {
                diagnostics.error("K04", rule.place(), place);
            }
        }
        quoted.forEach((other, meant) -> found.add(new Found(
                new Quotation(part.part().id(), own, other.part().id(), List.copyOf(meant), true),
                rule.passage(),
                rule.lemma())));
    }

    /** The base segments that a number of a passage or a sentence means. */
    private static List<Integer> segments(AlignedPart part, String place) {
        for (Passage p : part.passages()) {
            if (place.equals(p.number())) {
                return range(p.first(), p.end());
            }
            for (int i = p.first(); i < p.end(); i++) {
                if (place.equals(p.number() + "." + (i - p.first() + 1))) {
                    return List.of(i);
                }
            }
        }
        return List.of();
    }

    private String language(String siglum) {
        return aligned.sources()
                .witness(siglum)
                .map(w -> Languages.primary(w.language()))
                .orElse("");
    }

    private static List<Integer> range(int from, int end) {
        return java.util.stream.IntStream.range(from, end).boxed().toList();
    }
}
