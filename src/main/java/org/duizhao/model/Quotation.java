package org.duizhao.model;

import java.util.List;

/**
 * Words that a commentary quotes from another part.
 *
 * @param part the commentary's part
 * @param segments the commentary's segments that the quotation stands in, in order
 * @param otherPart the part that is quoted
 * @param otherSegments the base segments quoted, in order
 * @param byHand whether the editors added it
 */
public record Quotation(
        String part, List<Integer> segments, String otherPart, List<Integer> otherSegments, boolean byHand) {}
