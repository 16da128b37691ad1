package org.duizhao.model;

/**
 * Two sentences of different parts that say the same thing.
 *
 * @param segment base segment of the part compared
 * @param otherSegment base segment of the part it is compared with
 * @param likeness 0 to 1
 */
public record Parallel(String part, int segment, String otherPart, int otherSegment, double likeness) {}
