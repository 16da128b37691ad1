package org.duizhao.serve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.duizhao.message.Catalogue;
import org.duizhao.model.Annotated;
import org.duizhao.model.Message;
import org.duizhao.model.MessageException;
import org.duizhao.review.Edit;
import org.duizhao.review.Side;
import org.duizhao.serve.Review.Outcome;

/** What the page for the review of alignments asks for: a pair of texts, and changes of their alignment. */
final class ReviewRequests {

    /** A change is described in less. */
    private static final int LONGEST_BODY = 10_000;

    private final Reviews reviews;
    private final Catalogue catalogue;

    ReviewRequests(Path root, Catalogue catalogue) {
        this.reviews = new Reviews(root);
        this.catalogue = catalogue;
    }

    /** A review as it is asked for. */
    private record Asked(Annotated edition, Reviews.Pair pair, Review review) {}

    private Optional<Asked> asked(Shown shown, Fields fields) throws IOException {
        Optional<Annotated> edition = shown.edition();
        Optional<Reviews.Pair> pair = edition.flatMap(e -> Reviews.pair(e, fields.text("pair")));
        return pair.isEmpty()
                ? Optional.empty()
                : Optional.of(new Asked(edition.get(), pair.get(), reviews.of(edition.get(), pair.get())));
    }

    /** Tells both texts of a pair and the state of its review. */
    void show(Shown shown, Answer answer) throws IOException {
        Optional<Asked> asked =
                asked(shown, Fields.of(answer.exchange().getRequestURI().getRawQuery()));
        if (asked.isEmpty()) {
            answer.text(404, catalogue.text("review.no-pair"));
            return;
        }
        asked.get().review.catchUp();
        answer.json(200, Reviews.whole(asked.get().edition, asked.get().pair, asked.get().review, catalogue));
    }

    /** Makes a change, and tells what came of it. */
    void change(Shown shown, Answer answer) throws IOException {
        byte[] body = answer.exchange().getRequestBody().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) {
            answer.text(413, catalogue.text("serve.too-long"));
            return;
        }
        Fields fields = Fields.of(new String(body, StandardCharsets.UTF_8));
        Optional<Asked> asked = asked(shown, fields);
        if (asked.isEmpty()) {
            answer.text(404, catalogue.text("review.no-pair"));
            return;
        }
        Outcome outcome;
        try {
            outcome = outcome(asked.get().review, fields);
        } catch (IOException e) {
            Message why =
                    e instanceof MessageException told ? told.what() : Message.foreign(String.valueOf(e.getMessage()));
            answer.error(500, "unsaved", catalogue.text("review.unsaved", why));
            return;
        }
        tell(outcome, asked.get().review, answer);
    }

    private void tell(Outcome outcome, Review review, Answer answer) throws IOException {
        if (outcome instanceof Outcome.Conflict conflict) {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("error", "conflict");
            told.put("hash", conflict.hash());
            told.put("mine", Reviews.beads(conflict.mine()));
            told.put("theirs", conflict.theirs().map(Reviews::beads).orElse(null));
            told.put(
                    "problems",
                    conflict.problems().stream().map(catalogue::text).toList());
            answer.json(409, told);
        } else if (outcome instanceof Outcome.Impossible impossible) {
            answer.error(422, "impossible", catalogue.text(impossible.why()));
        } else if (outcome instanceof Outcome.Outdated) {
            answer.error(409, "outdated", catalogue.text("review.outdated"));
        } else {
            answer.json(200, Reviews.state(review));
        }
    }

    private static Outcome outcome(Review review, Fields fields) throws IOException {
        String hash = fields.text("hash");
        int bead = fields.number("bead");
        return switch (fields.text("do")) {
            case "accept" -> review.change(hash, Review.edit(new Edit.Accept(bead)));
            case "reopen" -> review.change(hash, Review.edit(new Edit.Reopen(bead)));
            case "merge" -> review.change(hash, Review.edit(new Edit.Merge(bead)));
            case "split" ->
                review.change(hash, Review.edit(new Edit.Split(bead, fields.number("left"), fields.number("right"))));
            case "shift" ->
                review.change(
                        hash,
                        Review.edit(new Edit.Shift(
                                bead,
                                fields.text("side").equals("left") ? Side.LEFT : Side.RIGHT,
                                fields.text("way").equals("down"))));
            case "undo" -> review.change(hash, Review.undo());
            case "redo" -> review.change(hash, Review.redo());
            case "propose" -> review.change(hash, review.proposedAnew());
            case "compare" -> review.change(hash, Review.none());
            case "mine" -> review.settle(hash, true);
            case "theirs" -> review.settle(hash, false);
            default -> new Outcome.Impossible(Message.of("review.unknown"));
        };
    }
}
