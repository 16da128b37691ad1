package org.duizhao.tei;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.duizhao.model.AlignedPart;
import org.duizhao.model.Annotated;
import org.duizhao.model.Attestation;
import org.duizhao.model.Term;
import org.duizhao.model.TermSpan;

/** Writes the glossary: each term with the renderings that the witnesses show, and where it stands. */
final class GlossaryWriter {

    private final XmlOut out;
    private final ProseTei prose;
    private final Annotated edition;
    private final String chinese;
    private final Map<String, AlignedPart> parts;
    private final Map<String, List<Attestation>> attestationsByTerm;
    private final Map<String, List<TermSpan>> spansByTerm;

    GlossaryWriter(XmlOut out, ProseTei prose, Annotated edition, String chinese, Map<String, AlignedPart> parts) {
        this.out = out;
        this.prose = prose;
        this.edition = edition;
        this.chinese = chinese;
        this.parts = parts;
        attestationsByTerm = edition.attestations().stream().collect(Collectors.groupingBy(Attestation::termId));
        spansByTerm = edition.terms().stream().collect(Collectors.groupingBy(TermSpan::termId));
    }

    /** @param terms in their order */
    void write(List<Term> terms) {
        if (terms.isEmpty()) {
            return;
        }
        out.block("div", () -> terms.forEach(this::term), "type", "glossary", "xml:id", "glossary");
    }

    private void term(Term term) {
        out.block(
                "entry",
                () -> {
                    out.block("form", () -> {
                        out.line("orth", term.term(), "xml:lang", chinese);
                        if (!term.traditional().equals(term.term())) {
                            out.line("orth", term.traditional(), "xml:lang", "zh-Hant");
                        }
                        out.line("pron", term.pinyin(), "notation", "pinyin");
                    });
                    out.block("sense", () -> {
                        out.line("gloss", term.headword());
                        out.element("def", () -> prose.words(term.definition())).newline();
                        renderings(term);
                    });
                    if (!term.see().isEmpty()) {
                        out.element(
                                        "xr",
                                        () -> term.see().forEach(s -> out.empty("ref", "target", "#" + Ids.term(s))),
                                        "type",
                                        "see")
                                .newline();
                    }
                    out.element("note", () -> occurrences(term), "type", "occurrences")
                            .newline();
                    Grounds.write(out, term.source(), edition.sources());
                },
                "xml:id",
                Ids.term(term.id()));
    }

    /** Each rendering with the witnesses and sentences that show it; what is known but not shown is left out. */
    private void renderings(Term term) {
        Map<String, Map<String, Set<String>>> shown = new LinkedHashMap<>();
        for (Attestation a : attestationsByTerm.getOrDefault(term.id(), List.of())) {
            if (!a.rendering().isEmpty()) {
                shown.computeIfAbsent(a.rendering(), k -> new LinkedHashMap<>())
                        .computeIfAbsent(a.siglum(), k -> new LinkedHashSet<>())
                        .add(Ids.base(parts.get(a.part()), a.segment()));
            }
        }
        shown.forEach((rendering, bySiglum) -> out.block(
                "cit",
                () -> {
                    out.line("quote", rendering);
                    bySiglum.forEach((siglum, sentences) -> out.empty(
                                    "ref",
                                    "type",
                                    "witness",
                                    "corresp",
                                    "#" + Ids.witness(siglum),
                                    "target",
                                    "#" + String.join(" #", sentences))
                            .newline());
                },
                "type",
                "rendering"));
    }

    private void occurrences(Term term) {
        Set<String> passages = new LinkedHashSet<>();
        for (TermSpan span : spansByTerm.getOrDefault(term.id(), List.of())) {
            passages.add(parts.get(span.part()).passageOf(span.segment()).number());
        }
        passages.forEach(p -> out.empty("ref", "target", "#" + p));
    }
}
