package org.duizhao.edition;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import org.duizhao.model.AnchoredNote;
import org.duizhao.model.Annotated;
import org.duizhao.model.CommentaryEntry;
import org.duizhao.model.Term;
import org.duizhao.model.Witness;
import org.duizhao.model.WitnessKind;
import org.duizhao.model.WitnessText;

/** Whether an output has all the words of an edition. */
final class WholeText {

    private WholeText() {}

    /** Sentences in order for each witness and part; notes, terms and commentary. */
    static void standsIn(String output, Annotated edition) {
        // Marks of notes stand among the words; digits are taken off both sides wherever they could be one.
        String text = withoutMarks(output);
        for (Witness witness : edition.sources().witnesses()) {
            if (witness.kind() == WitnessKind.SUMMARY) {
                continue;
            }
            for (WitnessText witnessText : witness.texts()) {
                inOrder(
                        text,
                        witnessText.segments().stream().map(s -> s.text()).toList(),
                        witness.siglum() + " in " + witnessText.part());
            }
        }
        for (AnchoredNote note : edition.notes()) {
            inOrder(text, List.of(MarkdownText.of(note.note().body())), "note " + note.number());
        }
        for (CommentaryEntry entry : edition.sources().commentary()) {
            inOrder(text, MarkdownText.paragraphs(entry.body()), "commentary on " + entry.passage());
        }
        for (Term term : edition.sources().glossary()) {
            inOrder(text, List.of(term.term(), term.definition()), "term " + term.id());
        }
    }

    static void inOrder(String text, List<String> wanted, String what) {
        int at = 0;
        for (String words : wanted) {
            String reduced = withoutMarks(words);
            int found = text.indexOf(reduced, at);
            if (found < 0) {
                fail(what + ": not found, or out of order: " + words);
            }
            at = found + reduced.length();
        }
    }

    static String withoutMarks(String text) {
        return Reduced.of(text).replaceAll("[0-9]+", "");
    }
}
