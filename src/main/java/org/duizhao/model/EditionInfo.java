package org.duizhao.model;

import java.time.LocalDate;
import java.util.List;

/**
 * What the manifest says of the edition as a whole.
 *
 * @param id short, lower-case; the outputs are named after it
 * @param date of this version; every time stamp in the outputs is derived from it
 * @param languages BCP 47 tags: the annotation's first
 * @param concordance whether a concordance of the glossary's terms stands in the appendix
 * @param subjects subject headings for catalogues
 */
public record EditionInfo(
        String id,
        Titles title,
        Titles subtitle,
        String version,
        LocalDate date,
        List<Editor> editors,
        String publisher,
        String description,
        List<String> subjects,
        Licence licence,
        List<Layer> layers,
        List<Change> changes,
        PageDesign design,
        Distribution distribution,
        boolean concordance,
        Place place) {

    /** The same with a concordance in the appendix, or without. */
    public EditionInfo withConcordance(boolean wanted) {
        return new EditionInfo(
                id,
                title,
                subtitle,
                version,
                date,
                editors,
                publisher,
                description,
                subjects,
                licence,
                layers,
                changes,
                design,
                distribution,
                wanted,
                place);
    }

    /**
     * How much of a witness that may not be redistributed may be quoted in an edition for distribution.
     *
     * @param quotationWords the most words of one quotation
     * @param share the most of a witness's words, 0 to 1, that all quotations of it together may have
     */
    public record Distribution(int quotationWords, double share) {}

    /** Under what terms the editors' own texts may be used. */
    public record Licence(String name, String url, String statement) {}

    /** One entry of the change log. */
    public record Change(String version, String date, String what) {}
}
