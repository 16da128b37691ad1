package org.duizhao.annotate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.duizhao.model.Aligned;
import org.duizhao.model.AlignedPart;
import org.duizhao.model.Bead;
import org.duizhao.model.Note;
import org.duizhao.model.Part;
import org.duizhao.model.Passage;
import org.duizhao.model.PassageRecord;
import org.duizhao.model.Place;
import org.duizhao.model.Prose;
import org.duizhao.model.Rights;
import org.duizhao.model.Segment;
import org.duizhao.model.Sources;
import org.duizhao.model.Titles;
import org.duizhao.model.Witness;
import org.duizhao.model.WitnessKind;
import org.duizhao.model.WitnessText;
import org.duizhao.model.WitnessText.NearDouble;
import org.duizhao.model.Witnesses;

/** An edition of one part, put together without a folder: base Z, lead A, and B, of as many words as a test needs. */
final class SmallPart {

    private final Map<String, List<String>> texts = new LinkedHashMap<>();
    private final Map<String, List<Bead>> beads = new LinkedHashMap<>();
    private final Map<String, List<NearDouble>> doubles = new LinkedHashMap<>();
    private final List<Passage> passages = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final Map<String, PassageRecord> records = new LinkedHashMap<>();

    /** Sentences of a witness, each a paragraph. */
    SmallPart text(String siglum, String... sentences) {
        texts.put(siglum, List.of(sentences));
        return this;
    }

    /** The next passage, of so many sentences of the base. */
    SmallPart passage(int sentences) {
        int first = passages.isEmpty() ? 0 : passages.get(passages.size() - 1).end();
        passages.add(new Passage("P." + (passages.size() + 1), first, first + sentences));
        return this;
    }

    SmallPart bead(String siglum, List<Integer> base, List<Integer> witness) {
        beads.computeIfAbsent(siglum, k -> new ArrayList<>()).add(new Bead(base, witness, 1, true));
        return this;
    }

    /** A paragraph that a witness has again, in other words. */
    SmallPart twice(String siglum, int paragraph, String words) {
        doubles.computeIfAbsent(siglum, k -> new ArrayList<>())
                .add(new NearDouble(paragraph, words, "twice", Place.of(siglum)));
        return this;
    }

    /** A note, in the line of its number. */
    SmallPart note(String passage, String siglum, String words, int occurrence) {
        Place place = new Place("notes", notes.size() + 1, 1);
        Prose none = new Prose("", place);
        notes.add(new Note(passage, siglum, words, occurrence, "person", List.of(), List.of(), none, none, place));
        return this;
    }

    SmallPart numberedFor(String base, PassageRecord.Entry... entries) {
        records.put("P", new PassageRecord("P", base, List.of(entries), Place.of("passages")));
        return this;
    }

    Aligned aligned() {
        Part part =
                new Part("P", Titles.NONE, "Z", "A", List.of("A", "B"), "", "", "", false, Place.of("edition.yaml"));
        Sources sources = new Sources(
                null,
                Witnesses.of(texts.keySet().stream().map(this::witness).toList()),
                List.of(part),
                List.of(),
                notes,
                List.of(),
                List.of(),
                List.of(),
                new Prose("", Place.of("principles")),
                records,
                Map.of());
        return new Aligned(sources, List.of(new AlignedPart(part, passages, beads)));
    }

    private Witness witness(String siglum) {
        List<String> sentences = texts.get(siglum);
        List<Segment> segments = IntStream.range(0, sentences.size())
                .mapToObj(i -> new Segment(sentences.get(i), i, new Place(siglum, i + 1, 1)))
                .toList();
        WitnessText text = new WitnessText(
                "P",
                siglum,
                "UTF-8",
                "",
                segments,
                List.of(),
                List.of(),
                doubles.getOrDefault(siglum, List.of()),
                List.of());
        boolean base = siglum.equals("Z");
        return new Witness(
                siglum,
                siglum,
                base ? WitnessKind.ORIGINAL : WitnessKind.TRANSLATION,
                base ? "zh-Hans" : "en",
                Titles.NONE,
                "",
                "",
                "",
                "",
                "",
                "",
                new Rights("", "", "permitted"),
                Map.of(),
                List.of(text),
                Place.of("edition.yaml"));
    }
}
