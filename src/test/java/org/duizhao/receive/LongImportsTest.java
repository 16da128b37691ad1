package org.duizhao.receive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duizhao.receive.TextLayer.Hint;
import org.duizhao.receive.TextLayer.Role;
import org.junit.jupiter.api.Test;

/** The time that the sorting of lines takes grows as their number does, not as its square. */
class LongImportsTest {

    private static final int LINES = 60_000;
    private static final Duration ENOUGH = Duration.ofSeconds(15);

    private static String lines(String line) {
        return IntStream.range(0, LINES).mapToObj(i -> line + i).collect(Collectors.joining("\n"));
    }

    /** Each such line looked for running text or furniture above it, as far as the first line. */
    @Test
    void versesWithoutStopsAreSortedInOnePass() {
        Page page = new Page(TextLayer.plain(lines("Water before, water behind ")), "en");
        assertEquals(LINES, assertTimeoutPreemptively(ENOUGH, () -> new PageFoot(page).sort(0)));
    }

    /** Each line asked all hints whether one of them is a heading. */
    @Test
    void linesAmongManyHintsAreSortedInOnePass() {
        Map<Integer, Hint> hints = new HashMap<>();
        for (int i = LINES + 1; i <= 2 * LINES; i++) {
            hints.put(i, new Hint(Role.LINKS, 0, ""));
        }
        Page page = new Page(new TextLayer(lines("A line ") + "\n" + lines("A link "), hints, Map.of()), "en");
        assertTimeoutPreemptively(ENOUGH, () -> new PageBody(page).headings(0, LINES));
        assertEquals(2 * LINES, page.result().kept().size());
    }
}
