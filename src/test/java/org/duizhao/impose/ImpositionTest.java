package org.duizhao.impose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ImpositionTest {

    @Test
    void aBookletOfEightPagesIsWhatPrintersKnow() {
        assertEquals(
                List.of(new Side(8, 1), new Side(2, 7), new Side(6, 3), new Side(4, 5)), Imposition.BOOKLET.sides(8));
    }

    @Test
    void fivePagesHaveThreeBlanksAtTheEndOfTheBooklet() {
        assertEquals(
                List.of(new Side(0, 1), new Side(2, 0), new Side(0, 3), new Side(4, 5)), Imposition.BOOKLET.sides(5));
    }

    @Test
    void twoUpOfThreePagesLeavesTheLastHalfWhite() {
        assertEquals(List.of(new Side(1, 2), new Side(3, 0)), Imposition.TWO_UP.sides(3));
    }

    @Test
    void noPagesNeedNoSheet() {
        for (Imposition imposition : Imposition.values()) {
            assertEquals(List.of(), imposition.sides(0));
            assertThrows(IllegalArgumentException.class, () -> imposition.sides(-1));
        }
    }

    @Property
    void everyPageStandsOnce(@ForAll @IntRange(min = 1, max = 1200) int pages) {
        for (Imposition imposition : Imposition.values()) {
            List<Integer> placed = imposition.sides(pages).stream()
                    .flatMap(s -> Stream.of(s.left(), s.right()))
                    .filter(p -> p != Side.BLANK)
                    .sorted()
                    .toList();
            assertEquals(IntStream.rangeClosed(1, pages).boxed().toList(), placed, imposition.word());
        }
    }

    /** Laid in one another, folded and leafed through, the sheets give the pages in order and blanks at the end alone. */
    @Property
    void theFoldedBookletReadsInOrder(@ForAll @IntRange(min = 1, max = 1200) int pages) {
        List<Side> sides = Imposition.BOOKLET.sides(pages);
        assertEquals(0, sides.size() % 2, "every front has a back");
        List<Integer> firstHalf = new ArrayList<>();
        List<Integer> secondHalf = new ArrayList<>();
        for (int sheet = 0; sheet < sides.size(); sheet += 2) {
            Side front = sides.get(sheet);
            Side back = sides.get(sheet + 1);
            // Turned over the short edge, the back's left half lies behind the front's right half.
            firstHalf.add(front.right());
            firstHalf.add(back.left());
            secondHalf.add(0, front.left());
            secondHalf.add(0, back.right());
        }
        List<Integer> read = new ArrayList<>(firstHalf);
        read.addAll(secondHalf);
        List<Integer> expected = IntStream.rangeClosed(1, read.size())
                .map(p -> p > pages ? Side.BLANK : p)
                .boxed()
                .toList();
        assertEquals(expected, read);
        assertTrue(read.size() - pages < 4, "no sheet is wasted");
    }

    @Test
    void theSheetFollowsThePaperOfThePage() {
        assertEquals("A4", SheetSize.forTwo(mm(148), mm(210)).name());
        assertEquals("A3", SheetSize.forTwo(mm(210), mm(297)).name());
        assertEquals("Tabloid", SheetSize.forTwo(8.5f * 72, 11 * 72).name());
        assertEquals("Tabloid", SheetSize.forTwo(mm(152.4f), mm(228.6f)).name());
        assertEquals("Letter", SheetSize.forTwo(mm(135), mm(200)).name(), "smaller than A4, which has room as well");
        assertEquals(4000, SheetSize.forTwo(2000, 3000).width());
    }

    private static float mm(float millimetres) {
        return millimetres * 72 / 25.4f;
    }
}
