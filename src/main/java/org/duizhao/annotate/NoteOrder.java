package org.duizhao.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.duizhao.model.Aligned;
import org.duizhao.model.AlignedPart;
import org.duizhao.model.AnchoredNote;
import org.duizhao.model.Coverages;
import org.duizhao.model.Passage;
import org.duizhao.model.Segment;

/**
 * Numbers notes in reading order: by passage, and within it by how far down the words stand, the base and its lead
 * translation running side by side; then those on the other witnesses, which stand in the synopsis.
 */
public final class NoteOrder {

    private final Aligned aligned;
    private final Coverages coverages = new Coverages();
    private final Map<String, Integer> placeOfPassage = new HashMap<>();

    private NoteOrder(Aligned aligned) {
        this.aligned = aligned;
        for (AlignedPart part : aligned.parts()) {
            for (int i = 0; i < part.passages().size(); i++) {
                placeOfPassage.put(part.passages().get(i).number(), i);
            }
        }
    }

    /** The notes in order, numbered from 1. */
    public static List<AnchoredNote> numbered(Aligned aligned, List<AnchoredNote> notes) {
        NoteOrder order = new NoteOrder(aligned);
        Map<AnchoredNote, Position> positions = new HashMap<>();
        notes.forEach(n -> positions.put(n, order.position(n)));
        List<AnchoredNote> sorted = new ArrayList<>(notes);
        sorted.sort(Comparator.comparing(positions::get));
        List<AnchoredNote> numbered = new ArrayList<>();
        for (AnchoredNote n : sorted) {
            numbered.add(n.numbered(numbered.size() + 1));
        }
        return List.copyOf(numbered);
    }

    /** What orders the notes; {@code depth} is the share of the witness's text of the passage before the mark. */
    private record Position(int part, int witness, int passage, double depth) implements Comparable<Position> {

        private static final Comparator<Position> ORDER = Comparator.comparingInt(Position::part)
                .thenComparingInt(Position::witness)
                .thenComparingInt(Position::passage)
                .thenComparingDouble(Position::depth);

        @Override
        public int compareTo(Position other) {
            return ORDER.compare(this, other);
        }
    }

    private Position position(AnchoredNote note) {
        int p = 0;
        while (!aligned.parts().get(p).part().id().equals(note.part())) {
            p++;
        }
        AlignedPart part = aligned.parts().get(p);
        int passage = placeOfPassage.get(note.note().passage());
        boolean sideBySide = note.siglum().equals(part.part().base())
                || note.siglum().equals(part.part().lead());
        return new Position(
                p,
                sideBySide ? 0 : 1,
                passage,
                depth(note, part, part.passages().get(passage)));
    }

    private double depth(AnchoredNote note, AlignedPart part, Passage passage) {
        List<Segment> segments =
                aligned.sources().segments(note.siglum(), part.part().id());
        List<Integer> here = note.siglum().equals(part.part().base())
                ? IntStream.range(passage.first(), passage.end()).boxed().toList()
                : coverages.of(part, note.siglum()).segmentsOf(passage.number());
        double before = 0;
        double all = 1;
        for (int i : here) {
            int length = segments.get(i).text().length();
            all += length;
            before += i < note.segment() ? length : i == note.segment() ? note.end() : 0;
        }
        return before / all;
    }
}
