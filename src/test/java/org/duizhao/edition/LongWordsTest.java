package org.duizhao.edition;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duizhao.build.EditionBuild;
import org.duizhao.build.EditionBuild.Form;
import org.duizhao.build.EditionBuild.Outcome;
import org.duizhao.build.HandoutBuild;
import org.duizhao.build.HandoutBuild.Request;
import org.duizhao.build.Progress;
import org.duizhao.build.SourceDate;
import org.duizhao.build.TestFolders;
import org.duizhao.impose.Imposition;
import org.duizhao.model.Annotated.Purpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that no line holds, wherever an edition has words. */
class LongWordsTest {

    /** English knows no hyphen for it. */
    private static final String LONGEST = "xkwzbvqjhf".repeat(20);

    private static final String ADDRESS =
            "https://example.org/" + "a1b2c3d4e5".repeat(8) + "/x/key=" + "XyZ0".repeat(20);

    /** Short enough for a page, too long for a column of large print. */
    private static final String WIDE = "WMWMWMWMWMWMWMWMWMWMWMWM";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"columns", "facing", "interlinear pinyin a5 large", "synopsis", "columns a5 large"})
    void aWordLongerThanItsLineIsBrokenAndCopiedWhole(String design) throws IOException {
        edition();
        Outcome outcome = new EditionBuild(folder, Progress.NONE)
                .run(Purpose.PRIVATE_STUDY, new Form(false, false, false, Layouts.design(design)));
        assertEquals(List.of(), outcome.diagnostics());
        String pdf = outcome.written().stream()
                .filter(f -> f.endsWith(".pdf"))
                .findFirst()
                .orElseThrow();
        assertWhole(Files.readAllBytes(folder.resolve(pdf)), "hills", "两岸", "banks", "definition", "headword", "title");
    }

    @Test
    void aWordLongerThanItsLineIsBrokenInHandouts() throws Exception {
        edition();
        Path sheet = folder.resolve("sheet.pdf");
        HandoutBuild.Outcome outcome = HandoutBuild.run(
                folder,
                new Request(
                        "T",
                        Purpose.PRIVATE_STUDY,
                        "a5",
                        Imposition.SINGLE,
                        true,
                        0,
                        Optional.of(sheet),
                        SourceDate.EDITION),
                Progress.NONE);
        assertEquals(List.of(), outcome.diagnostics());
        byte[] pdf = Files.readAllBytes(sheet);
        assertWhole(pdf, "hills", "两岸", "banks", "definition", "headword", "title");
        assertAll(
                () -> assertEquals(List.of(), Validators.veraPdf(pdf, "ua1")),
                () -> assertEquals(List.of(), Validators.veraPdf(pdf, "3a")));
    }

    /** The small edition with long words behind a word each of its texts, titles, notes and terms. */
    private void edition() throws IOException {
        TestFolders.copy(Path.of("src/test/resources/cases/_base"), folder);
        put("witnesses/a.txt", Map.of("hills", words("hills"), "both", "both " + WIDE));
        put("witnesses/z.txt", Map.of("两岸", words("两岸")));
        put("notes/T.md", Map.of("hold the banks", "hold the " + words("banks")));
        put("commentary/T.md", Map.of("## T.1 The river", "## T.1 " + words("The river"), "begins", words("begins")));
        put(
                "glossary.yaml",
                Map.of("headword: willow", "headword: " + words("headword"), "A tree", words("definition")));
        put(
                "edition.yaml",
                Map.of(
                        "title: {en: The River, zh-Hans: 河}",
                        "title: {en: \"" + words("title") + "\", zh-Hans: \"" + words("河") + "\"}",
                        "en: The Text",
                        "en: \"" + words("The Text") + "\"",
                        "name: English",
                        "name: \"" + words("English") + "\""));
    }

    private static String words(String behind) {
        return behind + " " + LONGEST + " " + ADDRESS;
    }

    private void put(String file, Map<String, String> changes) throws IOException {
        Path path = folder.resolve("sources").resolve(file);
        String text = Files.readString(path);
        for (Map.Entry<String, String> change : changes.entrySet()) {
            assertTrue(text.contains(change.getKey()), file + " has no " + change.getKey());
            text = text.replace(change.getKey(), change.getValue());
        }
        Files.writeString(path, text);
    }

    private static void assertWhole(byte[] pdf, String... behind) throws IOException {
        String read = TaggedText.of(pdf);
        assertTrue(read.indexOf('\u200b') < 0, "places to break are no text");
        String text = Reduced.of(read);
        assertAll(List.of(behind).stream()
                .map(word -> () -> assertTrue(text.contains(Reduced.of(words(word))), word + " in " + text)));
    }
}
