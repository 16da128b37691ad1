package org.duizhao.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.duizhao.align.Aligner;
import org.duizhao.align.AlignmentFile;
import org.duizhao.build.EditionBuild;
import org.duizhao.build.Progress;
import org.duizhao.model.Annotated;
import org.duizhao.model.Part;
import org.duizhao.model.Segment;
import org.junit.jupiter.api.Test;

class DraftTest {

    private static final Texts TEXTS = new Texts(
            "Z",
            "A",
            List.of(List.of("茶凉了。", "客人走了。"), List.of("好。", "明年再来。")),
            List.of(List.of("The tea is cold.", "The guests leave."), List.of("Good.", "Come again next year.")));

    private static final String FILE = """
            # What this file is.

            # Is this right?
            == 0.41 doubtful
            Z 茶凉了。
            A The tea is cold.

            == 1.00 reviewed
            Z 客人走了。
            A The guests leave.

            == 0.90
            Z 好。
            Z 明年再来。
            A Good.
            A Come again next year.

            # The end.
            """;

    private static Draft draft(String text) {
        AlignmentFile.Parsed parsed = AlignmentFile.parse(text, "Z", "A");
        assertEquals(List.of(), parsed.problems());
        return Draft.of(parsed.file(), TEXTS, new Aligner());
    }

    private static String written(Draft draft) {
        return AlignmentFile.format(draft.file(TEXTS), "Z", "A");
    }

    @Test
    void aWholeFileIsTakenAndWrittenAsItStands() {
        assertEquals(FILE, written(draft(FILE)));
    }

    @Test
    void commentsStayWithTheirBeadThroughEdits() {
        Draft draft = draft(FILE);
        String merged = written(
                draft.with(new Edit.Merge(0).on(draft.division()).orElseThrow().division()));
        assertTrue(merged.contains("# Is this right?\n== 1.00 reviewed\nZ 茶凉了。\nZ 客人走了。\n"), merged);
        assertTrue(merged.startsWith("# What this file is.\n") && merged.endsWith("# The end.\n"), merged);
    }

    @Test
    void whatAFileLacksIsProposed() {
        Draft draft = draft(FILE.replaceAll("(?s)== 0.90.*", ""));
        List<ReviewBead> beads = draft.division().beads();
        assertEquals(
                List.of(1),
                beads.stream()
                        .filter(ReviewBead::reviewed)
                        .findFirst()
                        .orElseThrow()
                        .left());
        assertEquals(List.of("Is this right?"), beads.get(0).comments());
    }

    @Test
    void reviewedBlocksThatFitNoLongerStayAtTheEnd() {
        String stale = "# Gone.\n== 1.00 reviewed\nZ 完全不同的一句话在这里。\nA Something else altogether stood here.\n";
        Draft draft = draft(FILE.replace("# The end.\n", stale));
        assertEquals(3, draft.division().beads().size());
        assertTrue(written(draft).endsWith(stale), written(draft));
        assertEquals(written(draft), written(draft(written(draft))));
    }

    @Test
    void equalSentencesAreTakenInTheirOrder() {
        Texts texts = new Texts("Z", "A", List.of(List.of("好。", "好。")), List.of(List.of("Good.", "Fine.")));
        AlignmentFile file = AlignmentFile.parse("== 0.50\nZ 好。\nA Good.\n\n== 0.60\nZ 好。\nA Fine.\n", "Z", "A")
                .file();
        assertEquals(
                List.of(List.of(0), List.of(1)),
                Draft.of(file, texts, new Aligner()).division().beads().stream()
                        .map(ReviewBead::left)
                        .toList());
    }

    @Test
    void proposingAnewKeepsWhatIsReviewedAndWhatIsSaid() {
        Draft draft = draft(FILE);
        Draft anew = draft.proposedAnew(TEXTS, new Aligner());
        assertTrue(anew.division().beads().contains(draft.division().beads().get(1)));
        assertTrue(written(anew).contains("# Is this right?\n"), written(anew));
    }

    @Test
    void whatWasSaidOfASentenceOnOneSideStaysWithIt() {
        Draft draft = draft(
                "# Left out?\n== 0.50\nZ 好。\nA (nothing)\n\n# Added?\n== 0.50\nZ (nothing)\nA Come again next year.\n");
        for (ReviewBead bead : draft.division().beads()) {
            assertEquals(
                    bead.left().contains(2),
                    bead.comments().contains("Left out?"),
                    "the third sentence of the base: " + bead);
            assertEquals(
                    bead.right().contains(3),
                    bead.comments().contains("Added?"),
                    "the fourth sentence of the witness: " + bead);
        }
        assertEquals(List.of(), draft.tail());
    }

    @Test
    void whatWasSaidOfWordsThatAreGoneStandsAtTheEnd() {
        Draft draft = draft("# On nothing.\n== 0.50\nZ 从前有座山。\nA Once there was a hill.\n\n# The end.\n");
        assertEquals(List.of("The end.", "On nothing."), draft.tail());
    }

    @Test
    void theTextsAreThoseOfThePartUnderTheTwoSigla() {
        Annotated edition = new EditionBuild(Path.of("src/test/resources/editions/tea"), Progress.NONE)
                .annotated()
                .orElseThrow();
        Part part = edition.sources().parts().get(0);
        Texts texts = Texts.of(edition.sources(), part, "E2");
        assertEquals(part.base(), texts.base());
        assertEquals("E2", texts.witness());
        assertEquals(
                edition.sources().segments(part.base(), part.id()).stream()
                        .map(Segment::text)
                        .toList(),
                texts.lefts());
        assertEquals(
                edition.sources().segments("E2", part.id()).stream()
                        .map(Segment::text)
                        .toList(),
                texts.rights());
        assertTrue(texts.left().size() > 1, "paragraphs stay paragraphs");
    }
}
