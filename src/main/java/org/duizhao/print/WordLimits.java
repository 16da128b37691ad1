package org.duizhao.print;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How many letters a word may have before it is given places to break ({@link BreakPlaces}). It begins with more than
 * any word of prose has; a block with a line that ran over gets less, it alone, and is set again.
 *
 * @param steps by the number of a block, how many times it was too narrow
 */
record WordLimits(Map<Integer, Integer> steps) {

    /**
     * The longest words of the languages have fewer letters than the first, and are left to hyphenation; words of the
     * second stand in the narrowest columns of large print; the last is for what has hardly any room.
     */
    private static final List<Integer> LETTERS = List.of(30, 12, 4);

    /** What everything is set with first. */
    static final WordLimits WIDEST = new WordLimits(Map.of());

    /** The most letters of a word in this block. */
    int of(int block) {
        return LETTERS.get(steps.getOrDefault(block, 0));
    }

    /** Whether this block was too narrow before. */
    boolean narrowed(int block) {
        return steps.containsKey(block);
    }

    /**
     * The limits to try next.
     *
     * @param overfull the blocks with a line that ran over
     * @return nothing if none of them can be narrowed further
     */
    Optional<WordLimits> tighter(Collection<Integer> overfull) {
        Map<Integer, Integer> next = new HashMap<>(steps);
        for (int block : overfull) {
            next.put(block, Math.min(steps.getOrDefault(block, 0) + 1, LETTERS.size() - 1));
        }
        return next.equals(steps) ? Optional.empty() : Optional.of(new WordLimits(Map.copyOf(next)));
    }
}
