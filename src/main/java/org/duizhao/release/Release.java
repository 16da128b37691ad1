package org.duizhao.release;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.duizhao.annotate.NoteOrder;
import org.duizhao.model.Aligned;
import org.duizhao.model.AlignedPart;
import org.duizhao.model.AnchoredNote;
import org.duizhao.model.AnchoredNote.Standing;
import org.duizhao.model.Annotated;
import org.duizhao.model.Annotated.Purpose;
import org.duizhao.model.ApparatusEntry;
import org.duizhao.model.Bead;
import org.duizhao.model.Part;
import org.duizhao.model.Passage;
import org.duizhao.model.Quotation;
import org.duizhao.model.Rights;
import org.duizhao.model.Segment;
import org.duizhao.model.Sources;
import org.duizhao.model.Witness;
import org.duizhao.model.WitnessKind;
import org.duizhao.model.WitnessText;
import org.duizhao.model.Witnesses;

/**
 * The stage of rights: from an edition to what of it may go out. It stands before the merge, so that no output and no
 * attachment can know more than it lets through.
 */
public final class Release {

    private final Annotated edition;
    private final Purpose purpose;
    private final Set<String> withheld = new LinkedHashSet<>();
    private final Map<String, AlignedPart> parts = new HashMap<>();
    private final NotesAtBase notes;

    private Release(Annotated edition, Purpose purpose) {
        this.edition = edition;
        this.purpose = purpose;
        edition.sources().witnesses().stream()
                .filter(w -> !permits(w.rights(), purpose))
                .forEach(w -> withheld.add(w.siglum()));
        edition.aligned().parts().forEach(p -> parts.put(p.part().id(), p));
        notes = new NotesAtBase(edition);
    }

    private static boolean permits(Rights rights, Purpose purpose) {
        return switch (purpose) {
            case PRIVATE_STUDY -> true;
            case CLASSROOM -> rights.permitsClassroomUse();
            case DISTRIBUTION -> rights.permitsRedistribution();
        };
    }

    /** Witnesses whose texts an edition for distribution leaves out, in the order of the manifest. */
    public static Set<String> withheld(Annotated edition) {
        return withheld(edition, Purpose.DISTRIBUTION);
    }

    /** Witnesses whose texts an edition for that purpose leaves out, in the order of the manifest. */
    public static Set<String> withheld(Annotated edition, Purpose purpose) {
        return Collections.unmodifiableSet(new Release(edition, purpose).withheld);
    }

    /** The edition as it may go out for a purpose. */
    public static Annotated of(Annotated edition, Purpose purpose) {
        return purpose == Purpose.PRIVATE_STUDY ? forPrivateStudy(edition) : new Release(edition, purpose).released();
    }

    /**
     * The edition without the texts of witnesses that may not be redistributed. What was found out from them, such as
     * which rendering each has, stays; the editors' summary, where it may itself go out, takes the place of a lead that
     * is gone; a note on words that are gone stands at the base's words that they answer.
     */
    public static Annotated forDistribution(Annotated edition) {
        return of(edition, Purpose.DISTRIBUTION);
    }

    /** The edition with the whole texts of all witnesses, and without the summaries that would stand in for them. */
    public static Annotated forPrivateStudy(Annotated edition) {
        Sources s = edition.sources();
        List<Witness> texts = s.witnesses().stream()
                .filter(w -> w.kind() != WitnessKind.SUMMARY)
                .toList();
        Sources kept = new Sources(
                s.info(),
                Witnesses.of(texts),
                s.parts(),
                s.glossary(),
                s.notes(),
                s.commentary(),
                s.references(),
                s.apparatus(),
                s.principles(),
                s.passageRecords(),
                s.alignmentFiles());
        return new Annotated(
                new Aligned(kept, edition.aligned().parts()),
                edition.notes(),
                edition.terms(),
                edition.attestations(),
                edition.apparatus(),
                edition.parallels(),
                edition.quotations(),
                edition.index(),
                Purpose.PRIVATE_STUDY,
                "");
    }

    private Annotated released() {
        Sources sources = edition.sources();
        List<AlignedPart> parts =
                edition.aligned().parts().stream().map(this::released).toList();
        Sources kept = new Sources(
                sources.info(),
                Witnesses.of(sources.witnesses().stream().map(this::released).toList()),
                parts.stream().map(AlignedPart::part).toList(),
                sources.glossary(),
                sources.notes(),
                sources.commentary(),
                sources.references(),
                List.of(),
                sources.principles(),
                Map.of(),
                Map.of());
        List<AnchoredNote> placed = new ArrayList<>();
        for (AnchoredNote note : edition.notes()) {
            placed.add(withheld.contains(note.siglum()) ? atTheBase(note) : note);
        }
        Aligned released = new Aligned(kept, parts);
        return new Annotated(
                released,
                NoteOrder.numbered(released, placed),
                edition.terms().stream()
                        .filter(t -> !withheld.contains(part(t.part()).part().base()))
                        .toList(),
                edition.attestations().stream()
                        .filter(a -> !withheld.contains(part(a.part()).part().base()))
                        .toList(),
                edition.apparatus().stream()
                        .map(this::released)
                        .flatMap(Optional::stream)
                        .toList(),
                edition.parallels().stream()
                        .filter(p -> !withheld.contains(part(p.part()).part().base())
                                && !withheld.contains(part(p.otherPart()).part().base()))
                        .toList(),
                edition.quotations().stream()
                        .map(this::released)
                        .flatMap(Optional::stream)
                        .toList(),
                edition.index(),
                purpose,
                edition.parent());
    }

