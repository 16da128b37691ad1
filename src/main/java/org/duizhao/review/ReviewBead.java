package org.duizhao.review;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A bead under review.
 *
 * @param left zero-based, ascending numbers of the base's sentences
 * @param right zero-based, ascending numbers of the witness's sentences
 * @param confidence 0 to 1; 1 for a bead that a person has confirmed or corrected
 * @param reviewed whether a person has
 * @param comments what the alignment file says above it; comments stay through every edit
 */
public record ReviewBead(
        List<Integer> left, List<Integer> right, double confidence, boolean reviewed, List<String> comments) {

    public ReviewBead {
        left = List.copyOf(left);
        right = List.copyOf(right);
        comments = List.copyOf(comments);
        if (left.isEmpty() && right.isEmpty()) {
            throw new IllegalArgumentException("a bead needs a sentence on one side at least");
        }
    }

    List<Integer> side(Side side) {
        return side == Side.LEFT ? left : right;
    }

    ReviewBead accepted() {
        return new ReviewBead(left, right, 1, true, comments);
    }

    /** Nobody vouches for it any more, so that it comes first among the doubtful ones. */
    ReviewBead reopened() {
        return new ReviewBead(left, right, 0, false, comments);
    }

    /** Both as one bead, confirmed. */
    ReviewBead with(ReviewBead other) {
        List<String> all = new ArrayList<>(comments);
        all.addAll(other.comments);
        return new ReviewBead(union(left, other.left), union(right, other.right), 1, true, all);
    }

    static List<Integer> union(List<Integer> a, List<Integer> b) {
        TreeSet<Integer> all = new TreeSet<>(a);
        all.addAll(b);
        return List.copyOf(all);
    }
}
