package org.duizhao.model;

import java.util.List;
import java.util.Map;

/**
 * One text of a work: the original, a translation, a retroversion, a commentary.
 *
 * @param siglum the short sign it is cited by, unique in the edition
 * @param name a short name for heads and lists
 * @param language BCP 47
 * @param date the date as the manifest gives it, ISO 8601 where it is known to the day
 * @param description a sentence or two on what the text is
 * @param stated strings of the capture that are kept as metadata, by the key that the rules name
 * @param texts the derived texts, one for each part the witness takes part in
 * @param place where the manifest declares it
 */
public record Witness(
        String siglum,
        String name,
        WitnessKind kind,
        String language,
        Titles title,
        String author,
        String translator,
        String publisher,
        String date,
        String address,
        String description,
        Rights rights,
        Map<String, String> stated,
        List<WitnessText> texts,
        Place place) {

    /** The text for a part, if the witness has one. */
    public java.util.Optional<WitnessText> textOf(String part) {
        return texts.stream().filter(t -> t.part().equals(part)).findFirst();
    }
}
