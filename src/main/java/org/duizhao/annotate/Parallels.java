package org.duizhao.annotate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.duizhao.model.Aligned;
import org.duizhao.model.AlignedPart;
import org.duizhao.model.Bead;
import org.duizhao.model.Parallel;
import org.duizhao.model.Part;
import org.duizhao.model.Segment;

/**
 * Finds the sentences that two parts have in common, such as a speech and the report on it. Order plays no role. Two
 * sentences are alike as far as they share what is rare: pairs of characters in the base, words in the lead
 * translations, each weighed by its inverse document frequency.
 *
 * <p>A sentence is set against the likest of the other part if one of three things holds: the two are alike enough; or
 * less, but each is the likest to the other; or their translations have many words in a row in common, as where a short
 * sentence quotes a clause of a long one. Measured on the project's own edition, 39 sentences against 60: likeness alone
 * finds 33 pairs, all of them true; the second condition adds one (0.298), the third one (13 words; the longest run of a
 * false pair has 7), both true. Of the 4 sentences that stay alone none has a counterpart.
 */
final class Parallels {

    /** Less alike than this, two sentences have a subject in common and no more; set by reading the pairs around it. */
    private static final double LEAST = 0.3;

    /** The same for two sentences each of which is the likest to the other. */
    private static final double LEAST_MUTUAL = 0.2;

    /** So many words in a row are no set phrase any more. */
    private static final int LEAST_RUN = 9;

    /** Stands between sentences of a translation, so that no run of words goes across. */
    private static final String BREAK = "|";

    private final Aligned aligned;

    private Parallels(Aligned aligned) {
        this.aligned = aligned;
    }

    /** For every part that names another to be compared with, the likest sentence of that part for each of its own. */
    static List<Parallel> find(Aligned aligned) {
        List<Parallel> found = new ArrayList<>();
        for (AlignedPart part : aligned.parts()) {
            aligned.parts().stream()
                    .filter(o -> o.part().id().equals(part.part().compare()))
                    .forEach(o -> found.addAll(new Parallels(aligned).between(part, o)));
        }
        return List.copyOf(found);
    }

    private List<Parallel> between(AlignedPart part, AlignedPart other) {
        List<List<String>> words = words(part);
        List<List<String>> otherWords = words(other);
        Likeness byWords = new Likeness(sets(words), sets(otherWords));
        Likeness byPairs = new Likeness(pairs(part), pairs(other));
        // The likest sentence on the other side, and how like; parts may be long, and no table of all pairs is kept.
        int[] best = none(words.size());
        double[] most = new double[words.size()];
        int[] bestForOther = none(otherWords.size());
        double[] mostForOther = new double[otherWords.size()];
        for (int i = 0; i < words.size(); i++) {
            for (int j = 0; j < otherWords.size(); j++) {
                double likeness = (byWords.of(i, j) + byPairs.of(i, j)) / 2;
                if (best[i] < 0 || likeness > most[i]) {
                    best[i] = j;
                    most[i] = likeness;
                }
                if (bestForOther[j] < 0 || likeness > mostForOther[j]) {
                    bestForOther[j] = i;
                    mostForOther[j] = likeness;
                }
            }
        }
        List<Parallel> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (best[i] >= 0
                    && (most[i] >= LEAST
                            || most[i] >= LEAST_MUTUAL && bestForOther[best[i]] == i
                            || run(words.get(i), otherWords.get(best[i])) >= LEAST_RUN)) {
                found.add(new Parallel(part.part().id(), i, other.part().id(), best[i], most[i]));
            }
        }
        return found;
    }

    private static int[] none(int size) {
        int[] none = new int[size];
        Arrays.fill(none, -1);
        return none;
    }

    /** The most words that stand in a row in both. */
    private static int run(List<String> left, List<String> right) {
        int longest = 0;
        int[] row = new int[right.size() + 1];
        for (String word : left) {
            for (int j = right.size(); j > 0; j--) {
                row[j] = word.equals(right.get(j - 1)) && !word.equals(BREAK) ? row[j - 1] + 1 : 0;
                longest = Math.max(longest, row[j]);
            }
        }
        return longest;
    }

    private static List<Set<String>> sets(List<List<String>> words) {
        List<Set<String>> sets = new ArrayList<>();
        words.forEach(w -> {
            Set<String> set = new HashSet<>(w);
            set.remove(BREAK);
            sets.add(set);
        });
        return sets;
    }

    private List<Set<String>> pairs(AlignedPart part) {
        return segments(part.part().base(), part.part()).stream()
                .map(s -> {
                    Set<String> pairs = new HashSet<>();
                    int[] letters = s.text()
                            .codePoints()
                            .filter(Character::isLetterOrDigit)
                            .toArray();
                    for (int i = 0; i + 1 < letters.length; i++) {
                        pairs.add(new String(letters, i, 2));
                    }
                    return pairs;
                })
                .toList();
    }

    /** By base segment, the words of the lead that answer it. */
    private List<List<String>> words(AlignedPart part) {
        String lead = part.part().lead();
        List<Segment> segments = segments(lead, part.part());
        List<List<String>> words = new ArrayList<>();
        segments(part.part().base(), part.part()).forEach(s -> words.add(new ArrayList<>()));
        for (Bead bead : part.beads().getOrDefault(lead, List.of())) {
            for (int j : bead.right()) {
                bead.left().forEach(i -> {
                    words.get(i).addAll(Renderings.stems(segments.get(j).text()));
                    words.get(i).add(BREAK);
                });
            }
        }
        return words;
    }

    private List<Segment> segments(String siglum, Part part) {
        return aligned.sources().segments(siglum, part.id());
    }
}
