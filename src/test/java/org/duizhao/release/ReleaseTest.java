package org.duizhao.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duizhao.build.EditionBuild;
import org.duizhao.build.Progress;
import org.duizhao.build.TestFolders;
import org.duizhao.model.AlignedPart;
import org.duizhao.model.AnchoredNote;
import org.duizhao.model.AnchoredNote.Standing;
import org.duizhao.model.Annotated;
import org.duizhao.model.Annotated.Purpose;
import org.duizhao.model.ApparatusEntry.Kind;
import org.duizhao.model.Bead;
import org.duizhao.model.Passage;
import org.duizhao.model.Segment;
import org.duizhao.tei.TeiSchema;
import org.duizhao.tei.TeiWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of the edition of the tea may go out: the original may, the three translations say nothing of it. */
class ReleaseTest {

    private static final String SECOND = "    name: Second translation\n";

    @TempDir
    Path folder;

    private Annotated edition(String words, String others) throws IOException {
        TestFolders.copy(Path.of("src/test/resources/editions/tea"), folder);
        Path manifest = folder.resolve("sources/edition.yaml");
        String text = Files.readString(manifest);
        assertTrue(text.contains(words));
        Files.writeString(manifest, text.replace(words, others));
        return new EditionBuild(folder, Progress.NONE).annotated().orElseThrow();
    }

    private Annotated edition() throws IOException {
        return edition("", "");
    }

    /** The edition in which the second translation permits something. */
    private Annotated edition(String permission) throws IOException {
        return edition(SECOND, SECOND + "    rights: {holder: a, statement: b, redistribution: " + permission + "}\n");
    }

    private static AlignedPart part(Annotated edition) {
        return edition.aligned().parts().get(0);
    }

    private static List<String> words(Annotated edition, String siglum) {
        return edition.sources().segments(siglum, "T").stream()
                .map(Segment::text)
                .toList();
    }

    @Test
    void whatIsNotStatedIsLeftOutOfADistributionAndOfAHandout() throws IOException {
        Annotated edition = edition();
        assertEquals(Set.of("E1", "E2", "E3"), Release.withheld(edition));
        assertEquals(Set.of("E1", "E2", "E3"), Release.withheld(edition, Purpose.CLASSROOM));
        assertEquals(Set.of(), Release.withheld(edition, Purpose.PRIVATE_STUDY));
    }

    @Test
    void whatIsForTheClassroomGoesIntoAHandoutAndNotIntoADistribution() throws IOException {
        Annotated edition = edition("classroom");
        assertEquals(Set.of("E1", "E3"), Release.withheld(edition, Purpose.CLASSROOM));
        assertEquals(words(edition, "E2"), words(Release.of(edition, Purpose.CLASSROOM), "E2"));
        assertEquals(List.of(), words(Release.of(edition, Purpose.DISTRIBUTION), "E2"));
    }

    @Test
    void noSentenceOfAWitnessThatMayNotGoOutIsInTheMergedDocument() throws IOException {
        Annotated edition = edition("permitted");
        String tei = TeiWriter.write(Release.forDistribution(edition));
        assertEquals(List.of(), TeiSchema.validate(tei));
        String text = tei.replaceAll("<[^>]*>", "");
        for (String siglum : List.of("E1", "E3")) {
            words(edition, siglum).forEach(s -> assertFalse(text.contains(s), s));
        }
        for (String siglum : List.of("O", "E2")) {
            words(edition, siglum).forEach(s -> assertTrue(text.contains(s), s));
        }
    }

    @Test
    void anEditionForPrivateStudyHasEverything() throws IOException {
        Annotated edition = edition();
        Annotated released = Release.of(edition, Purpose.PRIVATE_STUDY);
        assertEquals(edition.sources(), released.sources());
        assertEquals(edition.notes(), released.notes());
        assertEquals(edition.apparatus(), released.apparatus());
        assertEquals(Purpose.PRIVATE_STUDY, released.purpose());
    }

    @Test
    void theFirstWitnessThatStaysLeadsWhereTheLeadMayNotGoOut() throws IOException {
        Annotated released = Release.forDistribution(edition("permitted"));
        assertEquals("E2", part(released).part().lead());
        assertEquals(List.of("E2"), part(released).part().witnesses());
        assertEquals(Set.of("E2"), part(released).beads().keySet());
        assertEquals(Purpose.DISTRIBUTION, released.purpose());
    }

    @Test
    void aPartThatKeepsItsBaseAloneHasNoLead() throws IOException {
        Annotated released = Release.forDistribution(edition());
        assertEquals("", part(released).part().lead());
        assertEquals(List.of(), part(released).part().witnesses());
    }

    /** The edition with a summary, without a permission for the translations. */
    private Annotated editionWithSummary(String rights) throws IOException {
        Annotated plain = edition();
        int passages = part(plain).passages().size();
        Files.writeString(
                folder.resolve("sources/witnesses/summary.txt"),
                IntStream.range(0, passages)
                        .mapToObj(i -> "Abridged paragraph " + i + ".\n")
                        .collect(Collectors.joining("\n")));
        Path manifest = folder.resolve("sources/edition.yaml");
        Files.writeString(
                manifest,
                Files.readString(manifest)
                                .replace(
                                        "    witnesses: [E1, E2, E3]\n",
                                        "    witnesses: [E1, E2, E3]\n    summary: S\n")
                        + "  - siglum: S\n    name: Summary\n    kind: summary\n    language: en\n    title: {en: Summary}\n"
                        + rights
                        + "    texts:\n      - {part: T, file: summary.txt}\n");
        return new EditionBuild(folder, Progress.NONE).annotated().orElseThrow();
    }

