package org.duizhao.align;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import org.duizhao.thread.Await;

/**
 * Alignments that were found before, by all that they depend on. Whoever aligns one edition again and again, as the
 * workbench does, waits for the aligner only where a text, a term or an alignment file has changed. Safe for several
 * threads; whoever asks what another is finding out waits for it.
 */
public final class AlignmentMemory {

    /** So many pairs of texts are remembered, the latest asked for; an edition has a few. */
    private static final int MOST = 64;

    private final Map<Question, FutureTask<Reattach.Result>> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, FutureTask<Reattach.Result>> eldest) {
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
            List<List<String>> left,
            List<List<String>> right,
            List<RenderedTerm> terms,
            Optional<AlignmentFile> file) {}

    Reattach.Result result(Question question) {
        FutureTask<Reattach.Result> result;
        synchronized (known) {
            result = known.computeIfAbsent(question, q -> new FutureTask<>(() -> found(q)));
        }
        result.run();
        try {
            return Await.result(result);
        } catch (RuntimeException | Error e) {
            // The next to ask has it found out anew.
            synchronized (known) {
                known.remove(question, result);
            }
            throw e;
        }
    }

    private static Reattach.Result found(Question question) {
        Aligner aligner = new Aligner(question.terms);
        return question.file
                .map(f -> Reattach.apply(f, question.left, question.right, aligner))
                .orElseGet(
                        () -> new Reattach.Result(aligner.alignParagraphs(question.left, question.right), List.of()));
    }
}
