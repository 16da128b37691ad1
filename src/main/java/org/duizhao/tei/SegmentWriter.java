package org.duizhao.tei;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duizhao.model.AnchoredNote;
import org.duizhao.model.Annotated;
import org.duizhao.model.Part;
import org.duizhao.model.Segment;
import org.duizhao.model.TermSpan;

/** Writes the words of a segment, with its terms and the marks of its notes. */
final class SegmentWriter {

    private final XmlOut out;
    private final String base;
    private final Map<String, List<AnchoredNote>> notesBySegment;
    private final Map<Integer, List<TermSpan>> termsBySegment;

    SegmentWriter(XmlOut out, Annotated edition, Part part) {
        this.out = out;
        this.base = part.base();
        this.notesBySegment = edition.notes().stream()
                .filter(n -> n.part().equals(part.id()))
                .collect(Collectors.groupingBy(n -> n.siglum() + " " + n.segment()));
        this.termsBySegment = edition.terms().stream()
                .filter(t -> t.part().equals(part.id()))
                .collect(Collectors.groupingBy(TermSpan::segment));
    }

    /** A segment's words with its terms and the marks of its notes. */
    void write(Segment segment, String siglum, int index) {
        List<AnchoredNote> notes = notesBySegment.getOrDefault(siglum + " " + index, List.of()).stream()
                .sorted(Comparator.comparingInt(AnchoredNote::end))
                .toList();
        List<TermSpan> terms = siglum.equals(base) ? termsBySegment.getOrDefault(index, List.of()) : List.of();
        // Where the words are left out, the marks are all there is.
        notes.stream().filter(n -> n.end() == 0).forEach(this::mark);
        int at = 0;
        for (TermSpan term : terms) {
            text(segment.text(), at, term.start(), notes, true);
            out.element(
                    "term",
                    () -> text(segment.text(), term.start(), term.end(), notes, false),
                    "ref",
                    "#" + Ids.term(term.termId()));
            at = term.end();
            // A mark at the term's end stands behind it, not in it.
            notes.stream().filter(n -> n.end() == term.end()).forEach(this::mark);
        }
        text(segment.text(), at, segment.text().length(), notes, true);
    }

    /** Characters from..to with the note marks among them; a mark at {@code to} only if {@code closing}. */
    private void text(String text, int from, int to, List<AnchoredNote> notes, boolean closing) {
        int at = from;
        for (AnchoredNote note : notes) {
            if (note.end() > from && (note.end() < to || closing && note.end() == to)) {
                out.text(text.substring(at, note.end()));
                mark(note);
                at = note.end();
            }
        }
        out.text(text.substring(at, to));
    }

    private void mark(AnchoredNote note) {
        out.empty(
                "ptr",
                "type",
                "note",
                "target",
                "#" + Ids.note(note.number()),
                "xml:id",
                Ids.note(note.number()) + "-mark");
    }
}
