package org.duizhao.model;

/**
 * A sentence of a witness, or a line of its verse.
 *
 * @param text its words as received, white space at both ends left out
 * @param paragraph the number of its paragraph in the witness text, from 0
 * @param turns whether it begins a line of verse that is not the first of its stanza, which is a paragraph
 * @param place its first character in the received file
 */
public record Segment(String text, int paragraph, boolean turns, Place place) {

    /** A sentence of prose. */
    public Segment(String text, int paragraph, Place place) {
        this(text, paragraph, false, place);
    }
}
