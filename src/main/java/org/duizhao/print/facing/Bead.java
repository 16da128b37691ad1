package org.duizhao.print.facing;

/**
 * Sentences of base and lead that stay on one spread: items of a passage, counted from 1, from first to last. A side
 * that has none is empty, its last less than its first.
 *
 * @param passage its number
 */
record Bead(String passage, int baseFrom, int baseTo, int leadFrom, int leadTo) {

    int from(Side side) {
        return side == Side.BASE ? baseFrom : leadFrom;
    }

    int to(Side side) {
        return side == Side.BASE ? baseTo : leadTo;
    }
}
