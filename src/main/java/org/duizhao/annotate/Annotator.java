package org.duizhao.annotate;

import java.util.List;
import org.duizhao.model.Aligned;
import org.duizhao.model.AnchoredNote;
import org.duizhao.model.Annotated;
import org.duizhao.model.ApparatusEntry;
import org.duizhao.model.Attestation;
import org.duizhao.model.Diagnostics;
import org.duizhao.model.TermSpan;

/** The stage that puts every note, term and rendering at its place. */
public final class Annotator {

    private Annotator() {}

    /** @return the annotated edition; what could not be placed is left out of it and complained of */
    public static Annotated annotate(Aligned aligned, Diagnostics diagnostics) {
        List<AnchoredNote> notes = new NoteAnchors(aligned, diagnostics).anchor();
        List<TermSpan> terms = TermFinder.find(aligned, diagnostics);
        List<Attestation> attestations = Attestations.find(aligned, terms);
        List<ApparatusEntry> apparatus =
                Apparatus.gather(aligned, terms, attestations, Variants.find(aligned), diagnostics);
        new References(aligned.sources(), aligned, diagnostics).check();
        return new Annotated(
                aligned,
                notes,
                terms,
                attestations,
                apparatus,
                Parallels.find(aligned),
                CommentaryQuotations.find(aligned, diagnostics),
                IndexMaker.make(aligned, notes, terms),
                Annotated.Purpose.PRIVATE_STUDY,
                "");
    }
}
