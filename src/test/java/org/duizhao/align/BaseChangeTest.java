package org.duizhao.align;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duizhao.model.Passage;
import org.duizhao.model.PassageRecord;
import org.duizhao.model.PassageRecord.Entry;
import org.duizhao.model.Place;
import org.duizhao.model.Segment;
import org.junit.jupiter.api.Test;

/** Passage numbers stay with their words when the base is edited. */
class BaseChangeTest {

    private static final Place PLACE = Place.of("z.txt");
    private static final String TREES = "山中有茶树，春天发新芽。";
    private static final String WATER = "水要用泉水，火要用炭火。";
    private static final String BOILED = "水开了三次，就不能再用。";
    private static final String GUESTS = "客人来了，主人亲手泡茶。";
    private static final String NEW = "这一句从前没有，是后来加的。";

    private static final PassageRecord RECORD = record(
            new Entry("T.1", List.of(TREES), PLACE),
            new Entry("T.2", List.of(WATER, BOILED), PLACE),
            new Entry("T.3", List.of(GUESTS), PLACE));

    private static PassageRecord record(Entry... entries) {
        return new PassageRecord("T", "Z", List.of(entries), PLACE);
    }

    /** Each list of sentences is a paragraph. */
    @SafeVarargs
    private static List<Segment> base(List<String>... paragraphs) {
        List<Segment> segments = new ArrayList<>();
        for (int p = 0; p < paragraphs.length; p++) {
            for (String sentence : paragraphs[p]) {
                segments.add(new Segment(sentence, p, PLACE));
            }
        }
        return segments;
    }

    @Test
    void theSameSentencesKeepTheirNumbersHoweverTheyAreParted() {
        List<Passage> same = List.of(new Passage("T.1", 0, 1), new Passage("T.2", 1, 3), new Passage("T.3", 3, 4));
        assertEquals(same, BaseChange.passages(RECORD, base(List.of(TREES), List.of(WATER, BOILED), List.of(GUESTS))));
        assertEquals(same, BaseChange.passages(RECORD, base(List.of(TREES, WATER), List.of(BOILED, GUESTS))));
    }

    @Test
    void aNumberWhoseWordsAreGoneKeepsItsPlaceWithNoSegments() {
        assertEquals(
                List.of(new Passage("T.1", 0, 1), new Passage("T.2", 1, 1), new Passage("T.3", 1, 2)),
                BaseChange.passages(RECORD, base(List.of(TREES), List.of(GUESTS))));
    }

    @Test
    void aSentenceThatIsNewJoinsThePassageBeforeIt() {
        assertEquals(
                List.of(new Passage("T.1", 0, 2), new Passage("T.2", 2, 4), new Passage("T.3", 4, 5)),
                BaseChange.passages(RECORD, base(List.of(TREES, NEW), List.of(WATER, BOILED), List.of(GUESTS))));
    }

    /** It is the longest of all, so that aligning it would outweigh aligning those that it passed. */
    @Test
    void aSentenceMovedFarAwayDoesNotEmptyThePassagesItPassed() {
        String moved = "要着眼国家战略和经济社会发展的现实需要，以关键共性技术、前沿引领技术、现代工程技术、颠覆性技术创新为突破口，"
                + "充分发挥新型举国体制的优势，打好关键核心技术攻坚战，使原创性、颠覆性科技创新成果接连涌现，为发展新质生产力培育新动能。";
        String first = "第二，以科技创新推动产业创新。";
        String second = "科技成果转化为现实生产力，表现为培育新产业和推动产业深度转型升级。";
        String last = "因此，我们要及时把科技创新成果用到具体的产业和产业链上，改造提升传统产业，培育壮大新兴产业，谋划建设未来产业，完善现代化产业体系。";
        PassageRecord record = record(
                new Entry("T.1", List.of(moved), PLACE),
                new Entry("T.2", List.of(first), PLACE),
                new Entry("T.3", List.of(second), PLACE),
                new Entry("T.4", List.of(last), PLACE));
        assertEquals(
                List.of(
                        new Passage("T.1", 0, 0),
                        new Passage("T.2", 0, 1),
                        new Passage("T.3", 1, 3),
                        new Passage("T.4", 3, 4)),
                BaseChange.passages(record, base(List.of(first), List.of(second), List.of(moved), List.of(last))));
    }

    @Test
    void aSentenceThatIsNewBeforeAllOthersJoinsTheFirstPassageInUse() {
        PassageRecord retired = record(
                new Entry("T.1", List.of(), "merged into T.2", PLACE),
                new Entry("T.2", List.of(TREES), PLACE),
                new Entry("T.3", List.of(GUESTS), PLACE));
        assertEquals(
                List.of(
                        new Passage("T.1", 0, 0, "merged into T.2"),
                        new Passage("T.2", 0, 2),
                        new Passage("T.3", 2, 3)),
                BaseChange.passages(retired, base(List.of(NEW, TREES), List.of(GUESTS))));
    }

    @Test
    void wordsAreFoundInTheSentenceThatAnswersTheirsNow() {
        List<Segment> now = base(List.of(NEW, TREES), List.of(WATER, BOILED), List.of(GUESTS));
        assertEquals(Optional.of(3), answerTo(RECORD, "T.2", "三次", now));
        assertEquals(Optional.of(2), answerTo(RECORD, "T.2", "水", now), "the first of two");
        assertEquals(Optional.empty(), answerTo(RECORD, "T.1", "三次", now), "of another passage");
        assertEquals(Optional.empty(), answerTo(RECORD, "T.2", "生意", now));
    }

    @Test
    void ofWordsThatStandInTwoSentencesOfAPassageTheFirstIsMeant() {
        PassageRecord record = record(new Entry("T.1", List.of(WATER, "水开了。"), PLACE));
        assertEquals(Optional.of(1), answerTo(record, "T.1", "水", base(List.of(NEW, WATER, "水开了。"))));
    }

    /** They would be held to a sentence that has nothing to do with them. */
    @Test
    void aNewSentenceThatStandsTwiceTakesNoNumberFromWordsThatAreGone() {
        PassageRecord record =
                record(new Entry("T.1", List.of(TREES), PLACE), new Entry("T.2", List.of(GUESTS), PLACE));
        List<Segment> now = base(List.of(GUESTS), List.of(NEW, NEW));
        assertEquals(List.of(new Passage("T.1", 0, 0), new Passage("T.2", 0, 3)), BaseChange.passages(record, now));
        assertEquals(Optional.empty(), answerTo(record, "T.1", "茶树", now));
    }

    /** They stood under the last number, which has no translation and none of whose words is shown. */
    @Test
    void whereAllNumbersAreRetiredTheSentencesHaveANewOne() {
        PassageRecord retired = record(
                new Entry("T.1", List.of(), "merged into T.7", PLACE), new Entry("T.7", List.of(), "retired", PLACE));
        assertEquals(
                List.of(
                        new Passage("T.1", 0, 0, "merged into T.7"),
                        new Passage("T.7", 0, 0, "retired"),
                        new Passage("T.8", 0, 2)),
                BaseChange.passages(retired, base(List.of(TREES, WATER))));
        assertEquals(2, BaseChange.passages(retired, List.of()).size(), "none where there is no sentence");
    }

    private static Optional<Integer> answerTo(PassageRecord record, String passage, String words, List<Segment> base) {
        return BaseChange.answerTo(record, BaseChange.beads(record, base), passage, words);
    }
}
