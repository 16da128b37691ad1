package org.duizhao.serve;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duizhao.align.AlignmentFile;
import org.duizhao.align.AlignmentSource;
import org.duizhao.message.Catalogue;
import org.duizhao.model.AlignedPart;
import org.duizhao.model.Annotated;
import org.duizhao.model.Bead;
import org.duizhao.model.Segment;
import org.duizhao.model.Sources;
import org.duizhao.model.Witness;
import org.duizhao.review.Draft;
import org.duizhao.review.ReviewBead;
import org.duizhao.review.Texts;
import org.duizhao.tei.Ids;

/** The reviews of a session, one for each witness that is aligned to a base, and how they are told to a page. */
final class Reviews {

    private final Path root;
    private final Map<String, Review> open = new HashMap<>();

    Reviews(Path root) {
        this.root = root;
    }

    /**
     * A witness and its base.
     *
     * @param id such as {@code R.Z.A}, as the alignment file is called
     */
    record Pair(String id, AlignedPart part, String siglum) {}

    static List<Pair> pairs(Annotated edition) {
        List<Pair> pairs = new ArrayList<>();
        for (AlignedPart part : edition.aligned().parts()) {
            for (String siglum : part.part().witnesses()) {
                String path = AlignmentSource.path(part.part(), siglum);
                String id = path.substring(path.lastIndexOf('/') + 1, path.length() - ".txt".length());
                pairs.add(new Pair(id, part, siglum));
            }
        }
        return pairs;
    }

    static Optional<Pair> pair(Annotated edition, String id) {
        return pairs(edition).stream().filter(p -> p.id.equals(id)).findFirst();
    }

    /** The review of a pair; a new one where its texts have changed, for nothing is unsaved. */
    synchronized Review of(Annotated edition, Pair pair) throws IOException {
        Sources sources = edition.sources();
        Texts texts = Texts.of(sources, pair.part.part(), pair.siglum);
        Review known = open.get(pair.id);
        if (known == null || !known.texts().equals(texts)) {
            String name = AlignmentSource.path(pair.part.part(), pair.siglum);
            known = new Review(
                    new AlignmentOnDisk(root, name, pair.part.part(), pair.siglum),
                    texts,
                    AlignmentSource.terms(sources));
            open.put(pair.id, known);
        }
        return known;
    }

    /** All pairs, with how much is open. */
    static Object list(Annotated edition, Catalogue catalogue) {
        return pairs(edition).stream()
                .map(p -> {
                    List<Bead> beads = p.part.beads().getOrDefault(p.siglum, List.of());
                    Map<String, Object> told = new LinkedHashMap<>();
                    told.put("id", p.id);
                    told.put(
                            "name",
                            catalogue.text(
                                    "review.pair",
                                    p.part.part().id(),
                                    p.part.part().base(),
                                    p.siglum));
                    told.put("beads", beads.size());
                    told.put("open", beads.stream().filter(b -> !b.reviewed()).count());
                    return told;
                })
                .toList();
    }

    /** Both texts, with their numbers, and the state of the review. */
    static Map<String, Object> whole(Annotated edition, Pair pair, Review review, Catalogue catalogue)
            throws IOException {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("pair", pair.id);
        told.put("left", side(edition, pair, pair.part.part().base()));
        told.put("right", side(edition, pair, pair.siglum));
        told.put("doubtful", AlignmentFile.DOUBTFUL);
        told.put("file", AlignmentSource.path(pair.part.part(), pair.siglum));
        told.put("problems", review.problems().stream().map(catalogue::text).toList());
        told.put("changed", review.changedOnDisk());
        told.putAll(state(review));
        return told;
    }

    private static Map<String, Object> side(Annotated edition, Pair pair, String siglum) {
        String part = pair.part.part().id();
        List<Segment> segments = edition.sources().segments(siglum, part);
        List<Object> sentences = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            sentences.add(Map.of(
                    "number",
                    Ids.of(pair.part, siglum, i),
                    "text",
                    segments.get(i).text()));
        }
        Witness witness = edition.sources().witness(siglum).orElseThrow();
        return Map.of("siglum", siglum, "name", witness.name(), "language", witness.language(), "sentences", sentences);
    }

    /** The state of a review after a change. */
    static Map<String, Object> state(Review review) {
        Map<String, Object> told = new LinkedHashMap<>();
        Review.State now = review.history().now();
        told.put("hash", review.hash());
        told.put("beads", beads(now.draft()));
        told.put("focus", now.focus());
        told.put("stale", now.draft().stale().size());
        told.put("canUndo", !review.history().past().isEmpty());
        told.put("canRedo", !review.history().future().isEmpty());
        return told;
    }

    static List<Object> beads(Draft draft) {
        List<Object> beads = new ArrayList<>();
        for (ReviewBead b : draft.division().beads()) {
            beads.add(Map.of(
                    "left",
                    b.left(),
                    "right",
                    b.right(),
                    "confidence",
                    b.confidence(),
                    "reviewed",
                    b.reviewed(),
                    "comments",
                    b.comments()));
        }
        return beads;
    }
}
