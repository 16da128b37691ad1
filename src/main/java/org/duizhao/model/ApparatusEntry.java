package org.duizhao.model;

import java.util.List;

/**
 * An entry of the apparatus: what the witnesses have where one has the lemma.
 *
 * @param segment the segment, of the witness that has the lemma, in which it stands
 * @param siglum the witness that has the lemma: the base, or a translation where the difference is among translations
 * @param lemma the words commented on
 * @param readings what others have, in the order of the manifest
 * @param note a remark, or empty
 */
public record ApparatusEntry(
        String part,
        String passage,
        Kind kind,
        String siglum,
        int segment,
        String lemma,
        List<Reading> readings,
        String note) {

    /** Why the entry is there. */
    public enum Kind {
        /** The witnesses render a term differently. */
        RENDERING,
        /** A witness has nothing for the sentence. */
        OMISSION,
        /** A witness has a sentence that answers none of the base. */
        ADDITION,
        /** A witness has its sentences in another order. */
        ORDER,
        /** A number or date of the base that a witness lacks, or the other way round. */
        NUMBER,
        /** A name that the witnesses spell differently. */
        NAME,
        /** Words of a paragraph that a capture has twice. */
        DOUBLED,
        /** Written by hand. */
        EDITORIAL;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * What some witnesses have.
     *
     * @param sigla the witnesses
     * @param words their words; empty where they have nothing
     */
    public record Reading(List<String> sigla, String words) {}
}
