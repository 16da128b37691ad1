package org.duizhao.model;

import java.util.List;

/**
 * What a witness has for one part: the received file, and the text derived from it by the manifest's rules.
 *
 * @param part the part's id
 * @param file the received file, relative to the edition folder
 * @param encoding the character set the manifest names
 * @param sha256 of the file as received, lower-case hexadecimal
 * @param segments the sentences in order
 * @param headings the headings in order
 * @param paratexts what stands around the text and is kept, labelled
 * @param doubles paragraphs that stand twice and were taken off once
 * @param account what every character of the file is
 */
public record WitnessText(
        String part,
        String file,
        String encoding,
        String sha256,
        List<Segment> segments,
        List<Heading> headings,
        List<Paratext> paratexts,
        List<NearDouble> doubles,
        List<AccountSpan> account) {

    /** How many paragraphs the segments form. */
    public int paragraphs() {
        return segments.isEmpty() ? 0 : segments.get(segments.size() - 1).paragraph() + 1;
    }

    /**
     * A heading of the text.
     *
     * @param level 1 for the highest below the title
     * @param beforeSegment the segment that it stands before
     * @param supplied whether the editors supplied it, the capture having lost it
     */
    public record Heading(String text, int level, int beforeSegment, boolean supplied, Place place) {}

    /** Words around the text, kept under a label. */
    public record Paratext(String label, String text, Place place) {}

    /**
     * A paragraph that the capture has twice with some words changed.
     *
     * @param keptParagraph the number of the paragraph that stayed
     * @param takenOff the words of the one that was taken off
     */
    public record NearDouble(int keptParagraph, String takenOff, String why, Place place) {}
}
