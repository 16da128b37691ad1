package org.duizhao.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duizhao.align.BaseChange;
import org.duizhao.model.Aligned;
import org.duizhao.model.AlignedPart;
import org.duizhao.model.AnchoredNote;
import org.duizhao.model.AnchoredNote.Standing;
import org.duizhao.model.Bead;
import org.duizhao.model.Coverages;
import org.duizhao.model.Diagnostics;
import org.duizhao.model.Message;
import org.duizhao.model.Note;
import org.duizhao.model.Passage;
import org.duizhao.model.PassageIndex;
import org.duizhao.model.PassageRecord;
import org.duizhao.model.Segment;

/** Finds the words that each note is about. */
final class NoteAnchors {

    private final Aligned aligned;
    private final Diagnostics diagnostics;
    private final Coverages coverages = new Coverages();
    private final PassageIndex passages;
    /** By part with a new base, how it answers the former one. */
    private final Map<String, List<Bead>> changes = new HashMap<>();

    /** Words found in a witness: segment, first character, the one after the last. */
    private record Found(String siglum, int segment, int start, int end, Standing standing) {}

    NoteAnchors(Aligned aligned, Diagnostics diagnostics) {
        this.aligned = aligned;
        this.diagnostics = diagnostics;
        this.passages = new PassageIndex(aligned.parts());
    }

    /** The notes that could be placed, numbered in reading order. */
    List<AnchoredNote> anchor() {
        List<AnchoredNote> placed = new ArrayList<>();
        for (Note note : aligned.sources().notes()) {
            anchor(note).ifPresent(placed::add);
        }
        return NoteOrder.numbered(aligned, placed);
    }

    private Optional<AnchoredNote> anchor(Note note) {
        Optional<PassageIndex.Found> meant = passages.find(note.passage());
        if (meant.isPresent()) {
            AlignedPart part = meant.get().part();
            return find(note, part, meant.get().passage())
                    .map(f -> new AnchoredNote(
                            note, 0, part.part().id(), f.siglum(), f.segment(), f.start(), f.end(), f.standing()));
        }
        diagnostics.error(
                "N10",
                note.place(),
                note.passage(),
                aligned.parts().stream()
                        .flatMap(p -> p.passages().stream())
                        .map(Passage::number)
                        .findFirst()
                        .orElse(""));
        return Optional.empty();
    }

    private Optional<Found> find(Note note, AlignedPart part, Passage passage) {
        String base = part.part().base();
        PassageRecord record =
                aligned.sources().passageRecords().get(part.part().id());
        boolean oldBase =
                record != null && !record.base().equals(base) && record.base().equals(note.siglum());
        if (oldBase && !part.part().witnesses().contains(note.siglum())) {
            return inNewBase(note, part, passage, record);
        }
        boolean isBase = note.siglum().equals(base);
        if (!isBase && !part.part().witnesses().contains(note.siglum())) {
            diagnostics.error(
                    "N11",
                    note.place(),
                    part.part().id(),
                    note.siglum(),
                    base,
                    part.part().witnesses());
            return Optional.empty();
        }
        List<Segment> segments =
                aligned.sources().segments(note.siglum(), part.part().id());
        if (segments.isEmpty()) {
            // The witness could not be read, which has been said.
            return Optional.empty();
        }
        List<Integer> here =
                isBase ? range(passage) : coverages.of(part, note.siglum()).segmentsOf(passage.number());
        Optional<Found> found = search(note, note.siglum(), segments, here, note.occurrence());
        if (found.isEmpty()) {
            complain(note, part, segments);
        }
        return found;
    }

    /** The base has changed: the words if the new one has them, else the sentence that answers theirs. */
    private Optional<Found> inNewBase(Note note, AlignedPart part, Passage passage, PassageRecord record) {
        String base = part.part().base();
        List<Segment> segments = aligned.sources().segments(base, part.part().id());
        Optional<Found> found = search(note, base, segments, range(passage), note.occurrence());
        if (found.isPresent()) {
            return found;
        }
        List<Bead> beads = changes.computeIfAbsent(part.part().id(), id -> BaseChange.beads(record, segments));
        Optional<Integer> answer = BaseChange.answerTo(record, beads, note.passage(), note.words());
        if (answer.isEmpty() && passage.first() < passage.end()) {
            answer = Optional.of(passage.first());
        }
        if (answer.isEmpty()) {
            diagnostics.error("N12", note.place(), base, note.passage());
            return Optional.empty();
        }
        Segment segment = segments.get(answer.get());
        diagnostics.warning("N13", note.place(), base, note.words(), segment.place(), segment.text());
        int end = segment.text().length();
        return Optional.of(new Found(base, answer.get(), 0, end, Standing.MOVED));
    }

    private static Optional<Found> search(
            Note note, String siglum, List<Segment> segments, List<Integer> here, int occurrence) {
        int seen = 0;
        for (int i : here) {
            String text = segments.get(i).text();
            int at = text.indexOf(note.words());
            while (at >= 0) {
                seen++;
                if (seen == occurrence) {
                    return Optional.of(
                            new Found(siglum, i, at, at + note.words().length(), Standing.AT_ITS_WORDS));
                }
                at = text.indexOf(note.words(), at + 1);
            }
        }
        return Optional.empty();
    }

    private void complain(Note note, AlignedPart part, List<Segment> segments) {
        Message elsewhere = segments.stream()
                .filter(s -> s.text().contains(note.words()))
                .findFirst()
                .map(s -> Message.of("words.elsewhere", s.place().toString()))
                .orElse(Message.none());
        diagnostics.error(
                "N14", note.place(), note.passage(), note.siglum(), note.words(), note.occurrence() > 1, elsewhere);
    }

    private static List<Integer> range(Passage passage) {
        List<Integer> range = new ArrayList<>();
        for (int i = passage.first(); i < passage.end(); i++) {
            range.add(i);
        }
        return range;
    }
}
