package org.duizhao.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.duizhao.model.AnchoredNote;
import org.duizhao.model.Diagnostics;
import org.duizhao.model.PassageRecord.Entry;
import org.duizhao.model.Place;
import org.junit.jupiter.api.Test;

/** A note stands at the words that it quotes, or it is told why not. */
class NoteAnchorsTest {

    private static final String TREES = "山中有茶树，春天发新芽。";
    private static final String WATER = "水要用泉水，火要用炭火。";
    private static final String GUESTS = "客人来了，主人亲手泡茶。";

    private final Diagnostics diagnostics = new Diagnostics();

    private static SmallPart part() {
        return new SmallPart()
                .text("Z", TREES, WATER, GUESTS, "茶要趁热喝。")
                .text(
                        "A",
                        "Tea trees bud in spring.",
                        "Spring water it must be.",
                        "The host makes tea.",
                        "Drink it hot.")
                .text("B", "Tea it is.", "The host makes tea, good tea.")
                .passage(1)
                .passage(1)
                .passage(2)
                .bead("A", List.of(0), List.of(0))
                .bead("A", List.of(1), List.of(1))
                .bead("A", List.of(2), List.of(2))
                .bead("A", List.of(3), List.of(3))
                .bead("B", List.of(0), List.of(0))
                .bead("B", List.of(2), List.of(1));
    }

    private List<AnchoredNote> anchored(SmallPart part) {
        return new NoteAnchors(part.aligned(), diagnostics).anchor();
    }

    /** Where notes stand: number, witness, segment, first character and the one after the last. */
    private List<String> places(SmallPart part) {
        return anchored(part).stream()
                .map(n -> n.number() + " " + n.siglum() + " " + n.segment() + " " + n.start() + "-" + n.end())
                .toList();
    }

    private List<String> complaints() {
        return diagnostics.all().stream()
                .map(d -> d.code() + " " + d.place().line())
                .toList();
    }

    @Test
    void wordsAreFoundInTheirPassageAndInNoOther() {
        assertEquals(List.of("1 Z 2 10-11"), places(part().note("P.3", "Z", "茶", 1)));
        assertEquals(List.of("1 A 1 0-6"), places(part().note("P.2", "A", "Spring", 1)));
        assertEquals(List.of(), complaints());
    }

    @Test
    void occurrencesAreCountedThroughThePassage() {
        assertEquals(List.of("1 Z 1 4-5"), places(part().note("P.2", "Z", "水", 2)));
        assertEquals(List.of("1 Z 3 0-1"), places(part().note("P.3", "Z", "茶", 2)));
        assertEquals(List.of("1 B 1 25-28"), places(part().note("P.3", "B", "tea", 2)));
        assertEquals(List.of(), complaints());
    }

    @Test
    void wordsThatAreNotThereAreComplainedOfWithWhereTheyAre() {
        assertEquals(
                List.of(),
                places(part().note("P.1", "Z", "客人", 1)
                        .note("P.1", "Z", "咖啡", 1)
                        .note("P.3", "Z", "茶", 3)));
        assertEquals(List.of("N14 1", "N14 2", "N14 3"), complaints());
        assertEquals(
                List.of("Message[key=words.elsewhere, arguments=[Z:3:1]] false", "none false", "there true"),
                diagnostics.all().stream()
                        .map(d -> {
                            List<Object> arguments = d.what().arguments();
                            String where = arguments.get(4).toString();
                            return (where.contains("Z:3:1") && !arguments.get(2).equals("茶")
                                            ? where
                                            : where.contains("elsewhere") ? "there" : "none")
                                    + " " + arguments.get(3);
                        })
                        .toList());
    }

    @Test
    void aPassageOrAWitnessThatIsNotThereIsComplainedOf() {
        assertEquals(List.of(), places(part().note("P.9", "Z", "茶", 1).note("P.1", "C", "tea", 1)));
        assertEquals(List.of("N10 1", "N11 2"), complaints());
        assertEquals(List.of("P.9", "P.1"), diagnostics.all().get(0).what().arguments(), "with a number that is there");
    }