    /** It took the place of the lead all the same, without its words, and the merge failed for want of them. */
    @ParameterizedTest
    @ValueSource(strings = {"", "    rights: {holder: a, statement: b, redistribution: classroom}\n"})
    void aSummaryThatMayNotGoOutIsLeftOutItself(String rights) throws IOException {
        Annotated released = Release.forDistribution(editionWithSummary(rights));
        assertEquals("", part(released).part().lead());
        assertEquals(List.of(), part(released).part().witnesses());
        String tei = TeiWriter.write(released);
        assertEquals(List.of(), TeiSchema.validate(tei));
        assertFalse(tei.contains("Abridged"), tei);
    }

    @Test
    void aSummaryForTheClassroomLeadsInAHandoutForIt() throws IOException {
        Annotated edition = editionWithSummary("    rights: {holder: a, statement: b, redistribution: classroom}\n");
        Annotated released = Release.of(edition, Purpose.CLASSROOM);
        assertEquals("S", part(released).part().lead());
        String tei = TeiWriter.write(released);
        assertEquals(List.of(), TeiSchema.validate(tei));
        assertTrue(tei.contains("Abridged"), tei);
    }

    @Test
    void aNoteOnWordsThatAreGoneStandsBehindTheSentenceThatTheyAnswer() throws IOException {
        Annotated released = Release.forDistribution(edition());
        List<AnchoredNote> notes = released.notes();
        assertEquals(List.of(1, 2, 3), notes.stream().map(AnchoredNote::number).toList());
        assertEquals(Standing.AT_ITS_WORDS, notes.get(0).standing());
        AnchoredNote fire = notes.get(1);
        assertEquals("charcoal fire", fire.note().words(), "the editors' own quotation stays");
        assertEquals("O", fire.siglum());
        assertEquals(Standing.WITHHELD, fire.standing());
        String sentence = words(released, "O").get(fire.segment());
        assertEquals("水要用泉水，火要用炭火。", sentence);
        assertEquals(sentence.length(), fire.end());
        assertEquals(fire.start(), fire.end());
    }

    @Test
    void whichRenderingEachHasAndWhatEachLeavesOutMayBeTold() throws IOException {
        Annotated edition = edition();
        Annotated released = Release.forDistribution(edition);
        assertEquals(edition.attestations(), released.attestations());
        for (Kind kind : List.of(Kind.RENDERING, Kind.OMISSION)) {
            assertEquals(
                    edition.apparatus().stream().filter(e -> e.kind() == kind).toList(),
                    released.apparatus().stream().filter(e -> e.kind() == kind).toList());
        }
        assertTrue(released.apparatus().stream().anyMatch(e -> e.kind() == Kind.OMISSION));
    }

    @Test
    void anEntryWhoseLemmaIsGoneIsGone() throws IOException {
        Annotated edition = edition("    lead: E1\n", "    lead: E1\n    apparatus: E2\n");
        assertTrue(edition.apparatus().stream().anyMatch(e -> e.siglum().equals("E2")));
        assertTrue(Release.forDistribution(edition).apparatus().stream()
                .noneMatch(e -> e.siglum().equals("E2")));
    }

    @Test
    void whereTheBaseMayNotGoOutItsPassagesStayWithoutWords() throws IOException {
        Annotated edition =
                edition("statement: public domain, redistribution: permitted", "statement: a, redistribution: no");
        Annotated released = Release.forDistribution(edition);
        assertEquals(List.of("", "", "", ""), words(released, "O"));
        assertEquals(
                List.of(
                        new Passage("T.1", 0, 1),
                        new Passage("T.2", 1, 2),
                        new Passage("T.3", 2, 3),
                        new Passage("T.4", 3, 4)),
                part(released).passages());
        assertEquals(List.of(), released.terms());
        assertEquals(List.of(), released.attestations());
        assertEquals(
                List.of(0, 1, 3),
                released.notes().stream().map(AnchoredNote::segment).toList());
        assertEquals(List.of(), released.apparatus());
        assertEquals(List.of(), TeiSchema.validate(TeiWriter.write(released)));
    }

    @Test
    void aTranslationOfABaseThatIsGoneAnswersItsPassages() throws IOException {
        TestFolders.copy(Path.of("src/test/resources/editions/tea"), folder);
        Path manifest = folder.resolve("sources/edition.yaml");
        Files.writeString(
                manifest,
                Files.readString(manifest)
                        .replace("redistribution: permitted", "redistribution: no")
                        .replace(
                                SECOND, SECOND + "    rights: {holder: a, statement: b, redistribution: permitted}\n"));
        Annotated edition = new EditionBuild(folder, Progress.NONE).annotated().orElseThrow();
        Annotated released = Release.forDistribution(edition);
        assertEquals(words(edition, "E2"), words(released, "E2"));
        List<Bead> beads = part(released).beads().get("E2");
        assertTrue(beads.stream().allMatch(b -> b.left().size() == 1 && b.left().get(0) < 4), beads.toString());
        assertEquals(
                words(edition, "E2").size(),
                beads.stream().mapToInt(b -> b.right().size()).sum());
    }
}
