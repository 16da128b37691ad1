package org.duizhao.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the running head says of the passages on its page. */
class RunningRangeTest {

    @Test
    void fromTheFirstPassageToTheLast() {
        assertEquals("R.3–R.5", RunningRange.range(List.of("R.3", "R.3", "R.4", "R.5")));
    }

    @Test
    void onePassageIsNamedOnce() {
        assertEquals("R.3", RunningRange.range(List.of("R.3", "R.3")));
    }

    @Test
    void aPageWithoutPassagesNamesNone() {
        assertEquals("", RunningRange.range(List.of()));
    }
}
