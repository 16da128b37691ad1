package org.duizhao.release;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.duizhao.model.Annotated;
import org.duizhao.model.Annotated.Purpose;
import org.duizhao.model.ApparatusRule;
import org.duizhao.model.CommentaryEntry;
import org.duizhao.model.Diagnostics;
import org.duizhao.model.EditionInfo.Distribution;
import org.duizhao.model.Note;
import org.duizhao.model.Place;
import org.duizhao.model.Sources;
import org.duizhao.model.Term;
import org.duizhao.model.Witness;

/** Holds the editors' texts to the limits on quoting that the manifest sets for a distribution. */
public final class QuotationCheck {

    /** How many words of a quotation are told. */
    private static final int TOLD = 8;

    private QuotationCheck() {}

    /** @param edition before its release, with all texts */
    public static void check(Annotated edition, Diagnostics diagnostics) {
        check(edition.sources(), edition.sources(), Release.withheld(edition, Purpose.DISTRIBUTION), diagnostics);
    }

    /**
     * @param sources what is to go out
     * @param whole the edition's sources, with all texts
     * @param withheld the witnesses that are left out of what goes out
     */
    public static void check(Sources sources, Sources whole, Set<String> withheld, Diagnostics diagnostics) {
        Distribution limits = sources.info().distribution();
        for (String siglum : withheld) {
            Witness witness = whole.witness(siglum).orElseThrow();
            Quotations quotations = new Quotations(witness.texts().stream()
                    .flatMap(t -> t.segments().stream())
                    .map(s -> s.text())
                    .collect(Collectors.joining(" ")));
            for (Note note : sources.notes()) {
                look(quotations, siglum, note.words(), note.place(), limits, diagnostics);
                look(quotations, siglum, note.body().markdown(), note.place(), limits, diagnostics);
                look(quotations, siglum, note.chinese().markdown(), note.place(), limits, diagnostics);
            }
            for (CommentaryEntry entry : sources.commentary()) {
                for (String title : entry.title().byLanguage().values()) {
                    look(quotations, siglum, title, entry.place(), limits, diagnostics);
                }
                look(quotations, siglum, entry.body().markdown(), entry.place(), limits, diagnostics);
                look(quotations, siglum, entry.chinese().markdown(), entry.place(), limits, diagnostics);
            }
            for (Term term : sources.glossary()) {
                look(quotations, siglum, term.definition(), term.place(), limits, diagnostics);
            }
            for (ApparatusRule rule : sources.apparatus()) {
                if (goesOut(rule, withheld)) {
                    look(quotations, siglum, rule.note(), rule.place(), limits, diagnostics);
                    rule.readings()
                            .forEach(r -> look(quotations, siglum, r.words(), rule.place(), limits, diagnostics));
                }
            }
            Place ofEdition = sources.info().place();
            look(quotations, siglum, sources.info().description(), ofEdition, limits, diagnostics);
            look(
                    quotations,
                    siglum,
                    sources.principles().markdown(),
                    sources.principles().place(),
                    limits,
                    diagnostics);
            for (Witness own : sources.witnesses()) {
                // What a witness is, is said even where its text is left out.
                look(quotations, siglum, own.description(), own.place(), limits, diagnostics);
                if (!withheld.contains(own.siglum())) {
                    own.texts().forEach(t -> t.segments()
                            .forEach(s -> look(quotations, siglum, s.text(), s.place(), limits, diagnostics)));
                }
            }
            if (quotations.share() > limits.share()) {
                diagnostics.error("R02", witness.place(), siglum, quotations.share() * 100, limits.share() * 100);
            }
        }
    }

    /**
     * Whether an entry of the apparatus goes out: it is none that only silences, nor the reason of a quotation, nor has
     * it to do with a witness that is left out. Its lemma is of a witness that goes out, and is looked at there.
     */
    private static boolean goesOut(ApparatusRule rule, Set<String> withheld) {
        return rule.silence().isEmpty()
                && rule.quotes().isEmpty()
                && !withheld.contains(rule.siglum())
                && rule.readings().stream().noneMatch(r -> r.sigla().stream().anyMatch(withheld::contains));
    }

    private static void look(
            Quotations quotations,
            String siglum,
            String text,
            Place place,
            Distribution limits,
            Diagnostics diagnostics) {
        List<String> longest = quotations.longestIn(text);
        if (longest.size() > limits.quotationWords()) {
            diagnostics.error(
                    "R01",
                    place,
                    longest.size(),
                    siglum,
                    limits.quotationWords(),
                    String.join(" ", longest.subList(0, Math.min(TOLD, longest.size()))));
        }
    }
}
