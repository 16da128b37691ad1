package org.duizhao.tei;

import java.util.ArrayList;
import java.util.List;
import org.duizhao.model.AlignedPart;
import org.duizhao.model.Annotated;
import org.duizhao.model.Bead;
import org.duizhao.model.CollationRow;
import org.duizhao.model.Parallel;
import org.duizhao.model.Part;
import org.duizhao.model.Quotation;

/** Writes which segments of a part go together, and with which of other parts. */
final class LinkWriter {

    private final XmlOut out;
    private final Annotated edition;
    private final AlignedPart aligned;
    private final Part part;

    LinkWriter(XmlOut out, Annotated edition, AlignedPart aligned) {
        this.out = out;
        this.edition = edition;
        this.aligned = aligned;
        this.part = aligned.part();
    }

    void write() {
        part.witnesses().forEach(this::alignment);
        if (part.isParallel()) {
            collation();
        }
        comparison();
        quotations();
    }

    /** Which segments answer each other; segments that nothing answers stand in no link. */
    private void alignment(String siglum) {
        out.block(
                "linkGrp",
                () -> {
                    for (Bead bead : aligned.beads().getOrDefault(siglum, List.of())) {
                        if (!bead.left().isEmpty() && !bead.right().isEmpty()) {
                            List<String> targets = new ArrayList<>();
                            bead.left().forEach(i -> targets.add("#" + Ids.base(aligned, i)));
                            bead.right().forEach(j -> targets.add("#" + Ids.segment(part.id(), siglum, j)));
                            out.empty(
                                            "link",
                                            "target",
                                            String.join(" ", targets),
                                            "type",
                                            bead.reviewed() ? "reviewed" : "proposed")
                                    .newline();
                        }
                    }
                },
                "type",
                "alignment",
                "corresp",
                "#" + Ids.witness(part.base()) + " #" + Ids.witness(siglum));
    }

    /** Rows of the synopsis: the smallest groups of base segments that no witness's bead cuts through. */
    private void collation() {
        out.block(
                "linkGrp",
                () -> {
                    for (CollationRow row : CollationRow.rows(aligned)) {
                        List<String> targets = new ArrayList<>();
                        row.base().forEach(i -> targets.add("#" + Ids.base(aligned, i)));
                        row.others()
                                .forEach((siglum, segments) ->
                                        segments.forEach(j -> targets.add("#" + Ids.segment(part.id(), siglum, j))));
                        if (targets.size() > 1) {
                            out.empty("link", "target", String.join(" ", targets), "n", row.passage())
                                    .newline();
                        } else {
                            out.empty("ptr", "type", "alone", "target", targets.get(0), "n", row.passage())
                                    .newline();
                        }
                    }
                },
                "type",
                "collation");
    }

    /** Sentences in common with another part, the likest of it for each of this one's. */
    private void comparison() {
        List<Parallel> parallels = edition.parallels().stream()
                .filter(p -> p.part().equals(part.id()))
                .toList();
        if (parallels.isEmpty()) {
            return;
        }
        AlignedPart other = edition.aligned().parts().stream()
                .filter(p -> p.part().id().equals(part.compare()))
                .findFirst()
                .orElseThrow();
        out.block(
                "linkGrp",
                () -> parallels.forEach(p -> out.empty(
                                "link",
                                "target",
                                "#" + Ids.base(aligned, p.segment()) + " #" + Ids.base(other, p.otherSegment()))
                        .newline()),
                "type",
                "comparison",
                "corresp",
                "#" + part.id() + " #" + part.compare());
    }

    /** What this part, a commentary, quotes from others: its own sentences, then those quoted. */
    private void quotations() {
        List<Quotation> quotations = edition.quotations().stream()
                .filter(q -> q.part().equals(part.id()))
                .toList();
        if (quotations.isEmpty()) {
            return;
        }
        out.block(
                "linkGrp",
                () -> {
                    for (Quotation quotation : quotations) {
                        AlignedPart other = edition.aligned().parts().stream()
                                .filter(p -> p.part().id().equals(quotation.otherPart()))
                                .findFirst()
                                .orElseThrow();
                        List<String> targets = new ArrayList<>();
                        quotation.segments().forEach(i -> targets.add("#" + Ids.base(aligned, i)));
                        quotation.otherSegments().forEach(j -> targets.add("#" + Ids.base(other, j)));
                        out.empty(
                                        "link",
                                        "target",
                                        String.join(" ", targets),
                                        "type",
                                        quotation.byHand() ? "editorial" : "found")
                                .newline();
                    }
                },
                "type",
                "quotation");
    }
}
