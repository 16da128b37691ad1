package org.duizhao.release;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.duizhao.model.Aligned;
import org.duizhao.model.AlignedPart;
import org.duizhao.model.AnchoredNote;
import org.duizhao.model.AnchoredNote.Standing;
import org.duizhao.model.Annotated;
import org.duizhao.model.Annotated.Purpose;
import org.duizhao.model.ApparatusEntry;
import org.duizhao.model.ApparatusEntry.Kind;
import org.duizhao.model.ApparatusEntry.Reading;
import org.duizhao.model.Bead;
import org.duizhao.model.Note;
import org.duizhao.model.Parallel;
import org.duizhao.model.Part;
import org.duizhao.model.Passage;
import org.duizhao.model.Place;
import org.duizhao.model.Prose;
import org.duizhao.model.Quotation;
import org.duizhao.model.Rights;
import org.duizhao.model.Segment;
import org.duizhao.model.Sources;
import org.duizhao.model.Titles;
import org.duizhao.model.Witness;
import org.duizhao.model.WitnessKind;
import org.duizhao.model.WitnessText;
import org.duizhao.model.Witnesses;
import org.junit.jupiter.api.Test;

/**
 * What of an edition of several parts may go out: S (base Z, translation A, summary Y), T (base O, translation B) and K,
 * a commentary. Put together without a folder, since no small edition has all of them.
 */
class ReleaseOfPartsTest {

    private static final Place PLACE = Place.of("edition.yaml");

    private static final Parallel PARALLEL = new Parallel("S", 0, "T", 0, 1);
    private static final Quotation QUOTATION = new Quotation("K", List.of(1, 2), "S", List.of(0), false);

    private static Witness witness(String siglum, WitnessKind kind, String part, boolean permitted, int sentences) {
        List<Segment> segments = IntStream.range(0, sentences)
                .mapToObj(i -> new Segment(siglum + i + " words", i, PLACE))
                .toList();
        return new Witness(
                siglum,
                siglum,
                kind,
                "en",
                Titles.NONE,
                "",
                "",
                "",
                "",
                "",
                "",
                new Rights("a", "b", permitted ? "permitted" : "not permitted"),
                Map.of(),
                List.of(new WitnessText(
                        part, siglum, "UTF-8", "", segments, List.of(), List.of(), List.of(), List.of())),
                PLACE);
    }

    private static Bead bead(List<Integer> left, List<Integer> right) {
        return new Bead(left, right, 1, true);
    }

    private static AlignedPart part(
            String id, String base, String lead, String summary, Map<String, List<Bead>> beads) {
        return new AlignedPart(
                new Part(
                        id,
                        Titles.NONE,
                        base,
                        lead,
                        lead.isEmpty() ? List.of() : List.of(lead),
                        summary,
                        "",
                        "",
                        false,
                        PLACE),
                List.of(new Passage(id + ".1", 0, 1), new Passage(id + ".2", 1, 3)),
                beads);
    }

    private static ApparatusEntry entry(Kind kind, Reading... readings) {
        return new ApparatusEntry("S", "S.1", kind, "Z", 0, "Z0", List.of(readings), "");
    }

    /** On the first word of a sentence of B. */
    private static AnchoredNote note(int segment) {
        Prose none = new Prose("", PLACE);
        return new AnchoredNote(
                new Note("T.2", "B", "B" + segment, 1, "", List.of(), List.of(), none, none, PLACE),
                segment,
                "T",
                "B",
                segment,
                0,
                2,
                Standing.AT_ITS_WORDS);
    }

    private static Annotated edition(Set<String> withheld) {
        List<AlignedPart> parts = List.of(
                part(
                        "S",
                        "Z",
                        "A",
                        "Y",
                        Map.of(
                                "A",
                                List.of(
                                        bead(List.of(0), List.of(0)),
                                        bead(List.of(1), List.of()),
                                        bead(List.of(2), List.of(1))),
                                "Y",
                                List.of(bead(List.of(0), List.of(0)), bead(List.of(1, 2), List.of(1))))),
                part(
                        "T",
                        "O",
                        "B",
                        "",
                        Map.of(
                                "B",
                                List.of(
                                        bead(List.of(0, 1), List.of(0)),
                                        bead(List.of(2), List.of(1)),
                                        bead(List.of(), List.of(2))))),
                part("K", "K", "", "", Map.of()));
        List<Witness> witnesses = List.of(
                witness("Z", WitnessKind.ORIGINAL, "S", !withheld.contains("Z"), 3),
                witness("A", WitnessKind.TRANSLATION, "S", !withheld.contains("A"), 2),
                witness("Y", WitnessKind.SUMMARY, "S", true, 2),
                witness("O", WitnessKind.ORIGINAL, "T", !withheld.contains("O"), 3),
                witness("B", WitnessKind.TRANSLATION, "T", !withheld.contains("B"), 3),
                witness("K", WitnessKind.COMMENTARY, "K", !withheld.contains("K"), 3));
        Sources sources = new Sources(
                null,
                Witnesses.of(witnesses),
                parts.stream().map(AlignedPart::part).toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Prose("", PLACE),
                Map.of(),
                Map.of());
        return new Annotated(
                new Aligned(sources, parts),
                List.of(note(1), note(2)),
                List.of(),
                List.of(),
                List.of(
                        entry(Kind.RENDERING, new Reading(List.of("A"), "tea")),
                        entry(Kind.NAME, new Reading(List.of("Y"), "Lu Yu"), new Reading(List.of("A", "B"), "Lu Yü")),
                        entry(Kind.EDITORIAL, new Reading(List.of("Y"), "a remark"))),
                List.of(PARALLEL),
                List.of(QUOTATION),
                List.of(),
                Purpose.PRIVATE_STUDY,
                "");
    }

