package org.duizhao.model;

import java.util.List;

/**
 * A remark on some words of a passage.
 *
 * @param passage the passage's number, such as {@code R.3}
 * @param siglum the witness whose words are quoted
 * @param words the words it is about, exactly as they stand there
 * @param occurrence which occurrence in the passage, from 1
 * @param kind what sort of remark, such as "person" or "slip"
 * @param index heads under which the index lists it
 * @param source what it rests on: sigla, reference keys, or "editors" for the editors' own knowledge
 * @param body Markdown
 * @param chinese the same in Chinese; empty where there is no such form
 */
public record Note(
        String passage,
        String siglum,
        String words,
        int occurrence,
        String kind,
        List<String> index,
        List<String> source,
        Prose body,
        Prose chinese,
        Place place) {}
