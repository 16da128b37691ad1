package org.duizhao.review;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.duizhao.align.Aligner;
import org.duizhao.align.AlignmentFile;
import org.duizhao.align.AlignmentFile.Block;
import org.duizhao.align.Comments;
import org.duizhao.align.Reattach;
import org.duizhao.model.Bead;

/**
 * An alignment file under review: its beads by sentence numbers, and all else that it holds.
 *
 * @param header comments at the top of the file
 * @param stale reviewed blocks whose words are no longer in the texts; they stay until a person has dealt with them
 * @param tail comments at its end
 */
public record Draft(List<String> header, Division division, List<Block> stale, List<String> tail) {

    public Draft {
        header = List.copyOf(header);
        stale = List.copyOf(stale);
        tail = List.copyOf(tail);
    }

    /** The same with other beads. */
    public Draft with(Division other) {
        return new Draft(header, other, stale, tail);
    }

    /**
     * What a file says of two texts. Where its blocks have every sentence, it is taken as it stands; else its reviewed
     * blocks hold and the aligner proposes the rest.
     */
    public static Draft of(AlignmentFile file, Texts texts, Aligner aligner) {
        List<Block> stale = stale(file, texts);
        Set<Block> lost = new HashSet<>(stale);
        List<Block> blocks =
                file.blocks().stream().filter(b -> !lost.contains(b)).toList();
        List<Block> kept = stale.stream().map(Block::unplaced).toList();
        return asItStands(blocks, texts)
                .map(d -> new Draft(file.header(), d, kept, file.tail()))
                .orElseGet(() -> proposed(file, blocks, kept, texts, aligner));
    }

    /** The reviewed beads as they are, and what the aligner proposes for the rest now. */
    public Draft proposedAnew(Texts texts, Aligner aligner) {
        AlignmentFile file = new Draft(header, division, List.of(), tail).file(texts);
        return proposed(file, file.blocks(), stale, texts, aligner);
    }

    private static List<Block> stale(AlignmentFile file, Texts texts) {
        return Reattach.find(file, texts.lefts(), texts.rights()).stale().stream()
                .map(Reattach.Stale::block)
                .toList();
    }

    /** Nothing if a sentence of the texts is in no block, or one of a block is not in the texts. */
    private static Optional<Division> asItStands(List<Block> blocks, Texts texts) {
        Numbers left = new Numbers(texts.lefts());
        Numbers right = new Numbers(texts.rights());
        List<ReviewBead> beads = new ArrayList<>();
        for (Block block : blocks) {
            Optional<List<Integer>> l = left.take(block.left());
            Optional<List<Integer>> r = right.take(block.right());
            if (l.isEmpty() || r.isEmpty()) {
                return Optional.empty();
            }
            beads.add(new ReviewBead(l.get(), r.get(), block.confidence(), block.reviewed(), block.comments()));
        }
        return left.allTaken() && right.allTaken()
                ? Optional.of(new Division(texts.lefts().size(), texts.rights().size(), beads))
                : Optional.empty();
    }

    private static Draft proposed(
            AlignmentFile file, List<Block> blocks, List<Block> stale, Texts texts, Aligner aligner) {
        List<Bead> fixed = Reattach.find(file, texts.lefts(), texts.rights()).fixed();
        List<Bead> found = aligner.align(new Aligner.Texts(texts.left(), texts.right(), true, fixed));
        Comments comments = new Comments(blocks);
        List<ReviewBead> beads = new ArrayList<>();
        List<Block> words = AlignmentFile.blocks(found, texts.lefts(), texts.rights());
        for (int i = 0; i < found.size(); i++) {
            Bead bead = found.get(i);
            List<String> own = comments.of(words.get(i));
            beads.add(new ReviewBead(bead.left(), bead.right(), bead.confidence(), bead.reviewed(), own));
        }
        // What was said of a bead that is no longer there is not lost.
        List<String> tail = new ArrayList<>(file.tail());
        tail.addAll(comments.rest());
        return new Draft(
                file.header(), new Division(texts.lefts().size(), texts.rights().size(), beads), stale, tail);
    }

    /** The alignment file that says this. */
    public AlignmentFile file(Texts texts) {
        List<String> lefts = texts.lefts();
        List<String> rights = texts.rights();
        List<Block> blocks = new ArrayList<>();
        for (ReviewBead b : division.beads()) {
            blocks.add(new Block(
                    0,
                    b.comments(),
                    b.confidence(),
                    b.reviewed(),
                    b.left().stream().map(lefts::get).toList(),
                    b.right().stream().map(rights::get).toList()));
        }
        blocks.addAll(stale);
        return new AlignmentFile(header, blocks, tail);
    }

    /** The numbers of sentences by their words; equal sentences are taken in their order. */
    private static final class Numbers {

        private final Map<String, Deque<Integer>> free = new HashMap<>();
        private int left;

        Numbers(List<String> sentences) {
            List<String> plain = AlignmentFile.plainAll(sentences);
            IntStream.range(0, plain.size()).forEach(i -> free.computeIfAbsent(plain.get(i), s -> new ArrayDeque<>())
                    .add(i));
            left = plain.size();
        }

        Optional<List<Integer>> take(List<String> sentences) {
            List<Integer> taken = new ArrayList<>();
            for (String sentence : sentences) {
                Integer number = free.getOrDefault(sentence, new ArrayDeque<>()).poll();
                if (number == null) {
                    return Optional.empty();
                }
                taken.add(number);
                left--;
            }
            return Optional.of(taken.stream().sorted().toList());
        }

        boolean allTaken() {
            return left == 0;
        }
    }
}
