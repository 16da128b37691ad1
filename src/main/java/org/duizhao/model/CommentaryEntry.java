package org.duizhao.model;

import java.util.List;

/** The editors' essay on one passage; {@code source} as in {@link Note}. */
public record CommentaryEntry(String passage, String title, List<String> source, Prose body, Place place) {}
