package org.duizhao.align;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Alignments that were found before, by all that they depend on. Whoever aligns one edition again and again, as the
 * workbench does, waits for the aligner only where a text, a term or an alignment file has changed. Safe for several
 * threads, which wait for one another.
 */
public final class AlignmentMemory {

    /** So many pairs of texts are remembered, the latest asked for; an edition has a few. */
    private static final int MOST = 64;

    private final Map<Question, Reattach.Result> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, Reattach.Result> eldest) {
            return size() > MOST;
        }
    };

    /**
     * All that an alignment depends on.
     *
     * @param left paragraphs of the base, each a list of sentences
     * @param right paragraphs of the witness
     * @param file the alignment file, if there is one
     */
    record Question(
            List<List<String>> left, List<List<String>> right, List<Term> terms, Optional<AlignmentFile> file) {}

    synchronized Reattach.Result result(Question question) {
        Reattach.Result result = known.get(question);
        if (result == null) {
            Aligner aligner = new Aligner(question.terms);
            result = question.file
                    .map(f -> Reattach.apply(f, question.left, question.right, aligner))
                    .orElseGet(() ->
                            new Reattach.Result(aligner.alignParagraphs(question.left, question.right), List.of()));
            known.put(question, result);
        }
        return result;
    }
}
