package org.duizhao.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class CrossingTest {

    private static final String LATE = "昨天晚上，北京大学在图书馆举行第三次科学会议，研究农业和铁路。";
    private static final String WRITER = "著名作家、中国音乐协会主席请医生喝茶，并说粮食和水是生命。";
    private static final String LATE_ENGLISH =
            "Yesterday evening Peking University held its third scientific conference in"
                    + " the library, to research agriculture and railways.";
    private static final String WRITER_ENGLISH = "The famous writer, chairman of the Chinese music association, invited"
            + " the doctor to drink tea and said that grain and water are life.";

    private static float crossed(List<String> left, List<String> right) {
        var engine = new Engine(List.of(new Engine.Source(left, null, right, null)), Dictionary.shared());
        Engine.Document d = engine.documents.get(0);
        var evidence = new Evidence(
                d.left(),
                d.right(),
                engine.seed,
                engine.leftBackground,
                engine.rightBackground,
                Corridor.full(left.size(), right.size()),
                Engine.FLOOR,
                true);
        evidence.row(0);
        evidence.look(left.size(), 0, right.size());
        return evidence.crossed;
    }

    @Test
    void sentencesInOrderDoNotCross() {
        assertEquals(0, crossed(List.of(LATE, WRITER), List.of(LATE_ENGLISH, WRITER_ENGLISH)));
        assertEquals(0, crossed(List.of(LATE_ENGLISH, WRITER_ENGLISH), List.of(LATE, WRITER)));
    }

    @Test
    void sentencesThatChangePlacesCross() {
        assertTrue(crossed(List.of(LATE, WRITER), List.of(WRITER_ENGLISH, LATE_ENGLISH)) > 0);
        assertTrue(crossed(List.of(LATE_ENGLISH, WRITER_ENGLISH), List.of(WRITER, LATE)) > 0);
    }

    @Test
    void aSentenceDividedAtAnotherPlaceDoesNotCross() {
        String more = "Yesterday evening Peking University held its third scientific conference in the library.";
        String rest =
                "It was to research agriculture and railways, when the famous writer, chairman of the Chinese music"
                        + " association, invited the doctor to drink tea and said that grain and water are life.";
        assertEquals(0, crossed(List.of(LATE, WRITER), List.of(more, rest)));
    }

    @Test
    void aSingleSentenceHasNothingToCross() {
        assertEquals(0, crossed(List.of(LATE), List.of(WRITER_ENGLISH, LATE_ENGLISH)));
        assertEquals(0, crossed(List.of(LATE, WRITER), List.of(LATE_ENGLISH)));
    }

    @Test
    void anEmptySentenceIsNoAccident() {
        assertEquals(0, crossed(List.of("……", "。"), List.of(" ", "?")));
    }
}
