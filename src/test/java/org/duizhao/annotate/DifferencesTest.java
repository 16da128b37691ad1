package org.duizhao.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.duizhao.annotate.QuotationMarks.Quoted;
import org.duizhao.model.Aligned;
import org.duizhao.model.AlignedPart;
import org.duizhao.model.ApparatusEntry;
import org.duizhao.model.CollationRow;
import org.duizhao.model.Passage;
import org.duizhao.model.Place;
import org.duizhao.model.Segment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In what witnesses differ, read off small texts: what is left out, added, moved, counted otherwise or there twice. */
class DifferencesTest {

    private static String told(ApparatusEntry e) {
        return e.passage() + " " + e.kind() + " " + e.siglum() + e.segment() + " " + e.lemma() + "]"
                + String.join(
                        ";",
                        e.readings().stream()
                                .map(r -> String.join("", r.sigla()) + " " + r.words())
                                .toList());
    }

    private static List<String> gaps(SmallPart part) {
        Aligned aligned = part.aligned();
        return new GapReadings(aligned, aligned.parts().get(0))
                .all().stream().map(DifferencesTest::told).toList();
    }

    @Test
    void sentencesLeftOutInARowAreOneOmissionInEachPassage() {
        SmallPart part = new SmallPart()
                .text("Z", "一二三。", "四五六。", "七八九。", "十。", "百千万。")
                .text("A", "Ten.", "Hundred.")
                .passage(2)
                .passage(3)
                .bead("A", List.of(0), List.of())
                .bead("A", List.of(1), List.of())
                .bead("A", List.of(2), List.of())
                .bead("A", List.of(3), List.of(0))
                .bead("A", List.of(4), List.of(1));
        assertEquals(List.of("P.1 OMISSION Z0 一二三。…四五六。]A ", "P.2 OMISSION Z2 七八九。]A "), gaps(part));
    }

    @Test
    void aLongSentenceLeftOutIsNamedByItsEnds() {
        SmallPart part = new SmallPart()
                .text("Z", "一二三四五六七八九十百。", "一二三四五六七八九十百千。")
                .text("A", "One.")
                .passage(1)
                .passage(1)
                .bead("A", List.of(0), List.of())
                .bead("A", List.of(1), List.of());
        assertEquals(List.of("P.1 OMISSION Z0 一二三四五六七八九十百。]A ", "P.2 OMISSION Z1 一二三四五六…八九十百千。]A "), gaps(part));
    }

    @Test
    void anAdditionStandsInThePassageBeforeItAndAMovedSentenceInItsOwn() {
        SmallPart part = new SmallPart()
                .text("Z", "一。", "二。", "三。")
                .text("A", "One.", "And more.", "More yet.", "Three.", "Two.")
                .passage(1)
                .passage(1)
                .passage(1)
                .bead("A", List.of(0), List.of(0))
                .bead("A", List.of(), List.of(1, 2))
                .bead("A", List.of(2), List.of(3))
                .bead("A", List.of(1), List.of(4));
        assertEquals(List.of("P.1 ADDITION A1 And more. More yet.]", "P.2 ORDER A4 Two.]"), gaps(part));
    }

    /** As the aligner has them: in the order of the base. */
    @Test
    void aMovedSentenceIsFoundInWhateverOrderTheBeadsAre() {
        SmallPart part = new SmallPart()
                .text("Z", "一。", "二。", "三。")
                .text("A", "One.", "Three.", "Two.")
                .passage(3)
                .bead("A", List.of(0), List.of(0))
                .bead("A", List.of(1), List.of(2))
                .bead("A", List.of(2), List.of(1));
        assertEquals(List.of("P.1 ORDER A2 Two.]"), gaps(part));
    }

    @Test
    void sentencesInTheirOrderAreNotMoved() {
        SmallPart part = new SmallPart()
                .text("Z", "一。", "二。", "三。", "四。")
                .text("A", "One and two.", "Three.", "Three, too.", "Four.")
                .passage(4)
                .bead("A", List.of(0, 1), List.of(0))
                .bead("A", List.of(2), List.of(1, 2))
                .bead("A", List.of(3), List.of(3));
        assertEquals(List.of(), gaps(part));
    }

    @Test
    void numbersThatNotAllHaveAreTold() {
        Aligned aligned = new SmallPart()
                .text("Z", "1957年来了120人。", "三个客人。")
                .text("A", "In 1957 there came 120.", "Three guests.")
                .text("B", "In 1957 there came 102.", "A few guests.")
                .passage(2)
                .bead("A", List.of(0), List.of(0))
                .bead("A", List.of(1), List.of(1))
                .bead("B", List.of(0), List.of(0))
                .bead("B", List.of(1), List.of(1))
                .aligned();
        AlignedPart part = aligned.parts().get(0);
        assertEquals(
                List.of("P.1 NUMBER Z0 120, 1957]B 102, 1957"),
                new NumberReadings(aligned, part)
                        .all(CollationRow.rows(part)).stream()
                                .map(DifferencesTest::told)
                                .toList());
    }

