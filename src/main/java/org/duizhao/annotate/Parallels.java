package org.duizhao.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
 */
final class Parallels {

    /** Less alike than this, two sentences have a subject in common and no more; set by reading the pairs around it. */
    private static final double LEAST = 0.3;

    private final Aligned aligned;

    private Parallels(Aligned aligned) {
        this.aligned = aligned;
    }

    /** For every part that names another to be compared with, the likest sentence of that part for each of its own. */
    static List<Parallel> find(Aligned aligned) {
        List<Parallel> found = new ArrayList<>();
        for (AlignedPart part : aligned.parts()) {
            aligned.parts().stream().filter(o -> o.part().id().equals(part.part().compare()))
                    .forEach(o -> found.addAll(new Parallels(aligned).between(part, o)));
        }
        return List.copyOf(found);
    }

    private List<Parallel> between(AlignedPart part, AlignedPart other) {
        double[][] likeness = likeness(words(part), words(other));
        double[][] byPairs = likeness(pairs(part), pairs(other));
        for (int i = 0; i < likeness.length; i++) {
            for (int j = 0; j < likeness[i].length; j++) {
                likeness[i][j] = (likeness[i][j] + byPairs[i][j]) / 2;
            }
        }
        List<Parallel> found = new ArrayList<>();
        for (int i = 0; i < likeness.length; i++) {
            int best = best(likeness[i]);
            if (best >= 0 && likeness[i][best] >= LEAST) {
                found.add(new Parallel(part.part().id(), i, other.part().id(), best, likeness[i][best]));
            }
        }
        return found;
    }

    private static int best(double[] row) {
        int best = -1;
        for (int j = 0; j < row.length; j++) {
            if (best < 0 || row[j] > row[best]) {
                best = j;
            }
        }
        return best;
    }

    /** Geometric mean of two shares of rare things in common: of the shorter side's, and of both sides' together. */
    private static double[][] likeness(List<Set<String>> left, List<Set<String>> right) {
        Map<String, Double> weight = new HashMap<>();
        for (List<Set<String>> side : List.of(left, right)) {
            side.forEach(s -> s.forEach(x -> weight.merge(x, 1.0, Double::sum)));
        }
        double all = left.size() + right.size();
        weight.replaceAll((x, n) -> Math.log(all / n));
        double[][] likeness = new double[left.size()][right.size()];
        for (int i = 0; i < left.size(); i++) {
            for (int j = 0; j < right.size(); j++) {
                Set<String> common = new HashSet<>(left.get(i));
                common.retainAll(right.get(j));
                double shared = sum(common, weight);
                double a = sum(left.get(i), weight);
                double b = sum(right.get(j), weight);
                likeness[i][j] = shared == 0 ? 0 : Math.sqrt(shared / Math.min(a, b) * 2 * shared / (a + b));
            }
        }
        return likeness;
    }

    private static double sum(Set<String> things, Map<String, Double> weight) {
        return things.stream().mapToDouble(weight::get).sum();
    }

    private List<Set<String>> pairs(AlignedPart part) {
        return segments(part.part().base(), part.part()).stream().map(s -> {
            Set<String> pairs = new HashSet<>();
            int[] letters = s.text().codePoints().filter(Character::isLetterOrDigit).toArray();
            for (int i = 0; i + 1 < letters.length; i++) {
                pairs.add(new String(letters, i, 2));
            }
            return pairs;
        }).toList();
    }

    private List<Set<String>> words(AlignedPart part) {
        String lead = part.part().lead();
        List<Segment> segments = segments(lead, part.part());
        List<Set<String>> words = new ArrayList<>();
        segments(part.part().base(), part.part()).forEach(s -> words.add(new HashSet<>()));
        for (Bead bead : part.beads().getOrDefault(lead, List.of())) {
            for (int j : bead.right()) {
                bead.left().forEach(i -> words.get(i).addAll(Renderings.stems(segments.get(j).text())));
            }
        }
        return words;
    }

    private List<Segment> segments(String siglum, Part part) {
        return aligned.sources().segments(siglum, part.id());
    }
}