    private AlignedPart released(AlignedPart aligned) {
        Part part = aligned.part();
        List<String> witnesses = new ArrayList<>(
                part.witnesses().stream().filter(s -> !withheld.contains(s)).toList());
        String lead = part.lead();
        if (withheld.contains(lead)) {
            lead = withheld.contains(part.summary()) ? "" : part.summary();
            if (!lead.isEmpty()) {
                witnesses.add(0, lead);
            } else if (!witnesses.isEmpty()) {
                lead = witnesses.get(0);
            }
        }
        Part kept = new Part(
                part.id(),
                part.title(),
                part.base(),
                lead,
                List.copyOf(witnesses),
                "",
                part.compare(),
                "",
                part.appendix(),
                part.place());
        Map<String, List<Bead>> beads = new LinkedHashMap<>();
        if (withheld.contains(part.base())) {
            witnesses.forEach(
                    s -> beads.put(s, byPassage(aligned, aligned.beads().getOrDefault(s, List.of()))));
            return new AlignedPart(kept, placeholders(aligned), beads);
        }
        witnesses.forEach(s -> beads.put(s, aligned.beads().getOrDefault(s, List.of())));
        return new AlignedPart(kept, aligned.passages(), beads);
    }

    /** The passages of a base that is left out: each has one segment without words, which carries its notes. */
    private static List<Passage> placeholders(AlignedPart aligned) {
        return IntStream.range(0, aligned.passages().size())
                .mapToObj(i -> new Passage(
                        aligned.passages().get(i).number(),
                        i,
                        i + 1,
                        aligned.passages().get(i).retired()))
                .toList();
    }

    private static List<Bead> byPassage(AlignedPart aligned, List<Bead> beads) {
        return beads.stream()
                .filter(b -> !b.right().isEmpty())
                .map(b -> new Bead(
                        b.left().stream().map(aligned::placeOf).distinct().toList(),
                        b.right(),
                        b.confidence(),
                        b.reviewed()))
                .toList();
    }

    private Witness released(Witness w) {
        if (!withheld.contains(w.siglum())) {
            return w;
        }
        List<WitnessText> texts = w.texts().stream()
                .map(t -> new WitnessText(
                        t.part(),
                        t.file(),
                        t.encoding(),
                        t.sha256(),
                        emptySegments(w, t),
                        List.of(),
                        List.of(),
                        List.of(),
                        t.account()))
                .toList();
        return new Witness(
                w.siglum(),
                w.name(),
                w.kind(),
                w.language(),
                w.title(),
                w.author(),
                w.translator(),
                w.publisher(),
                w.date(),
                w.address(),
                w.description(),
                w.rights(),
                w.stated(),
                texts,
                w.place());
    }

    private List<Segment> emptySegments(Witness w, WitnessText text) {
        AlignedPart part = part(text.part());
        return !part.part().base().equals(w.siglum())
                ? List.of()
                : IntStream.range(0, part.passages().size())
                        .mapToObj(i -> new Segment("", i, w.place()))
                        .toList();
    }

    /** Of the apparatus, what quotes no sentence of a witness that is left out; renderings and omissions may be told. */
    private Optional<ApparatusEntry> released(ApparatusEntry entry) {
        boolean lemmaStays = !withheld.contains(entry.siglum());
        boolean mayBeTold =
                switch (entry.kind()) {
                    case RENDERING, OMISSION, NUMBER -> true;
                    default ->
                        entry.readings().stream()
                                .noneMatch(r -> r.sigla().stream().anyMatch(withheld::contains));
                };
        return lemmaStays && mayBeTold ? Optional.of(entry) : Optional.empty();
    }

    /** That a commentary quotes a sentence may be told of a commentary that is left out, by its passage. */
    private Optional<Quotation> released(Quotation quotation) {
        if (withheld.contains(part(quotation.otherPart()).part().base())) {
            return Optional.empty();
        }
        AlignedPart part = part(quotation.part());
        List<Integer> segments = !withheld.contains(part.part().base())
                ? quotation.segments()
                : quotation.segments().stream().map(part::placeOf).distinct().toList();
        return Optional.of(new Quotation(
                quotation.part(), segments, quotation.otherPart(), quotation.otherSegments(), quotation.byHand()));
    }

    /** The note with its mark behind the base's last word that the quoted ones answer. */
    private AnchoredNote atTheBase(AnchoredNote note) {
        AlignedPart part = part(note.part());
        String base = part.part().base();
        if (withheld.contains(base)) {
            int placeholder = part.passages().indexOf(notes.passage(note));
            return new AnchoredNote(
                    note.note(), note.number(), note.part(), base, placeholder, 0, 0, Standing.WITHHELD);
        }
        return notes.moved(note);
    }

    private AlignedPart part(String id) {
        return parts.get(id);
    }
}
