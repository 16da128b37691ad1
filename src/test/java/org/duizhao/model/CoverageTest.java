package org.duizhao.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Which segments of a witness a passage shows, and which stand in a row of the collation. */
class CoverageTest {

    /** Base P.1 (segments 0 and 1), P.2 (2), P.3 (3 and 4). */
    private static AlignedPart part(Bead... beads) {
        return new AlignedPart(
                new Part("P", Titles.NONE, "Z", "A", List.of("A"), "", "", "", false, Place.of("edition.yaml")),
                List.of(new Passage("P.1", 0, 2), new Passage("P.2", 2, 3), new Passage("P.3", 3, 5)),
                Map.of("A", List.of(beads)));
    }

    private static Bead bead(List<Integer> left, List<Integer> right) {
        return new Bead(left, right, 1, true);
    }

    @Test
    void aPassageShowsWhatAnswersItsSentencesInTheOrderOfTheWitness() {
        Coverage coverage = Coverage.of(
                part(
                        bead(List.of(0), List.of(1)),
                        bead(List.of(1), List.of(0)),
                        bead(List.of(2), List.of()),
                        bead(List.of(3, 4), List.of(2))),
                "A");
        assertEquals(List.of(0, 1), coverage.segmentsOf("P.1"));
        assertEquals(List.of(), coverage.segmentsOf("P.2"));
        assertEquals(List.of(2), coverage.segmentsOf("P.3"));
        assertEquals(List.of(), coverage.segmentsOf("P.9"), "of a passage that is not there");
        assertEquals(List.of(3, 4), coverage.baseOf(2));
        assertEquals(List.of(0), coverage.answering(1));
        assertEquals(List.of(2), coverage.answering(4));
        assertEquals(List.of(), coverage.answering(2), "an omission");
        assertEquals(List.of(), coverage.baseOf(9));
    }

    @Test
    void aSegmentThatAnswersTwoPassagesIsSharedAndItsHomeIsTheFirst() {
        Coverage coverage = Coverage.of(part(bead(List.of(1, 2), List.of(0))), "A");
        assertEquals(List.of("P.1", "P.2"), coverage.passagesOf(0));
        assertEquals(List.of(0), coverage.segmentsOf("P.1"));
        assertEquals(List.of(0), coverage.segmentsOf("P.2"));
    }

    @Test
    void anAdditionBelongsToThePassageOfTheSegmentBeforeIt() {
        Coverage coverage = Coverage.of(
                part(
                        bead(List.of(), List.of(0)),
                        bead(List.of(1, 2), List.of(1)),
                        bead(List.of(), List.of(2)),
                        bead(List.of(3), List.of(3))),
                "A");
        assertEquals(List.of("P.1"), coverage.passagesOf(0), "before all others, the first passage");
        assertEquals(List.of("P.2"), coverage.passagesOf(2), "behind a shared one, the last of its passages");
        assertEquals(List.of(), coverage.baseOf(2));
        assertEquals(List.of(1, 2), coverage.segmentsOf("P.2"));
    }

    @Test
    void anAdditionAtTheBeginningStandsInNoRetiredPassage() {
        AlignedPart retired = new AlignedPart(
                part().part(),
                List.of(new Passage("P.1", 0, 0, "merged into P.2"), new Passage("P.2", 0, 1)),
                Map.of("A", List.of(bead(List.of(), List.of(0)))));
        assertEquals(List.of("P.2"), Coverage.of(retired, "A").passagesOf(0));
    }

    /** It stood in that passage, of which the collation has no row, and so in no row. */
    @Test
    void anAdditionAtTheBeginningStandsInNoPassageWithoutWords() {
        AlignedPart gone = new AlignedPart(
                part().part(),
                List.of(new Passage("P.1", 0, 0), new Passage("P.2", 0, 1)),
                Map.of("A", List.of(bead(List.of(), List.of(0)), bead(List.of(0), List.of(1)))));
        assertEquals(List.of("P.2"), Coverage.of(gone, "A").passagesOf(0));
        assertEquals(List.of(new CollationRow("P.2", List.of(0), Map.of("A", List.of(0, 1)))), CollationRow.rows(gone));
    }

    /** In an edition for distribution whose base is left out, a retired number has a segment without words. */
    @Test
    void anAdditionAtTheBeginningStandsInNoRetiredPassageThatHasASegment() {
        AlignedPart retired = new AlignedPart(
                part().part(),
                List.of(new Passage("P.1", 0, 1, "merged into P.2"), new Passage("P.2", 1, 2)),
                Map.of("A", List.of(bead(List.of(), List.of(0)))));
        assertEquals(List.of("P.2"), Coverage.of(retired, "A").passagesOf(0));
    }

    @Test
    void beforeAnAdditionStandsWhatTheWitnessHasThereAndNotTheBase() {
        Coverage coverage = Coverage.of(
                part(bead(List.of(0), List.of(2)), bead(List.of(), List.of(1)), bead(List.of(2), List.of(0))), "A");
        assertEquals(List.of("P.2"), coverage.passagesOf(1));
        assertEquals(List.of(0, 1), coverage.segmentsOf("P.2"));
    }

