package org.duizhao.terms;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duizhao.align.Dictionary;
import org.duizhao.model.AlignedPart;
import org.duizhao.model.Annotated;
import org.duizhao.model.Segment;
import org.duizhao.model.TermSpan;

/**
 * Finds what may be a term and is not in the glossary: sequences of Han characters that stand several times in the base
 * and either are words of CC-CEDICT or hold together inside and vary outside.
 *
 * <p>A sequence holds together if its characters stand side by side far more often than chance would have them
 * (pointwise mutual information at its weakest joint), and varies outside if no one character stands before or behind it
 * more often than not (entropy of its neighbours). What stands within a glossary term is not counted, nor what a longer
 * sequence always contains.
 */
public final class TermProposals {

    private static final int LONGEST = 8;
    private static final int LEAST = 3;
    /** A word of two characters is a common word as a rule; it must be more frequent. */
    private static final int LEAST_SHORT = 5;

    private static final double COHESION = 4;
    private static final double VARIETY = 1;

    private final Annotated edition;
    private final Map<String, List<Place>> places = new LinkedHashMap<>();
    private final Map<String, Integer> all = new HashMap<>();
    private int characters;

    private TermProposals(Annotated edition) {
        this.edition = edition;
    }

    /** Where a sequence stands in the base; the character before and behind it, 0 where there is none. */
    public record Place(String part, int segment, int start, char before, char behind) {}

    /** A sequence that may be a term. */
    public record Proposal(String term, boolean inDictionary, List<Place> places) {}

    /** The proposals, the most frequent and longest first. */
    public static List<Proposal> find(Annotated edition) {
        return new TermProposals(edition).find();
    }

    private List<Proposal> find() {
        for (AlignedPart part : edition.aligned().parts()) {
            List<Segment> segments =
                    edition.sources().segments(part.part().base(), part.part().id());
            for (int i = 0; i < segments.size(); i++) {
                count(part.part().id(), i, segments.get(i).text());
            }
        }
        Map<String, List<Place>> kept = new LinkedHashMap<>();
        places.forEach((word, where) -> {
            if (where.size() >= LEAST && isWord(word, where)) {
                kept.put(word, where);
            }
        });
        List<Proposal> proposals = new ArrayList<>();
        kept.forEach((word, where) -> {
            boolean inLonger = kept.entrySet().stream()
                    .anyMatch(e -> e.getKey().length() > word.length()
                            && e.getKey().contains(word)
                            && e.getValue().size() == where.size());
            if (!inLonger) {
                proposals.add(new Proposal(word, Dictionary.shared().contains(word), List.copyOf(where)));
            }
        });
        proposals.sort(Comparator.comparingInt(
                        (Proposal p) -> -p.places().size() * p.term().length())
                .thenComparing(Proposal::term));
        return List.copyOf(proposals);
    }

    private void count(String part, int segment, String text) {
        BitSet known = new BitSet();
        BitSet edges = new BitSet();
        for (TermSpan span : edition.terms()) {
            if (span.part().equals(part) && span.segment() == segment) {
                known.set(span.start(), span.end());
                edges.set(span.start() + 1, span.end());
            }
        }
        for (int start = 0; start < text.length(); start++) {
            for (int end = start + 1; end <= Math.min(text.length(), start + LONGEST); end++) {
                if (!Character.isIdeographic(text.charAt(end - 1))) {
                    break;
                }
                String word = text.substring(start, end);
                all.merge(word, 1, Integer::sum);
                characters += end - start == 1 ? 1 : 0;
                boolean cutsATerm = edges.get(start) || edges.get(end);
                boolean isKnown = known.nextClearBit(start) >= end;
                if (end - start > 1 && !cutsATerm && !isKnown) {
                    places.computeIfAbsent(word, k -> new ArrayList<>())
                            .add(new Place(
                                    part,
                                    segment,
                                    start,
                                    start == 0 ? 0 : text.charAt(start - 1),
                                    end == text.length() ? 0 : text.charAt(end)));
                }
            }
        }
    }

    private boolean isWord(String word, List<Place> where) {
        if (edition.sources().glossary().stream().anyMatch(t -> t.term().equals(word))) {
            return false;
        }
        if (word.length() == 2) {
            return where.size() >= LEAST_SHORT && Dictionary.shared().contains(word) && isNoun(word);
        }
        if (Dictionary.shared().contains(word)) {
            return true;
        }
        return cohesion(word) >= COHESION
                && variety(where, true) >= VARIETY
                && variety(where, false) >= VARIETY
                && madeOfWords(word);
    }

    /** Whether a dictionary word can name something: one of its glosses is neither a verb nor a word of grammar. */
    private static boolean isNoun(String word) {
        return Dictionary.shared().lookup(word).stream()
                .flatMap(e -> e.glosses().stream())
                .findFirst()
                .map(g -> !g.startsWith("to ")
                        && !g.startsWith("(")
                        && g.matches("[a-z][a-z -]{4,}.*")
                        && !g.matches("(?:must|have|should|also|such|this|that|not|all|every|very|more|most|further|"
                                + "again|already|continu|constant|gradual|strong|strengthen|in |on |at |by |for |as |so |and "
                                + "|with|we|our|they|it|its|become|promote|from|since|then|fully|firmly).*"))
                .orElse(false);
    }

    /** Whether a sequence falls into words of two characters and more, so that it begins and ends with one. */
    private boolean madeOfWords(String word) {
        boolean[] reached = new boolean[word.length() + 1];
        reached[0] = true;
        for (int i = 0; i < word.length(); i++) {
            for (int j = i + 2; reached[i] && j <= word.length(); j++) {
                String piece = word.substring(i, j);
                boolean known = Dictionary.shared().contains(piece)
                        || edition.sources().glossary().stream()
                                .anyMatch(t -> t.term().equals(piece));
                reached[j] = reached[j] || known;
            }
        }
        return reached[word.length()];
    }

    /** Pointwise mutual information, in bits, at the joint where it is least. */
    private double cohesion(String word) {
        double weakest = Double.MAX_VALUE;
        for (int i = 1; i < word.length(); i++) {
            double chance = (double) all.get(word.substring(0, i)) * all.get(word.substring(i)) / characters;
            weakest = Math.min(weakest, Math.log(all.get(word) / chance) / Math.log(2));
        }
        return weakest;
    }

    /** Entropy of the neighbours on one side, in bits; the end of a phrase is another neighbour each time. */
    private static double variety(List<Place> where, boolean before) {
        Map<String, Integer> neighbours = new HashMap<>();
        int edges = 0;
        for (Place place : where) {
            char c = before ? place.before() : place.behind();
            neighbours.merge(Character.isIdeographic(c) ? String.valueOf(c) : "edge" + edges++, 1, Integer::sum);
        }
        double entropy = 0;
        for (int n : neighbours.values()) {
            double share = (double) n / where.size();
            entropy -= share * Math.log(share) / Math.log(2);
        }
        return entropy;
    }

    /** The passages in which a proposal stands, in reading order. */
    static Set<String> passages(Annotated edition, Proposal proposal) {
        Set<String> passages = new LinkedHashSet<>();
        for (Place place : proposal.places()) {
            edition.aligned().parts().stream()
                    .filter(p -> p.part().id().equals(place.part()))
                    .forEach(p -> passages.add(p.passageOf(place.segment()).number()));
        }
        return passages;
    }
}
