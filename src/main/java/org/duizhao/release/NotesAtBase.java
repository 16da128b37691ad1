package org.duizhao.release;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duizhao.model.AlignedPart;
import org.duizhao.model.AnchoredNote;
import org.duizhao.model.AnchoredNote.Standing;
import org.duizhao.model.Annotated;
import org.duizhao.model.Coverages;
import org.duizhao.model.Passage;
import org.duizhao.model.PassageIndex;

/** Where notes on a witness that is not shown stand at the base. */
public final class NotesAtBase {

    private final Annotated edition;
    private final Coverages coverages = new Coverages();
    private final Map<String, AlignedPart> parts = new HashMap<>();
    private final Map<String, PassageIndex> passages = new HashMap<>();

    /** @param edition in which the witnesses still have their beads */
    public NotesAtBase(Annotated edition) {
        this.edition = edition;
        edition.aligned().parts().forEach(p -> {
            parts.put(p.part().id(), p);
            passages.put(p.part().id(), new PassageIndex(List.of(p)));
        });
    }

    /** The note with its mark behind the base's last word that the quoted ones answer. */
    public AnchoredNote moved(AnchoredNote note) {
        AlignedPart part = parts.get(note.part());
        String base = part.part().base();
        Passage passage = passage(note);
        int segment = coverages.of(part, note.siglum()).baseOf(note.segment()).stream()
                .filter(passage::has)
                .findFirst()
                .orElse(passage.end() - 1);
        int end = edition.sources()
                .segments(base, note.part())
                .get(segment)
                .text()
                .length();
        return new AnchoredNote(note.note(), note.number(), note.part(), base, segment, end, end, Standing.WITHHELD);
    }

    /** The passage that a note is on. */
    Passage passage(AnchoredNote note) {
        return passages.get(note.part())
                .find(note.note().passage())
                .orElseThrow()
                .passage();
    }
}
