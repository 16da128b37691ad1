package org.duizhao.annotate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duizhao.model.Aligned;
import org.duizhao.model.AlignedPart;
import org.duizhao.model.ApparatusEntry;
import org.duizhao.model.ApparatusEntry.Kind;
import org.duizhao.model.ApparatusEntry.Reading;
import org.duizhao.model.Attestation;
import org.duizhao.model.Term;
import org.duizhao.model.TermSpan;

/** Entries for terms that the translations of a sentence render differently. */
final class RenderingReadings {

    private RenderingReadings() {}

    /**
     * @param terms of the part
     * @param attestations of the part
     */
    static List<ApparatusEntry> of(
            Aligned aligned, AlignedPart part, List<TermSpan> terms, List<Attestation> attestations) {
        Map<String, Map<String, Set<String>>> byPlace = new LinkedHashMap<>();
        for (Attestation a : attestations) {
            if (!a.rendering().isEmpty()) {
                byPlace.computeIfAbsent(a.segment() + " " + a.termId(), k -> new LinkedHashMap<>())
                        .computeIfAbsent(a.rendering(), k -> new LinkedHashSet<>())
                        .add(a.siglum());
            }
        }
        Map<String, Term> glossary = new LinkedHashMap<>();
        aligned.sources().glossary().forEach(t -> glossary.put(t.id(), t));
        List<ApparatusEntry> entries = new ArrayList<>();
        Set<String> done = new LinkedHashSet<>();
        for (TermSpan span : terms) {
            Map<String, Set<String>> renderings = byPlace.getOrDefault(span.segment() + " " + span.termId(), Map.of());
            // Two renderings of one witness alone are its own variety, not a difference.
            boolean differ = renderings.values().stream().distinct().count() > 1;
            if (differ && done.add(span.segment() + " " + span.termId())) {
                List<Reading> readings = new ArrayList<>();
                renderings.forEach((r, sigla) -> readings.add(new Reading(List.copyOf(sigla), r)));
                entries.add(new ApparatusEntry(
                        span.part(),
                        part.passageOf(span.segment()).number(),
                        Kind.RENDERING,
                        part.part().base(),
                        span.segment(),
                        glossary.get(span.termId()).term(),
                        readings,
                        ""));
            }
        }
        return entries;
    }
}
