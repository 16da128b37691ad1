package org.duizhao.model;

import java.util.List;

/**
 * A group of segments of two texts that answer each other, such as one Chinese sentence and the two English ones that
 * render it.
 *
 * @param left zero-based, ascending segment numbers on the base's side; empty where the base has nothing
 * @param right zero-based, ascending segment numbers on the other side; empty where it leaves the base unanswered
 * @param confidence the aligner's estimate, 0 to 1, that the bead is right as it stands
 * @param reviewed whether a person has confirmed or corrected it; such a bead holds through every later run
 */
public record Bead(List<Integer> left, List<Integer> right, double confidence, boolean reviewed) {

    public Bead {
        left = List.copyOf(left);
        right = List.copyOf(right);
        if (left.isEmpty() && right.isEmpty()) {
            throw new IllegalArgumentException("a bead needs a segment on one side at least");
        }
    }
}