    /** 萬物 beside “ten thousand things” was told as a base without a number. */
    @Test
    void aNumberThatTheOtherSideMaySayIsNotToldAsMissing() {
        Aligned aligned = new SmallPart()
                .text("Z", "有名萬物之母。", "他数了二十六下。", "他数了二十六把钥匙。")
                .text(
                        "A",
                        "Named, the mother of ten thousand things.",
                        "He counted twenty-six.",
                        "He counted sixty keys.")
                .passage(3)
                .bead("A", List.of(0), List.of(0))
                .bead("A", List.of(1), List.of(1))
                .bead("A", List.of(2), List.of(2))
                .aligned();
        AlignedPart part = aligned.parts().get(0);
        assertEquals(
                List.of("P.1 NUMBER Z2 26]A 60"),
                new NumberReadings(aligned, part)
                        .all(CollationRow.rows(part)).stream()
                                .map(DifferencesTest::told)
                                .toList());
    }

    @Test
    void ofAParagraphThatIsThereTwiceTheWordsThatDifferAreTold() {
        Aligned aligned = new SmallPart()
                .text("Z", "一。")
                .text("A", "At first nothing.", "The old well ran dry in summer.")
                .passage(1)
                .twice("A", 1, " The well ran dry in that summer. ")
                .aligned();
        assertEquals(
                List.of("A1 old]", "A1 ]that"),
                Variants.find(aligned).stream()
                        .map(v -> v.siglum() + v.segment() + " " + v.lemma() + "]" + v.reading())
                        .toList());
    }

    @Test
    void wordsThatTheSecondFormHasAtItsEndStandWithTheLastSentence() {
        Aligned aligned = new SmallPart()
                .text("Z", "一。")
                .text("A", "The well ran dry.")
                .passage(1)
                .twice("A", 0, "The well ran dry. Nobody came.")
                .aligned();
        assertEquals(
                List.of("A0 ]Nobody came."),
                Variants.find(aligned).stream()
                        .map(v -> v.siglum() + v.segment() + " " + v.lemma() + "]" + v.reading())
                        .toList());
    }

    @Provide
    Arbitrary<List<String>> words() {
        return Arbitraries.of("a", "b", "c").list().ofMaxSize(8);
    }

    @Property
    void whoeverChangesWhatDiffersHasTheOtherText(
            @ForAll("words") List<String> left, @ForAll("words") List<String> right) {
        List<String> changed = new ArrayList<>();
        int at = 0;
        for (WordDifference d : WordDifference.between(left, right)) {
            changed.addAll(left.subList(at, d.leftStart()));
            assertEquals(changed.size(), d.rightStart());
            assertTrue(d.leftEnd() > d.leftStart() || d.rightEnd() > d.rightStart(), "something differs");
            changed.addAll(right.subList(d.rightStart(), d.rightEnd()));
            at = d.leftEnd();
        }
        changed.addAll(left.subList(at, left.size()));
        assertEquals(right, changed);
        assertEquals(left.equals(right), WordDifference.between(left, right).isEmpty());
    }

    @Test
    void asLittleAsPossibleDiffers() {
        assertEquals(
                List.of(new WordDifference(1, 2, 1, 1), new WordDifference(3, 3, 2, 4)),
                WordDifference.between(List.of("a", "b", "c", "a"), List.of("a", "c", "c", "b", "a")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "He said “yes”. | yes",
                "He «said» “yes”. | said/yes",
                "他说「是『好』的」。 | 是『好』的",
                "他说“好“是”的”。 | 好“是”的",
                "He said \"yes\" and \"no\". | yes/no",
                "He said “yes. | ''",
                "”yes” | ''",
                "no marks | ''"
            })
    void whatStandsInQuotationMarksIsTold(String sentence, String words) {
        assertEquals(
                words,
                String.join("/", quoted(sentence).stream().map(Quoted::words).toList()));
    }

    @Test
    void aQuotationMayReachOverSentencesButNotOverThePassage() {
        assertEquals(List.of(new Quoted("b. c", 1, 3)), quoted("a.", "He: “b.", "c” d."));
        assertEquals(List.of(), QuotationMarks.in(new Passage("P.1", 0, 1), segments("He: “b.", "c” d.")));
    }

    @Test
    void whatStandsBehindAMarkThatIsNeverClosedIsLookedAt() {
        List<Quoted> found = List.of(new Quoted("new quality", 1, 2));
        assertEquals(found, quoted("“Never closed.", "He said “new quality” today."));
        assertEquals(found, quoted("A pipe of 5\".", "He said “new quality” today."));
        assertEquals(found, quoted("「Never closed.", "He said \"new quality\" today."));
        assertEquals(List.of(), quoted("“Never closed.", "“Nor here."));
    }

    @Test
    void marksThatAreNeverClosedTakeNoTimeEach() {
        String many = "“".repeat(300_000);
        List<Quoted> found =
                assertTimeoutPreemptively(Duration.ofSeconds(10), () -> quoted(many, "«".repeat(300_000) + "“a”"));
        assertEquals(List.of(new Quoted("a", 1, 2)), found);
    }

    private static List<Quoted> quoted(String... sentences) {
        return QuotationMarks.in(new Passage("P.1", 0, sentences.length), segments(sentences));
    }

    private static List<Segment> segments(String... sentences) {
        return List.of(sentences).stream()
                .map(s -> new Segment(s, 0, Place.of("Z")))
                .toList();
    }
}
