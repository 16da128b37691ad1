package org.duizhao.model;

import java.util.List;

/** An edition whose parts are aligned; parts in the order of the manifest. */
public record Aligned(Sources sources, List<AlignedPart> parts) {}
