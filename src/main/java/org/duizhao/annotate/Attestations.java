package org.duizhao.annotate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.duizhao.model.Aligned;
import org.duizhao.model.AlignedPart;
import org.duizhao.model.Attestation;
import org.duizhao.model.Bead;
import org.duizhao.model.Segment;
import org.duizhao.model.Term;
import org.duizhao.model.TermSpan;

/** Reads off the aligned witnesses which known rendering each has for each term. */
final class Attestations {

    private Attestations() {}

    /** For every base segment with a term and every witness of the part, what the witness's side of the bead has. */
    static List<Attestation> find(Aligned aligned, List<TermSpan> terms) {
        Map<String, Term> glossary = new LinkedHashMap<>();
        aligned.sources().glossary().forEach(t -> glossary.put(t.id(), t));
        Map<String, List<TermSpan>> byPart = terms.stream().collect(Collectors.groupingBy(TermSpan::part));
        List<Attestation> found = new ArrayList<>();
        for (AlignedPart part : aligned.parts()) {
            Map<Integer, Set<String>> termsBySegment = new LinkedHashMap<>();
            for (TermSpan span : byPart.getOrDefault(part.part().id(), List.of())) {
                termsBySegment
                        .computeIfAbsent(span.segment(), k -> new LinkedHashSet<>())
                        .add(span.termId());
            }
            for (String siglum : part.part().witnesses()) {
                find(aligned, part, siglum, termsBySegment, glossary, found);
            }
            if (!part.part().isParallel()) {
                findUnaligned(aligned, part, found);
            }
        }
        return List.copyOf(found);
    }

    /**
     * A text that stands alone, such as a commentary in the translations' language: nothing says which term its words
     * render, so only renderings of two words and more count.
     */
    private static void findUnaligned(Aligned aligned, AlignedPart part, List<Attestation> found) {
        String siglum = part.part().base();
        List<Segment> segments = aligned.sources().segments(siglum, part.part().id());
        Renderings.Sought sought = Renderings.sought(aligned.sources().glossary());
        for (int i = 0; i < segments.size(); i++) {
            int segment = i;
            Renderings.in(segments.get(i).text(), sought).forEach((id, renderings) -> renderings.stream()
                    .filter(r -> Renderings.stems(r).size() > 1)
                    .forEach(r -> found.add(new Attestation(id, part.part().id(), segment, siglum, r, false))));
        }
    }

    private static void find(
            Aligned aligned,
            AlignedPart part,
            String siglum,
            Map<Integer, Set<String>> termsBySegment,
            Map<String, Term> glossary,
            List<Attestation> found) {
        List<Segment> segments = aligned.sources().segments(siglum, part.part().id());
        for (Bead bead : part.beads().getOrDefault(siglum, List.of())) {
            Set<String> ids = new LinkedHashSet<>();
            bead.left().forEach(i -> ids.addAll(termsBySegment.getOrDefault(i, Set.of())));
            if (ids.isEmpty()) {
                continue;
            }
            List<Term> here = ids.stream().map(glossary::get).toList();
            StringBuilder words = new StringBuilder();
            bead.right().forEach(j -> words.append(segments.get(j).text()).append(" \u2029 "));
            Map<String, Set<String>> renderings = Renderings.in(words.toString(), here);
            for (int i : bead.left()) {
                for (String id : termsBySegment.getOrDefault(i, Set.of())) {
                    Set<String> shown = renderings.getOrDefault(id, Set.of());
                    String partId = part.part().id();
                    if (shown.isEmpty()) {
                        found.add(new Attestation(
                                id, partId, i, siglum, "", bead.right().isEmpty()));
                    }
                    shown.forEach(r -> found.add(new Attestation(id, partId, i, siglum, r, false)));
                }
            }
        }
    }
}
