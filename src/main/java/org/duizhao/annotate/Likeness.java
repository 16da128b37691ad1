package org.duizhao.annotate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How alike the sentences of two sides are, by the things that each has, such as its words: what is rare counts more, by
 * its inverse document frequency.
 */
final class Likeness {

    private final List<Set<String>> left;
    private final List<Set<String>> right;
    private final Map<String, Double> weight = new HashMap<>();
    private final double[] leftSums;
    private final double[] rightSums;

    /** @param left for each sentence of one side, what it has; likewise {@code right} */
    Likeness(List<Set<String>> left, List<Set<String>> right) {
        this.left = left;
        this.right = right;
        for (List<Set<String>> side : List.of(left, right)) {
            side.forEach(s -> s.forEach(x -> weight.merge(x, 1.0, Double::sum)));
        }
        double all = left.size() + right.size();
        weight.replaceAll((x, n) -> Math.log(all / n));
        leftSums = left.stream().mapToDouble(this::sum).toArray();
        rightSums = right.stream().mapToDouble(this::sum).toArray();
    }

    /** Geometric mean of two shares of rare things in common: of the shorter sentence's, and of both together. */
    double of(int i, int j) {
        Set<String> common = new HashSet<>(left.get(i));
        common.retainAll(right.get(j));
        double shared = sum(common);
        double a = leftSums[i];
        double b = rightSums[j];
        return shared == 0 ? 0 : Math.sqrt(shared / Math.min(a, b) * 2 * shared / (a + b));
    }

    private double sum(Set<String> things) {
        return things.stream().mapToDouble(weight::get).sum();
    }
}
