package org.duizhao.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.duizhao.model.Aligned;
import org.duizhao.model.AlignedPart;
import org.duizhao.model.ApparatusEntry;
import org.duizhao.model.ApparatusEntry.Kind;
import org.duizhao.model.ApparatusEntry.Reading;
import org.duizhao.model.Coverage;
import org.duizhao.model.Segment;

/**
 * Gives entries of the apparatus their lemma from a translation instead of the base, where the manifest asks for it: under
 * a retroversion, the words of a witness are better evidence than words that the editors made.
 */
final class LemmaWitness {

    private static final int END = 3;

    private final AlignedPart part;
    private final String siglum;
    private final List<Segment> segments;
    private final Coverage coverage;

    private LemmaWitness(Aligned aligned, AlignedPart part) {
        this.part = part;
        this.siglum = part.part().apparatus();
        this.segments = aligned.sources().segments(siglum, part.part().id());
        this.coverage = Coverage.of(part, siglum);
    }

    /** The entries of a part; those that the witness has no words for keep the base's. */
    static List<ApparatusEntry> of(Aligned aligned, AlignedPart part, List<ApparatusEntry> entries) {
        String siglum = part.part().apparatus();
        if (siglum.isEmpty() || siglum.equals(part.part().base())) {
            return entries;
        }
        LemmaWitness witness = new LemmaWitness(aligned, part);
        return entries.stream().map(e -> witness.changed(e).orElse(e)).toList();
    }

    private Optional<ApparatusEntry> changed(ApparatusEntry entry) {
        if (!entry.siglum().equals(part.part().base())) {
            return Optional.empty();
        }
        List<Integer> answering = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            if (coverage.baseOf(i).contains(entry.segment())) {
                answering.add(i);
            }
        }
        if (answering.isEmpty()) {
            return Optional.empty();
        }
        if (entry.kind() == Kind.OMISSION) {
            return Optional.of(with(
                    entry, answering.get(0), ends(segments.get(answering.get(0)).text()), entry.readings()));
        }
        if (entry.kind() != Kind.RENDERING) {
            return Optional.empty();
        }
        for (Reading own : entry.readings()) {
            if (own.sigla().contains(siglum)) {
                List<Reading> others =
                        entry.readings().stream().filter(r -> r != own).toList();
                int segment = answering.stream()
                        .filter(i -> segments.get(i)
                                .text()
                                .toLowerCase(Locale.ROOT)
                                .contains(own.words().toLowerCase(Locale.ROOT)))
                        .findFirst()
                        .orElse(answering.get(0));
                return others.isEmpty() ? Optional.empty() : Optional.of(with(entry, segment, own.words(), others));
            }
        }
        return Optional.empty();
    }

    private ApparatusEntry with(ApparatusEntry entry, int segment, String lemma, List<Reading> readings) {
        return new ApparatusEntry(
                entry.part(), entry.passage(), entry.kind(), siglum, segment, lemma, readings, entry.note());
    }

    /** The first and the last words of a sentence. */
    private static String ends(String sentence) {
        String[] words = sentence.split("\\s+");
        if (words.length <= 2 * END) {
            return sentence;
        }
        return String.join(" ", List.of(words).subList(0, END)) + " … "
                + String.join(" ", List.of(words).subList(words.length - END, words.length));
    }
}
