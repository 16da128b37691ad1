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
        return passages.get(placeOf(segment));
    }

    /** Which of the passages a base segment belongs to, from 0. */
    public int placeOf(int segment) {
        int low = 0;
        int high = passages.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Passage passage = passages.get(middle);
            if (passage.has(segment)) {
                return middle;
            }
            if (passage.end() <= segment) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        throw new IllegalArgumentException("no passage has segment " + segment + " of part " + part.id());
    }
}
