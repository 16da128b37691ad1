package org.duizhao.model;

import java.util.List;

/**
 * What a handout has beside the passages, notes and terms selected for it.
 *
 * @param passages which passages of the edition it shows, such as {@code R.3–R.5, S.2}
 * @param vocabulary words for students, the most frequent first
 * @param leftOut how many of the commonest words of the language the vocabulary leaves out
 * @param citations how to cite the passages, one for each language
 */
public record Handout(String passages, List<VocabularyEntry> vocabulary, int leftOut, List<Citation> citations) {

    /** A citation in the words of a language. */
    public record Citation(String language, String text) {}
}
