package org.duizhao.model;

/** A term where it stands in a base segment: characters {@code start} to before {@code end}. */
public record TermSpan(String termId, String part, int segment, int start, int end) {}
