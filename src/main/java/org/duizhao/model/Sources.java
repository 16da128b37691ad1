package org.duizhao.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An edition folder, read: everything a person edits, checked one by one but not yet joined.
 *
 * @param apparatus entries written or silenced by hand
 * @param principles the editorial principles; empty where there are none
 * @param passageRecords by part, the record of what each passage number stands for
 * @param alignmentFiles the text of each alignment file by {@code PART.SIGLUM}
 */
public record Sources(
        EditionInfo info,
        Witnesses witnesses,
        List<Part> parts,
        List<Term> glossary,
        List<Note> notes,
        List<CommentaryEntry> commentary,
        List<Reference> references,
        List<ApparatusRule> apparatus,
        Prose principles,
        Map<String, PassageRecord> passageRecords,
        Map<String, SourceFile> alignmentFiles) {

    public Optional<Witness> witness(String siglum) {
        return witnesses.witness(siglum);
    }

    /** The text of a witness for a part; empty segments where it has none. */
    public List<Segment> segments(String siglum, String part) {
        return witnesses.text(siglum, part).map(WitnessText::segments).orElse(List.of());
    }

    public Optional<Part> part(String id) {
        return parts.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    /** Whether a part's passages were numbered for another base than it has now; not where the record names none. */
    public boolean hasNewBase(Part part) {
        PassageRecord record = passageRecords.get(part.id());
        return record != null && !record.base().isEmpty() && !record.base().equals(part.base());
    }

    /** A file's text and its path relative to the edition folder. */
    public record SourceFile(String path, String text) {}
}
