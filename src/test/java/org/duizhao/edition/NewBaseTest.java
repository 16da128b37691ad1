package org.duizhao.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.duizhao.align.PartAligner;
import org.duizhao.build.EditionBuild;
import org.duizhao.build.EditionBuild.Outcome;
import org.duizhao.build.Progress;
import org.duizhao.build.TestFolders;
import org.duizhao.model.Aligned;
import org.duizhao.model.AlignedPart;
import org.duizhao.model.AnchoredNote;
import org.duizhao.model.Annotated;
import org.duizhao.model.Segment;
import org.duizhao.read.PassageFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An edition made from a retroversion, before and after the original is put in its place. */
class NewBaseTest {

    private static final Path EDITION = Path.of("src/test/resources/editions/well");

    @TempDir
    Path folder;

    @Test
    void aRetroversionIsLabelledAsOneWhereverItStands() throws IOException {
        TestFolders.copy(EDITION.resolve("before"), folder);
        Outcome outcome = new EditionBuild(folder, Progress.NONE).run();
        assertEquals(List.of(), outcome.diagnostics());
        String epub = EpubText.of(Files.readAllBytes(folder.resolve("out/well.epub")));
        long passages = epub.lines().filter(l -> l.contains("etroversion")).count();
        assertTrue(passages >= 4, "at each passage of the e-book");
        String pdf = TaggedText.of(Files.readAllBytes(folder.resolve("out/well.pdf")));
        assertTrue(pdf.contains("Retroversion"), "in the column head");
        assertTrue(Files.readString(folder.resolve("out/well.tei.xml")).contains("type=\"retroversion\""));
    }

    @Test
    void passageNumbersStayWithTheirContentUnderANewBase() throws IOException {
        Annotated edition = after();
        AlignedPart part = edition.aligned().parts().get(0);
        List<Segment> original = edition.sources().segments("O", "W");
        List<String> passages = part.passages().stream()
                .map(p ->
                        p.number() + " " + original.get(p.first()).text().substring(0, 2) + " " + (p.end() - p.first()))
                .toList();
        assertEquals(List.of("W.1 村心 1", "W.2 井旁 1", "W.3 某年 2", "W.4 此后 1"), passages);
    }

    @Test
    void aNoteFollowsToTheAnsweringSentenceWithAWarning() throws IOException {
        EditionBuild build = new EditionBuild(copied(), Progress.NONE);
        Annotated edition = build.annotated().orElseThrow();
        List<Segment> original = edition.sources().segments("O", "W");
        List<String> anchors = edition.notes().stream()
                .filter(n -> n.siglum().equals("O"))
                .map((AnchoredNote n) -> n.note().words() + " > "
                        + original.get(n.segment()).text().substring(n.start(), n.end()))
                .toList();
        assertEquals(List.of("大槐树 > 大槐树", "三天三夜 > 全村人连挖了几个昼夜，泉水才重新涌出。"), anchors);
        assertEquals(
                List.of("WARNING N13 3", "WARNING G11 0"),
                build.diagnostics().stream()
                        .map(d -> d.severity() + " " + d.code() + " "
                                + (d.place().file().endsWith(".md") ? 3 : 0))
                        .sorted((a, b) -> b.compareTo(a))
                        .toList());
    }

    /** What a commentary rested on is gone with the record of the former base; it is told while that still stands. */
    @Test
    void aSourceThatIsAFormerBaseIsToldBeforeTheRecordMakesItAnError() throws IOException {
        Path edition = copied();
        Path commentary = edition.resolve("sources/commentary/W.md");
        Files.createDirectories(commentary.getParent());
        Files.writeString(commentary, "## W.1 The well\nsource: [Z, editors]\n\nA well stands there.\n");
        assertTrue(
                told(edition).contains("WARNING B08 sources/commentary/W.md"),
                told(edition).toString());
        Path record = edition.resolve("sources/passages/W.txt");
        Aligned aligned = new EditionBuild(edition, Progress.NONE)
                .annotated()
                .orElseThrow()
                .aligned();
        Files.writeString(
                record,
                PassageFile.format(PartAligner.record(aligned, aligned.parts().get(0))));
        assertTrue(
                told(edition).contains("ERROR B02 sources/commentary/W.md"),
                told(edition).toString());
    }

    private static List<String> told(Path edition) {
        EditionBuild build = new EditionBuild(edition, Progress.NONE);
        build.annotated();
        return build.diagnostics().stream()
                .map(d -> d.severity() + " " + d.code() + " " + d.place().file())
                .toList();
    }

    @Test
    void theLabelsOfTheRetroversionAreGoneUnderAnOriginal() throws IOException {
        Path edition = copied();
        Outcome outcome = new EditionBuild(edition, Progress.NONE).run();
        assertFalse(outcome.failed(), outcome.diagnostics().toString());
        String tei = new String(Files.readAllBytes(edition.resolve("out/well.tei.xml")), StandardCharsets.UTF_8);
        assertFalse(tei.substring(tei.indexOf("</taxonomy>")).contains("etroversion"));
        assertFalse(EpubText.of(Files.readAllBytes(edition.resolve("out/well.epub")))
                .contains("etroversion"));
        assertFalse(TaggedText.of(Files.readAllBytes(edition.resolve("out/well.pdf")))
                .contains("etroversion"));
    }

    private Annotated after() throws IOException {
        return new EditionBuild(copied(), Progress.NONE).annotated().orElseThrow();
    }

    private Path copied() throws IOException {
        TestFolders.copy(EDITION.resolve("before"), folder);
        TestFolders.copy(EDITION.resolve("after"), folder);
        Files.deleteIfExists(folder.resolve("sources/witnesses/retroversion.txt"));
        return folder;
    }
}
