package org.duizhao.align;

import java.util.List;
import org.duizhao.model.Bead;
import org.duizhao.model.Diagnostics;
import org.duizhao.model.Part;
import org.duizhao.model.Sources;

/** Where the beads of a witness come from: its alignment file if there is one, and the aligner. */
final class AlignmentSource {

    private AlignmentSource() {}

    static List<Bead> beads(Sources sources, Part part, String siglum, Diagnostics diagnostics) {
        List<Term> terms = sources.glossary().stream().map(t -> new Term(t.term(), t.renderings())).toList();
        return new Aligner(terms).alignParagraphs(
                PartAligner.paragraphs(sources.segments(part.base(), part.id())),
                PartAligner.paragraphs(sources.segments(siglum, part.id())));
    }
}
