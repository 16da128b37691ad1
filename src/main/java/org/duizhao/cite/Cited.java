package org.duizhao.cite;

import java.util.List;

/**
 * Something that can be cited, and what is to be said of it.
 *
 * @param id what was asked for: a passage, a sentence, a siglum, a key, or the edition's id
 * @param identifier the stable name: the edition's id and version, and the passage
 * @param quotes the words, one for each side
 * @param works the work to cite, in each language that it has a form in
 * @param locator the place in it, in English; or empty
 * @param chineseLocator the same in Chinese
 */
public record Cited(
        String id, String identifier, List<Quote> quotes, List<Work> works, String locator, String chineseLocator) {

    /** Whether it is a witness as a work of its own, known through the edition. */
    boolean isWitness() {
        return identifier.endsWith(", witness " + id);
    }

    /**
     * The words of a witness for a passage.
     *
     * @param label what the witness is, such as “Z, retroversion”
     * @param text empty where it has nothing
     */
    public record Quote(String siglum, String label, String language, String text) {}
}
