package org.duizhao.model;

import java.util.HashMap;
import java.util.Map;

/** The coverage of parts by their witnesses, each worked out once. Not for use by several threads at once. */
public final class Coverages {

    private final Map<String, Coverage> known = new HashMap<>();

    /** The coverage of a part by a witness other than its base. */
    public Coverage of(AlignedPart part, String siglum) {
        return known.computeIfAbsent(part.part().id() + " " + siglum, k -> Coverage.of(part, siglum));
    }
}
