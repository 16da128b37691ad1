/**
 * Alignment: which sentences of two texts answer each other. {@link org.duizhao.align.SentenceSplitter} makes sentences,
 * {@link org.duizhao.align.Aligner} aligns them, {@link org.duizhao.align.AlignmentFile} is the text that a person
 * corrects, and {@link org.duizhao.align.Reattach} finds the corrections again after the texts were edited. How it works
 * is told in {@code src/docs/alignment.md}.
 */
package org.duizhao.align;
