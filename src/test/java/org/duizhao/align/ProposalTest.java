package org.duizhao.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duizhao.align.AlignmentFile.Block;
import org.duizhao.build.EditionBuild;
import org.duizhao.build.Progress;
import org.duizhao.build.TestFolders;
import org.duizhao.model.Aligned;
import org.duizhao.model.AlignedPart;
import org.duizhao.model.Bead;
import org.duizhao.model.Diagnostics;
import org.duizhao.model.Message;
import org.duizhao.model.PassageRecord;
import org.duizhao.model.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code align} writes into the edition of the tea, and what it says of the state of its alignment. */
class ProposalTest {

    private static final String FILE = "sources/alignment/T.O.E1.txt";

    @TempDir
    Path folder;

    @BeforeEach
    void edition() throws IOException {
        TestFolders.copy(Path.of("src/test/resources/editions/tea"), folder);
        Files.createDirectories(folder.resolve("sources/alignment"));
    }

    private Aligned aligned() {
        return new EditionBuild(folder, Progress.NONE).annotated().orElseThrow().aligned();
    }

    private Map<String, String> proposed(String file) throws IOException {
        Files.writeString(folder.resolve(FILE), file);
        return Proposal.files(aligned());
    }

    @Test
    void everyPairOfTextsHasAFileThatSaysWhatItIs() {
        Map<String, String> files = Proposal.files(aligned());
        assertEquals(
                List.of(FILE, "sources/alignment/T.O.E2.txt", "sources/alignment/T.O.E3.txt"),
                List.copyOf(files.keySet()));
        assertTrue(files.get(FILE).startsWith("# Which sentences of part T answer each other: O (base) and E1.\n"));
        assertTrue(files.get(FILE).contains("\nO 山中有茶樹，春天發新芽。\nE1 There are tea trees in the mountains"));
    }

    @Test
    void whatIsProposedTwiceIsTheSame() throws IOException {
        String once = Proposal.files(aligned()).get(FILE);
        assertEquals(once, proposed(once).get(FILE));
    }

    /** They were in the order of their hash codes, which hang on their lines. */
    @Test
    void reviewedBlocksThatFitNoLongerStayAtTheEndInTheirOrder() throws IOException {
        StringBuilder stale = new StringBuilder();
        for (String hill : List.of("甲", "乙", "丙", "丁", "戊")) {
            stale.append("\n# On hill ")
                    .append(hill)
                    .append(".\n== 1.00 reviewed\nO 從前有座很高的名叫")
                    .append(hill)
                    .append("的山。\nE1 Once upon a time somewhere else stood hill ")
                    .append(hill)
                    .append(".\n");
        }
        String once = proposed(stale.substring(1)).get(FILE);
        assertTrue(once.endsWith(stale.toString()), once);
        assertEquals(once, proposed(once).get(FILE));
    }

    /** The comment was lost. */
    @Test
    void whatWasSaidOfAnOpenBeadStaysWithItsFirstSentenceOrAtTheEnd() throws IOException {
        String once = proposed("""
                # The head.

                # Is this one sentence?
                == 0.50
                O 水要用泉水，火要用炭火。
                O 水開了三次，就不能再用。
                E1 The water should be spring water, the fire a charcoal fire.

                # Of words that are gone.
                == 0.50
                O 從前有座山。
                E1 (nothing)

                # The end.
                """).get(FILE);
        AlignmentFile file = AlignmentFile.parse(once, "O", "E1").file();
        Block commented = file.blocks().stream()
                .filter(b -> !b.comments().isEmpty())
                .findFirst()
                .orElseThrow();
        assertEquals(List.of("Is this one sentence?"), commented.comments());
        assertEquals("水要用泉水，火要用炭火。", commented.left().get(0));
        assertEquals(List.of("The end.", "Of words that are gone."), file.tail());
    }

    @Test
    void ofEqualSentencesEachKeepsWhatIsSaidOfIt() {
        Block first = new Block(1, List.of("The first."), 1, true, List.of("好。"), List.of("Good."));
        Block second = new Block(4, List.of(), 1, true, List.of("好。"), List.of("Good."));
        Block third = new Block(7, List.of("The third."), 1, true, List.of("好。"), List.of("Good."));
        Comments comments = new Comments(List.of(first, second, third));
        assertEquals(List.of("The first."), comments.of(first));
        assertEquals(List.of(), comments.of(second));
        assertEquals(List.of("The third."), comments.of(third));
        assertEquals(List.of(), comments.of(third));
        assertEquals(List.of(), comments.rest());
    }

