package org.duizhao.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.duizhao.align.Aligner;
import org.duizhao.align.AlignmentFile;
import org.duizhao.build.EditionBuild;
import org.duizhao.build.Kept;
import org.duizhao.build.Progress;
import org.duizhao.build.TestFolders;
import org.duizhao.model.Annotated;
import org.duizhao.model.Bead;
import org.duizhao.model.Diagnostic;
import org.duizhao.model.Segment;
import org.duizhao.model.Witness;
import org.duizhao.release.Release;
import org.duizhao.review.Draft;
import org.duizhao.review.Edit;
import org.duizhao.review.Texts;
import org.duizhao.tei.TeiReader;
import org.duizhao.tei.TeiWriter;

/** What goes in comes out: every character of the texts, every sentence of an alignment, every edit. */
class NothingLostTest {

    private static final Aligner ALIGNER = new Aligner();

    private static Path folder;
    private static final Kept KEPT = new Kept();

    @BeforeContainer
    static void make() throws IOException {
        folder = TestFolders.withTextsAlone();
    }

    @AfterContainer
    static void delete() throws IOException {
        TestFolders.delete(folder);
    }

    /** Words and marks of both languages, and the marks that markup is made of. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> bits = Arbitraries.of(
                "The river",
                " ",
                " ",
                ". ",
                "? ",
                "\n",
                "\n\n",
                "Mr. ",
                "U.S. ",
                "“",
                "”",
                "<b>",
                "&amp;",
                "&",
                "]]>",
                "<!--",
                "--",
                "[T.2](#T.2)",
                "*",
                "#",
                "{",
                "}",
                "\\",
                "1.5",
                "2024",
                "10%",
                "…",
                "—",
                "’s",
                "\t",
                "  ",
                "河",
                "水从山上",
                "。",
                "，",
                "“柳树”",
                "！",
                "《",
                "》",
                "é",
                "à",
                "\u00a0",
                "a",
                "Z",
                "==",
                "(nothing)",
                "Z ",
                "A ");
        return bits.list().ofMinSize(1).ofMaxSize(40).map(l -> String.join("", l));
    }

    @Property(maxDiscardRatio = 50)
    void everyCharacterOfAWitnessIsInTheTeiAndReadBack(
            @ForAll("texts") String translation, @ForAll("texts") String base) throws Exception {
        Assume.that(letters(translation) > 0 && letters(base) > 0);
        write("a.txt", translation);
        write("z.txt", base);
        EditionBuild build = new EditionBuild(folder, Progress.NONE, KEPT);
        Annotated edition = build.annotated().orElseThrow();
        Assume.that(build.diagnostics().stream().noneMatch(d -> d.severity() == Diagnostic.Severity.ERROR));
        Annotated back = TeiReader.read(TeiWriter.write(Release.forPrivateStudy(edition)), "a");
        for (Annotated one : List.of(edition, back)) {
            assertEquals(plain(translation), words(one, "A"));
            assertEquals(plain(base), words(one, "Z"));
        }
    }

    private static void write(String name, String text) throws IOException {
        Files.write(folder.resolve("sources/witnesses").resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }

    private static long letters(String text) {
        return text.codePoints().filter(Character::isLetterOrDigit).count();
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\u00a0\\u3000]+", "");
    }

    private static String words(Annotated edition, String siglum) {
        Witness witness = edition.sources().witness(siglum).orElseThrow();
        return plain(
                witness.texts().get(0).segments().stream().map(Segment::text).collect(Collectors.joining()));
    }

    @Provide
    Arbitrary<List<String>> sentences() {
        return Arbitraries.of(
                        "The river comes down.",
                        "Willows grow.",
                        "In 2024 he came.",
                        "“Yes?”",
                        "河水流下来。",
                        "柳树生长。",
                        "二〇二四年他来了。",
                        "“好吗？”",
                        "1",
                        "…",
                        "a",
                        "河",
                        "٣ ١",
                        "x".repeat(300))
                .list()
                .ofMaxSize(25);
    }

    @Property
    void beadsDivideBothSides(@ForAll("sentences") List<String> left, @ForAll("sentences") List<String> right) {
        List<Bead> beads = ALIGNER.align(left, right);
        assertEquals(upTo(left.size()), flat(beads, true));
        assertEquals(upTo(right.size()), flat(beads, false));
    }

    private static List<Integer> upTo(int size) {
        return IntStream.range(0, size).boxed().toList();
    }

    private static List<Integer> flat(List<Bead> beads, boolean left) {
        return beads.stream()
                .flatMap(b -> (left ? b.left() : b.right()).stream())
                .sorted()
                .toList();
    }

    /** Edits, saved and read again after each, as who closes the browser and comes back. */
    @Property
    void editsSurviveSavingAndReading(
            @ForAll("sentences") List<String> left,
            @ForAll("sentences") List<String> right,
            @ForAll List<Byte> choices) {
        Assume.that(!left.isEmpty() && !right.isEmpty());
        Texts texts = new Texts("Z", "A", List.of(left), List.of(right));
        Draft draft = Draft.of(new AlignmentFile(List.of("Head."), List.of(), List.of()), texts, ALIGNER);
        for (byte choice : choices.subList(0, Math.min(8, choices.size()))) {
            int at = Math.floorMod(choice, draft.division().beads().size());
            List<Edit> edits = List.of(new Edit.Merge(at), new Edit.Accept(at), new Edit.Reopen(at));
            Edit edit = edits.get(Math.floorMod(choice >> 4, edits.size()));
            Draft before = draft;
            draft = edit.on(draft.division())
                    .map(e -> before.with(e.division()))
                    .orElse(before);
            String saved = AlignmentFile.format(draft.file(texts), "Z", "A");
            AlignmentFile.Parsed parsed = AlignmentFile.parse(saved, "Z", "A");
            assertEquals(List.of(), parsed.problems(), saved);
            List<Object> expected = new ArrayList<>();
            draft.division().beads().forEach(b -> expected.add(List.of(b.left(), b.right(), b.reviewed())));
            List<Object> again = new ArrayList<>();
            Draft.of(parsed.file(), texts, ALIGNER)
                    .division()
                    .beads()
                    .forEach(b -> again.add(List.of(b.left(), b.right(), b.reviewed())));
            assertEquals(expected, again, saved);
        }
    }
}
