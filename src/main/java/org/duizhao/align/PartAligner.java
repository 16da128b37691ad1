package org.duizhao.align;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.duizhao.model.Aligned;
import org.duizhao.model.AlignedPart;
import org.duizhao.model.Bead;
import org.duizhao.model.Diagnostic;
import org.duizhao.model.Diagnostics;
import org.duizhao.model.Part;
import org.duizhao.model.Passage;
import org.duizhao.model.PassageRecord;
import org.duizhao.model.Segment;
import org.duizhao.model.Sources;

/** The stage that divides each part into passages and aligns its witnesses to the base. */
public final class PartAligner {

    /** How many pairs of texts are aligned at once; each takes memory. */
    private static final int AT_ONCE = 4;

    private PartAligner() {}

    /** @return every part aligned, by its alignment files where there are some and by the aligner elsewhere */
    public static Aligned align(Sources sources, Diagnostics diagnostics) {
        return align(sources, diagnostics, new AlignmentMemory());
    }

    /** The same, not aligning again what the memory has. */
    public static Aligned align(Sources sources, Diagnostics diagnostics, AlignmentMemory memory) {
        List<Pair> pairs = sources.parts().stream()
                .flatMap(part -> part.witnesses().stream().map(siglum -> new Pair(part, siglum)))
                .toList();
        List<Asked> asked =
                pairs.parallelStream().map(p -> Asked.of(sources, p)).toList();
        asked.forEach(a -> a.complaints.forEach(diagnostics::add));
        Map<String, Map<String, List<Bead>>> byPart = new LinkedHashMap<>();
        List<Optional<Reattach.Result>> results = results(asked, memory);
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            results.get(i).ifPresent(r -> AlignmentSource.complain(r, pair.part, pair.siglum, diagnostics));
            byPart.computeIfAbsent(pair.part.id(), id -> new LinkedHashMap<>())
                    .put(pair.siglum, results.get(i).map(Reattach.Result::beads).orElse(List.of()));
        }
        List<AlignedPart> parts = new ArrayList<>();
        for (Part part : sources.parts()) {
            Map<String, List<Bead>> beads = byPart.getOrDefault(part.id(), new LinkedHashMap<>());
            List<Passage> passages = passages(sources, part, sources.segments(part.base(), part.id()));
            if (!part.summary().isEmpty()) {
                beads.put(part.summary(), byPassage(sources, part, passages, diagnostics));
            }
            parts.add(new AlignedPart(part, passages, beads));
        }
        return new Aligned(sources, List.copyOf(parts));
    }

    /** A witness to be aligned to the base of its part. */
    private record Pair(Part part, String siglum) {}

    /** What is to be found out for a pair, and what is wrong with its alignment file. */
    private record Asked(Optional<AlignmentMemory.Question> question, List<Diagnostic> complaints) {

        static Asked of(Sources sources, Pair pair) {
            Diagnostics complaints = new Diagnostics();
            Optional<AlignmentMemory.Question> question =
                    AlignmentSource.question(sources, pair.part, pair.siglum, complaints);
            return new Asked(question, complaints.all());
        }
    }

    /** Pairs depend on one another in nothing, and are aligned side by side. */
    private static List<Optional<Reattach.Result>> results(List<Asked> asked, AlignmentMemory memory) {
        ForkJoinPool pool =
                new ForkJoinPool(Math.min(AT_ONCE, Runtime.getRuntime().availableProcessors()));
        try {
            return pool.submit(() -> asked.parallelStream()
                            .map(a -> a.question.map(memory::result))
                            .toList())
                    .join();
        } finally {
            pool.shutdown();
        }
    }

    /** A summary has a paragraph for each passage. */
    private static List<Bead> byPassage(Sources sources, Part part, List<Passage> all, Diagnostics diagnostics) {
        List<Passage> passages = all.stream().filter(p -> !p.isRetired()).toList();
        List<List<String>> paragraphs = paragraphs(sources.segments(part.summary(), part.id()));
        if (paragraphs.size() != passages.size()) {
            diagnostics.error("A05", part.place(), part.summary(), paragraphs.size(), part.id(), passages.size());
            return List.of();
        }
        List<Bead> beads = new ArrayList<>();
        int segment = 0;
        for (int p = 0; p < passages.size(); p++) {
            List<Integer> base = range(passages.get(p).first(), passages.get(p).end());
            List<Integer> summary = range(segment, segment + paragraphs.get(p).size());
            beads.add(new Bead(base, summary, 1, true));
            segment += paragraphs.get(p).size();
        }
        return List.copyOf(beads);
    }

    private static List<Integer> range(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }

    private static List<Passage> passages(Sources sources, Part part, List<Segment> base) {
        PassageRecord record = sources.passageRecords().get(part.id());
        if (record != null && !record.passages().isEmpty()) {
            return BaseChange.passages(record, base);
        }
        List<Passage> passages = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= base.size(); i++) {
            if (i == base.size() || base.get(i).paragraph() != base.get(first).paragraph()) {
                passages.add(new Passage(part.id() + "." + (passages.size() + 1), first, i));
                first = i;
            }
        }
        return List.copyOf(passages);
    }

    /** What is to be recorded for a part, so that its numbers stay. */
    public static PassageRecord record(Aligned aligned, AlignedPart part) {
        List<Segment> base =
                aligned.sources().segments(part.part().base(), part.part().id());
        List<PassageRecord.Entry> entries = part.passages().stream()
                .map(p -> new PassageRecord.Entry(
                        p.number(),
                        base.subList(p.first(), p.end()).stream()
                                .map(Segment::text)
                                .toList(),
                        p.retired(),
                        part.part().place()))
                .toList();
        return new PassageRecord(
                part.part().id(), part.part().base(), entries, part.part().place());
    }

    /** Segments as paragraphs of sentences. */
    public static List<List<String>> paragraphs(List<Segment> segments) {
        List<List<String>> paragraphs = new ArrayList<>();
        int last = -1;
        for (Segment segment : segments) {
            if (segment.paragraph() != last) {
                paragraphs.add(new ArrayList<>());
                last = segment.paragraph();
            }
            paragraphs.get(paragraphs.size() - 1).add(segment.text());
        }
        return paragraphs;
    }
}
