package org.duizhao.review;

import java.util.List;
import org.duizhao.align.PartAligner;
import org.duizhao.model.Part;
import org.duizhao.model.Segment;
import org.duizhao.model.Sources;

/**
 * The two texts of a pair.
 *
 * @param base the siglum of the base
 * @param witness the other siglum
 * @param left paragraphs of the base, each a list of sentences
 * @param right paragraphs of the witness
 */
public record Texts(String base, String witness, List<List<String>> left, List<List<String>> right) {

    /** The texts that a part has under two sigla. */
    public static Texts of(Sources sources, Part part, String siglum) {
        return new Texts(
                part.base(),
                siglum,
                paragraphs(sources.segments(part.base(), part.id())),
                paragraphs(sources.segments(siglum, part.id())));
    }

    private static List<List<String>> paragraphs(List<Segment> segments) {
        return PartAligner.paragraphs(segments);
    }

    /** The base's sentences. */
    public List<String> lefts() {
        return left.stream().flatMap(List::stream).toList();
    }

    /** The witness's sentences. */
    public List<String> rights() {
        return right.stream().flatMap(List::stream).toList();
    }
}
