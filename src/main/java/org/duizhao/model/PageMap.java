package org.duizhao.model;

import java.util.List;
import java.util.Map;

/**
 * On which pages of the PDF things stand.
 *
 * @param labels the label of every page in order, such as {@code iv} or {@code 12}
 * @param spans by TEI identifier, the first and the last page of it
 */
public record PageMap(List<String> labels, Map<String, Span> spans) {

    public static final PageMap NONE = new PageMap(List.of(), Map.of());

    /** Zero-based indices into the labels. */
    public record Span(int first, int last) {}
}
