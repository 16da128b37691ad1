package org.duizhao.tei;

import java.util.List;
import java.util.Optional;
import org.duizhao.model.Annotated;
import org.duizhao.model.Handout;
import org.duizhao.model.Languages;
import org.duizhao.model.Prose;
import org.duizhao.model.Witness;

/** Merges an annotated edition into one TEI P5 document, from which everything else is made. */
public final class TeiWriter {

    private TeiWriter() {}

    /** The document, in the subset that {@code duizhao.rnc} describes, with its content hash. */
    public static String write(Annotated edition) {
        return write(edition, Optional.empty());
    }

    /** @param handout what it has beside the edition's own, if it is a handout */
    public static String write(Annotated edition, Optional<Handout> handout) {
        XmlOut out = new XmlOut();
        String chinese = edition.sources().witnesses().stream()
                .map(Witness::language)
                .filter(Languages::isChinese)
                .findFirst()
                .orElse("zh");
        ProseTei prose = new ProseTei(out, chinese);
        out.block(
                "TEI",
                () -> {
                    new HeaderWriter(out, prose, edition, handout).write();
                    out.block(
                            "text",
                            () -> {
                                Prose principles = edition.sources().principles();
                                if (!principles.isEmpty()) {
                                    out.block(
                                            "front",
                                            () -> out.block(
                                                    "div",
                                                    () -> prose.writeSections(principles),
                                                    "type",
                                                    "principles",
                                                    "xml:id",
                                                    "principles"));
                                }
                                out.block("body", () -> parts(edition, chinese).forEach(out::insert));
                                out.block("back", () -> {
                                    new BackWriter(out, prose, edition, chinese).write();
                                    handout.ifPresent(h -> new HandoutWriter(out, prose, h).write());
                                });
                            },
                            "xml:lang",
                            "en");
                },
                "xml:id",
                edition.sources().info().id(),
                "xml:lang",
                "en");
        return ContentHash.written(out.document());
    }

    /** The parts, which know nothing of one another, are written by several threads. */
    private static List<XmlOut> parts(Annotated edition, String chinese) {
        return edition.aligned().parts().parallelStream()
                .map(part -> {
                    XmlOut out = new XmlOut();
                    new PartWriter(out, new ProseTei(out, chinese), edition, part).write();
                    return out;
                })
                .toList();
    }
}
