package org.duizhao.align;

import java.util.List;
import java.util.Optional;
import org.duizhao.model.Diagnostic;
import org.duizhao.model.Diagnostic.Severity;
import org.duizhao.model.Diagnostics;
import org.duizhao.model.Part;
import org.duizhao.model.Place;
import org.duizhao.model.Segment;
import org.duizhao.model.Sources;
import org.duizhao.model.Sources.SourceFile;

/** Where the beads of a witness come from: what its alignment file has as reviewed, and the aligner around that. */
public final class AlignmentSource {

    private AlignmentSource() {}

    /** The name of a witness's alignment file; both sigla are in it, so that a new base gets files of its own. */
    public static String path(Part part, String siglum) {
        return "sources/alignment/" + key(part, siglum) + ".txt";
    }

    private static String key(Part part, String siglum) {
        return part.id() + "." + part.base() + "." + siglum;
    }

    /** The alignment file of a witness, if there is one; what cannot be understood in it is complained of. */
    public static Optional<AlignmentFile> file(Sources sources, Part part, String siglum, Diagnostics diagnostics) {
        SourceFile file = sources.alignmentFiles().get(key(part, siglum));
        if (file == null) {
            return Optional.empty();
        }
        AlignmentFile.Parsed parsed = AlignmentFile.parse(file.text(), part.base(), siglum);
        parsed.problems()
                .forEach(p -> diagnostics.add(
                        new Diagnostic(Severity.ERROR, new Place(file.path(), p.line(), p.column()), p.what())));
        return Optional.of(parsed.file());
    }

    /**
     * What is to be found out for a witness; none where one of the texts is empty. What cannot be understood in its
     * alignment file is complained of.
     */
    static Optional<AlignmentMemory.Question> question(
            Sources sources, Part part, String siglum, Diagnostics diagnostics) {
        List<Segment> base = sources.segments(part.base(), part.id());
        List<Segment> witness = sources.segments(siglum, part.id());
        if (base.isEmpty() || witness.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new AlignmentMemory.Question(
                PartAligner.paragraphs(base),
                PartAligner.paragraphs(witness),
                terms(sources),
                file(sources, part, siglum, diagnostics)));
    }

    /** Complains of corrections that no longer fit the texts, with the words of both. */
    static void complain(Reattach.Result result, Part part, String siglum, Diagnostics diagnostics) {
        for (Reattach.Stale stale : result.stale()) {
            diagnostics.warning(
                    "A02",
                    new Place(path(part, siglum), stale.block().line(), 1),
                    stale.reason(),
                    part.base(),
                    String.join(" ", stale.block().left()),
                    siglum,
                    String.join(" ", stale.block().right()));
        }
    }

    /** The edition's terms as the aligner wants them. */
    public static List<RenderedTerm> terms(Sources sources) {
        return sources.glossary().stream()
                .map(t -> new RenderedTerm(t.term(), t.renderings()))
                .toList();
    }
}
