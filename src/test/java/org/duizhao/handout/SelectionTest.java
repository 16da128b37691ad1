package org.duizhao.handout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.build.EditionBuild;
import org.duizhao.build.Progress;
import org.duizhao.model.Annotated;
import org.duizhao.model.Annotated.Purpose;
import org.duizhao.model.Handout;
import org.duizhao.model.Passage;
import org.duizhao.release.Release;
import org.duizhao.tei.TeiSchema;
import org.duizhao.tei.TeiWriter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SelectionTest {

    private static final Pattern SENTENCE = Pattern.compile("(?s)<s xml:id=\"([^\"]+)\"[^>]*>(.*?)</s>");

    private static Annotated edition;
    private static String whole;

    @BeforeAll
    static void read() {
        edition = new EditionBuild(Path.of("."), Progress.NONE).annotated().orElseThrow();
        whole = TeiWriter.write(Release.forPrivateStudy(edition));
    }

    private static String tei(Annotated of, Purpose purpose, List<String> numbers) {
        Annotated selected = Selection.sideBySide(Release.of(Selection.of(of, numbers), purpose));
        return TeiWriter.write(
                selected,
                Optional.of(new Handout(
                        String.join(", ", numbers), List.of(), 0, List.of(new Handout.Citation("en", "A citation.")))));
    }

    /** Sentences by identifier, without the marks in them. */
    private static Map<String, String> sentences(String tei) {
        Map<String, String> sentences = new TreeMap<>();
        Matcher s = SENTENCE.matcher(tei);
        while (s.find()) {
            sentences.put(s.group(1), s.group(2).replaceAll("<[^>]+>", ""));
        }
        return sentences;
    }

    @Test
    void sentencesKeepTheirWordsAndIdentifiers() {
        Map<String, String> all = sentences(whole);
        Map<String, String> some = sentences(tei(edition, Purpose.PRIVATE_STUDY, List.of("R.3", "S.2")));
        assertTrue(some.size() > 8 && some.size() < all.size() / 4);
        some.forEach((id, words) -> assertEquals(all.get(id), words, id));
        all.keySet().stream()
                .filter(id -> id.matches("(R\\.3|S\\.2)\\.\\d+"))
                .forEach(id -> assertTrue(some.containsKey(id), id));
    }

    /** Any choice of passages, for any purpose, is a valid document in which every pointer leads somewhere. */
    @Test
    void anyChoiceIsSoundInItself() throws Exception {
        List<String> numbers = new ArrayList<>();
        edition.aligned()
                .parts()
                .forEach(p -> p.passages().stream().map(Passage::number).forEach(numbers::add));
        Random random = new Random(4);
        List<List<String>> choices =
                new ArrayList<>(numbers.stream().map(List::of).toList());
        for (int i = 0; i < 25; i++) {
            double share = random.nextDouble();
            List<String> choice =
                    numbers.stream().filter(n -> random.nextDouble() < share).toList();
            choices.add(choice.isEmpty() ? List.of("R.1") : choice);
        }
        choices.add(numbers);
        for (List<String> choice : choices) {
            for (Purpose purpose : Purpose.values()) {
                String tei = tei(edition, purpose, choice);
                assertEquals(List.of(), TeiSchema.validate(tei), purpose + " " + choice);
                assertEquals(Set.of(), dangling(tei), purpose + " " + choice);
            }
        }
    }

    private static Set<String> dangling(String tei) {
        Set<String> ids = new TreeSet<>();
        Matcher id = Pattern.compile("xml:id=\"([^\"]+)\"").matcher(tei);
        while (id.find()) {
            ids.add(id.group(1));
        }
        Set<String> dangling = new TreeSet<>();
        Matcher pointer = Pattern.compile("(?:target|corresp|ref|wit|from|ana)=\"([^\"]+)\"")
                .matcher(tei);
        while (pointer.find()) {
            for (String target : pointer.group(1).split("\\s+")) {
                if (target.startsWith("#") && !ids.contains(target.substring(1))) {
                    dangling.add(target);
                }
            }
        }
        return dangling;
    }

    /** Nothing of other passages is there even before anything is written. */
    @Test
    void otherPassagesHaveNoWords() {
        Annotated selected = Selection.of(edition, List.of("R.3"));
        long words = selected.sources().segments("Z", "R").stream()
                .filter(s -> !s.text().isEmpty())
                .count();
        Passage third = edition.aligned().parts().get(0).passages().get(2);
        assertEquals(third.end() - third.first(), words);
        assertEquals(List.of(), selected.sources().segments("Z", "S"));
        assertEquals(1, selected.aligned().parts().size());
    }

    @Test
    void notesComeAlongAndAreNumberedAnew() {
        Annotated selected =
                Selection.sideBySide(Release.forPrivateStudy(Selection.of(edition, List.of("R.5", "S.2"))));
        long expected = edition.notes().stream()
                .filter(n -> Set.of("R.5", "S.2").contains(n.note().passage()))
                .count();
        assertEquals(expected, selected.notes().size());
        for (int i = 0; i < selected.notes().size(); i++) {
            assertEquals(i + 1, selected.notes().get(i).number());
            assertTrue(Set.of("Z", "A", "D").contains(selected.notes().get(i).siglum()), "the mark is on the sheet");
        }
    }

    /** A note on a translation that is not on the sheet still says whose words it quotes. */
    @Test
    void aNoteOnAnotherWitnessStandsAtTheBase() {
        String tei = tei(edition, Purpose.PRIVATE_STUDY, List.of("R.1"));
        assertTrue(tei.contains(">on Wednesday</label>"));
        Matcher note = Pattern.compile("<note type=\"annotation\"([^>]*)>\\s*<label[^>]*>on Wednesday<")
                .matcher(tei);
        assertTrue(note.find());
        assertTrue(note.group(1).contains("corresp=\"#wit-C\"") && note.group(1).contains("#kind-withheld"));
        assertTrue(note.group(1).matches("(?s).*target=\"#R\\.1\\.\\d+\".*"));
    }

    @Test
    void linksToOtherPassagesLeadToTheEdition() {
        String tei = tei(edition, Purpose.PRIVATE_STUDY, List.of("R.1"));
        assertTrue(tei.contains("target=\"nqpf.tei.xml#R.2\""));
        assertFalse(tei(edition, Purpose.PRIVATE_STUDY, List.of("R.1", "R.2")).contains("nqpf.tei.xml#R.2"));
    }

    @Test
    void theGlossaryIsWhatThePassagesNeed() {
        Annotated selected = Selection.of(edition, List.of("R.2"));
        assertTrue(selected.sources().glossary().size()
                < edition.sources().glossary().size() / 3);
        Set<String> ids = new TreeSet<>();
        selected.sources().glossary().forEach(t -> ids.add(t.id()));
        assertTrue(selected.terms().stream().allMatch(t -> ids.contains(t.termId())));
        assertTrue(selected.sources().glossary().stream().allMatch(t -> ids.containsAll(t.see())));
    }
}