    @Test
    void segmentsAreInOrderEvenWhereOneBeadReachesAroundAnother() {
        Coverage coverage = Coverage.of(part(bead(List.of(0), List.of(0, 2)), bead(List.of(1), List.of(1))), "A");
        assertEquals(List.of(0, 1, 2), coverage.segmentsOf("P.1"));
    }

    @Test
    void aWitnessThatIsNotAlignedCoversNothing() {
        Coverage coverage = Coverage.of(part(), "B");
        assertEquals(List.of(), coverage.segmentsOf("P.1"));
        assertEquals(List.of(), coverage.passagesOf(0));
    }

    @Test
    void eachCoverageIsWorkedOutOnce() {
        Coverages coverages = new Coverages();
        AlignedPart part = part(bead(List.of(0), List.of(0)));
        assertEquals(true, coverages.of(part, "A") == coverages.of(part, "A"));
        assertEquals(List.of(), coverages.of(part, "B").segmentsOf("P.1"));
    }

    @Test
    void sentencesThatAnswerTogetherStandInOneRow() {
        List<CollationRow> rows = CollationRow.rows(
                part(bead(List.of(0, 1), List.of(0)), bead(List.of(2), List.of(1, 2)), bead(List.of(3), List.of())));
        assertEquals(
                List.of(
                        new CollationRow("P.1", List.of(0, 1), Map.of("A", List.of(0))),
                        new CollationRow("P.2", List.of(2), Map.of("A", List.of(1, 2))),
                        new CollationRow("P.3", List.of(3), Map.of()),
                        new CollationRow("P.3", List.of(4), Map.of())),
                rows);
    }

    @Test
    void sentencesThatAreJoinedLeaveTheirNeighboursAlone() {
        AlignedPart one = new AlignedPart(
                part().part(),
                List.of(new Passage("P.1", 0, 4)),
                Map.of("A", List.of(bead(List.of(0), List.of(0)), bead(List.of(1, 2), List.of(1)))));
        assertEquals(
                List.of(List.of(0), List.of(1, 2), List.of(3)),
                CollationRow.rows(one).stream().map(CollationRow::base).toList());
    }

    @Test
    void sentencesWithOthersBetweenThemKeepTheirRows() {
        AlignedPart one = new AlignedPart(
                part().part(),
                List.of(new Passage("P.1", 0, 3)),
                Map.of("A", List.of(bead(List.of(0, 2), List.of(0)), bead(List.of(1), List.of(1)))));
        assertEquals(
                List.of(
                        new CollationRow("P.1", List.of(0), Map.of("A", List.of(0))),
                        new CollationRow("P.1", List.of(1), Map.of("A", List.of(1))),
                        new CollationRow("P.1", List.of(2), Map.of("A", List.of(0)))),
                CollationRow.rows(one));
    }

    @Test
    void anAdditionStandsInTheRowOfTheSegmentBeforeIt() {
        List<CollationRow> rows = CollationRow.rows(part(
                bead(List.of(), List.of(0)),
                bead(List.of(0), List.of(1)),
                bead(List.of(1), List.of(2)),
                bead(List.of(), List.of(3))));
        assertEquals(Map.of("A", List.of(0, 1)), rows.get(0).others());
        assertEquals(Map.of("A", List.of(2, 3)), rows.get(1).others());
    }

    /** Beads in order, each of up to three segments of either side. */
    @Provide
    Arbitrary<List<int[]>> sizes() {
        Arbitrary<Integer> some = Arbitraries.integers().between(0, 3);
        return Combinators.combine(some, some)
                .as((l, r) -> l + r == 0 ? new int[] {1, 0} : new int[] {l, r})
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Property
    void everySentenceOfTheBaseHasOneRowAndEverySegmentAtLeastOne(@ForAll("sizes") List<int[]> sizes) {
        List<Bead> beads = new ArrayList<>();
        int left = 0;
        int right = 0;
        for (int[] size : sizes) {
            beads.add(bead(range(left, left + size[0]), range(right, right + size[1])));
            left += size[0];
            right += size[1];
        }
        List<Passage> passages = new ArrayList<>();
        for (int first = 0; first == 0 || first < left; first += 2) {
            passages.add(new Passage("P." + (passages.size() + 1), first, Math.min(left, first + 2)));
        }
        AlignedPart part = new AlignedPart(part().part(), passages, Map.of("A", beads));
        List<CollationRow> rows = CollationRow.rows(part);
        assertEquals(
                range(0, left), rows.stream().flatMap(r -> r.base().stream()).toList());
        TreeSet<Integer> shown = new TreeSet<>();
        rows.forEach(r -> shown.addAll(r.others().getOrDefault("A", List.of())));
        assertEquals(left == 0 ? List.of() : range(0, right), List.copyOf(shown));
    }

    @Test
    void thePassageOfASegmentIsFoundAndNoOtherIsMadeUp() {
        AlignedPart part = part();
        assertEquals(
                List.of("P.1", "P.1", "P.2", "P.3", "P.3"),
                IntStream.range(0, 5).mapToObj(i -> part.passageOf(i).number()).toList());
        assertThrows(IllegalArgumentException.class, () -> part.passageOf(5));
        assertThrows(IllegalArgumentException.class, () -> part.passageOf(-1));
    }

    private static List<Integer> range(int from, int end) {
        return IntStream.range(from, end).boxed().toList();
    }
}
