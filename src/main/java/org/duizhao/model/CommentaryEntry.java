package org.duizhao.model;

import java.util.List;

/**
 * The editors' essay on one passage.
 *
 * @param title in the annotation's language and, where it has one, in Chinese
 * @param source as in {@link Note}
 * @param body Markdown
 * @param chinese the same in Chinese; empty where there is no such form
 */
public record CommentaryEntry(
        String passage, Titles title, List<String> source, Prose body, Prose chinese, Place place) {}
