package org.duizhao.tei;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duizhao.model.AlignedPart;
import org.duizhao.model.AnchoredNote;
import org.duizhao.model.AnchoredNote.Standing;
import org.duizhao.model.Annotated;
import org.duizhao.model.ApparatusEntry;
import org.duizhao.model.ApparatusEntry.Reading;
import org.duizhao.model.Bead;
import org.duizhao.model.CollationRow;
import org.duizhao.model.Coverage;
import org.duizhao.model.Languages;
import org.duizhao.model.Parallel;
import org.duizhao.model.Part;
import org.duizhao.model.Passage;
import org.duizhao.model.Quotation;
import org.duizhao.model.Segment;
import org.duizhao.model.TermSpan;
import org.duizhao.model.Witness;
import org.duizhao.model.WitnessText;
import org.duizhao.model.WitnessText.Heading;

/** Writes a part: its passages with all witnesses, the notes on them, and the alignment. */
final class PartWriter {

    private final XmlOut out;
    private final ProseTei prose;
    private final Annotated edition;
    private final AlignedPart aligned;
    private final Part part;
    private final Map<String, Coverage> coverage = new LinkedHashMap<>();
    private final Map<String, List<AnchoredNote>> notesByPassage;
    private final Map<String, List<AnchoredNote>> notesBySegment;
    private final Map<Integer, List<TermSpan>> termsBySegment;
    private final Map<String, List<ApparatusEntry>> apparatusByPassage;

    PartWriter(XmlOut out, ProseTei prose, Annotated edition, AlignedPart aligned) {
        this.out = out;
        this.prose = prose;
        this.edition = edition;
        this.aligned = aligned;
        this.part = aligned.part();
        part.witnesses().forEach(s -> coverage.put(s, Coverage.of(aligned, s)));
        List<AnchoredNote> notes =
                edition.notes().stream().filter(n -> n.part().equals(part.id())).toList();
        this.notesByPassage =
                notes.stream().collect(Collectors.groupingBy(n -> n.note().passage()));
        this.notesBySegment = notes.stream().collect(Collectors.groupingBy(n -> n.siglum() + " " + n.segment()));
        this.termsBySegment = edition.terms().stream()
                .filter(t -> t.part().equals(part.id()))
                .collect(Collectors.groupingBy(TermSpan::segment));
        this.apparatusByPassage = edition.apparatus().stream()
                .filter(e -> e.part().equals(part.id()))
                .collect(Collectors.groupingBy(ApparatusEntry::passage));
    }

    void write() {
        out.block(
                "div",
                () -> {
                    part.title().byLanguage().forEach((l, t) -> out.line("head", t, "xml:lang", l));
                    sections(headings(), 0, 0, aligned.passages().size());
                    part.witnesses().forEach(this::alignment);
                    if (part.isParallel()) {
                        collation();
                    }
                    comparison();
                    quotations();
                },
                "type",
                "part",
                "subtype",
                part.appendix() ? "appendix" : part.isParallel() ? "parallel" : "single",
                "xml:id",
                part.id(),
                "n",
                part.id());
    }

    private List<Heading> headings() {
        return edition.sources()
                .witness(part.base())
                .flatMap(w -> w.textOf(part.id()))
                .map(WitnessText::headings)
                .orElse(List.of());
    }

    /** Passages {@code from} to before {@code to}, nested in divisions by the headings of levels below {@code above}. */
    private void sections(List<Heading> headings, int above, int from, int to) {
        int passage = from;
        int next = 0;
        while (next < headings.size() || passage < to) {
            int end = next < headings.size() ? Math.min(to, passageAt(headings.get(next))) : to;
            for (; passage < end; passage++) {
                passage(aligned.passages().get(passage));
            }
            if (next >= headings.size()) {
                break;
            }
            Heading heading = headings.get(next);
            int last = next + 1;
            while (last < headings.size() && headings.get(last).level() > heading.level()) {
                last++;
            }
            int sectionEnd = last < headings.size() ? Math.min(to, passageAt(headings.get(last))) : to;
            List<Heading> inner = headings.subList(next + 1, last);
            int start = passage;
            out.block(
                    "div",
                    () -> {
                        out.element("head", () -> {
                                    if (heading.supplied()) {
                                        out.element("supplied", () -> prose.words(heading.text()));
                                    } else {
                                        prose.words(heading.text());
                                    }
                                })
                                .newline();
                        sections(inner, heading.level(), start, sectionEnd);
                    },
                    "type",
                    "section",
                    "n",
                    String.valueOf(heading.level()));
            passage = sectionEnd;
            next = last;
        }
    }

