package org.duizhao.model;

import java.util.List;

/**
 * An edition with every note, term and rendering at its place.
 *
 * @param terms where terms stand in the base, in reading order, never overlapping
 * @param variants readings within one witness
 * @param index heads in the order of the annotation's language
 */
public record Annotated(
        Aligned aligned,
        List<AnchoredNote> notes,
        List<TermSpan> terms,
        List<Attestation> attestations,
        List<Variant> variants,
        List<IndexEntry> index) {

    public Sources sources() {
        return aligned.sources();
    }
}
