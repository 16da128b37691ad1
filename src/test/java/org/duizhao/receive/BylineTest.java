package org.duizhao.receive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which lines say who wrote and translated a text. */
class BylineTest {

    private static List<String> read(String line) {
        return Byline.read(line).stream().map(f -> f.key() + " " + f.value()).toList();
    }

    /** It became a subtitle. */
    @ParameterizedTest
    @CsvSource({"艾伦·马什 著 林渡 译", "艾伦·马什著　林渡 译", "艾伦·马什 著，林渡 编译"})
    void namesMayStandBeforeWhatTheyDid(String line) {
        assertEquals(List.of("author 艾伦·马什", "translator 林渡"), read(line));
    }

    @Test
    void oneNameMayStandAlone() {
        assertEquals(List.of("translator 林渡"), read("林渡 译"));
        assertEquals(List.of("author [英] 艾伦·马什"), read("[英] 艾伦·马什 著"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"也提著", "世界名著", "一部译著 的故事", "他笑著說譯"})
    void aLineThatEndsInTheirWordsIsNone(String line) {
        assertEquals(List.of(), read(line));
    }
}
