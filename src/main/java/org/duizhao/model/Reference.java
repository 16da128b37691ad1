package org.duizhao.model;

import java.util.List;
import java.util.Map;

/**
 * A work cited, after CSL-JSON.
 *
 * @param key what {@code [@key]} names
 * @param type the CSL type
 * @param fields the plain fields, such as title and publisher
 * @param authors as they are to be printed
 * @param shortAuthor the first author as running text names him; empty where there is none
 * @param issued year, or year-month-day
 */
public record Reference(
        String key,
        String type,
        String language,
        Map<String, String> fields,
        List<String> authors,
        String shortAuthor,
        List<String> editors,
        List<String> translators,
        String issued,
        Place place) {

    public String field(String name) {
        return fields.getOrDefault(name, "");
    }
}
