package org.duizhao.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.duizhao.annotate.CommentaryQuotations.Match;
import org.duizhao.build.EditionBuild;
import org.duizhao.build.Progress;
import org.duizhao.model.AlignedPart;
import org.duizhao.model.Annotated;
import org.duizhao.tei.Ids;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the commentary of the project's own edition quotes, against what a reader found. */
class CommentaryQuotationsTest {

    /** Every stretch in quotation marks of the commentary, in order, by its first words; whether it is from the speech. */
    private static final Map<String, Boolean> JUDGED = Map.of(
            "The purpose of socialist revolution", false, // Mao
            "are legion but the fundamental one", false, // Deng
            "New quality productive forces have taken shape", true,
            "We must summarize theoretical principles", true,
            "In summary, new quality productive forces", true,
            "supply a standard of the degree", false); // Marx

    /** Which sentences they are, found by reading. */
    private static final List<String> QUOTED = List.of(
            "Q.4.4 = R.4.1",
            "Q.4.4 = S.5.4",
            "Q.6.2 = R.4.2",
            "Q.6.2 = S.5.5",
            "Q.7.2 Q.7.3 Q.7.4 Q.7.5 Q.7.6 Q.7.7 = R.4.3 R.4.4 R.4.5 R.4.6 R.4.7",
            "Q.7.2 Q.7.3 Q.7.4 Q.7.5 Q.7.6 Q.7.7 = S.6.3 S.6.4 S.6.5 S.6.6");

    private static Annotated edition;

    @BeforeAll
    static void annotate() {
        edition = new EditionBuild(Path.of("."), Progress.NONE).annotated().orElseThrow();
    }

    @Test
    void theSentencesQuotedAreThoseAReaderFound() {
        assertEquals(
                QUOTED,
                edition.quotations().stream()
                        .map(q -> ids(q.part(), q.segments()) + " = " + ids(q.otherPart(), q.otherSegments()))
                        .toList());
    }

    @Test
    void everyStretchInQuotationMarksIsJudged() {
        Map<String, Map<String, Match>> measured = CommentaryQuotations.measured(edition.aligned());
        assertEquals(
                new TreeSet<>(JUDGED.keySet()),
                measured.keySet().stream()
                        .map(w -> JUDGED.keySet().stream()
                                .filter(w::startsWith)
                                .findFirst()
                                .orElse(w))
                        .collect(Collectors.toCollection(TreeSet::new)));
        JUDGED.forEach((words, fromTheSpeech) -> measured.forEach((quoted, matches) -> {
            if (quoted.startsWith(words)) {
                matches.forEach(
                        (part, match) -> assertEquals(fromTheSpeech, match.holds(), words + " " + part + match));
            }
        }));
    }

    /** The margin that the class's comment states. */
    @Test
    void trueAndFalseMatchesLieApart() {
        CommentaryQuotations.measured(edition.aligned())
                .forEach((quoted, matches) -> matches.values().forEach(m -> {
                    if (m.holds()) {
                        assertTrue(m.common() >= 5 && m.share() > 0.5, quoted + m);
                    } else {
                        assertTrue(m.common() <= 3, quoted + m);
                    }
                }));
    }

    private static String ids(String part, List<Integer> segments) {
        AlignedPart aligned = edition.aligned().parts().stream()
                .filter(p -> p.part().id().equals(part))
                .findFirst()
                .orElseThrow();
        return segments.stream().map(i -> Ids.base(aligned, i)).collect(Collectors.joining(" "));
    }
}
