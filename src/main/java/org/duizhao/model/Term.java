package org.duizhao.model;

import java.util.List;

/**
 * A glossary entry.
 *
 * @param id unique in the edition, lower-case ASCII
 * @param term in the base's language, as it stands in the text
 * @param traditional in traditional characters, or empty
 * @param renderings the known renderings
 * @param see ids of related entries
 * @param source what the definition rests on, "editors" for the editors' own knowledge
 */
public record Term(
        String id,
        String term,
        String traditional,
        String pinyin,
        String headword,
        String definition,
        List<String> renderings,
        List<String> see,
        List<String> source,
        Place place) {}
