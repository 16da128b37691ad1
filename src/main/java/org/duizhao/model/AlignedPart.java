package org.duizhao.model;

import java.util.List;
import java.util.Map;

/**
 * A part with its base divided into passages and its witnesses aligned to the base.
 *
 * @param beads by siglum: base segments on the left, the witness's on the right, every segment of both sides once
 */
public record AlignedPart(Part part, List<Passage> passages, Map<String, List<Bead>> beads) {

    /** The passage that a base segment belongs to. */
    public Passage passageOf(int segment) {
        for (Passage passage : passages) {
            if (passage.has(segment)) {
                return passage;
            }
        }
        throw new IllegalArgumentException("no passage has segment " + segment + " of part " + part.id());
    }
}
