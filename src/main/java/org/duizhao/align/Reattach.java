package org.duizhao.align;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.duizhao.align.AlignmentFile.Block;
import org.duizhao.model.Bead;
import org.duizhao.model.Message;

/**
 * Finds the reviewed beads of an alignment file again in texts that may have been edited since, by their words: the
 * same sentence first, then the most similar one. What can no longer be attached is reported with both texts.
 */
public final class Reattach {

    /** Least similarity at which a sentence is taken for an edited form of another. */
    private static final double SIMILAR = 0.6;

    /** A sentence may have been parted into at most so many. */
    private static final int MOST_PARTS = 4;

    /**
     * A reviewed bead that could not be attached.
     *
     * @param block the bead as the file has it, with the words of both sides
     * @param reason what stands in the way
     */
    public record Stale(Block block, Message reason) {}

    /**
     * @param beads reviewed beads that were found again, then everything else as the aligner has it, in order; every
     *     sentence is in exactly one bead
     * @param stale reviewed beads that were not found again
     */
    public record Result(List<Bead> beads, List<Stale> stale) {

        public Result {
            beads = List.copyOf(beads);
            stale = List.copyOf(stale);
        }
    }

    /** Reviewed beads by the numbers that their sentences have now, and those that were not found. */
    public record Found(List<Bead> fixed, List<Stale> stale) {}

    private Reattach() {}

    /**
     * Re-attaches the reviewed beads of a file and aligns the rest around them.
     *
     * @param left paragraphs of the base as it is now
     * @param right paragraphs of the witness as it is now
     */
    public static Result apply(AlignmentFile file, List<List<String>> left, List<List<String>> right, Aligner aligner) {
        Found found = find(
                file,
                left.stream().flatMap(List::stream).toList(),
                right.stream().flatMap(List::stream).toList());
        List<Bead> beads = aligner.align(new Aligner.Texts(left, right, true, found.fixed()));
        return new Result(beads, found.stale());
    }

    /** Finds the reviewed beads of a file in two lists of sentences. */
    public static Found find(AlignmentFile file, List<String> left, List<String> right) {
        var lefts = new Sentences(left);
        var rights = new Sentences(right);
        List<Block> reviewed = file.blocks().stream().filter(Block::reviewed).toList();
        // exact matches of all beads come before any similar one, so that an edited sentence cannot take another's
        // place
        var leftNumbers = lefts.find(reviewed.stream().map(Block::left).toList());
        var rightNumbers = rights.find(reviewed.stream().map(Block::right).toList());
        var fixed = new ArrayList<Bead>();
        var stale = new ArrayList<Stale>();
        for (int b = 0; b < reviewed.size(); b++) {
            List<Integer> l = leftNumbers.get(b);
            List<Integer> r = rightNumbers.get(b);
            if (l == null || r == null) {
                String side = l != null ? "right" : r != null ? "left" : "both";
                stale.add(new Stale(reviewed.get(b), Message.of("stale", side)));
            } else {
                fixed.add(new Bead(l, r, 1, true));
            }
        }
        return new Found(List.copyOf(fixed), List.copyOf(stale));
    }

    /** The sentences of one side and which of them are taken. */
    private static final class Sentences {

        private final List<String> plain;
        /** By its words, the numbers of a sentence that are not taken. */
        private final Map<String, TreeSet<Integer>> free = new HashMap<>();

        private final boolean[] taken;
        private List<Set<Integer>> shingles;

        Sentences(List<String> sentences) {
            plain = sentences.stream().map(AlignmentFile::plain).toList();
            taken = new boolean[plain.size()];
            for (int i = 0; i < plain.size(); i++) {
                free.computeIfAbsent(plain.get(i), s -> new TreeSet<>()).add(i);
            }
        }

