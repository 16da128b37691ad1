package org.duizhao.print;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class KernedTextTest {

    /** Where letters begin that are placed and advance, each as wide as nothing. */
    private static int[] places(int[][] adjustments, int letters) {
        int[] places = new int[letters];
        int at = 0;
        for (int i = 0; i < letters; i++) {
            int[] here = i < adjustments.length && adjustments[i] != null ? adjustments[i] : new int[4];
            places[i] = at + here[0];
            at += here[2];
        }
        return places;
    }

    /** Where FOP puts letters that it moves, each from where the one before it ended. */
    private static int[] moved(int[][] moves, int letters) {
        int[] places = new int[letters];
        int at = 0;
        for (int i = 0; i < letters; i++) {
            at += i < moves.length && moves[i] != null ? moves[i][0] : 0;
            places[i] = at;
        }
        return places;
    }

    @Property
    void everyLetterStandsWhereItStood(@ForAll("adjustments") int[][] adjustments, @ForAll("letters") int more) {
        int letters = adjustments.length + more;
        int[][] moves = KernedText.alongTheLine(adjustments, "a".repeat(letters));
        Arrays.stream(moves).filter(m -> m != null).forEach(m -> assertEquals(m[0], m[2]));
        assertArrayEquals(places(adjustments, letters), moved(moves, letters));
    }

    @Provide
    Arbitrary<int[][]> adjustments() {
        Arbitrary<int[]> one = Arbitraries.integers()
                .between(-300, 300)
                .array(int[].class)
                .ofSize(2)
                .map(xs -> new int[] {xs[0], 0, xs[1], 0});
        // The first is no mere move, or all of them might be, which are left as they are.
        return one.injectNull(0.3)
                .array(int[][].class)
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(all -> {
                    all[0] = new int[] {3, 0, 5, 0};
                    return all;
                });
    }

    @Provide
    Arbitrary<Integer> letters() {
        return Arbitraries.integers().between(0, 3);
    }

    @Test
    void whatStandsAboveTheLineIsLeft() {
        int[][] mark = {{0, 0, -20, 0}, {-100, 300, 0, 0}};
        assertSame(mark, KernedText.alongTheLine(mark, "xy"));
    }

    @Test
    void charactersOfTwoPlacesAreLeft() {
        int[][] kerned = {{0, 0, -20, 0}, null, {0, 0, -20, 0}};
        assertSame(kerned, KernedText.alongTheLine(kerned, "𠀀ab"));
    }
}
