package org.duizhao.print;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MarksInOrderTest {

    private static final int[] NOWHERE = {0, 0, 0, 0};

    private static int[][] placed(String word, int[]... positions) {
        int[][] copy = Arrays.stream(positions).map(int[]::clone).toArray(int[][]::new);
        MarksInOrder.place(
                word.codePoints().toArray(),
                copy,
                c -> Character.getType(c) == Character.NON_SPACING_MARK,
                c -> Character.getType(c) == Character.NON_SPACING_MARK ? 0 : 500);
        return copy;
    }

    @Test
    void aMarkIsPlacedFromTheEndOfItsLetter() {
        int[][] placed = placed("ax\u0301y", NOWHERE, new int[] {0, 0, -20, 0}, new int[] {230, 90, 0, 0}, NOWHERE);
        assertArrayEquals(new int[] {230 - 480, 90, 0, 0}, placed[2]);
        assertArrayEquals(new int[] {0, 0, -20, 0}, placed[1]);
        assertArrayEquals(NOWHERE, placed[3]);
    }

    @Test
    void marksOfOneLetterAreEachPlacedFromWhereTheLetterEnds() {
        int[][] placed = placed("x\u0301\u0323", NOWHERE, new int[] {230, 0, 0, 0}, new int[] {210, -10, 0, 0});
        assertArrayEquals(new int[] {-270, 0, 0, 0}, placed[1]);
        assertArrayEquals(new int[] {-290, -10, 0, 0}, placed[2]);
    }

    @Test
    void aMarkThatTheFaceDoesNotPlaceIsLeft() {
        assertArrayEquals(NOWHERE, placed("x\u0301", NOWHERE, NOWHERE)[1]);
    }

    @Test
    void scriptsWithOtherOrdersAreLeftToFop() {
        assertTrue(MarksInOrder.in("latn"));
        assertFalse(MarksInOrder.in("deva"));
    }
}