        /** The numbers of each bead's sentences, ascending; null for a bead that is not found whole. */
        List<List<Integer>> find(List<List<String>> beads) {
            var numbers = new ArrayList<List<Integer>>();
            int cursor = 0;
            for (List<String> bead : beads) {
                List<Integer> found = exactly(bead, cursor);
                if (found != null && !found.isEmpty()) {
                    found.forEach(this::take);
                    cursor = found.get(found.size() - 1) + 1;
                }
                numbers.add(found);
            }
            // Where the sentences of the bead before end.
            int place = 0;
            for (int b = 0; b < beads.size(); b++) {
                if (numbers.get(b) == null) {
                    List<Integer> found = similar(beads.get(b), place);
                    if (found != null) {
                        found.forEach(this::take);
                        numbers.set(b, found);
                    }
                }
                List<Integer> here = numbers.get(b);
                place = here == null || here.isEmpty() ? place : here.get(here.size() - 1) + 1;
            }
            return numbers;
        }

        private void take(int number) {
            taken[number] = true;
            free.get(plain.get(number)).remove(number);
        }

        private List<Integer> exactly(List<String> bead, int cursor) {
            var found = new ArrayList<Integer>();
            int from = cursor;
            for (String s : bead) {
                int at = next(s, from);
                if (at < 0) {
                    found.forEach(i -> free.get(plain.get(i)).add(i));
                    return null;
                }
                free.get(s).remove(at);
                found.add(at);
                from = at + 1;
            }
            found.sort(null);
            return List.copyOf(found);
        }

        /** The first free number of a sentence from a place on, or its first free one; -1 for none. */
        private int next(String sentence, int from) {
            TreeSet<Integer> numbers = free.get(sentence);
            if (numbers == null || numbers.isEmpty()) {
                return -1;
            }
            Integer behind = numbers.ceiling(from);
            return behind == null ? numbers.first() : behind;
        }

        private List<Integer> similar(List<String> bead, int place) {
            prepare();
            var found = new ArrayList<Integer>();
            for (String s : bead) {
                List<Integer> part = nearest(s, place, found);
                if (part == null) {
                    return whole(bead, place);
                }
                found.addAll(part);
            }
            found.sort(null);
            return List.copyOf(found);
        }

        /** The bead's sentences as one text: they may have been run together or parted otherwise. */
        private List<Integer> whole(List<String> bead, int place) {
            return bead.size() < 2 ? null : nearest(String.join(" ", bead), place, List.of());
        }

        /** One to four sentences in a row that together are most like a text; null if nothing is like it. */
        private List<Integer> nearest(String text, int place, List<Integer> used) {
            Set<Integer> wanted = shingles(text);
            double best = SIMILAR;
            List<Integer> found = null;
            for (int i = 0; i < plain.size(); i++) {
                var together = new HashSet<Integer>();
                var numbers = new ArrayList<Integer>();
                for (int k = i; k < Math.min(plain.size(), i + MOST_PARTS); k++) {
                    if (taken[k] || used.contains(k)) {
                        break;
                    }
                    Set<Integer> here = shingles.get(k);
                    int shared = shared(here, wanted);
                    if (shared == 0) {
                        break;
                    }
                    together.addAll(here);
                    numbers.add(k);
                    double score = 2.0 * shared(together, wanted) / (together.size() + wanted.size());
                    // of equals, the one nearest to where the bead stood
                    score -= Math.min(0.05, Math.abs(i - place) * 0.0005);
                    if (score > best) {
                        best = score;
                        found = List.copyOf(numbers);
                    }
                }
            }
            return found;
        }

        private void prepare() {
            if (shingles == null) {
                shingles = plain.stream().map(Sentences::shingles).toList();
            }
        }

        private static int shared(Set<Integer> a, Set<Integer> b) {
            Set<Integer> small = a.size() < b.size() ? a : b;
            Set<Integer> large = small == a ? b : a;
            int n = 0;
            for (Integer x : small) {
                n += large.contains(x) ? 1 : 0;
            }
            return n;
        }

        /** Pairs of neighbouring characters, as numbers; case and punctuation do not count. */
        private static Set<Integer> shingles(String s) {
            var set = new HashSet<Integer>();
            char before = ' ';
            for (int i = 0; i < s.length(); i++) {
                char c = Character.toLowerCase(s.charAt(i));
                c = Character.isLetterOrDigit(c) || Character.isSurrogate(c) ? c : ' ';
                if (c != ' ' || before != ' ') {
                    set.add(before << 16 | c);
                }
                before = c;
            }
            return set;
        }
    }
}
