package org.duizhao.model;

/**
 * A stretch of Markdown.
 *
 * @param place its first line
 */
public record Prose(String markdown, Place place) {

    public boolean isEmpty() {
        return markdown.isBlank();
    }
}
