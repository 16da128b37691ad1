package org.duizhao.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duizhao.build.EditionBuild;
import org.duizhao.build.Progress;
import org.duizhao.model.AlignedPart;
import org.duizhao.model.AnchoredNote;
import org.duizhao.model.Annotated;
import org.duizhao.model.Coverage;
import org.duizhao.model.Passage;
import org.duizhao.model.Segment;

/** The texts and notes of an edition, as far as programs can set them that know nothing of editions. */
record PlainText(List<Chapter> chapters) {

    /** A part. */
    record Chapter(String title, List<Pair> pairs) {}

    /** A passage: its number, the base, the lead translation (empty in a part of one text), and its notes. */
    record Pair(String number, String base, String lead, List<String> notes) {}

    static PlainText of(Path folder) throws IOException {
        Annotated edition = new EditionBuild(folder, Progress.NONE)
                .annotated()
                .orElseThrow(() -> new IOException("The edition has errors."));
        Map<String, List<String>> notes = new LinkedHashMap<>();
        for (AnchoredNote note : edition.notes()) {
            notes.computeIfAbsent(note.note().passage(), n -> new ArrayList<>())
                    .add(note.note().body().markdown().replaceAll("\\s+", " ").strip());
        }
        List<Chapter> chapters = new ArrayList<>();
        for (AlignedPart part : edition.aligned().parts()) {
            List<Segment> base =
                    edition.sources().segments(part.part().base(), part.part().id());
            List<Pair> pairs = new ArrayList<>();
            for (Passage passage : part.passages()) {
                pairs.add(new Pair(
                        passage.number(),
                        joined(base.subList(passage.first(), passage.end())),
                        lead(edition, part, passage),
                        notes.getOrDefault(passage.number(), List.of())));
            }
            chapters.add(new Chapter(part.part().title().in("en"), pairs));
        }
        return new PlainText(chapters);
    }

    private static String lead(Annotated edition, AlignedPart part, Passage passage) {
        String lead = part.part().lead();
        if (lead.isEmpty()) {
            return "";
        }
        List<Segment> segments = edition.sources().segments(lead, part.part().id());
        return joined(Coverage.of(part, lead).segmentsOf(passage.number()).stream()
                .map(segments::get)
                .toList());
    }

    /** English sentences with a space between. */
    private static String joined(List<Segment> segments) {
        boolean chinese = segments.stream().anyMatch(s -> s.text().codePoints().anyMatch(Character::isIdeographic));
        return segments.stream().map(Segment::text).collect(Collectors.joining(chinese ? "" : " "));
    }
}
