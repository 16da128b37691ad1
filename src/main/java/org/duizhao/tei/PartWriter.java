package org.duizhao.tei;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.duizhao.model.AlignedPart;
import org.duizhao.model.Annotated;
import org.duizhao.model.Coverage;
import org.duizhao.model.Part;
import org.duizhao.model.Passage;
import org.duizhao.model.Segment;
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
    private final Map<String, WitnessHeadings> witnessHeadings = new LinkedHashMap<>();
    private final SegmentWriter words;
    private final PassageNotesWriter notes;
    private final LinkWriter links;

    PartWriter(XmlOut out, ProseTei prose, Annotated edition, AlignedPart aligned) {
        this.out = out;
        this.prose = prose;
        this.edition = edition;
        this.aligned = aligned;
        this.part = aligned.part();
        part.witnesses().forEach(s -> coverage.put(s, Coverage.of(aligned, s)));
        part.witnesses().forEach(s -> witnessHeadings.put(s, WitnessHeadings.of(headings(s), written(s))));
        this.words = new SegmentWriter(out, edition, part);
        this.notes = new PassageNotesWriter(out, prose, edition, aligned);
        this.links = new LinkWriter(out, edition, aligned);
    }

    void write() {
        out.block(
                "div",
                () -> {
                    part.title().byLanguage().forEach((l, t) -> out.line("head", t, "xml:lang", l));
                    sections(headings(part.base()), 0, aligned.passages().size());
                    links.write();
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

    private List<Heading> headings(String siglum) {
        return edition.sources()
                .witness(siglum)
                .flatMap(w -> w.textOf(part.id()))
                .map(WitnessText::headings)
                .orElse(List.of());
    }

    /** The sentences of a witness that stand in a passage of the part. */
    private NavigableSet<Integer> written(String siglum) {
        return aligned.passages().stream()
                .filter(p -> !p.isRetired())
                .flatMap(p -> coverage.get(siglum).segmentsOf(p.number()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Passages {@code from} to before {@code to}, nested in divisions by the headings before them. */
    private void sections(List<Heading> headings, int from, int to) {
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
                        out.element("head", () -> words(heading)).newline();
                        sections(inner, start, sectionEnd);
                    },
                    "type",
                    "section",
                    "n",
                    String.valueOf(heading.level()));
            passage = sectionEnd;
            next = last;
        }
    }

    private void words(Heading heading) {
        if (heading.supplied()) {
            out.element("supplied", () -> prose.words(heading.text()));
        } else {
            prose.words(heading.text());
        }
    }

    private void labels(List<Heading> headings) {
        for (Heading heading : headings) {
            out.element("label", () -> words(heading), "type", "heading", "n", String.valueOf(heading.level()))
                    .newline();
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
                    notes.write(passage);
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
                        if (i > passage.first()) {
                            between(segments.get(i - 1), segments.get(i));
                        }
                        int segment = i;
                        out.element(
                                        "s",
                                        () -> words.write(segments.get(segment), part.base(), segment),
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
        WitnessHeadings headings = witnessHeadings.get(siglum);
        List<Integer> here = covered.segmentsOf(passage.number());
        out.block(
                "ab",
                () -> {
                    int previous = -1;
                    for (int i : here) {
                        if (previous >= 0) {
                            between(segments.get(previous), segments.get(i));
                        }
                        previous = i;
                        String id = Ids.segment(part.id(), siglum, i);
                        List<String> passages = covered.passagesOf(i);
                        boolean shared = passages.size() > 1;
                        if (passages.indexOf(passage.number()) > 0) {
                            out.empty("ptr", "type", "shared", "target", "#" + id)
                                    .newline();
                        } else {
                            labels(headings.before(i));
                            String others = shared ? "#" + String.join(" #", passages) : "";
                            out.element(
                                            "s",
                                            () -> words.write(segments.get(i), siglum, i),
                                            "xml:id",
                                            id,
                                            "type",
                                            shared ? "shared" : "",
                                            "corresp",
                                            others)
                                    .newline();
                            labels(headings.behind(i));
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

    /** What parts two sentences of a passage: a new paragraph, or a new line of verse. */
    private void between(Segment before, Segment next) {
        if (next.paragraph() != before.paragraph()) {
            out.empty("milestone", "unit", "paragraph").newline();
        } else if (next.turns()) {
            out.empty("lb").newline();
        }
    }

    private String language(String siglum) {
        return edition.sources().witness(siglum).map(Witness::language).orElse("");
    }
}
