package org.duizhao.model;

import java.util.List;

/**
 * One work in the edition.
 *
 * @param id what its passage numbers begin with
 * @param base the siglum of the witness whose division the part follows
 * @param lead the siglum of the translation set beside the base; empty in a part of one witness
 * @param witnesses the sigla of the other witnesses, lead included, in the order of the manifest
 * @param summary the siglum of the editors' summary, shown where the lead may not go out; or empty
 * @param compare the id of a part that this one is set against in a table, or empty
 * @param apparatus the siglum of the witness that the apparatus takes its lemmata from; empty for the base
 * @param appendix whether it stands in the appendix
 */
public record Part(
        String id,
        Titles title,
        String base,
        String lead,
        List<String> witnesses,
        String summary,
        String compare,
        String apparatus,
        boolean appendix,
        Place place) {

    public boolean isParallel() {
        return !witnesses.isEmpty();
    }
}
