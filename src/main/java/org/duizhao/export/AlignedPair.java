package org.duizhao.export;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.duizhao.model.AlignedPart;
import org.duizhao.model.Annotated;
import org.duizhao.model.Bead;
import org.duizhao.model.Coverage;
import org.duizhao.model.Languages;
import org.duizhao.model.Segment;
import org.duizhao.model.Witness;
import org.duizhao.tei.Ids;

/**
 * A bead with its words: what the base has and what a witness has for it.
 *
 * @param part the part's id
 * @param passages the passages it belongs to, the first being its home
 * @param baseSentences the sentences of the base, such as {@code R.3.2}; none for an addition
 * @param baseText empty for an addition
 * @param witnessSentences the sentences of the witness, such as {@code R.A.12}; none for an omission
 * @param witnessText empty for an omission
 * @param reviewed whether a person has confirmed it
 */
public record AlignedPair(
        String part,
        List<String> passages,
        Witness base,
        List<String> baseSentences,
        String baseText,
        Witness witness,
        List<String> witnessSentences,
        String witnessText,
        boolean reviewed) {

    public boolean isOmission() {
        return witnessSentences.isEmpty();
    }

    public boolean isAddition() {
        return baseSentences.isEmpty();
    }

    /**
     * All beads of an edition in reading order, witness by witness.
     *
     * @param partId the one part wanted, or empty for all
     * @param siglum the one witness wanted, or empty for all
     */
    public static List<AlignedPair> of(Annotated edition, String partId, String siglum) {
        List<AlignedPair> pairs = new ArrayList<>();
        for (AlignedPart part : edition.aligned().parts()) {
            for (String witness : part.part().witnesses()) {
                if ((partId.isEmpty() || partId.equals(part.part().id()))
                        && (siglum.isEmpty() || siglum.equals(witness))) {
                    Coverage coverage = Coverage.of(part, witness);
                    for (Bead bead : part.beads().getOrDefault(witness, List.of())) {
                        pairs.add(pair(edition, part, witness, bead, coverage));
                    }
                }
            }
        }
        return List.copyOf(pairs);
    }

    private static AlignedPair pair(Annotated edition, AlignedPart part, String siglum, Bead bead, Coverage coverage) {
        String base = part.part().base();
        Set<String> passages = new LinkedHashSet<>();
        bead.left().forEach(i -> passages.add(part.passageOf(i).number()));
        if (passages.isEmpty()) {
            passages.addAll(coverage.passagesOf(bead.right().get(0)));
        }
        return new AlignedPair(
                part.part().id(),
                List.copyOf(passages),
                edition.sources().witness(base).orElseThrow(),
                bead.left().stream().map(i -> Ids.base(part, i)).toList(),
                text(edition, part, base, bead.left()),
                edition.sources().witness(siglum).orElseThrow(),
                bead.right().stream()
                        .map(j -> Ids.segment(part.part().id(), siglum, j))
                        .toList(),
                text(edition, part, siglum, bead.right()),
                bead.reviewed());
    }

    /** Sentences of a witness as one text: Chinese ones stand close, others with a space between. */
    static String text(Annotated edition, AlignedPart part, String siglum, List<Integer> segments) {
        List<Segment> all = edition.sources().segments(siglum, part.part().id());
        String language =
                edition.sources().witness(siglum).map(Witness::language).orElse("");
        return segments.stream()
                .map(i -> all.get(i).text())
                .collect(Collectors.joining(Languages.isChinese(language) ? "" : " "));
    }
}
