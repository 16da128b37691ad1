package org.duizhao.model;

/**
 * A word of a text, for those who learn its language.
 *
 * @param word as it stands in the text
 * @param language its BCP 47 tag
 * @param meaning in the annotation's language
 * @param count how often it stands in the passages
 * @param termId the glossary entry that gives reading and meaning; empty where a dictionary gives them
 */
public record VocabularyEntry(String word, String language, String pinyin, String meaning, int count, String termId) {}