    /** That it could not be read has been said. */
    @Test
    void ofAWitnessWithoutTextNothingMoreIsSaid() {
        assertEquals(List.of(), places(part().text("B").note("P.1", "B", "tea", 1)));
        assertEquals(List.of(), complaints());
    }

    @Test
    void notesAreNumberedAsTheyAreReadTheBaseAndItsLeadSideBySide() {
        SmallPart part = part().note("P.3", "B", "host", 1)
                .note("P.1", "B", "Tea", 1)
                .note("P.3", "A", "hot", 1)
                .note("P.3", "Z", "客人", 1)
                .note("P.3", "A", "host", 1)
                .note("P.2", "A", "water", 1)
                .note("P.3", "Z", "趁热", 1)
                .note("P.1", "Z", "新芽", 1);
        assertEquals(
                List.of("新芽", "water", "客人", "host", "趁热", "hot", "Tea", "host"),
                anchored(part).stream().map(n -> n.note().words()).toList());
        assertEquals(
                List.of(1, 2, 3, 4, 5, 6, 7, 8),
                anchored(part).stream().map(AnchoredNote::number).toList());
    }

    /** English takes more characters than Chinese to come as far. */
    @Test
    void howFarDownANoteStandsIsMeasuredByTheLengthOfItsText() {
        SmallPart part = new SmallPart()
                .text("Z", TREES)
                .text("A", "There are tea trees in the mountains, and in spring they put out new buds.")
                .passage(1)
                .bead("A", List.of(0), List.of(0))
                .note("P.1", "Z", "新芽", 1)
                .note("P.1", "A", "tea trees", 1);
        assertEquals(
                List.of("tea trees", "新芽"),
                anchored(part).stream().map(n -> n.note().words()).toList());
    }

    /** The part was numbered for O, which is no witness any more. */
    private static SmallPart newBase(String... sentences) {
        return new SmallPart()
                .text("Z", sentences)
                .text("A")
                .numberedFor(
                        "O",
                        new Entry("P.1", List.of(TREES), Place.of("passages")),
                        new Entry("P.2", List.of(WATER, GUESTS), Place.of("passages")));
    }

    @Test
    void underANewBaseANoteStandsAtItsWordsWhereItHasThem() {
        assertEquals(
                List.of("1 Z 2 0-2"),
                places(newBase(TREES, WATER, GUESTS).passage(1).passage(2).note("P.2", "O", "客人", 1)));
        assertEquals(List.of(), complaints());
    }

    @Test
    void underANewBaseANoteOnWordsThatAreGoneStandsAtTheSentenceThatAnswersThem() {
        SmallPart part =
                newBase(TREES, WATER, "来了客人，主人就亲手泡茶。").passage(1).passage(2).note("P.2", "O", "客人来了", 1);
        assertEquals(List.of("1 Z 2 0-13"), places(part));
        assertEquals(AnchoredNote.Standing.MOVED, anchored(part).get(0).standing());
        assertEquals(List.of("N13 1"), complaints());
    }

    @Test
    void whereNoSentenceAnswersThemItStandsAtTheFirstOfItsPassageIfItHasAny() {
        assertEquals(
                List.of("1 Z 1 0-12"),
                places(newBase(TREES, WATER, GUESTS).passage(1).passage(2).note("P.2", "O", "生意", 1)));
        assertEquals(List.of("N13 1"), complaints());
        Diagnostics gone = new Diagnostics();
        assertEquals(
                List.of(),
                new NoteAnchors(
                                newBase(TREES)
                                        .passage(1)
                                        .passage(0)
                                        .note("P.2", "O", "生意", 1)
                                        .aligned(),
                                gone)
                        .anchor());
        assertEquals("N12", gone.all().get(0).code());
    }
}
