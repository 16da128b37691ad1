package org.duizhao.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The passages of an edition by their numbers. */
public final class PassageIndex {

    private final Map<String, Found> byNumber = new HashMap<>();

    /** A passage and the part that it is of. */
    public record Found(AlignedPart part, Passage passage) {}

    /** @param parts in order; of passages that share a number the first is meant */
    public PassageIndex(List<AlignedPart> parts) {
        parts.forEach(part ->
                part.passages().forEach(passage -> byNumber.putIfAbsent(passage.number(), new Found(part, passage))));
    }

    /** The passage with a number. */
    public Optional<Found> find(String number) {
        return Optional.ofNullable(byNumber.get(number));
    }
}
