package org.duizhao.align;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duizhao.align.AlignmentFile.Block;
import org.duizhao.model.Aligned;
import org.duizhao.model.AlignedPart;
import org.duizhao.model.Bead;
import org.duizhao.model.Diagnostics;
import org.duizhao.model.Part;
import org.duizhao.model.Place;
import org.duizhao.model.Segment;

/** What {@code duizhao align} writes into an edition folder, and what it has to say of the state of the alignment. */
public final class Proposal {

    private Proposal() {}

    /** The text of every alignment file by its name: reviewed beads as they were, the rest as the aligner has it now. */
    public static Map<String, String> files(Aligned aligned) {
        Map<String, String> files = new LinkedHashMap<>();
        for (AlignedPart part : aligned.parts()) {
            for (String siglum : part.part().witnesses()) {
                AlignmentFile before = AlignmentSource.file(aligned.sources(), part.part(), siglum, new Diagnostics())
                        .orElse(empty(part.part(), siglum));
                List<String> base = words(aligned, part.part(), part.part().base());
                List<String> witness = words(aligned, part.part(), siglum);
                List<Block> blocks = AlignmentFile.blocks(part.beads().get(siglum), base, witness);
                files.put(
                        AlignmentSource.path(part.part(), siglum),
                        AlignmentFile.format(
                                after(blocks, before, base, witness),
                                part.part().base(),
                                siglum));
            }
        }
        return files;
    }

    /** Reviewed blocks that fit no longer stay in the file, at its end, until a person has dealt with them. */
    private static AlignmentFile after(List<Block> now, AlignmentFile before, List<String> base, List<String> witness) {
        List<Block> stale = Reattach.find(before, base, witness).stale().stream()
                .map(Reattach.Stale::block)
                .toList();
        Comments comments = new Comments(
                before.blocks().stream().filter(b -> !stale.contains(b)).toList());
        List<Block> blocks = new ArrayList<>();
        for (Block block : now) {
            blocks.add(new Block(
                    0, comments.of(block), block.confidence(), block.reviewed(), block.left(), block.right()));
        }
        stale.forEach(b -> blocks.add(b.unplaced()));
        List<String> tail = new ArrayList<>(before.tail());
        tail.addAll(comments.rest());
        return new AlignmentFile(before.header(), blocks, tail);
    }

    /** Complains of beads that no one has reviewed, the doubtful ones by name. */
    public static void check(Aligned aligned, Diagnostics diagnostics) {
        for (AlignedPart part : aligned.parts()) {
            for (String siglum : part.part().witnesses()) {
                Place file = Place.of(AlignmentSource.path(part.part(), siglum));
                List<Bead> open = part.beads().get(siglum).stream()
                        .filter(b -> !b.reviewed())
                        .toList();
                List<String> base = words(aligned, part.part(), part.part().base());
                List<String> witness = words(aligned, part.part(), siglum);
                for (Bead bead : open) {
                    if (bead.confidence() < AlignmentFile.DOUBTFUL) {
                        diagnostics.warning("A03", file, join(base, bead.left()), join(witness, bead.right()));
                    }
                }
                if (!open.isEmpty()) {
                    diagnostics.notice(
                            "A04", file, open.size(), part.beads().get(siglum).size());
                }
            }
        }
    }

    private static String join(List<String> words, List<Integer> which) {
        return String.join(" ", which.stream().map(words::get).toList());
    }

    private static List<String> words(Aligned aligned, Part part, String siglum) {
        return aligned.sources().segments(siglum, part.id()).stream()
                .map(Segment::text)
                .toList();
    }

    /** An alignment file that has no beads yet: it says what it is for. */
    public static AlignmentFile empty(Part part, String siglum) {
        List<String> head = List.of(
                "Which sentences of part " + part.id() + " answer each other: " + part.base() + " (base) and " + siglum
                        + ".",
                "A block is a bead: the sentences of " + part.base() + ", then those of " + siglum
                        + ", one a line; “(nothing)” where a side has none.",
                "To correct one, move its lines to the block where they belong and write “reviewed” behind the number.",
                "A reviewed bead holds through every later run; the others are proposed anew by “duizhao align”.",
                "The number is the aligner’s confidence, from 0 to 1.");
        return new AlignmentFile(head, List.of(), List.of());
    }
}
