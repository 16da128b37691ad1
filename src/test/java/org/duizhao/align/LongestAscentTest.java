package org.duizhao.align;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LongestAscentTest {

    @Test
    void anOutlierIsLeftOut() {
        assertEquals(places(1, 2, 3), LongestAscent.of(new int[] {9, 0, 1, 2}));
        assertEquals(places(0, 1, 2), LongestAscent.of(new int[] {0, 1, 2, 0}));
        assertEquals(places(0, 1, 3), LongestAscent.of(new int[] {3, 3, -1, 3}));
        assertEquals(places(), LongestAscent.of(new int[] {-1}));
    }

    /** Against every subsequence there is. */
    @Property(tries = 200)
    void noOtherAscentIsLonger(@ForAll @Size(max = 10) List<@IntRange(min = -1, max = 5) Integer> numbers) {
        int[] sequence = numbers.stream().mapToInt(Integer::intValue).toArray();
        int longest = 0;
        for (long subset = 0; subset < 1L << sequence.length; subset++) {
            BitSet chosen = BitSet.valueOf(new long[] {subset});
            if (ascends(sequence, chosen)) {
                longest = Math.max(longest, chosen.cardinality());
            }
        }
        BitSet found = LongestAscent.of(sequence);
        assertEquals(true, ascends(sequence, found));
        assertEquals(longest, found.cardinality());
    }

    private static boolean ascends(int[] numbers, BitSet places) {
        int[] chosen = places.stream().map(i -> numbers[i]).toArray();
        for (int i = 0; i < chosen.length; i++) {
            if (chosen[i] < 0 || i > 0 && chosen[i - 1] > chosen[i]) {
                return false;
            }
        }
        return true;
    }

    private static BitSet places(int... places) {
        BitSet set = new BitSet();
        for (int place : places) {
            set.set(place);
        }
        return set;
    }
}
