package org.duizhao.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.duizhao.review.Edit.Accept;
import org.duizhao.review.Edit.Edited;
import org.duizhao.review.Edit.Merge;
import org.duizhao.review.Edit.Reopen;
import org.duizhao.review.Edit.Shift;
import org.duizhao.review.Edit.Split;
import org.junit.jupiter.api.Test;

class EditTest {

    /** What a reviewer may do: an edit, or back, or forth. */
    sealed interface Action {
        record Do(Edit edit) implements Action {}

        record Undo() implements Action {}

        record Redo() implements Action {}
    }

    @Provide
    Arbitrary<Division> divisions() {
        Arbitrary<int[]> sizes = Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 3))
                .as((l, r) -> l + r == 0 ? new int[] {1, 0} : new int[] {l, r});
        return sizes.list().ofMinSize(1).ofMaxSize(8).map(EditTest::inOrder);
    }

    private static Division inOrder(List<int[]> sizes) {
        List<ReviewBead> beads = new ArrayList<>();
        int left = 0;
        int right = 0;
        for (int[] size : sizes) {
            beads.add(new ReviewBead(
                    range(left, left + size[0]),
                    range(right, right + size[1]),
                    0.5,
                    false,
                    List.of("remark " + beads.size())));
            left += size[0];
            right += size[1];
        }
        return new Division(left, right, beads);
    }

    private static List<Integer> range(int from, int end) {
        return IntStream.range(from, end).boxed().toList();
    }

    @Provide
    Arbitrary<Edit> edits() {
        Arbitrary<Integer> bead = Arbitraries.integers().between(-1, 9);
        Arbitrary<Integer> cut = Arbitraries.integers().between(-1, 4);
        return Arbitraries.oneOf(
                bead.map(Accept::new),
                bead.map(Reopen::new),
                bead.map(Merge::new),
                Combinators.combine(bead, cut, cut).as(Split::new),
                Combinators.combine(bead, Arbitraries.of(Side.class), Arbitraries.of(true, false))
                        .as(Shift::new));
    }

    @Provide
    Arbitrary<List<Action>> actions() {
        Arbitrary<Action> action = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(6, edits().map(Action.Do::new)),
                net.jqwik.api.Tuple.of(2, Arbitraries.of(new Action.Undo(), new Action.Redo())));
        return action.list().ofMaxSize(40);
    }

    private static History<Division> after(History<Division> history, Action action) {
        if (action instanceof Action.Do act) {
            return act.edit()
                    .on(history.now())
                    .map(Edited::division)
                    .map(history::then)
                    .orElse(history);
        }
        return (action instanceof Action.Undo ? history.undone() : history.redone()).orElse(history);
    }

    /** The constructor of a division refuses what is no partition; this adds the order, and that nothing said is lost. */
    @Property
    void anySequenceKeepsBothTextsWholeAndInOrder(
            @ForAll("divisions") Division division, @ForAll("actions") List<Action> actions) {
        History<Division> history = History.of(division);
        for (Action action : actions) {
            history = after(history, action);
            assertEquals(
                    range(0, division.left()),
                    history.now().beads().stream()
                            .flatMap(b -> b.left().stream())
                            .toList());
            assertEquals(
                    range(0, division.right()),
                    history.now().beads().stream()
                            .flatMap(b -> b.right().stream())
                            .toList());
            assertEquals(comments(division), comments(history.now()));
        }
    }

    private static List<String> comments(Division division) {
        return division.beads().stream().flatMap(b -> b.comments().stream()).toList();
    }

    @Property
    void undoIsTheInverse(
            @ForAll("divisions") Division division,
            @ForAll("actions") List<Action> actions,
            @ForAll("edits") Edit edit) {
        History<Division> history = History.of(division);
        for (Action action : actions) {
            history = after(history, action);
        }
        Optional<Edited> edited = edit.on(history.now());
        if (edited.isPresent()) {
            History<Division> on = history.then(edited.get().division());
            assertEquals(history.now(), on.undone().orElseThrow().now());
            assertEquals(history.past(), on.undone().orElseThrow().past());
            assertEquals(on, on.undone().orElseThrow().redone().orElseThrow());
        }
        while (history.undone().isPresent()) {
            history = history.undone().orElseThrow();
        }
        assertEquals(division, history.now());
    }

    @Property
    void theEyeStaysAtABeadThatIsThere(@ForAll("divisions") Division division, @ForAll("edits") Edit edit) {
        edit.on(division).ifPresent(e -> {
            assertTrue(e.focus() >= 0 && e.focus() < e.division().beads().size());
            assertTrue(e.division().equals(division)
                    || edit instanceof Reopen
                    || e.division().beads().get(e.focus()).reviewed());
        });
    }

    @Property
    void splittingWhatWasMergedGivesTheSameBeads(@ForAll("divisions") Division division) {
        for (int i = 0; i + 1 < division.beads().size(); i++) {
            ReviewBead first = division.beads().get(i);
            Division merged = new Merge(i).on(division).orElseThrow().division();
            Division again = new Split(i, first.left().size(), first.right().size())
                    .on(merged)
                    .orElseThrow()
                    .division();
            assertEquals(pairs(division), pairs(again));
        }
    }

    private static List<String> pairs(Division division) {
        return division.beads().stream().map(b -> b.left() + ":" + b.right()).toList();
    }

    @Test
    void eachEdit() {
        Division division = inOrder(List.of(new int[] {1, 2}, new int[] {1, 1}, new int[] {1, 0}));
        assertEquals(List.of("[0]:[0, 1]", "[1]:[2]", "[2]:[]"), pairs(division));
        assertEquals(List.of("[0, 1]:[0, 1, 2]", "[2]:[]"), on(new Merge(0), division));
        assertEquals(List.of("[0]:[0]", "[]:[1]", "[1]:[2]", "[2]:[]"), on(new Split(0, 1, 1), division));
        assertEquals(List.of("[0]:[0]", "[1]:[1, 2]", "[2]:[]"), on(new Shift(0, Side.RIGHT, true), division));
        assertEquals(List.of("[0, 1]:[0, 1]", "[]:[2]", "[2]:[]"), on(new Shift(1, Side.LEFT, false), division));
        assertEquals(List.of("[0]:[0, 1]", "[1, 2]:[2]"), on(new Shift(2, Side.LEFT, false), division));
        assertEquals(Optional.empty(), new Shift(2, Side.RIGHT, false).on(division));
        assertEquals(Optional.empty(), new Shift(0, Side.LEFT, false).on(division));
        assertEquals(Optional.empty(), new Merge(2).on(division));
        assertEquals(Optional.empty(), new Split(0, 1, 2).on(division));
        Division accepted = new Accept(1).on(division).orElseThrow().division();
        assertEquals(
                new ReviewBead(List.of(1), List.of(2), 1, true, List.of("remark 1")),
                accepted.beads().get(1));
        assertEquals(
                0,
                new Reopen(1)
                        .on(accepted)
                        .orElseThrow()
                        .division()
                        .beads()
                        .get(1)
                        .confidence());
    }

    private static List<String> on(Edit edit, Division division) {
        return pairs(edit.on(division).orElseThrow().division());
    }

    @Test
    void beadsThatCrossStayAPartition() {
        Division division = new Division(
                3,
                2,
                List.of(
                        new ReviewBead(List.of(0, 2), List.of(0), 0.9, false, List.of()),
                        new ReviewBead(List.of(1), List.of(1), 0.9, false, List.of())));
        assertEquals(List.of("[0, 1, 2]:[0, 1]"), on(new Merge(0), division));
        assertEquals(List.of("[0]:[0]", "[1, 2]:[1]"), on(new Shift(0, Side.LEFT, true), division));
    }

    @Test
    void whatIsNoPartitionIsRefused() {
        ReviewBead bead = new ReviewBead(List.of(0), List.of(0), 1, true, List.of());
        assertThrows(IllegalArgumentException.class, () -> new Division(2, 1, List.of(bead)));
        assertThrows(IllegalArgumentException.class, () -> new Division(1, 1, List.of(bead, bead)));
        assertThrows(IllegalArgumentException.class, () -> new Division(0, 1, List.of(bead)));
    }

    @Test
    void whatIsReviewedCannotBeAcceptedAgainNorWhatIsOpenReopened() {
        Division division = inOrder(List.of(new int[] {1, 1}));
        Division accepted = new Accept(0).on(division).orElseThrow().division();
        assertEquals(Optional.empty(), new Accept(0).on(accepted));
        assertEquals(Optional.empty(), new Reopen(0).on(division));
    }

    @Test
    void aBeadIsPartedWhereOneSideIsWhole() {
        Division division = inOrder(List.of(new int[] {2, 2}));
        assertEquals(List.of("[0]:[0, 1]", "[1]:[]"), on(new Split(0, 1, 2), division));
        assertEquals(List.of("[0, 1]:[0]", "[]:[1]"), on(new Split(0, 2, 1), division));
        assertEquals(Optional.empty(), new Split(0, 2, 2).on(division), "nothing would be left for the second");
        assertEquals(Optional.empty(), new Split(0, 0, 0).on(division), "nothing would be in the first");
        assertEquals(Optional.empty(), new Split(0, 3, 0).on(division));
        assertEquals(Optional.empty(), new Split(0, 0, 3).on(division));
    }

    @Test
    void aBeadThatGaveItsLastSentenceIsGoneButNotWhatWasSaidOfIt() {
        Division division = inOrder(List.of(new int[] {1, 1}, new int[] {1, 0}, new int[] {1, 1}));
        Edited up = new Shift(1, Side.LEFT, false).on(division).orElseThrow();
        assertEquals(List.of("[0, 1]:[0]", "[2]:[1]"), pairs(up.division()));
        assertEquals(
                List.of("remark 0", "remark 1"), up.division().beads().get(0).comments());
        assertEquals(0, up.focus(), "the eye goes with the sentence");
        Edited down = new Shift(1, Side.LEFT, true).on(division).orElseThrow();
        assertEquals(List.of("[0]:[0]", "[1, 2]:[1]"), pairs(down.division()));
        assertEquals(
                List.of("remark 1", "remark 2"), down.division().beads().get(1).comments());
        assertEquals(1, down.focus());
    }

    @Test
    void aBeadThatKeepsSentencesKeepsTheEyeAndWhatWasSaidOfIt() {
        Division division = inOrder(List.of(new int[] {1, 1}, new int[] {2, 1}));
        Edited up = new Shift(1, Side.LEFT, false).on(division).orElseThrow();
        assertEquals(1, up.focus());
        assertEquals(List.of("remark 1"), up.division().beads().get(1).comments());
    }
}
