package org.duizhao.receive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Chinese verse is told by its lines, and what only looks like it is not. */
class StanzasTest {

    private static List<String> verse(String text) {
        return Furniture.sort(TextLayer.plain(text), "zh-Hans").rules().stream()
                .filter(r -> r.action().equals("verse"))
                .map(r -> r.first() + "-" + r.last())
                .toList();
    }

    @Test
    void linesOfOneLength() {
        assertEquals(List.of("3-6"), verse("夜船\n\n水上一盏灯，\n山前半夜风。\n船家睡未醒，\n已过两三峰。\n"));
    }

    @Test
    void linesWithoutStopsInStanzas() {
        assertEquals(List.of("3-6", "8-11"), verse("夜船\n\n水上一盏灯\n山前半夜\n船家睡未醒\n已过峰\n\n天亮\n雾散了\n船家醒来\n问身在何处\n"));
    }

    @Test
    void sentencesOfATalkAreNone() {
        assertEquals(List.of(), verse("问路\n\n你去哪里？\n我去上游。\n上游没有渡口。\n那我在这里等。\n等什么？\n"));
    }

    @Test
    void aCoupletAndLongLinesAreNone() {
        assertEquals(List.of(), verse("联\n\n水上一盏灯\n山前半夜风\n"));
        assertEquals(List.of(), verse("记\n\n" + "水上有一盏灯照着半江的水和远处看不清楚的山\n".repeat(5)));
    }
}
