package org.duizhao.tei;

import org.duizhao.model.AlignedPart;
import org.duizhao.model.Annotated;
import org.duizhao.model.Languages;
import org.duizhao.model.Prose;
import org.duizhao.model.Witness;

/** Merges an annotated edition into one TEI P5 document, from which everything else is made. */
public final class TeiWriter {

    private TeiWriter() {}

    /** The document, in the subset that {@code duizhao.rnc} describes, with its content hash. */
    public static String write(Annotated edition) {
        XmlOut out = new XmlOut();
        String chinese = edition.sources().witnesses().stream()
                .map(Witness::language)
                .filter(Languages::isChinese)
                .findFirst()
                .orElse("zh");
        ProseTei prose = new ProseTei(out, chinese);
        out.block("TEI", () -> {
            new HeaderWriter(out, prose, edition).write();
            out.block("text", () -> {
                Prose principles = edition.sources().principles();
                if (!principles.isEmpty()) {
                    out.block("front", () -> out.block("div", () -> prose.writeSections(principles), "type", "principles",
                            "xml:id", "principles"));
                }
                out.block("body", () -> {
                    for (AlignedPart part : edition.aligned().parts()) {
                        new PartWriter(out, prose, edition, part).write();
                    }
                });
                out.block("back", () -> new BackWriter(out, prose, edition, chinese).write());
            }, "xml:lang", "en");
        }, "xml:id", edition.sources().info().id(), "xml:lang", "en");
        return ContentHash.written(out.document());
    }
}
