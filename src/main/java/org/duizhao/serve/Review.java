package org.duizhao.serve;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.duizhao.align.Aligner;
import org.duizhao.align.RenderedTerm;
import org.duizhao.model.Message;
import org.duizhao.review.Draft;
import org.duizhao.review.Edit;
import org.duizhao.review.History;
import org.duizhao.review.Texts;

/**
 * One alignment under review. Every change is saved at once; nothing is ever written over a file that is not what this
 * review last saw. Safe for several threads, which wait for one another.
 */
final class Review {

    /**
     * A state of the alignment.
     *
     * @param focus the bead at which the reviewer's eye is
     */
    record State(Draft draft, int focus) {}

    /** What came of a change. */
    sealed interface Outcome {

        /** It is made and saved. */
        record Saved() implements Outcome {}

        /** It cannot be made. */
        record Impossible(Message why) implements Outcome {}

        /** The page does not show the latest state; the change is not made. */
        record Outdated() implements Outcome {}

        /**
         * The file is not what it was. The change is kept beside it until the reviewer has chosen.
         *
         * @param hash of the file as it is
         * @param mine with the change
         * @param theirs what the file says; nothing if some of it is not understood
         */
        record Conflict(String hash, Draft mine, Optional<Draft> theirs, List<Message> problems) implements Outcome {}
    }

    /** A change: from a history to the next one; nothing where it is impossible. */
    interface Change {
        Optional<History<State>> on(History<State> history);
    }

    private final AlignmentOnDisk disk;
    private final Texts texts;
    private final Aligner aligner;
    private History<State> history;
    private AlignmentOnDisk.Content seen;
    private Optional<History<State>> kept = Optional.empty();

    Review(AlignmentOnDisk disk, Texts texts, List<RenderedTerm> terms) throws IOException {
        this.disk = disk;
        this.texts = texts;
        this.aligner = new Aligner(terms);
        this.seen = disk.read();
        this.history = History.of(new State(draft(seen), 0));
    }

    private Draft draft(AlignmentOnDisk.Content content) {
        return Draft.of(content.file(), texts, aligner);
    }

    Texts texts() {
        return texts;
    }

    synchronized History<State> history() {
        return history;
    }

    /** What a page must name to change something: the file's bytes and the texts, and so the state that it shows. */
    synchronized String hash() {
        return hash(seen);
    }

    private String hash(AlignmentOnDisk.Content content) {
        return content.hash() + "-" + Integer.toHexString(texts.hashCode());
    }

    /** What is not understood in the file; nothing can be changed until it is put right. */
    synchronized List<Message> problems() {
        return seen.problems();
    }

    /** Whether the file is another than this review last saw. */
    synchronized boolean changedOnDisk() throws IOException {
        return !disk.read().hash().equals(seen.hash());
    }

    /** Takes what the file says, if no change of this review would be passed over. */
    synchronized void catchUp() throws IOException {
        if (history.past().isEmpty() && history.future().isEmpty() && kept.isEmpty()) {
            AlignmentOnDisk.Content now = disk.read();
            if (!now.hash().equals(seen.hash())) {
                seen = now;
                history = History.of(new State(draft(now), 0));
            }
        }
    }

    /** An edit of the beads. */
    static Change edit(Edit edit) {
        return h -> edit.on(h.now().draft().division())
                .map(e -> h.then(new State(h.now().draft().with(e.division()), e.focus())));
    }

    /** Beads that nobody has reviewed are found anew. */
    Change proposedAnew() {
        return h -> Optional.of(h.then(new State(h.now().draft().proposedAnew(texts, aligner), 0)));
    }

    /** The step back; the eye goes where the step had been made. */
    static Change undo() {
        return h -> h.undone().map(u -> at(u, h.now().focus()));
    }

    static Change redo() {
        return History::redone;
    }

    private static History<State> at(History<State> history, int focus) {
        Draft draft = history.now().draft();
        int last = draft.division().beads().size() - 1;
        return new History<>(history.past(), new State(draft, Math.max(0, Math.min(focus, last))), history.future());
    }

    /** Nothing is changed; only the file is looked at. */
    static Change none() {
        return Optional::of;
    }

    /**
     * Makes a change and saves it.
     *
     * @param hash what the page has seen
     */
    synchronized Outcome change(String hash, Change change) throws IOException {
        AlignmentOnDisk.Content now = disk.read();
        if (!hash.equals(hash(seen))) {
            return new Outcome.Outdated();
        }
        if (!seen.problems().isEmpty()) {
            return new Outcome.Impossible(Message.of("review.not-understood"));
        }
        Optional<History<State>> next = change.on(history);
        if (next.isEmpty()) {
            return new Outcome.Impossible(Message.of("review.impossible"));
        }
        if (!now.hash().equals(seen.hash())) {
            kept = next;
            Optional<Draft> theirs = now.problems().isEmpty() ? Optional.of(draft(now)) : Optional.empty();
            return new Outcome.Conflict(hash(now), next.get().now().draft(), theirs, now.problems());
        }
        if (next.get() != history) {
            save(next.get(), now);
        }
        return new Outcome.Saved();
    }

    /**
     * Ends a conflict. Undo leads to the other version, whichever was chosen.
     *
     * @param hash of the file as the page has seen it
     * @param mine whether the reviewer's version goes over the file's
     */
    synchronized Outcome settle(String hash, boolean mine) throws IOException {
        AlignmentOnDisk.Content now = disk.read();
        if (kept.isEmpty()) {
            return new Outcome.Outdated();
        }
        History<State> own = kept.get();
        if (!now.problems().isEmpty() || !hash(now).equals(hash)) {
            Optional<Draft> theirs = now.problems().isEmpty() ? Optional.of(draft(now)) : Optional.empty();
            return new Outcome.Conflict(hash(now), own.now().draft(), theirs, now.problems());
        }
        History<State> other = own.then(new State(draft(now), 0));
        if (mine) {
            save(other.then(own.now()), now);
        } else {
            history = other;
            seen = now;
            kept = Optional.empty();
        }
        return new Outcome.Saved();
    }

    private void save(History<State> next, AlignmentOnDisk.Content before) throws IOException {
        String hash = disk.write(next.now().draft().file(texts), before);
        history = next;
        seen = new AlignmentOnDisk.Content(hash, before.file(), List.of(), before.windowsLines(), before.mark());
        kept = Optional.empty();
    }
}
