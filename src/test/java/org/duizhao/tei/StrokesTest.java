package org.duizhao.tei;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Chinese in the order of strokes. */
class StrokesTest {

    private final Strokes strokes = new Strokes();

    @Test
    void fewerStrokesComeFirst() {
        assertEquals(
                List.of("一带", "人才", "中央", "生产力", "改革", "国家", "科技", "新质", "數字"),
                List.of("科技", "生产力", "一带", "數字", "新质", "人才", "改革", "中央", "国家").stream()
                        .sorted(strokes.order())
                        .toList());
    }

    @Test
    void theStrokesOfTheFirstCharacterAreCounted() {
        assertEquals(
                List.of(1, 2, 4, 5, 7, 8, 9, 13, 15),
                List.of("一", "人", "中央", "生产", "改", "国", "科", "新", "數").stream()
                        .map(strokes::first)
                        .toList());
        assertEquals(
                List.of(10, 4), List.of("馬", "书").stream().map(strokes::first).toList(), "either script");
        assertEquals(0, strokes.first("Marx"));
    }
}
