package org.duizhao.model;

import java.util.List;
import org.duizhao.model.ApparatusEntry.Reading;

/**
 * A line of {@code apparatus.yaml}: an entry written by hand, or one that is to be left out.
 *
 * @param siglum the witness that has the lemma
 * @param quotes passages and sentences of other parts that the lemma, words of a commentary, is quoted from
 * @param silence why generated entries with this lemma are left out; empty for an entry of its own
 */
public record ApparatusRule(
        String passage,
        String siglum,
        String lemma,
        List<Reading> readings,
        List<String> quotes,
        String note,
        String silence,
        Place place) {}
