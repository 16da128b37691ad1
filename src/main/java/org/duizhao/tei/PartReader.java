package org.duizhao.tei;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.duizhao.model.AlignedPart;
import org.duizhao.model.AnchoredNote;
import org.duizhao.model.AnchoredNote.Standing;
import org.duizhao.model.ApparatusEntry;
import org.duizhao.model.ApparatusEntry.Kind;
import org.duizhao.model.ApparatusEntry.Reading;
import org.duizhao.model.Bead;
import org.duizhao.model.Note;
import org.duizhao.model.Parallel;
import org.duizhao.model.Part;
import org.duizhao.model.Passage;
import org.duizhao.model.Place;
import org.duizhao.model.Quotation;
import org.duizhao.model.Segment;
import org.duizhao.model.TermSpan;
import org.duizhao.model.Titles;
import org.duizhao.model.WitnessText.Heading;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads what {@link PartWriter} writes. */
final class PartReader {

    /** Where a segment stands: its witness and its number. */
    private record Where(String siglum, int segment) {}

    private final Element div;
    private final Place place;
    private final String id;
    private final List<Passage> passages = new ArrayList<>();
    private final List<Heading> ofBase = new ArrayList<>();
    private final Map<String, List<Heading>> ofWitnesses = new HashMap<>();
    private final List<String> sigla = new ArrayList<>();
    private final Map<String, TreeMap<Integer, Segment>> segments = new LinkedHashMap<>();
    private final Map<String, Where> byId = new HashMap<>();
    private final Map<String, Integer> marks = new HashMap<>();
    private final List<TermSpan> terms = new ArrayList<>();
    private final List<AnchoredNote> notes = new ArrayList<>();
    private final List<ApparatusEntry> apparatus = new ArrayList<>();
    private String base = "";
    private String lead = "";

    PartReader(Element div, Place place) {
        this.div = div;
        this.place = place;
        this.id = Dom.id(div);
        section(div);
        for (Element passage : Dom.descendants(div, "div")) {
            if (passage.getAttribute("type").equals("passage")) {
                annotations(passage);
            }
        }
    }

    private void section(Element parent) {
        for (Element child : Dom.children(parent, "div")) {
            if (child.getAttribute("type").equals("passage")) {
                passage(child);
            } else {
                Element head = Dom.children(child, "head").get(0);
                ofBase.add(heading(head, child.getAttribute("n"), baseSegments().size()));
                section(child);
            }
        }
    }

    private Heading heading(Element words, String level, int beforeSegment) {
        boolean supplied = !Dom.children(words, "supplied").isEmpty();
        return new Heading(words.getTextContent(), Integer.parseInt(level), beforeSegment, supplied, place);
    }

    private TreeMap<Integer, Segment> baseSegments() {
        return segments.computeIfAbsent(base, k -> new TreeMap<>());
    }

    private void passage(Element passage) {
        for (Element ab : Dom.children(passage, "ab")) {
            String siglum = Dom.targets(ab.getAttribute("corresp")).get(0).substring("wit-".length());
            if (ab.getAttribute("type").equals("base")) {
                base = siglum;
                int first = baseSegments().size();
                text(ab, siglum);
                String retired =
                        Dom.at(ab, "gap/desc").map(Element::getTextContent).orElse("");
                passages.add(new Passage(Dom.id(passage), first, baseSegments().size(), retired));
            } else {
                if (!sigla.contains(siglum)) {
                    sigla.add(siglum);
                }
                if (ab.getAttribute("subtype").equals("lead")) {
                    lead = siglum;
                }
                text(ab, siglum);
            }
        }
    }

    private void text(Element ab, String siglum) {
        TreeMap<Integer, Segment> own = segments.computeIfAbsent(siglum, k -> new TreeMap<>());
        int paragraph = own.isEmpty() ? 0 : own.lastEntry().getValue().paragraph() + 1;
        boolean started = false;
        boolean turns = false;
        int last = -1;
        List<Element> labels = new ArrayList<>();
        for (Element child : Dom.children(ab, "*")) {
            switch (child.getLocalName()) {
                case "milestone" -> paragraph += started ? 1 : 0;
                case "lb" -> turns = true;
                // A sentence shared with a passage before: what follows without a milestone is of its paragraph.
                case "ptr" -> paragraph = segment(own, child).paragraph();
                case "s" -> {
                    int number = siglum.equals(base)
                            ? own.size()
                            : Integer.parseInt(Dom.id(child).replaceFirst(".*\\.", "")) - 1;
                    own.put(number, new Segment(words(child, siglum, number), paragraph, turns, place));
                    byId.put(Dom.id(child), new Where(siglum, number));
                    headings(siglum, labels, number);
                    labels.clear();
                    last = number;
                    turns = false;
                    started = true;
                }
                case "label" -> labels.add(child);
                default -> {}
            }
            if (child.getLocalName().equals("ptr")) {
                started = true;
                turns = false;
            }
        }
        headings(siglum, labels, last + 1);
    }

