package org.duizhao.model;

/**
 * A note at its place.
 *
 * @param number its number in the edition, from 1, in reading order
 * @param part the part's id
 * @param siglum the witness that carries the mark; not the note's own where a new base took the place of the old
 * @param segment the segment that carries it
 * @param start first character of the words in the segment
 * @param end the character after the last; the mark stands here
 */
public record AnchoredNote(Note note, int number, String part, String siglum, int segment, int start, int end) {}
