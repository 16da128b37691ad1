package org.duizhao.tei;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duizhao.model.AlignedPart;
import org.duizhao.model.AnchoredNote;
import org.duizhao.model.AnchoredNote.Standing;
import org.duizhao.model.Annotated;
import org.duizhao.model.ApparatusEntry;
import org.duizhao.model.ApparatusEntry.Reading;
import org.duizhao.model.Languages;
import org.duizhao.model.Passage;
import org.duizhao.model.Witness;

/** Writes what stands below a passage: where its witnesses differ, and the notes on it. */
final class PassageNotesWriter {

    private final XmlOut out;
    private final ProseTei prose;
    private final Annotated edition;
    private final AlignedPart aligned;
    private final Map<String, List<AnchoredNote>> notesByPassage;
    private final Map<String, List<ApparatusEntry>> apparatusByPassage;

    PassageNotesWriter(XmlOut out, ProseTei prose, Annotated edition, AlignedPart aligned) {
        this.out = out;
        this.prose = prose;
        this.edition = edition;
        this.aligned = aligned;
        String part = aligned.part().id();
        this.notesByPassage = edition.notes().stream()
                .filter(n -> n.part().equals(part))
                .collect(Collectors.groupingBy(n -> n.note().passage()));
        this.apparatusByPassage = edition.apparatus().stream()
                .filter(e -> e.part().equals(part))
                .collect(Collectors.groupingBy(ApparatusEntry::passage));
    }

    void write(Passage passage) {
        apparatus(apparatusByPassage.getOrDefault(passage.number(), List.of()));
        notesByPassage.getOrDefault(passage.number(), List.of()).forEach(this::note);
    }

    private void apparatus(List<ApparatusEntry> here) {
        if (here.isEmpty()) {
            return;
        }
        out.block("listApp", () -> {
            for (ApparatusEntry entry : here) {
                out.block(
                        "app",
                        () -> {
                            out.element("lem", () -> out.text(entry.lemma()), "wit", "#" + Ids.witness(entry.siglum()))
                                    .newline();
                            for (Reading reading : entry.readings()) {
                                String wit = "#"
                                        + String.join(
                                                " #",
                                                reading.sigla().stream()
                                                        .map(Ids::witness)
                                                        .toList());
                                if (reading.words().isEmpty()) {
                                    out.empty("rdg", "wit", wit).newline();
                                } else {
                                    out.element("rdg", () -> out.text(reading.words()), "wit", wit)
                                            .newline();
                                }
                            }
                            out.line("note", entry.note());
                        },
                        "type",
                        entry.kind().word(),
                        "from",
                        "#" + Ids.of(aligned, entry.siglum(), entry.segment()));
            }
        });
    }

    private void note(AnchoredNote anchored) {
        // Words that are left out are still those of the witness that has them.
        String witness =
                anchored.standing() == Standing.WITHHELD ? anchored.note().siglum() : anchored.siglum();
        String language =
                edition.sources().witness(witness).map(Witness::language).orElse("");
        String standing =
                switch (anchored.standing()) {
                    case AT_ITS_WORDS -> "";
                    case MOVED -> "#kind-moved";
                    case WITHHELD -> "#kind-withheld";
                };
        out.block(
                "note",
                () -> {
                    out.element(
                                    "label",
                                    () -> prose.words(anchored.note().words()),
                                    "xml:lang",
                                    Languages.isChinese(language) ? language : "en")
                            .newline();
                    prose.write(anchored.note().body());
                    prose.writeChinese(anchored.note().chinese());
                    Grounds.write(out, anchored.note().source(), edition.sources());
                },
                "type",
                "annotation",
                "subtype",
                anchored.note().kind().isEmpty() ? "remark" : anchored.note().kind(),
                "xml:id",
                Ids.note(anchored.number()),
                "n",
                String.valueOf(anchored.number()),
                "target",
                "#" + Ids.of(aligned, anchored.siglum(), anchored.segment()),
                "corresp",
                "#" + Ids.witness(witness),
                "ana",
                standing);
    }
}