    @Test
    void whatIsSaidOfASentenceThatTheWitnessAloneHasStaysWithIt() {
        Block added = new Block(1, List.of("Not in the base."), 1, true, List.of(), List.of("Good."));
        Comments comments = new Comments(List.of(added));
        assertEquals(List.of("Not in the base."), comments.of(added));
        assertEquals(List.of(), comments.rest());
    }

    @Test
    void openBeadsAreCountedAndDoubtfulOnesNamed() throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        Aligned aligned = aligned();
        Proposal.check(aligned, diagnostics);
        for (String siglum : List.of("E1", "E2", "E3")) {
            List<Bead> beads = aligned.parts().get(0).beads().get(siglum);
            String file = "sources/alignment/T.O." + siglum + ".txt";
            assertEquals(
                    List.of(List.of(beads.size(), beads.size())),
                    diagnostics.all().stream()
                            .filter(d ->
                                    d.place().file().equals(file) && d.code().equals("A04"))
                            .map(d -> d.what().arguments())
                            .toList());
            assertEquals(
                    beads.stream()
                            .filter(b -> b.confidence() < AlignmentFile.DOUBTFUL)
                            .count(),
                    diagnostics.all().stream()
                            .filter(d ->
                                    d.place().file().equals(file) && d.code().equals("A03"))
                            .count());
        }
    }

    /** The edition itself has none. */
    @Test
    void aDoubtfulBeadIsNamedByTheWordsOfBothSides() {
        Aligned aligned = aligned();
        AlignedPart part = aligned.parts().get(0);
        List<Bead> beads = List.of(
                new Bead(List.of(0), List.of(0), 0.8, false),
                new Bead(List.of(1, 2), List.of(1), 0.79, false),
                new Bead(List.of(3), List.of(2), 0.1, true));
        Diagnostics diagnostics = new Diagnostics();
        Proposal.check(
                new Aligned(
                        aligned.sources(),
                        List.of(new AlignedPart(
                                part.part(), part.passages(), Map.of("E1", beads, "E2", List.of(), "E3", List.of())))),
                diagnostics);
        List<Object> words = List.of(
                aligned.sources().segments("O", "T").get(1).text() + " "
                        + aligned.sources().segments("O", "T").get(2).text(),
                aligned.sources().segments("E1", "T").get(1).text());
        assertEquals(
                List.of(words),
                diagnostics.all().stream()
                        .filter(d -> d.code().equals("A03"))
                        .map(d -> d.what().arguments())
                        .toList());
    }

    @Test
    void whatIsReviewedIsNotComplainedOf() throws IOException {
        String once = Proposal.files(aligned()).get(FILE);
        Files.writeString(folder.resolve(FILE), once.replaceAll("(?m)^== \\d\\.\\d\\d.*$", "== 1.00 reviewed"));
        Diagnostics diagnostics = new Diagnostics();
        Proposal.check(aligned(), diagnostics);
        assertTrue(diagnostics.all().stream().noneMatch(d -> d.place().file().equals(FILE)));
    }

    @Test
    void aBlockWhoseWordsAreGoneIsToldWithBothTexts() throws IOException {
        Files.writeString(folder.resolve(FILE), "== 1.00 reviewed\nO 從前有座很高很高的山。\nE1 Somewhere else stood a hill.\n");
        EditionBuild build = new EditionBuild(folder, Progress.NONE);
        build.annotated();
        assertEquals(
                List.of(List.of(Message.of("stale", "both"), "O", "從前有座很高很高的山。", "E1", "Somewhere else stood a hill.")),
                build.diagnostics().stream()
                        .filter(d -> d.place().equals(new Place(FILE, 1, 1)))
                        .map(d -> d.what().arguments())
                        .toList());
    }

    @Test
    void aPartIsRecordedByItsNumbersAndTheirWords() {
        Aligned aligned = aligned();
        PassageRecord record = PartAligner.record(aligned, aligned.parts().get(0));
        assertEquals("O", record.base());
        assertEquals(
                List.of("T.1", "T.2", "T.3", "T.4"),
                record.passages().stream().map(PassageRecord.Entry::number).toList());
        assertEquals(
                List.of("水要用泉水，火要用炭火。", "水開了三次，就不能再用。"),
                record.passages().get(1).sentences());
    }

    @Test
    void whatWasFoundOutOnceIsRemembered() {
        AlignmentMemory memory = new AlignmentMemory();
        AlignmentMemory.Question first = new AlignmentMemory.Question(
                List.of(List.of("一。")), List.of(List.of("One.")), List.of(), Optional.empty());
        AlignmentMemory.Question second = new AlignmentMemory.Question(
                List.of(List.of("二。")), List.of(List.of("Two.")), List.of(), Optional.empty());
        Reattach.Result result = memory.result(first);
        memory.result(second);
        assertSame(result, memory.result(first));
    }
}
