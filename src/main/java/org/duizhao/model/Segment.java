package org.duizhao.model;

/**
 * A sentence of a witness.
 *
 * @param text its words as received, white space at both ends left out
 * @param paragraph the number of its paragraph in the witness text, from 0
 * @param place its first character in the received file
 */
public record Segment(String text, int paragraph, Place place) {}