    private static Annotated distributed(String... withheld) {
        return Release.forDistribution(edition(Set.of(withheld)));
    }

    private static AlignedPart part(Annotated edition, String id) {
        return edition.aligned().parts().stream()
                .filter(p -> p.part().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theSummaryLeadsWhereTheLeadMayNotGoOut() {
        Part part = part(distributed("A"), "S").part();
        assertEquals("Y", part.lead());
        assertEquals(List.of("Y"), part.witnesses());
        assertEquals(Set.of("Y"), part(distributed("A"), "S").beads().keySet());
    }

    @Test
    void theSummaryStandsNowhereWhereTheLeadIs() {
        Part part = part(distributed(), "S").part();
        assertEquals("A", part.lead());
        assertEquals(List.of("A"), part.witnesses());
        assertEquals(
                List.of("Z", "A", "O", "B", "K"),
                Release.forPrivateStudy(edition(Set.of())).sources().witnesses().stream()
                        .map(Witness::siglum)
                        .toList());
    }

    @Test
    void sentencesInCommonAreToldOnlyWhereBothBasesGoOut() {
        assertEquals(List.of(PARALLEL), distributed("A", "B", "K").parallels());
        assertEquals(List.of(), distributed("Z").parallels());
        assertEquals(List.of(), distributed("O").parallels());
    }

    @Test
    void anEntryThatQuotesAWitnessThatIsLeftOutIsGoneUnlessItIsARendering() {
        assertEquals(
                List.of(Kind.RENDERING, Kind.NAME, Kind.EDITORIAL),
                distributed("O").apparatus().stream().map(ApparatusEntry::kind).toList());
        assertEquals(
                List.of(Kind.RENDERING, Kind.EDITORIAL),
                distributed("B").apparatus().stream().map(ApparatusEntry::kind).toList());
        assertEquals(List.of(), distributed("Z").apparatus());
    }

    @Test
    void whatACommentaryQuotesIsToldUnlessTheQuotedTextIsLeftOut() {
        assertEquals(List.of(QUOTATION), distributed("A", "O", "B").quotations());
        assertEquals(List.of(), distributed("Z").quotations());
    }

    @Test
    void ofACommentaryThatIsLeftOutItIsToldByItsPassage() {
        assertEquals(
                List.of(new Quotation("K", List.of(1), "S", List.of(0), false)),
                distributed("K").quotations());
    }

    @Test
    void translationsOfABaseThatIsLeftOutAnswerItsPassages() {
        AlignedPart released = part(distributed("Z"), "S");
        assertEquals(List.of(new Passage("S.1", 0, 1), new Passage("S.2", 1, 2)), released.passages());
        assertEquals(
                List.of(bead(List.of(0), List.of(0)), bead(List.of(1), List.of(1))),
                released.beads().get("A"));
        assertEquals(
                List.of("", ""),
                distributed("Z").sources().segments("Z", "S").stream()
                        .map(Segment::text)
                        .toList());
    }

    @Test
    void aNoteOnATranslationThatIsLeftOutStandsInItsOwnPart() {
        AnchoredNote note = distributed("B").notes().get(0);
        assertEquals(List.of("T", "O", 2), List.of(note.part(), note.siglum(), note.segment()));
        assertEquals("O2 words".length(), note.end());
        AnchoredNote atPassage = distributed("B", "O").notes().get(0);
        assertEquals(List.of("T", "O", 1), List.of(atPassage.part(), atPassage.siglum(), atPassage.segment()));
        assertEquals(Standing.WITHHELD, atPassage.standing());
    }

    @Test
    void aNoteOnAnAdditionThatIsLeftOutStandsBehindTheLastSentenceOfItsPassage() {
        AnchoredNote note = distributed("B").notes().get(1);
        assertEquals("B2", note.note().words());
        assertEquals(List.of("O", 2), List.of(note.siglum(), note.segment()));
        assertEquals("O2 words".length(), note.end());
    }
}
