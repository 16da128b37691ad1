package org.duizhao.edition;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.duizhao.build.EditionBuild;
import org.duizhao.build.Progress;
import org.duizhao.build.TestFolders;
import org.duizhao.model.Annotated;
import org.duizhao.model.Diagnostic;
import org.duizhao.model.Segment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A line of verse is a sentence and is set as a line, a stanza is a passage. */
class VerseTest {

    private static final Path EDITION = Path.of("src/test/resources/editions/verse");

    @TempDir
    Path folder;

    private static List<String> stanzas(Path edition) {
        Annotated annotated =
                new EditionBuild(edition, Progress.NONE).annotated().orElseThrow();
        List<Segment> base = annotated.sources().segments("O", "V");
        return annotated.aligned().parts().get(0).passages().stream()
                .map(p -> base.subList(p.first(), p.end()).stream()
                        .map(Segment::text)
                        .reduce((a, b) -> a + "/" + b)
                        .orElse(""))
                .toList();
    }

    @Test
    void aStanzaIsAPassageAndEndsAtAnEmptyLine() {
        assertEquals(
                List.of("白日依山盡/黃河入海流/欲窮千里目/更上一層樓", "床前明月光/疑是地上霜", "舉頭望明月/低頭思故鄉", "以上兩首都是五言絕句。/第二首分為兩節。"),
                stanzas(EDITION));
    }

    /** With other rules on verse for the base. */
    private void change(String rules) throws IOException {
        TestFolders.copy(EDITION, folder);
        Path manifest = folder.resolve("sources/edition.yaml");
        String text = Files.readString(manifest);
        String former = "{verse: yes, lines: 3-14}";
        int at = text.indexOf(former);
        Files.writeString(manifest, text.substring(0, at) + rules + text.substring(at + former.length()));
    }

    private static Stream<Arguments> rules() {
        String quatrain = "白日依山盡/黃河入海流/欲窮千里目/更上一層樓";
        return Stream.of(
                arguments("{verse: yes}", List.of(quatrain)),
                arguments("{verse: yes, match: '^[白黃欲更]'}", List.of(quatrain)),
                arguments("{verse: yes, lines: 3-4}", List.of("白日依山盡/黃河入海流", "欲窮千里目", "更上一層樓")),
                arguments(
                        "{verse: yes, lines: 3-4}\n          - {verse: yes, lines: 5-6}",
                        List.of("白日依山盡/黃河入海流", "欲窮千里目/更上一層樓")));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aStanzaEndsWithItsRule(String rules, List<String> wanted) throws IOException {
        change(rules);
        assertEquals(wanted, stanzas(folder).subList(0, wanted.size()));
    }

    @Test
    void aRuleThatSpeaksOfNoLineIsToldOf() throws IOException {
        change("{verse: yes, match: none}");
        assertEquals(
                List.of("W06"),
                new EditionBuild(folder, Progress.NONE)
                        .run().diagnostics().stream().map(Diagnostic::code).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"columns", "facing", "interlinear", "synopsis", "facing a5 large"})
    void everyLineIsInEveryLayout(String design) throws Exception {
        byte[] pdf = Layouts.pdf(EDITION, design);
        Annotated annotated =
                new EditionBuild(EDITION, Progress.NONE).annotated().orElseThrow();
        assertAll(
                () -> WholeText.standsIn(TaggedText.of(pdf), annotated),
                () -> assertEquals(List.of(), Validators.veraPdf(pdf, "ua1")),
                () -> assertEquals(List.of(), Validators.veraPdf(pdf, "3a")));
    }

    @Test
    void linesAreSetAsLinesOnThePage() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(Layouts.pdf(EDITION, "facing"))) {
            List<String> lines = new PDFTextStripper()
                    .getText(pdf)
                    .lines()
                    .map(l -> l.replaceFirst("^V\\.\\d", "").strip())
                    .toList();
            for (String line : List.of(
                    "白日依山盡",
                    "黃河入海流",
                    "The white sun leans upon the hills and is gone;",
                    "the Yellow River runs on into the sea.")) {
                assertTrue(lines.contains(line), line + " in " + lines);
            }
        }
    }

    @Test
    void linesAreLinesInTheBookAndStandApartInItsSynopsis() throws IOException {
        TestFolders.copy(EDITION, folder);
        EditionBuild.Outcome outcome = new EditionBuild(folder, Progress.NONE).run();
        assertFalse(outcome.failed(), outcome.diagnostics().toString());
        byte[] epub = Files.readAllBytes(folder.resolve("out/verse.epub"));
        String part = text(epub, "part-V");
        String synopsis = text(epub, "synopsis-V").replaceAll("<[^>]+>", "");
        assertAll(
                () -> assertEquals(List.of(), Validators.epubCheck(epub)),
                () -> assertTrue(part.contains("白日依山盡</span><br/><span"), part),
                () -> assertTrue(part.contains("and is gone;</span><br/><span"), part),
                () -> assertTrue(synopsis.contains("白日依山盡 / 黃河入海流"), synopsis));
    }

    private static String text(byte[] epub, String name) throws IOException {
        return new String(EpubText.entries(epub).get("EPUB/text/" + name + ".xhtml"), StandardCharsets.UTF_8);
    }
}
