package org.duizhao.align;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.duizhao.model.Bead;

/**
 * Finds out which sentences of two texts answer each other. Left and right may be Chinese and English in any order, or
 * both the same language. Texts go in as lists of sentences; beads come out in order, as running numbers of sentences,
 * and every sentence is in exactly one bead.
 *
 * <pre>
 * List&lt;Bead&gt; beads = new Aligner().align(chinese, english);
 * </pre>
 *
 * <p>Immutable and safe for several threads.
 */
public final class Aligner {

    private final Glossary glossary;

    /** An aligner without a glossary. */
    public Aligner() {
        this(List.of());
    }

    /** An aligner that knows the edition's terms. */
    public Aligner(List<RenderedTerm> terms) {
        glossary = new Glossary(terms);
    }

    /**
     * Two texts to align.
     *
     * @param left paragraphs of the base, each a list of sentences
     * @param right paragraphs of the other text
     * @param paragraphs whether the division into paragraphs is evidence; false where there is none
     * @param fixed beads that hold as they are, by running sentence number; the rest is aligned around them
     */
    public record Texts(List<List<String>> left, List<List<String>> right, boolean paragraphs, List<Bead> fixed) {

        public Texts {
            left = left.stream().map(List::copyOf).toList();
            right = right.stream().map(List::copyOf).toList();
            fixed = List.copyOf(fixed);
        }
    }

    /** Aligns two lists of sentences. */
    public List<Bead> align(List<String> left, List<String> right) {
        return align(new Texts(List.of(left), List.of(right), false, List.of()));
    }

    /** Aligns two lists of paragraphs, each a list of sentences, with the paragraphs as evidence. */
    public List<Bead> alignParagraphs(List<List<String>> left, List<List<String>> right) {
        return align(new Texts(left, right, true, List.of()));
    }

    /** Aligns two texts around the beads that are fixed. */
    public List<Bead> align(Texts texts) {
        return alignAll(List.of(texts)).get(0);
    }

    /** Aligns several pairs of texts, all in the same two languages, with one lexicon learnt from all of them. */
    public List<List<Bead>> alignAll(List<Texts> all) {
        var pieces = new ArrayList<Piece>();
        var sure = new ArrayList<Engine.Source>();
        var beads = new ArrayList<List<Bead>>();
        for (int t = 0; t < all.size(); t++) {
            Texts texts = all.get(t);
            List<String> left = flat(texts.left);
            List<String> right = flat(texts.right);
            int[] leftParagraph = texts.paragraphs ? paragraphs(texts.left) : null;
            int[] rightParagraph = texts.paragraphs ? paragraphs(texts.right) : null;
            for (Pieces.Cut cut : Pieces.around(texts.fixed, left.size(), right.size())) {
                pieces.add(new Piece(
                        t,
                        cut,
                        new Engine.Source(
                                pick(left, cut.left()),
                                pick(leftParagraph, cut.left()),
                                pick(right, cut.right()),
                                pick(rightParagraph, cut.right()))));
            }
            for (Bead bead : texts.fixed) {
                sure.add(new Engine.Source(pick(left, bead.left()), null, pick(right, bead.right()), null));
            }
            beads.add(new ArrayList<>(texts.fixed));
        }
        if (pieces.isEmpty()) {
            return beads.stream().map(Aligner::ordered).toList();
        }
        int[] group = pieces.stream().mapToInt(Piece::text).toArray();
        var engine =
                new Engine(pieces.stream().map(Piece::source).toList(), group, sure, glossary, Dictionary.shared());
        Engine.Outcome outcome = engine.runAll(Weights.shared());
        for (int p = 0; p < pieces.size(); p++) {
            Piece piece = pieces.get(p);
            List<Search.Step> path = outcome.paths().get(p);
            List<SkippingBeads.Skip> skips = all.get(piece.text).paragraphs
                    ? new SkippingBeads(
                                    engine,
                                    engine.documents.get(p),
                                    outcome.learnt(),
                                    outcome.ratios()[p],
                                    Weights.shared().second())
                            .find(path)
                    : List.of();
            beads.get(piece.text).addAll(beads(piece.cut, path, skips));
        }
        return beads.stream().map(Aligner::ordered).toList();
    }

    private static List<Bead> beads(Pieces.Cut cut, List<Search.Step> path, List<SkippingBeads.Skip> skips) {
        var beads = new ArrayList<Bead>();
        var taken = new java.util.HashSet<Integer>();
        skips.forEach(s -> taken.addAll(s.left()));
        for (int x = 0; x < path.size(); x++) {
            Search.Step s = path.get(x);
            List<Integer> left = IntStream.range(s.i(), s.i() + s.k()).boxed().toList();
            List<Integer> right = cut.right().subList(s.j(), s.j() + s.l());
            float chance = s.chance();
            int at = x;
            var skip = skips.stream().filter(k -> k.step() == at).findFirst();
            if (skip.isPresent()) {
                // what the bead had and no longer has stands alone
                List<Integer> now = skip.get().left();
                left.stream()
                        .filter(i -> !now.contains(i))
                        .forEach(i -> beads.add(new Bead(
                                List.of(cut.left().get(i)),
                                List.of(),
                                skip.get().chance(),
                                false)));
                left = now;
                chance = skip.get().chance();
            } else if (s.l() == 0 && taken.contains(s.i())) {
                continue;
            }
            beads.add(new Bead(left.stream().map(cut.left()::get).toList(), right, chance, false));
        }
        return beads;
    }

    private record Piece(int text, Pieces.Cut cut, Engine.Source source) {}

    private static List<Bead> ordered(List<Bead> beads) {
        return BeadOrder.of(beads);
    }

    private static List<String> flat(List<List<String>> paragraphs) {
        return paragraphs.stream().flatMap(List::stream).toList();
    }

    private static int[] paragraphs(List<List<String>> paragraphs) {
        return IntStream.range(0, paragraphs.size())
                .flatMap(p -> paragraphs.get(p).stream().mapToInt(s -> p))
                .toArray();
    }

    private static List<String> pick(List<String> all, List<Integer> which) {
        return which.stream().map(all::get).toList();
    }

    private static int[] pick(int[] all, List<Integer> which) {
        return all == null ? null : which.stream().mapToInt(i -> all[i]).toArray();
    }
}
