package org.duizhao.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.duizhao.build.EditionBuild;
import org.duizhao.build.Progress;
import org.duizhao.build.TestFolders;
import org.duizhao.model.Annotated;
import org.duizhao.review.Division;
import org.duizhao.review.Edit;
import org.duizhao.review.Edit.Accept;
import org.duizhao.review.Edit.Merge;
import org.duizhao.review.Edit.Reopen;
import org.duizhao.review.Edit.Shift;
import org.duizhao.review.Edit.Split;
import org.duizhao.review.Side;

/** Whatever a reviewer does, what the page shows is what the file says, and both texts are whole in it. */
class ReviewKeptTest {

    private static final String FILE = "sources/alignment/T.O.E1.txt";

    private static Path folder;
    private static Annotated edition;

    @BeforeContainer
    static void make() throws IOException {
        folder = Files.createTempDirectory("review-kept");
        TestFolders.copy(Path.of("src/test/resources/editions/tea"), folder);
        edition = new EditionBuild(folder, Progress.NONE).annotated().orElseThrow();
    }

    @AfterContainer
    static void delete() throws IOException {
        TestFolders.delete(folder);
    }

    /** What a reviewer does, with a word for it where a sample is shown. */
    record Step(String word, Review.Change change) {

        @Override
        public String toString() {
            return word;
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Integer> bead = Arbitraries.integers().between(0, 14);
        Arbitrary<Integer> cut = Arbitraries.integers().between(0, 3);
        Arbitrary<Edit> edits = Arbitraries.oneOf(
                bead.map(Accept::new),
                bead.map(Reopen::new),
                bead.map(Merge::new),
                Combinators.combine(bead, cut, cut).as(Split::new),
                Combinators.combine(bead, Arbitraries.of(Side.class), Arbitraries.of(true, false))
                        .as(Shift::new));
        return Arbitraries.frequencyOf(
                        Tuple.of(8, edits.map(e -> new Step(e.toString(), Review.edit(e)))),
                        Tuple.of(2, Arbitraries.just(new Step("undo", Review.undo()))),
                        Tuple.of(1, Arbitraries.just(new Step("redo", Review.redo()))))
                .list()
                .ofMinSize(1)
                .ofMaxSize(25);
    }

    private static Review opened() throws IOException {
        return new Reviews(folder).of(edition, Reviews.pair(edition, "T.O.E1").orElseThrow());
    }

    @Property
    void everyStepIsInTheFileAndBothTextsStayWhole(@ForAll("steps") List<Step> steps) throws IOException {
        Files.deleteIfExists(folder.resolve(FILE));
        Review review = opened();
        Division beginning = division(review);
        for (Step step : steps) {
            review.change(review.hash(), step.change());
            Division shown = division(review);
            assertEquals(upTo(shown.left()), numbers(shown, true));
            assertEquals(upTo(shown.right()), numbers(shown, false));
            Review again = opened();
            assertEquals(List.of(), again.problems());
            assertEquals(beads(shown), beads(division(again)));
            assertEquals(review.hash(), again.hash(), "who opens the page anew may go on");
        }
        while (!review.history().past().isEmpty()) {
            assertInstanceOf(Review.Outcome.Saved.class, review.change(review.hash(), Review.undo()));
        }
        assertEquals(beginning, division(review));
        assertEquals(beads(beginning), beads(division(opened())));
    }

    private static Division division(Review review) {
        return review.history().now().draft().division();
    }

    /** All that a file keeps whole; of the confidence it keeps two decimals. */
    private static List<Object> beads(Division division) {
        return division.beads().stream()
                .<Object>map(
                        b -> List.of(b.left(), b.right(), b.reviewed(), b.comments(), Math.round(b.confidence() * 100)))
                .toList();
    }

    private static List<Integer> upTo(int size) {
        return IntStream.range(0, size).boxed().toList();
    }

    private static List<Integer> numbers(Division division, boolean left) {
        return division.beads().stream()
                .flatMap(b -> (left ? b.left() : b.right()).stream())
                .toList();
    }
}
