package org.duizhao.model;

import java.util.List;

/**
 * A line of the concordance: a term where it stands, in the base and in the witnesses that answer it.
 *
 * @param contexts the base's first, if the term stands in one
 */
public record KeywordLine(String termId, List<Context> contexts) {

    /**
     * A keyword with the words around it.
     *
     * @param segment the segment of the witness; -1 where its words are left out of the edition
     * @param left what stands before the keyword, shortened at a word
     * @param keyword the term, or its rendering as it stands there; empty where the witness has none that is known
     * @param right what stands behind it; a whole shortened sentence where there is no keyword
     */
    public record Context(String siglum, String part, int segment, String left, String keyword, String right) {

        /** Whether the witness leaves the sentence out. */
        public boolean isOmission() {
            return (left + keyword + right).isEmpty();
        }
    }
}
