package org.duizhao.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BesideTest {

    @Test
    void resultsComeInTheOrderOfTheItems() throws Exception {
        List<Integer> items = IntStream.range(0, 500).boxed().toList();
        assertEquals(items.stream().map(i -> 2 * i).toList(), Beside.each("doubling", items, i -> 2 * i));
        assertEquals(List.of(), Beside.each("nothing", List.of(), i -> i));
    }

    @Test
    void theFirstItemThatFailsIsTheOneToldOf() {
        IOException failure = assertThrows(
                IOException.class,
                () -> Beside.each("failing", List.of(1, 2, 3, 4), i -> {
                    if (i > 1) {
                        throw new IOException("item " + i);
                    }
                    return i;
                }));
        assertEquals("item 2", failure.getMessage());
    }
}
