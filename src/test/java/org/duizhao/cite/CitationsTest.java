package org.duizhao.cite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.duizhao.build.EditionBuild;
import org.duizhao.build.Progress;
import org.duizhao.cite.Citations.Citation;
import org.duizhao.message.Catalogue;
import org.duizhao.message.Language;
import org.duizhao.model.AlignedPart;
import org.duizhao.model.Annotated;
import org.duizhao.model.Passage;
import org.duizhao.model.Witness;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Everything in the project's own edition can be cited in every style. */
class CitationsTest {

    private static final Path FOLDER = Path.of(".");
    private static Citable citable;
    private static Annotated edition;
    private static Map<String, Work> works;

    @BeforeAll
    static void read() throws Exception {
        edition = new EditionBuild(FOLDER, Progress.NONE).annotated().orElseThrow();
        works = ReferenceFile.read(FOLDER);
        citable = new Citable(edition, works);
    }

    private static void isCited(Cited cited) throws Exception {
        for (CitationStyle style : CitationStyle.values()) {
            for (Citation citation : Citations.of(cited, style)) {
                String both = citation.reference() + citation.entry();
                assertFalse(citation.reference().isBlank(), cited.id() + " in " + style);
                assertFalse(both.contains("PLACECITED"), both);
                assertFalse(both.matches("(?s).*(?:, ,|\\. \\.|\\( |\\(;| ,|\\(\\)|NO_PRINTED).*"), both);
                assertTrue(
                        citation.reference().contains(cited.id())
                                || cited.locator().isEmpty(),
                        both);
            }
        }
        for (DataFormat format : List.of(DataFormat.BIBTEX, DataFormat.RIS, DataFormat.CSL_JSON)) {
            assertFalse(format.write(cited, "").isBlank());
        }
    }

    @Test
    void everyWorkCitedIs() throws Exception {
        assertEquals(edition.sources().references().size(), works.size());
        for (String key : works.keySet()) {
            isCited(citable.find("@" + key, ""));
        }
    }

    @Test
    void quotedLinesOfVerseStandApart() throws Exception {
        Annotated verse = new EditionBuild(Path.of("src/test/resources/editions/verse"), Progress.NONE)
                .annotated()
                .orElseThrow();
        List<String> quoted = new Citable(verse, Map.of())
                .find("V.2", "").quotes().stream().map(q -> q.text()).toList();
        assertTrue(quoted.contains("床前明月光 / 疑是地上霜"), quoted.toString());
    }

    @Test
    void everyWitnessIs() throws Exception {
        for (Witness witness : edition.sources().witnesses()) {
            isCited(citable.find(witness.siglum(), ""));
        }
    }

    @Test
    void everyPassageHasItsWordsInEveryWitness() throws Exception {
        for (AlignedPart part : edition.aligned().parts()) {
            for (Passage passage : part.passages()) {
                Cited cited = citable.find(passage.number(), "");
                assertEquals(part.part().isParallel() ? 2 : 1, cited.quotes().size());
                assertFalse(cited.quotes().get(0).text().isBlank());
                for (String siglum : part.part().witnesses()) {
                    assertEquals(
                            siglum,
                            citable.find(passage.number(), siglum)
                                    .quotes()
                                    .get(0)
                                    .siglum());
                }
            }
        }
    }

    @Test
    void aRetroversionIsSaidToBeOne() throws Exception {
        Cited cited = citable.find("R.3.2", "");
        isCited(cited);
        assertTrue(cited.quotes().get(0).label().contains("retroversion"));
        for (CitationStyle style : CitationStyle.values()) {
            for (Citation citation : Citations.of(cited, style)) {
                assertTrue(citation.reference().matches("(?s).*(?:retroversion|回译).*"), citation.reference());
                assertTrue(citation.entry().matches("(?s).*(?:retroversion|回译).*"), citation.entry());
            }
        }
        for (DataFormat format : List.of(DataFormat.BIBTEX, DataFormat.RIS, DataFormat.CSL_JSON)) {
            assertTrue(format.write(cited, "").contains("Z [retroversion]"), format.toString());
        }
    }

    @Test
    void wordsOfTheStandardFollowTheLanguageOfEachWork() throws Exception {
        Map<String, Work> four = ReferenceFile.read(Path.of("src/test/resources/editions/cited"));
        Citation chinese = Citations.of(
                        new Cited("", "", List.of(), List.of(four.get("four-zh")), "", ""), CitationStyle.GB_T_7714)
                .get(0);
        Citation english = Citations.of(
                        new Cited("", "", List.of(), List.of(four.get("four-en")), "", ""), CitationStyle.GB_T_7714)
                .get(0);
        assertTrue(chinese.entry().startsWith("王小明, 李四, 张三, 等. "), chinese.entry());
        assertTrue(english.entry().startsWith("DOE J A, ROE R, POE P, et al. "), english.entry());
    }

    @Test
    void whatIsNotThereIsNamedWithWhatIsNear() {
        assertEquals(
                "There is no passage, sentence or witness “R.33”. Did you mean “R.3”?",
                Catalogue.of(Language.EN)
                        .text(assertThrows(UnknownIdException.class, () -> citable.find("R.33", ""))
                                .what()));
        assertEquals(
                "No work cited has the key “@marx-1858”. Did you mean “@marx-1859”?",
                Catalogue.of(Language.EN)
                        .text(assertThrows(UnknownIdException.class, () -> citable.find("@marx-1858", ""))
                                .what()));
        assertEquals(
                "Part “S” has no witness “A”; it has Z, D.",
                Catalogue.of(Language.EN)
                        .text(assertThrows(UnknownIdException.class, () -> citable.find("S.1", "A"))
                                .what()));
    }
}