    private void headings(String siglum, List<Element> labels, int beforeSegment) {
        for (Element label : labels) {
            ofWitnesses
                    .computeIfAbsent(siglum, k -> new ArrayList<>())
                    .add(heading(label, label.getAttribute("n"), beforeSegment));
        }
    }

    private Segment segment(TreeMap<Integer, Segment> own, Element pointer) {
        return own.get(
                byId.get(Dom.targets(pointer.getAttribute("target")).get(0)).segment());
    }

    /** The segment's words; notes where the marks and the terms in them stand. */
    private String words(Element s, String siglum, int number) {
        StringBuilder words = new StringBuilder();
        for (Node n = s.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element e && e.getLocalName().equals("term")) {
                int start = words.length();
                for (Node inner = e.getFirstChild(); inner != null; inner = inner.getNextSibling()) {
                    wordsOrMark(inner, words);
                }
                terms.add(new TermSpan(
                        e.getAttribute("ref").substring("#term-".length()), id, number, start, words.length()));
            } else {
                wordsOrMark(n, words);
            }
        }
        return words.toString();
    }

    private void wordsOrMark(Node node, StringBuilder words) {
        if (node instanceof Element mark) {
            marks.put(Dom.targets(mark.getAttribute("target")).get(0), words.length());
        } else {
            words.append(node.getTextContent());
        }
    }

    private void annotations(Element passage) {
        for (Element note : Dom.children(passage, "note", "annotation")) {
            Where where = byId.get(Dom.targets(note.getAttribute("target")).get(0));
            String witness = Dom.targets(note.getAttribute("corresp")).get(0).substring("wit-".length());
            Standing standing =
                    switch (note.getAttribute("ana")) {
                        case "#kind-moved" -> Standing.MOVED;
                        case "#kind-withheld" -> Standing.WITHHELD;
                        default -> Standing.AT_ITS_WORDS;
                    };
            String words = Dom.text(note, "label");
            int end = marks.get(Dom.id(note));
            String kind = note.getAttribute("subtype");
            notes.add(new AnchoredNote(
                    new Note(
                            Dom.id(passage),
                            witness,
                            words,
                            1,
                            kind.equals("remark") ? "" : kind,
                            List.of(),
                            Grounds.read(note),
                            ProseReader.read(note, place.file()),
                            ProseReader.readChinese(note, place.file()),
                            place),
                    Integer.parseInt(note.getAttribute("n")),
                    id,
                    where.siglum(),
                    where.segment(),
                    Math.max(0, end - words.length()),
                    end,
                    standing));
        }
        for (Element app : Dom.descendants(passage, "app")) {
            Where where = byId.get(Dom.targets(app.getAttribute("from")).get(0));
            List<Reading> readings = Dom.children(app, "rdg").stream()
                    .map(r -> new Reading(
                            Dom.targets(r.getAttribute("wit")).stream()
                                    .map(w -> w.substring("wit-".length()))
                                    .toList(),
                            r.getTextContent()))
                    .toList();
            apparatus.add(new ApparatusEntry(
                    id,
                    Dom.id(passage),
                    Kind.valueOf(app.getAttribute("type").toUpperCase(Locale.ROOT)),
                    where.siglum(),
                    where.segment(),
                    Dom.text(app, "lem"),
                    readings,
                    Dom.text(app, "note")));
        }
    }

    AlignedPart part() {
        Map<String, String> titles = new LinkedHashMap<>();
        Dom.children(div, "head").forEach(h -> titles.put(Dom.language(h), h.getTextContent()));
        Part part = new Part(
                id,
                new Titles(titles),
                base,
                lead,
                List.copyOf(sigla),
                "",
                Dom.children(div, "linkGrp", "comparison").stream()
                        .map(g -> Dom.targets(g.getAttribute("corresp")).get(1))
                        .findFirst()
                        .orElse(""),
                "",
                div.getAttribute("subtype").equals("appendix"),
                place);
        Map<String, List<Bead>> beads = new LinkedHashMap<>();
        for (Element group : Dom.children(div, "linkGrp", "alignment")) {
            String siglum = Dom.targets(group.getAttribute("corresp")).get(1).substring("wit-".length());
            beads.put(siglum, beads(group, siglum));
        }
        return new AlignedPart(part, List.copyOf(passages), beads);
    }

    /** The beads of a witness; what stands in no link stands alone. */
    private List<Bead> beads(Element group, String siglum) {
        List<Bead> beads = new ArrayList<>();
        TreeMap<Integer, Segment> right = new TreeMap<>(segments.getOrDefault(siglum, new TreeMap<>()));
        TreeMap<Integer, Segment> left = new TreeMap<>(baseSegments());
        for (Element link : Dom.children(group, "link")) {
            List<Integer> ours = new ArrayList<>();
            List<Integer> theirs = new ArrayList<>();
            for (String target : Dom.targets(link.getAttribute("target"))) {
                Where where = byId.get(target);
                (where.siglum().equals(siglum) ? theirs : ours).add(where.segment());
            }
            ours.forEach(left::remove);
            theirs.forEach(right::remove);
            beads.add(new Bead(ours, theirs, 1, link.getAttribute("type").equals("reviewed")));
        }
        left.keySet().forEach(i -> beads.add(new Bead(List.of(i), List.of(), 1, false)));
        right.keySet().forEach(j -> beads.add(new Bead(List.of(), List.of(j), 1, false)));
        return List.copyOf(beads);
    }

    /** The segments of a witness, in order. */
    List<Segment> segments(String siglum) {
        return List.copyOf(segments.getOrDefault(siglum, new TreeMap<>()).values());
    }

    /** The headings of a witness, in order. */
    List<Heading> headings(String siglum) {
        return siglum.equals(base)
                ? List.copyOf(ofBase)
                : ofWitnesses.getOrDefault(siglum, List.of()).stream()
                        .sorted(Comparator.comparing(Heading::beforeSegment))
                        .toList();
    }

    List<TermSpan> terms() {
        return List.copyOf(terms);
    }

    List<AnchoredNote> notes() {
        return List.copyOf(notes);
    }

    List<ApparatusEntry> apparatus() {
        return List.copyOf(apparatus);
    }

    /** The sentences in common with another part. */
    List<Parallel> parallelsWith(PartReader other) {
        List<Parallel> parallels = new ArrayList<>();
        for (Element group : Dom.children(div, "linkGrp", "comparison")) {
            for (Element link : Dom.children(group, "link")) {
                List<String> targets = Dom.targets(link.getAttribute("target"));
                other.baseSegment(targets.get(1))
                        .ifPresent(j -> parallels.add(
                                new Parallel(id, byId.get(targets.get(0)).segment(), other.id, j, 1)));
            }
        }
        return parallels;
    }

    /** What this part, a commentary, quotes from the others. */
    List<Quotation> quotationsFrom(Map<String, PartReader> others) {
        List<Quotation> quotations = new ArrayList<>();
        for (Element group : Dom.children(div, "linkGrp", "quotation")) {
            for (Element link : Dom.children(group, "link")) {
                List<String> targets = Dom.targets(link.getAttribute("target"));
                List<Integer> own = targets.stream()
                        .map(this::baseSegment)
                        .flatMap(Optional::stream)
                        .toList();
                others.forEach((otherId, other) -> {
                    List<Integer> theirs = other == this
                            ? List.of()
                            : targets.stream()
                                    .map(other::baseSegment)
                                    .flatMap(Optional::stream)
                                    .toList();
                    if (!theirs.isEmpty()) {
                        quotations.add(new Quotation(
                                id,
                                own,
                                otherId,
                                theirs,
                                link.getAttribute("type").equals("editorial")));
                    }
                });
            }
        }
        return quotations;
    }

    /** The base segment that an identifier names, if it is one of this part's. */
    Optional<Integer> baseSegment(String identifier) {
        return Optional.ofNullable(byId.get(identifier))
                .filter(w -> w.siglum().equals(base))
                .map(Where::segment);
    }
}
