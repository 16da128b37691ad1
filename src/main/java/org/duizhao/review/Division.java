package org.duizhao.review;

import java.util.BitSet;
import java.util.List;

/**
 * Two texts divided into beads: every sentence of both is in exactly one.
 *
 * @param left how many sentences the base has
 * @param right how many the witness has
 * @param beads in reading order
 */
public record Division(int left, int right, List<ReviewBead> beads) {

    /** @throws IllegalArgumentException if a sentence is in no bead, in two, or is none of the texts' */
    public Division {
        beads = List.copyOf(beads);
        check(Side.LEFT, left, beads);
        check(Side.RIGHT, right, beads);
    }

    private static void check(Side side, int size, List<ReviewBead> beads) {
        BitSet seen = new BitSet(size);
        for (ReviewBead bead : beads) {
            int last = -1;
            for (int sentence : bead.side(side)) {
                if (sentence <= last || sentence >= size || seen.get(sentence)) {
                    throw new IllegalArgumentException(
                            "sentence " + sentence + " of the " + side + " side is misplaced");
                }
                seen.set(sentence);
                last = sentence;
            }
        }
        if (seen.cardinality() != size) {
            throw new IllegalArgumentException(
                    "sentence " + seen.nextClearBit(0) + " of the " + side + " side is in no bead");
        }
    }
}