    private int passageAt(Heading heading) {
        for (int i = 0; i < aligned.passages().size(); i++) {
            if (aligned.passages().get(i).end() > heading.beforeSegment()) {
                return i;
            }
        }
        return aligned.passages().size();
    }

    private void passage(Passage passage) {
        out.block(
                "div",
                () -> {
                    base(passage);
                    part.witnesses().stream().filter(s -> !passage.isRetired()).forEach(s -> witness(passage, s));
                    apparatus(passage);
                    notesByPassage.getOrDefault(passage.number(), List.of()).forEach(this::note);
                },
                "type",
                "passage",
                "xml:id",
                passage.number(),
                "n",
                passage.number());
    }

    private void base(Passage passage) {
        List<Segment> segments = edition.sources().segments(part.base(), part.id());
        out.block(
                "ab",
                () -> {
                    if (passage.isRetired()) {
                        out.element(
                                        "gap",
                                        () -> out.element("desc", () -> prose.words(passage.retired())),
                                        "reason",
                                        "retired")
                                .newline();
                    } else if (passage.first() == passage.end()) {
                        out.empty("gap", "reason", "omitted").newline();
                    } else if (segments.get(passage.first()).text().isEmpty()) {
                        out.empty("gap", "reason", "rights").newline();
                    }
                    for (int i = passage.first(); i < passage.end(); i++) {
                        if (i > passage.first()
                                && segments.get(i).paragraph()
                                        != segments.get(i - 1).paragraph()) {
                            out.empty("milestone", "unit", "paragraph").newline();
                        }
                        int segment = i;
                        out.element(
                                        "s",
                                        () -> marked(segments.get(segment), part.base(), segment),
                                        "xml:id",
                                        Ids.base(aligned, i),
                                        "n",
                                        String.valueOf(i - passage.first() + 1))
                                .newline();
                    }
                },
                "type",
                "base",
                "corresp",
                "#" + Ids.witness(part.base()),
                "xml:lang",
                language(part.base()));
    }

    private void witness(Passage passage, String siglum) {
        List<Segment> segments = edition.sources().segments(siglum, part.id());
        Coverage covered = coverage.get(siglum);
        List<Integer> here = covered.segmentsOf(passage.number());
        out.block(
                "ab",
                () -> {
                    int previous = -1;
                    for (int i : here) {
                        if (previous >= 0
                                && segments.get(i).paragraph()
                                        != segments.get(previous).paragraph()) {
                            out.empty("milestone", "unit", "paragraph").newline();
                        }
                        previous = i;
                        String id = Ids.segment(part.id(), siglum, i);
                        List<String> passages = covered.passagesOf(i);
                        boolean shared = passages.size() > 1;
                        if (passages.indexOf(passage.number()) > 0) {
                            out.empty("ptr", "type", "shared", "target", "#" + id)
                                    .newline();
                        } else {
                            String others = shared ? "#" + String.join(" #", passages) : "";
                            out.element(
                                            "s",
                                            () -> marked(segments.get(i), siglum, i),
                                            "xml:id",
                                            id,
                                            "type",
                                            shared ? "shared" : "",
                                            "corresp",
                                            others)
                                    .newline();
                        }
                    }
                    if (here.isEmpty()) {
                        out.empty("gap", "reason", "omitted").newline();
                    }
                },
                "type",
                "witness",
                "subtype",
                siglum.equals(part.lead()) ? "lead" : "other",
                "corresp",
                "#" + Ids.witness(siglum),
                "xml:lang",
                language(siglum));
    }

