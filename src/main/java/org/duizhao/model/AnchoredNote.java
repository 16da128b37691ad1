package org.duizhao.model;

/**
 * A note at its place.
 *
 * @param number its number in the edition, from 1, in reading order
 * @param part the part's id
 * @param siglum the witness that carries the mark
 * @param segment the segment that carries it
 * @param start first character of the words in the segment
 * @param end the character after the last; the mark stands here
 * @param standing whether the mark stands at the quoted words
 */
public record AnchoredNote(
        Note note, int number, String part, String siglum, int segment, int start, int end, Standing standing) {

    /** Where a note's mark stands. */
    public enum Standing {
        /** Behind the words it is about. */
        AT_ITS_WORDS,
        /** At the sentence of a new base that answers its words, which the new base does not have. */
        MOVED,
        /** At the base's sentence that its words answer, the witness that has them being left out. */
        WITHHELD
    }

    /** The same note under another number. */
    public AnchoredNote numbered(int newNumber) {
        return new AnchoredNote(note, newNumber, part, siglum, segment, start, end, standing);
    }
}
