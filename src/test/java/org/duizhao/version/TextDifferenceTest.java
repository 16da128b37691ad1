package org.duizhao.version;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.duizhao.version.TextDifference.Kind;
import org.duizhao.version.TextDifference.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where two forms of a text differ is shown to the word. */
class TextDifferenceTest {

    private static String without(Kind kind, List<Piece> pieces) {
        return pieces.stream().filter(p -> p.kind() != kind).map(Piece::text).collect(Collectors.joining());
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("tea", "water", " ", "，", "茶", "水", "𣲗")
                .list()
                .ofMaxSize(10)
                .map(words -> String.join("", words));
    }

    @Property
    void bothTextsAreInTheirDifference(@ForAll("texts") String before, @ForAll("texts") String after) {
        List<Piece> pieces = TextDifference.of(before, after);
        assertEquals(before, without(Kind.NEW, pieces));
        assertEquals(after, without(Kind.OLD, pieces));
        for (int i = 0; i + 1 < pieces.size(); i++) {
            Kind next = pieces.get(i + 1).kind();
            assertTrue(pieces.get(i).kind() != next, "equal pieces are one");
            assertFalse(pieces.get(i).kind() == Kind.NEW && next == Kind.OLD, "what went stands before what came");
        }
        assertEquals(before.equals(after), pieces.stream().allMatch(p -> p.kind() == Kind.SAME));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the great tree | the tall tree | the [-great-]{+tall+} tree",
                "一口老井 | 一口古井 | 一口[-老-]{+古+}井",
                "tea and water | tea | tea[- and water-]",
                "tea | green tea | {+green +}tea",
                "水𣲗。 | 水。 | 水[-𣲗-]。"
            })
    void whatWentAndWhatCameIsMarked(String before, String after, String marked) {
        assertEquals(marked, TextDifference.marked(before, after));
    }

    @Test
    void ofALongTextOnlyTheWordsAroundAChangeAreShown() {
        String head = "一二三四五六七八九十百千万";
        String rest = "甲乙丙丁戊己庚辛壬癸子丑寅";
        assertEquals(head + "[-茶-]{+水+}" + rest, marked(head, rest), "nothing is gained by leaving out one");
        assertEquals("…二三四五六七八九十百千万[-茶-]{+水+}甲乙丙丁戊己庚辛壬癸子丑…", marked("零" + head, rest + "卯"));
        assertEquals(
                "[-茶-]{+水+}一二三四五六七八九十百千…乙丙丁戊己庚辛壬癸子丑寅[-酒-]",
                TextDifference.marked("茶" + head + rest + "酒", "水" + head + rest));
    }

    private static String marked(String head, String rest) {
        return TextDifference.marked(head + "茶" + rest, head + "水" + rest);
    }

    @Test
    void textsAreAkinThatShareHalfOfTheShorterOne() {
        assertTrue(TextDifference.akin("茶水", "茶酒"));
        assertFalse(TextDifference.akin("茶水酒", "茶米油"));
        assertTrue(TextDifference.akin("茶", "茶水酒米油"));
        assertFalse(TextDifference.akin("tea", "water"));
    }
}
