package org.duizhao.tei;

import java.util.List;
import java.util.Map;
import org.duizhao.annotate.KeywordsInContext;
import org.duizhao.model.AlignedPart;
import org.duizhao.model.Annotated;
import org.duizhao.model.KeywordLine;
import org.duizhao.model.KeywordLine.Context;
import org.duizhao.model.Term;
import org.duizhao.model.Witness;

/** Writes the concordance. */
final class ConcordanceWriter {

    private final XmlOut out;
    private final Annotated edition;
    private final Map<String, AlignedPart> parts;

    ConcordanceWriter(XmlOut out, Annotated edition, Map<String, AlignedPart> parts) {
        this.out = out;
        this.edition = edition;
        this.parts = parts;
    }

    /** Each term where it stands, with the words around it, in the base and in the witnesses; only where asked for. */
    void write(List<Term> terms) {
        if (!edition.sources().info().concordance()) {
            return;
        }
        Map<String, List<KeywordLine>> lines = KeywordsInContext.of(edition);
        if (lines.isEmpty()) {
            return;
        }
        out.block(
                "div",
                () -> terms.stream()
                        .filter(t -> lines.containsKey(t.id()))
                        .forEach(t -> out.block(
                                "list",
                                () -> lines.get(t.id())
                                        .forEach(l -> out.block(
                                                "item", () -> l.contexts().forEach(this::context))),
                                "type",
                                "concordance",
                                "corresp",
                                "#" + Ids.term(t.id()))),
                "type",
                "concordance",
                "xml:id",
                "concordance");
    }

    private void context(Context context) {
        AlignedPart part = parts.get(context.part());
        String language = edition.sources()
                .witness(context.siglum())
                .map(Witness::language)
                .orElse("");
        out.element(
                        "quote",
                        () -> {
                            if (context.isOmission()) {
                                out.empty("gap", "reason", "omitted");
                                return;
                            }
                            out.text(context.left());
                            if (!context.keyword().isEmpty()) {
                                out.element("term", () -> out.text(context.keyword()));
                            }
                            out.text(context.right());
                        },
                        "corresp",
                        "#" + Ids.witness(context.siglum()),
                        "source",
                        context.segment() < 0 ? "" : "#" + Ids.of(part, context.siglum(), context.segment()),
                        "xml:lang",
                        language)
                .newline();
    }
}
