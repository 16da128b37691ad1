package org.duizhao.release;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duizhao.model.Aligned;
import org.duizhao.model.AlignedPart;
import org.duizhao.model.AnchoredNote;
import org.duizhao.model.Annotated;
import org.duizhao.model.Annotated.Purpose;
import org.duizhao.model.Bead;
import org.duizhao.model.Coverage;
import org.duizhao.model.Part;
import org.duizhao.model.Passage;
import org.duizhao.model.Segment;
import org.duizhao.model.Sources;
import org.duizhao.model.Witness;
import org.duizhao.model.WitnessKind;
import org.duizhao.model.WitnessText;

/**
 * The stage of rights: from an edition to what of it may go out. It stands before the merge, so that no output and no
 * attachment can know more than it lets through.
 */
public final class Release {

    private final Annotated edition;
    private final Set<String> withheld = new LinkedHashSet<>();

    private Release(Annotated edition) {
        this.edition = edition;
        edition.sources().witnesses().stream()
                .filter(w -> !w.rights().permitsRedistribution())
                .forEach(w -> withheld.add(w.siglum()));
    }

    /** Witnesses whose texts an edition for distribution leaves out. */
    public static Set<String> withheld(Annotated edition) {
        return Set.copyOf(new Release(edition).withheld);
    }

    /**
     * The edition without the texts of witnesses that may not be redistributed. What was found out from them, such as
     * which rendering each has, stays; the editors' summary takes the place of a lead that is gone; a note on words that
     * are gone stands at the base's words that they answer.
     */
    public static Annotated forDistribution(Annotated edition) {
        return new Release(edition).released();
    }

    /** The edition with the whole texts of all witnesses, and without the summaries that would stand in for them. */
    public static Annotated forPrivateStudy(Annotated edition) {
        Sources s = edition.sources();
        List<Witness> texts = s.witnesses().stream().filter(w -> w.kind() != WitnessKind.SUMMARY).toList();
        Sources kept = new Sources(s.info(), texts, s.parts(), s.glossary(), s.notes(), s.commentary(), s.references(),
                s.principles(), s.passageRecords(), s.alignmentFiles());
        return new Annotated(new Aligned(kept, edition.aligned().parts()), edition.notes(), edition.terms(),
                edition.attestations(), edition.variants(), edition.index(), Purpose.PRIVATE_STUDY);
    }

    private Annotated released() {
        Sources sources = edition.sources();
        List<AlignedPart> parts = edition.aligned().parts().stream().map(this::released).toList();
        Sources kept = new Sources(sources.info(), sources.witnesses().stream().map(this::released).toList(),
                parts.stream().map(AlignedPart::part).toList(), sources.glossary(), sources.notes(),
                sources.commentary(), sources.references(), sources.principles(), Map.of(), Map.of());
        List<AnchoredNote> notes = new ArrayList<>();
        for (AnchoredNote note : edition.notes()) {
            notes.add(withheld.contains(note.siglum()) ? atTheBase(note) : note);
        }
        return new Annotated(new Aligned(kept, parts), List.copyOf(notes),
                edition.terms().stream().filter(t -> !withheld.contains(part(t.part()).part().base())).toList(),
                edition.attestations().stream().filter(a -> !withheld.contains(part(a.part()).part().base())).toList(),
                edition.variants().stream().filter(v -> !withheld.contains(v.siglum())).toList(),
                edition.index(), Purpose.DISTRIBUTION);
    }

    private AlignedPart released(AlignedPart aligned) {
        Part part = aligned.part();
        List<String> witnesses = new ArrayList<>(part.witnesses().stream().filter(s -> !withheld.contains(s)).toList());
        String lead = part.lead();
        if (withheld.contains(lead)) {
            lead = part.summary();
            if (!lead.isEmpty()) {
                witnesses.add(0, lead);
            } else if (!witnesses.isEmpty()) {
                lead = witnesses.get(0);
            }
        }
        Part kept = new Part(part.id(), part.title(), part.base(), lead, List.copyOf(witnesses), "", part.appendix(),
                part.place());
        if (withheld.contains(part.base())) {
            List<Passage> empty = aligned.passages().stream().map(p -> new Passage(p.number(), 0, 0, p.retired())).toList();
            return new AlignedPart(kept, empty, Map.of());
        }
        Map<String, List<Bead>> beads = new LinkedHashMap<>();
        witnesses.forEach(s -> beads.put(s, aligned.beads().getOrDefault(s, List.of())));
        return new AlignedPart(kept, aligned.passages(), beads);
    }

    private Witness released(Witness w) {
        if (!withheld.contains(w.siglum())) {
            return w;
        }
        List<WitnessText> texts = w.texts().stream()
                .map(t -> new WitnessText(t.part(), t.file(), t.encoding(), t.sha256(), List.of(), List.of(), List.of(),
                        List.of(), t.account()))
                .toList();
        return new Witness(w.siglum(), w.name(), w.kind(), w.language(), w.title(), w.author(), w.translator(),
                w.publisher(), w.date(), w.address(), w.description(), w.rights(), w.stated(), texts, w.place());
    }

    /** The note with its mark behind the base's last word that the quoted ones answer. */
    private AnchoredNote atTheBase(AnchoredNote note) {
        AlignedPart part = part(note.part());
        String base = part.part().base();
        if (withheld.contains(base)) {
            return note;
        }
        Passage passage = part.passages().stream()
                .filter(p -> p.number().equals(note.note().passage())).findFirst().orElseThrow();
        int segment = Coverage.of(part, note.siglum()).baseOf(note.segment()).stream()
                .filter(passage::has).findFirst().orElse(passage.end() - 1);
        List<Segment> segments = edition.sources().segments(base, note.part());
        int end = segments.get(segment).text().length();
        return new AnchoredNote(note.note(), note.number(), note.part(), base, segment, end, end);
    }

    private AlignedPart part(String id) {
        return edition.aligned().parts().stream().filter(p -> p.part().id().equals(id)).findFirst().orElseThrow();
    }
}
