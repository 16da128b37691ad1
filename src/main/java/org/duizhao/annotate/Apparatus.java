package org.duizhao.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duizhao.model.Aligned;
import org.duizhao.model.AlignedPart;
import org.duizhao.model.ApparatusEntry;
import org.duizhao.model.ApparatusEntry.Kind;
import org.duizhao.model.ApparatusEntry.Reading;
import org.duizhao.model.ApparatusRule;
import org.duizhao.model.Attestation;
import org.duizhao.model.CollationRow;
import org.duizhao.model.Coverages;
import org.duizhao.model.Diagnostics;
import org.duizhao.model.Passage;
import org.duizhao.model.PassageIndex;
import org.duizhao.model.Segment;
import org.duizhao.model.TermSpan;
import org.duizhao.model.Variant;

/**
 * Gathers the apparatus from the evidence: renderings that differ, omissions and additions, another order, numbers and
 * names that differ, doubled paragraphs; then what the editors add or silence by hand.
 */
final class Apparatus {

    private final Aligned aligned;
    private final Diagnostics diagnostics;
    private final Coverages coverages = new Coverages();
    private final PassageIndex passages;

    private Apparatus(Aligned aligned, Diagnostics diagnostics) {
        this.aligned = aligned;
        this.diagnostics = diagnostics;
        this.passages = new PassageIndex(aligned.parts());
    }

    /** All entries, by part and passage, in the order of the base's sentences. */
    static List<ApparatusEntry> gather(
            Aligned aligned,
            List<TermSpan> terms,
            List<Attestation> attestations,
            List<Variant> variants,
            Diagnostics diagnostics) {
        Apparatus apparatus = new Apparatus(aligned, diagnostics);
        Map<String, List<TermSpan>> termsOf = terms.stream().collect(Collectors.groupingBy(TermSpan::part));
        Map<String, List<Attestation>> attestationsOf =
                attestations.stream().collect(Collectors.groupingBy(Attestation::part));
        List<ApparatusEntry> entries = new ArrayList<>(aligned.parts().parallelStream()
                .filter(part -> part.part().isParallel())
                .flatMap(part -> apparatus
                        .differences(
                                part,
                                termsOf.getOrDefault(part.part().id(), List.of()),
                                attestationsOf.getOrDefault(part.part().id(), List.of()))
                        .stream())
                .toList());
        variants.forEach(v -> entries.add(apparatus.doubled(v)));
        return apparatus.byHand(entries);
    }

    /** Wherever the witnesses of a part differ. */
    private List<ApparatusEntry> differences(AlignedPart part, List<TermSpan> terms, List<Attestation> attestations) {
        List<ApparatusEntry> entries = new ArrayList<>(RenderingReadings.of(aligned, part, terms, attestations));
        entries.addAll(new GapReadings(aligned, part).all());
        List<CollationRow> rows = CollationRow.rows(part);
        entries.addAll(new NumberReadings(aligned, part).all(rows));
        entries.addAll(new NameReadings(aligned, part).all(rows));
        return LemmaWitness.of(aligned, part, entries);
    }

    private ApparatusEntry doubled(Variant v) {
        AlignedPart part = part(v.part());
        String passage = v.siglum().equals(part.part().base())
                ? part.passageOf(v.segment()).number()
                : coverages.of(part, v.siglum()).passagesOf(v.segment()).stream()
                        .findFirst()
                        .orElse(part.passages().get(0).number());
        return new ApparatusEntry(
                v.part(),
                passage,
                Kind.DOUBLED,
                v.siglum(),
                v.segment(),
                v.lemma(),
                List.of(new Reading(List.of(v.siglum()), v.reading())),
                v.why());
    }

    private List<ApparatusEntry> byHand(List<ApparatusEntry> generated) {
        List<ApparatusEntry> entries = new ArrayList<>(generated);
        for (ApparatusRule rule : aligned.sources().apparatus()) {
            checkSigla(rule);
            if (!rule.quotes().isEmpty() || isOfLonePart(rule)) {
                continue;
            }
            if (rule.silence().isEmpty()) {
                editorial(rule).ifPresent(entries::add);
            } else if (!entries.removeIf(
                    e -> e.passage().equals(rule.passage()) && e.lemma().equals(rule.lemma()))) {
                diagnostics.warning("K02.lemma", rule.place(), rule.passage(), rule.lemma());
            }
        }
        Map<String, Integer> order = new HashMap<>();
        aligned.parts().forEach(p -> p.passages().forEach(q -> order.put(q.number(), order.size())));
        entries.sort(Comparator.comparingInt((ApparatusEntry e) -> order.get(e.passage()))
                .thenComparingInt(this::baseSegment)
                .thenComparing(ApparatusEntry::kind));
        return List.copyOf(entries);
    }

    /** Whether a rule silences something in a part of one witness, which has quotations and no readings. */
    private boolean isOfLonePart(ApparatusRule rule) {
        return !rule.silence().isEmpty()
                && aligned.parts().stream()
                        .anyMatch(p -> !p.part().isParallel()
                                && p.passages().stream()
                                        .anyMatch(q -> q.number().equals(rule.passage())));
    }

    /** The base's segment that an entry is about, or answers. */
    private int baseSegment(ApparatusEntry entry) {
        AlignedPart part = part(entry.part());
        if (entry.siglum().equals(part.part().base())) {
            return entry.segment();
        }
        Passage passage = passages.find(entry.passage()).orElseThrow().passage();
        return coverages.of(part, entry.siglum()).baseOf(entry.segment()).stream()
                .filter(passage::has)
                .findFirst()
                .orElse(passage.end());
    }

    private void checkSigla(ApparatusRule rule) {
        List<String> named = new ArrayList<>();
        rule.readings().forEach(r -> named.addAll(r.sigla()));
        aligned.parts().stream()
                .filter(p -> p.passages().stream().anyMatch(q -> q.number().equals(rule.passage())))
                .forEach(p -> named.stream()
                        .filter(s -> !s.equals(p.part().base())
                                && !p.part().witnesses().contains(s))
                        .forEach(s -> diagnostics.error(
                                "K06",
                                rule.place(),
                                s,
                                p.part().id(),
                                p.part().base(),
                                p.part().witnesses())));
    }

    private Optional<ApparatusEntry> editorial(ApparatusRule rule) {
        for (AlignedPart part : aligned.parts()) {
            for (Passage passage : part.passages()) {
                if (passage.number().equals(rule.passage())) {
                    List<Segment> segments = aligned.sources()
                            .segments(rule.siglum(), part.part().id());
                    for (int i = 0; i < segments.size(); i++) {
                        if (segments.get(i).text().contains(rule.lemma()) && shows(part, passage, rule.siglum(), i)) {
                            return Optional.of(new ApparatusEntry(
                                    part.part().id(),
                                    rule.passage(),
                                    Kind.EDITORIAL,
                                    rule.siglum(),
                                    i,
                                    rule.lemma(),
                                    rule.readings(),
                                    rule.note()));
                        }
                    }
                }
            }
        }
        diagnostics.error("K01.lemma", rule.place(), rule.passage(), rule.siglum(), rule.lemma());
        return Optional.empty();
    }

    private boolean shows(AlignedPart part, Passage passage, String siglum, int segment) {
        return siglum.equals(part.part().base())
                ? passage.has(segment)
                : coverages.of(part, siglum).passagesOf(segment).contains(passage.number());
    }

    private AlignedPart part(String id) {
        return aligned.parts().stream()
                .filter(p -> p.part().id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
