package org.duizhao.handout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.duizhao.build.EditionBuild;
import org.duizhao.build.Progress;
import org.duizhao.model.Annotated;
import org.duizhao.model.VocabularyEntry;
import org.duizhao.release.Release;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    private static Annotated flagship;
    private static Annotated tea;

    @BeforeAll
    static void read() {
        flagship = new EditionBuild(Path.of("."), Progress.NONE).annotated().orElseThrow();
        tea = new EditionBuild(Path.of("src/test/resources/editions/tea"), Progress.NONE)
                .annotated()
                .orElseThrow();
    }

    private static List<VocabularyEntry> of(Annotated edition, int common, String... numbers) {
        Annotated selected = Selection.sideBySide(Release.forPrivateStudy(Selection.of(edition, List.of(numbers))));
        return Vocabulary.of(selected, Vocabulary.readings(edition), CommonWords.first(common));
    }

    private static List<String> words(List<VocabularyEntry> list) {
        return list.stream().map(VocabularyEntry::word).toList();
    }

    @Test
    void termsAreWordsAsTheyAre() {
        List<VocabularyEntry> list = of(flagship, 1000, "R.4");
        VocabularyEntry term =
                list.stream().filter(e -> e.word().equals("新质生产力")).findFirst().orElseThrow();
        assertEquals("xīnzhì shēngchǎnlì", term.pinyin());
        assertEquals("new quality productive forces", term.meaning());
        assertFalse(term.termId().isEmpty());
    }

    @Test
    void theMostFrequentStandsFirstAndTiesAsInTheText() {
        List<VocabularyEntry> list = of(flagship, 1000, "R.3", "R.4", "R.5");
        List<VocabularyEntry> sorted =
                list.stream().sorted(Comparator.comparing(e -> -e.count())).toList();
        assertEquals(sorted, list);
        assertTrue(list.get(0).count() > 1 && list.get(list.size() - 1).count() == 1);
        List<String> words = words(list);
        assertTrue(words.indexOf("归纳") < words.indexOf("孕育"), "R.4 before R.5");
    }

    @Test
    void theCommonestWordsAreLeftOutAsAsked() {
        assertTrue(words(of(flagship, 0, "R.4")).containsAll(List.of("强调", "的", "强大")));
        List<String> some = words(of(flagship, 1000, "R.4"));
        assertFalse(some.contains("强调") || some.contains("的"));
        assertTrue(some.contains("强大"));
        assertFalse(words(of(flagship, 5000, "R.4")).contains("强大"));
        assertTrue(words(of(flagship, 5000, "R.4")).contains("新质生产力"), "terms always stand");
    }

    @Test
    void namesNumbersAndEndingsAreNoWordsToLearn() {
        List<String> words = words(of(flagship, 0, "R.1", "R.2", "R.3"));
        for (String none : List.of("习", "近平", "马", "兴瑞", "第十一", "作了", "有了", "成了", "31")) {
            assertFalse(words.contains(none), none);
        }
        assertTrue(words.contains("作") && words.contains("有"), "了 is taken off");
    }

    @Test
    void wordsAreReadWhereTheyStand() {
        List<VocabularyEntry> list = of(flagship, 0, "R.1", "R.4", "R.9");
        assertEquals("de", reading(list, "地"));
        assertEquals("hái", reading(list, "还"));
        assertEquals("chù", reading(list, "处"));
    }

    private static String reading(List<VocabularyEntry> list, String word) {
        return list.stream()
                .filter(e -> e.word().equals(word))
                .findFirst()
                .orElseThrow()
                .pinyin();
    }

    @Test
    void traditionalTextHasTraditionalWords() {
        List<VocabularyEntry> list = of(tea, 1000, "T.1", "T.2", "T.3", "T.4");
        List<String> words = words(list);
        assertTrue(words.containsAll(List.of("茶樹", "客人", "竹籃", "春天")), words.toString());
        VocabularyEntry basket = list.get(words.indexOf("竹籃"));
        assertEquals("zhúlán", basket.pinyin());
        assertTrue(basket.meaning().contains("basket"));
        assertEquals("茶", words.get(0));
    }

    @Test
    void everyEntryIsComplete() {
        for (VocabularyEntry entry : of(flagship, 1000, "S.1", "S.2", "S.3", "S.5", "S.6", "S.12")) {
            assertFalse(
                    entry.word().isBlank()
                            || entry.pinyin().isBlank()
                            || entry.meaning().isBlank(),
                    entry.toString());
            assertFalse(entry.meaning().contains("[") || entry.meaning().contains("|"), entry.toString());
            assertTrue(entry.meaning().length() < 160, entry.toString());
        }
    }

    /** What does not go out has no words in the list. */
    @Test
    void aBaseThatIsLeftOutGivesNoWords() {
        Annotated english =
                Selection.sideBySide(Release.of(Selection.of(flagship, List.of("Q.3")), Annotated.Purpose.CLASSROOM));
        assertEquals(List.of(), Vocabulary.of(english, Vocabulary.readings(flagship), CommonWords.first(0)));
    }

    @Test
    void meaningsSpeakOfTheWordNotOfItsForms() {
        assertEquals("to move", Meanings.shortened(List.of("variant of 動|动[dong4]", "to move", "CL:個|个[ge4]"), false));
        assertEquals(
                "abbr. for 社会主义 ideas",
                Meanings.shortened(List.of("abbr. for 社會主義|社会主义[she4 hui4 zhu3 yi4] ideas"), false));
        assertEquals(
                "abbr. for 社會主義 ideas",
                Meanings.shortened(List.of("abbr. for 社會主義|社会主义[she4 hui4 zhu3 yi4] ideas"), true));
        assertEquals("", Meanings.shortened(List.of("variant of 動|动[dong4]"), false));
    }
}