    /** A segment's words with its terms and the marks of its notes. */
    private void marked(Segment segment, String siglum, int index) {
        List<AnchoredNote> notes = notesBySegment.getOrDefault(siglum + " " + index, List.of()).stream()
                .sorted(Comparator.comparingInt(AnchoredNote::end))
                .toList();
        List<TermSpan> terms = siglum.equals(part.base()) ? termsBySegment.getOrDefault(index, List.of()) : List.of();
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

    private void note(AnchoredNote anchored) {
        // Words that are left out are still those of the witness that has them.
        String witness =
                anchored.standing() == Standing.WITHHELD ? anchored.note().siglum() : anchored.siglum();
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
                                    Languages.isChinese(language(witness)) ? language(witness) : "en")
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

    private void apparatus(Passage passage) {
        List<ApparatusEntry> here = apparatusByPassage.getOrDefault(passage.number(), List.of());
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

    /** Which segments answer each other; segments that nothing answers stand in no link. */
    private void alignment(String siglum) {
        out.block(
                "linkGrp",
                () -> {
                    for (Bead bead : aligned.beads().getOrDefault(siglum, List.of())) {
                        if (!bead.left().isEmpty() && !bead.right().isEmpty()) {
                            List<String> targets = new ArrayList<>();
                            bead.left().forEach(i -> targets.add("#" + Ids.base(aligned, i)));
                            bead.right().forEach(j -> targets.add("#" + Ids.segment(part.id(), siglum, j)));
                            out.empty(
                                            "link",
                                            "target",
                                            String.join(" ", targets),
                                            "type",
                                            bead.reviewed() ? "reviewed" : "proposed")
                                    .newline();
                        }
                    }
                },
                "type",
                "alignment",
                "corresp",
                "#" + Ids.witness(part.base()) + " #" + Ids.witness(siglum));
    }

    /** Rows of the synopsis: the smallest groups of base segments that no witness's bead cuts through. */
    private void collation() {
        out.block(
                "linkGrp",
                () -> {
                    for (CollationRow row : CollationRow.rows(aligned)) {
                        List<String> targets = new ArrayList<>();
                        row.base().forEach(i -> targets.add("#" + Ids.base(aligned, i)));
                        row.others()
                                .forEach((siglum, segments) ->
                                        segments.forEach(j -> targets.add("#" + Ids.segment(part.id(), siglum, j))));
                        if (targets.size() > 1) {
                            out.empty("link", "target", String.join(" ", targets), "n", row.passage())
                                    .newline();
                        } else {
                            out.empty("ptr", "type", "alone", "target", targets.get(0), "n", row.passage())
                                    .newline();
                        }
                    }
                },
                "type",
                "collation");
    }

    /** Sentences in common with another part, the likest of it for each of this one's. */
    private void comparison() {
        List<Parallel> parallels = edition.parallels().stream()
                .filter(p -> p.part().equals(part.id()))
                .toList();
        if (parallels.isEmpty()) {
            return;
        }
        AlignedPart other = edition.aligned().parts().stream()
                .filter(p -> p.part().id().equals(part.compare()))
                .findFirst()
                .orElseThrow();
        out.block(
                "linkGrp",
                () -> parallels.forEach(p -> out.empty(
                                "link",
                                "target",
                                "#" + Ids.base(aligned, p.segment()) + " #" + Ids.base(other, p.otherSegment()))
                        .newline()),
                "type",
                "comparison",
                "corresp",
                "#" + part.id() + " #" + part.compare());
    }

    /** What this part, a commentary, quotes from others: its own sentences, then those quoted. */
    private void quotations() {
        List<Quotation> quotations = edition.quotations().stream()
                .filter(q -> q.part().equals(part.id()))
                .toList();
        if (quotations.isEmpty()) {
            return;
        }
        out.block(
                "linkGrp",
                () -> {
                    for (Quotation quotation : quotations) {
                        AlignedPart other = edition.aligned().parts().stream()
                                .filter(p -> p.part().id().equals(quotation.otherPart()))
                                .findFirst()
                                .orElseThrow();
                        List<String> targets = new ArrayList<>();
                        quotation.segments().forEach(i -> targets.add("#" + Ids.base(aligned, i)));
                        quotation.otherSegments().forEach(j -> targets.add("#" + Ids.base(other, j)));
                        out.empty(
                                        "link",
                                        "target",
                                        String.join(" ", targets),
                                        "type",
                                        quotation.byHand() ? "editorial" : "found")
                                .newline();
                    }
                },
                "type",
                "quotation");
    }

    private String language(String siglum) {
        return edition.sources().witness(siglum).map(Witness::language).orElse("");
    }
}
