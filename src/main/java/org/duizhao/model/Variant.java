package org.duizhao.model;

/**
 * Words that differ between two forms of one witness.
 *
 * @param segment the segment of the text that has the lemma
 * @param lemma the words in the text
 * @param reading the words in the form that was taken off
 */
public record Variant(String part, String siglum, int segment, String lemma, String reading, String why) {}
