package org.duizhao.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.duizhao.model.AlignedPart;
import org.duizhao.model.Annotated;
import org.duizhao.model.Attestation;
import org.duizhao.model.Coverages;
import org.duizhao.model.Segment;
import org.duizhao.model.Term;
import org.duizhao.model.TermSpan;
import org.duizhao.tei.Ids;

/** Every glossary term where it stands, with its context and what every witness has for it. */
public final class Concordance {

    private static final String HEADER = String.join(
            "\t", "term_id", "term", "sentence", "left", "keyword", "right", "siglum", "rendering", "witness_sentence");

    private final Annotated edition;
    private final Coverages coverages = new Coverages();

    private Concordance(Annotated edition) {
        this.edition = edition;
    }

    /**
     * A term at one place, beside one witness.
     *
     * @param left the sentence of the base before the term; empty in a part without one in the term's language
     * @param rendering the known renderings that the witness has there, with semicolons between; empty for none
     * @param witnessText the witness's sentences; empty where it leaves the sentence out
     */
    public record Line(
            Term term,
            String sentence,
            String left,
            String keyword,
            String right,
            String siglum,
            String rendering,
            String witnessText) {}

    /** The lines in the order of the glossary, and of reading within a term. */
    public static List<Line> of(Annotated edition) {
        return new Concordance(edition).lines();
    }

    /** The same as tab-separated values with a header. */
    public static String tsv(Annotated edition) {
        StringBuilder out = new StringBuilder(HEADER).append('\n');
        for (Line l : of(edition)) {
            out.append(List.of(
                                    l.term().id(),
                                    l.term().term(),
                                    l.sentence(),
                                    l.left(),
                                    l.keyword(),
                                    l.right(),
                                    l.siglum(),
                                    l.rendering(),
                                    l.witnessText())
                            .stream()
                            .map(f -> f.replaceAll("[\\t\\r\\n]+", " "))
                            .collect(Collectors.joining("\t")))
                    .append('\n');
        }
        return out.toString();
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (Term term : edition.sources().glossary()) {
            for (AlignedPart part : edition.aligned().parts()) {
                if (part.part().isParallel()) {
                    edition.terms().stream()
                            .filter(s -> s.termId().equals(term.id())
                                    && s.part().equals(part.part().id()))
                            .forEach(s -> parallel(term, part, s, lines));
                } else {
                    alone(term, part, lines);
                }
            }
        }
        return lines;
    }

    private void parallel(Term term, AlignedPart part, TermSpan span, List<Line> lines) {
        String text = edition.sources()
                .segments(part.part().base(), span.part())
                .get(span.segment())
                .text();
        for (String siglum : part.part().witnesses()) {
            List<Integer> answering = coverages.of(part, siglum).answering(span.segment());
            String rendering = edition.attestations().stream()
                    .filter(a -> a.termId().equals(term.id())
                            && a.part().equals(span.part())
                            && a.segment() == span.segment()
                            && a.siglum().equals(siglum))
                    .map(Attestation::rendering)
                    .filter(r -> !r.isEmpty())
                    .distinct()
                    .collect(Collectors.joining("; "));
            lines.add(new Line(
                    term,
                    Ids.base(part, span.segment()),
                    text.substring(0, span.start()),
                    text.substring(span.start(), span.end()),
                    text.substring(span.end()),
                    siglum,
                    rendering,
                    AlignedPair.text(edition, part, siglum, answering)));
        }
    }

    /** A part of one witness, such as a commentary in the translations' language: the sentences with a rendering. */
    private void alone(Term term, AlignedPart part, List<Line> lines) {
        List<Segment> segments =
                edition.sources().segments(part.part().base(), part.part().id());
        boolean inBase = edition.terms().stream()
                .anyMatch(s -> s.part().equals(part.part().id()) && s.termId().equals(term.id()));
        if (inBase) {
            edition.terms().stream()
                    .filter(s -> s.termId().equals(term.id())
                            && s.part().equals(part.part().id()))
                    .forEach(s -> {
                        String text = segments.get(s.segment()).text();
                        lines.add(new Line(
                                term,
                                Ids.base(part, s.segment()),
                                text.substring(0, s.start()),
                                text.substring(s.start(), s.end()),
                                text.substring(s.end()),
                                part.part().base(),
                                "",
                                ""));
                    });
        }
        edition.attestations().stream()
                .filter(a -> a.termId().equals(term.id())
                        && a.part().equals(part.part().id()))
                .forEach(a -> lines.add(new Line(
                        term,
                        Ids.base(part, a.segment()),
                        "",
                        "",
                        "",
                        a.siglum(),
                        a.rendering(),
                        segments.get(a.segment()).text())));
    }
}
