package org.duizhao.version;

import java.util.Map;
import java.util.Set;

/**
 * What a TEI file says, as far as versions are compared by it.
 *
 * @param id the edition's id
 * @param sha256 the hash it states; or empty
 * @param facts things of the edition as a whole, by what they are, such as “title”
 * @param passages by number, in reading order
 * @param terms glossary entries by id, each a map of its fields
 * @param works works cited by key
 */
record EditionContent(
        String id,
        String version,
        String sha256,
        Map<String, String> facts,
        Map<String, PassageContent> passages,
        Map<String, Map<String, String>> terms,
        Map<String, String> works) {

    /**
     * A passage.
     *
     * @param retired why its number is out of use; or empty
     * @param base the base's siglum
     * @param headings by siglum, those at the passage
     * @param texts by siglum, base first; no entry for a witness that has nothing
     * @param notes remarks by the words they are about
     * @param links by siglum, which sentences answer which, told by their words
     * @param commentary the essay on it, or empty
     * @param apparatus its entries by their kind
     */
    record PassageContent(
            String retired,
            String base,
            Map<String, String> headings,
            Map<String, String> texts,
            Map<String, String> notes,
            Map<String, Set<String>> links,
            String commentary,
            Map<String, String> apparatus) {}
}
