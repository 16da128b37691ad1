package org.duizhao.edition;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duizhao.build.EditionBuild;
import org.duizhao.build.HandoutBuild;
import org.duizhao.build.HandoutBuild.Request;
import org.duizhao.build.Progress;
import org.duizhao.build.SourceDate;
import org.duizhao.build.TestFolders;
import org.duizhao.impose.Imposition;
import org.duizhao.model.Annotated;
import org.duizhao.model.Annotated.Purpose;
import org.duizhao.model.Segment;
import org.duizhao.model.WitnessText;
import org.duizhao.model.WitnessText.Heading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The headings of every translation stand in every output, each before the sentence that follows it. */
class HeadingsOfTranslationsTest {

    private static final Path EDITION = Path.of("src/test/resources/editions/headed");

    @TempDir
    Path folder;

    private static Annotated annotated() {
        return new EditionBuild(EDITION, Progress.NONE).annotated().orElseThrow();
    }

    /** Headings and sentences of a witness as they follow each other. */
    private static List<String> inOrder(String siglum) {
        WitnessText text = annotated()
                .sources()
                .witness(siglum)
                .flatMap(w -> w.textOf("T"))
                .orElseThrow();
        List<String> all = new ArrayList<>();
        for (int i = 0; i <= text.segments().size(); i++) {
            int at = i;
            text.headings().stream()
                    .filter(h -> h.beforeSegment() == at)
                    .map(Heading::text)
                    .forEach(all::add);
            text.segments().stream().skip(at).limit(1).map(Segment::text).forEach(all::add);
        }
        return all;
    }

    private static void stands(String output, String siglum) {
        WholeText.inOrder(WholeText.withoutMarks(output), inOrder(siglum), siglum);
    }

    @ParameterizedTest
    @ValueSource(strings = {"columns", "facing", "interlinear", "synopsis", "facing large"})
    void inEveryLayout(String design) throws Exception {
        byte[] pdf = Layouts.pdf(EDITION, design);
        String text = TaggedText.of(pdf);
        assertAll(
                () -> stands(text, "E1"),
                () -> stands(text, "E3"),
                () -> assertEquals(List.of(), Validators.veraPdf(pdf, "ua1")),
                () -> assertEquals(List.of(), Validators.veraPdf(pdf, "3a")));
    }

    /** What opens a passage in both stands in one row, so that the texts below begin on one line. */
    @Test
    void besideThoseOfTheBaseInColumns() throws IOException {
        String text = WholeText.withoutMarks(TaggedText.of(Layouts.pdf(EDITION, "columns")));
        WholeText.inOrder(
                text,
                List.of(
                        "卷上",
                        "Book One",
                        "茶樹 Camellia 第一",
                        "The Tea Tree, First",
                        "山中有茶樹",
                        "There are tea trees",
                        "火候",
                        "The Right Fire",
                        "A Second Heading Alone",
                        "水要用泉水",
                        "The water should be"),
                "rows");
    }

    @Test
    void inTheContentsBesideThoseOfTheBase() throws IOException {
        String text = TaggedText.of(Layouts.pdf(EDITION, "columns")).replaceAll("(\\s*\\.)+\\s*", " ");
        WholeText.inOrder(
                WholeText.withoutMarks(text),
                List.of(
                        "Contents",
                        "卷上 Book One",
                        "茶樹 Camellia 第一 The Tea Tree, First",
                        "火候 The Right Fire",
                        "跋",
                        "The Witnesses at a Glance"),
                "contents");
    }

    @Test
    void inTheBook() throws IOException {
        TestFolders.copy(EDITION, folder);
        EditionBuild.Outcome outcome = new EditionBuild(folder, Progress.NONE).run();
        assertFalse(outcome.failed(), outcome.diagnostics().toString());
        byte[] epub = Files.readAllBytes(folder.resolve("out/headed.epub"));
        String text = EpubText.of(epub);
        String contents = new String(EpubText.entries(epub).get("EPUB/text/nav.xhtml"), StandardCharsets.UTF_8);
        assertAll(
                () -> WholeText.inOrder(
                        Reduced.of(contents.replaceAll("<[^>]+>", "")),
                        List.of("卷上 Book One", "茶樹 Camellia 第一 The Tea Tree, First", "火候 The Right Fire", "跋"),
                        "contents"),
                () -> stands(text, "E1"),
                () -> stands(text, "E3"),
                () -> assertEquals(List.of(), Validators.epubCheck(epub)));
    }

    @Test
    void onAHandout() throws Exception {
        HandoutBuild.Outcome outcome = HandoutBuild.run(
                EDITION,
                new Request(
                        "T.2-T.3",
                        Purpose.PRIVATE_STUDY,
                        "a4",
                        Imposition.SINGLE,
                        false,
                        0,
                        Optional.of(folder.resolve("x.pdf")),
                        SourceDate.EDITION),
                Progress.NONE);
        assertFalse(outcome.failed(), outcome.diagnostics().toString());
        byte[] pdf = Files.readAllBytes(outcome.written().get(0));
        String text = WholeText.withoutMarks(TaggedText.of(pdf));
        List<String> wanted = inOrder("E1");
        WholeText.inOrder(
                text, wanted.subList(wanted.indexOf("The Right Fire"), wanted.indexOf("Supplied Guests") + 3), "sheet");
        assertFalse(text.contains(WholeText.withoutMarks("The Picking")));
        assertEquals(List.of(), Validators.veraPdf(pdf, "ua1"));
    }
}
