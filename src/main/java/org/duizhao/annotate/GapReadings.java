package org.duizhao.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.duizhao.model.Aligned;
import org.duizhao.model.AlignedPart;
import org.duizhao.model.ApparatusEntry;
import org.duizhao.model.ApparatusEntry.Kind;
import org.duizhao.model.ApparatusEntry.Reading;
import org.duizhao.model.Bead;
import org.duizhao.model.Coverage;
import org.duizhao.model.Passage;
import org.duizhao.model.Segment;

/** Entries for what the alignment shows of a witness: sentences it leaves out, adds, or has in another order. */
final class GapReadings {

    /** Characters of the lemma's ends that are shown when a sentence is long. */
    private static final int END = 6;

    private final AlignedPart part;
    private final List<Segment> base;
    private final Aligned aligned;

    GapReadings(Aligned aligned, AlignedPart part) {
        this.aligned = aligned;
        this.part = part;
        this.base = aligned.sources().segments(part.part().base(), part.part().id());
    }

    List<ApparatusEntry> all() {
        List<ApparatusEntry> entries = new ArrayList<>();
        for (String siglum : part.part().witnesses()) {
            omissions(siglum, entries);
            additionsAndOrder(siglum, entries);
        }
        return entries;
    }

    private void omissions(String siglum, List<ApparatusEntry> entries) {
        TreeSet<Integer> omitted = new TreeSet<>();
        part.beads().getOrDefault(siglum, List.of()).stream()
                .filter(b -> b.right().isEmpty())
                .forEach(b -> omitted.addAll(b.left()));
        for (Passage passage : part.passages()) {
            int i = passage.first();
            while (i < passage.end()) {
                int from = i;
                while (i < passage.end() && omitted.contains(i)) {
                    i++;
                }
                if (i > from) {
                    entries.add(new ApparatusEntry(
                            part.part().id(),
                            passage.number(),
                            Kind.OMISSION,
                            part.part().base(),
                            from,
                            lemma(from, i),
                            List.of(new Reading(List.of(siglum), "")),
                            ""));
                } else {
                    i++;
                }
            }
        }
    }

    /** The first and the last characters of some sentences; one beyond the basic plane is not cut in two. */
    private String lemma(int from, int end) {
        String first = base.get(from).text();
        String last = base.get(end - 1).text();
        if (end - from == 1 && first.length() <= 2 * END) {
            return first;
        }
        int head = Math.min(END, first.codePointCount(0, first.length()));
        int tail = Math.min(END, last.codePointCount(0, last.length()));
        return first.substring(0, first.offsetByCodePoints(0, head)) + "…"
                + last.substring(last.offsetByCodePoints(last.length(), -tail));
    }

    private void additionsAndOrder(String siglum, List<ApparatusEntry> entries) {
        List<Segment> segments = aligned.sources().segments(siglum, part.part().id());
        Coverage coverage = Coverage.of(part, siglum);
        List<Bead> beads = part.beads().getOrDefault(siglum, List.of()).stream()
                .filter(b -> !b.right().isEmpty())
                .sorted(Comparator.comparing(b -> b.right().get(0)))
                .toList();
        int furthest = -1;
        for (Bead bead : beads) {
            int segment = bead.right().get(0);
            String passage = coverage.passagesOf(segment).stream()
                    .findFirst()
                    .orElse(part.passages().get(0).number());
            String words = String.join(
                    " ", bead.right().stream().map(j -> segments.get(j).text()).toList());
            if (bead.left().isEmpty()) {
                entries.add(new ApparatusEntry(
                        part.part().id(), passage, Kind.ADDITION, siglum, segment, words, List.of(), ""));
            } else if (bead.left().get(bead.left().size() - 1) < furthest) {
                entries.add(new ApparatusEntry(
                        part.part().id(), passage, Kind.ORDER, siglum, segment, words, List.of(), ""));
            }
            furthest = bead.left().isEmpty()
                    ? furthest
                    : Math.max(furthest, bead.left().get(0));
        }
    }
}
