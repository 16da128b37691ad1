package org.duizhao.model;

import java.util.List;

/**
 * An edition with every note, term and rendering at its place.
 *
 * @param terms where terms stand in the base, in reading order, never overlapping
 * @param apparatus by passage
 * @param parallels sentences that a part has in common with another
 * @param quotations what commentaries quote from other parts
 * @param purpose what it was made for
 * @param parent the content hash of the edition that this one was reduced from; empty if it was from none
 * @param index heads in the order of the annotation's language
 */
public record Annotated(
        Aligned aligned,
        List<AnchoredNote> notes,
        List<TermSpan> terms,
        List<Attestation> attestations,
        List<ApparatusEntry> apparatus,
        List<Parallel> parallels,
        List<Quotation> quotations,
        List<IndexEntry> index,
        Purpose purpose,
        String parent) {

    /** What an edition is made for. */
    public enum Purpose {
        /** The editor's own use: whole texts of all witnesses. */
        PRIVATE_STUDY,
        /** To be handed out in class: of a witness that may not be, the same as in a distribution. */
        CLASSROOM,
        /** To be passed on: of a witness that may not be redistributed, citation, renderings and short quotations. */
        DISTRIBUTION;

        /** As it is called on the command line, such as {@code private-study}. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        public static java.util.Optional<Purpose> of(String word) {
            return java.util.Arrays.stream(values())
                    .filter(p -> p.word().equals(word))
                    .findFirst();
        }
    }

    /** The same edition with a concordance in the appendix. */
    public Annotated withConcordance() {
        Sources s = sources();
        Sources with = new Sources(
                s.info().withConcordance(true),
                s.witnesses(),
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
                new Aligned(with, aligned.parts()),
                notes,
                terms,
                attestations,
                apparatus,
                parallels,
                quotations,
                index,
                purpose,
                parent);
    }

    /** The same edition, which says from which it was reduced. */
    public Annotated reducedFrom(String hash) {
        return new Annotated(
                aligned, notes, terms, attestations, apparatus, parallels, quotations, index, purpose, hash);
    }

    public Sources sources() {
        return aligned.sources();
    }
}
