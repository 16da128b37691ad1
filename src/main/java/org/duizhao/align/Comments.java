package org.duizhao.align;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duizhao.align.AlignmentFile.Block;

/**
 * The comments of an alignment file whose beads are made anew: each stays with the first sentence that it stands above,
 * wherever that sentence goes. Of equal sentences, each keeps its own, in their order.
 */
public final class Comments {

    /** For each sentence, what is said of it wherever it occurs; mostly nothing. */
    private final Map<String, Deque<List<String>>> bySentence = new LinkedHashMap<>();

    /** @param blocks as the file has them, with their comments */
    public Comments(List<Block> blocks) {
        for (Block block : blocks) {
            List<String> comments = block.comments();
            for (String sentence : sentences(block)) {
                bySentence.computeIfAbsent(sentence, s -> new ArrayDeque<>()).add(comments);
                comments = List.of();
            }
        }
    }

    /** The comments that go with a new block, which are handed out once; blocks are asked in the order of the texts. */
    public List<String> of(Block block) {
        List<String> comments = new ArrayList<>();
        for (String sentence : sentences(block)) {
            List<String> said =
                    bySentence.getOrDefault(sentence, new ArrayDeque<>()).poll();
            comments.addAll(said == null ? List.of() : said);
        }
        return comments;
    }

    /** What no block has asked for, because its words are gone. */
    public List<String> rest() {
        return bySentence.values().stream()
                .flatMap(Collection::stream)
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> sentences(Block block) {
        List<String> sentences = new ArrayList<>();
        block.left().forEach(s -> sentences.add("left " + s));
        block.right().forEach(s -> sentences.add("right " + s));
        return sentences;
    }
}
