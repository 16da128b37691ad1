package org.duizhao.check;

import java.util.List;
import java.util.stream.Collectors;
import org.duizhao.model.AlignedPart;
import org.duizhao.model.Annotated;
import org.duizhao.model.Attestation;
import org.duizhao.model.Coverages;
import org.duizhao.model.Diagnostics;
import org.duizhao.model.Segment;
import org.duizhao.model.Term;
import org.duizhao.tei.Ids;

/**
 * Tells where a witness has none of the known renderings of a term in the sentence that answers the term's: a rendering
 * not yet known, or a gap. Sentences that a witness leaves out are not told of.
 */
public final class RenderingCheck {

    private RenderingCheck() {}

    public static void check(Annotated edition, Diagnostics diagnostics) {
        Coverages coverages = new Coverages();
        for (Attestation a : edition.attestations()) {
            if (!a.rendering().isEmpty() || a.omitted()) {
                continue;
            }
            Term term = edition.sources().glossary().stream()
                    .filter(t -> t.id().equals(a.termId()))
                    .findFirst()
                    .orElseThrow();
            if (term.headword().isBlank()) {
                // An entry that is not written yet, which is complained of, has no renderings to miss.
                continue;
            }
            AlignedPart part = edition.aligned().parts().stream()
                    .filter(p -> p.part().id().equals(a.part()))
                    .findFirst()
                    .orElseThrow();
            List<Segment> witness = edition.sources().segments(a.siglum(), a.part());
            String answer = coverages.of(part, a.siglum()).answering(a.segment()).stream()
                    .map(j -> witness.get(j).text())
                    .collect(Collectors.joining(" "));
            String sentence = edition.sources()
                    .segments(part.part().base(), a.part())
                    .get(a.segment())
                    .text();
            diagnostics.notice(
                    "G12",
                    term.place(),
                    Ids.base(part, a.segment()),
                    a.siglum(),
                    term.term(),
                    sentence,
                    answer,
                    term.id());
        }
    }
}
