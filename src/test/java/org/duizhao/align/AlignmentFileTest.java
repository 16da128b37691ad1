package org.duizhao.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.duizhao.align.AlignmentFile.Block;
import org.duizhao.align.AlignmentFile.Parsed;
import org.duizhao.message.Catalogue;
import org.duizhao.message.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlignmentFileTest {

    private static final String EXAMPLE = """
            # Alignment of part R: base Z, witness A.
            # Second line.

            == 0.98
            Z 今天。
            A Today.

            # I moved this one.
            == 1.00 reviewed
            Z 一。
            Z 二。
            A One and two.

            == 0.41 doubtful
            Z 三。
            A (nothing)

            # the end
            """;

    @Test
    void readsWhatItShows() {
        Parsed parsed = AlignmentFile.parse(EXAMPLE, "Z", "A");
        assertEquals(List.of(), parsed.problems());
        assertEquals(
                List.of("Alignment of part R: base Z, witness A.", "Second line."),
                parsed.file().header());
        assertEquals(
                List.of(
                        new Block(4, List.of(), 0.98, false, List.of("今天。"), List.of("Today.")),
                        new Block(
                                9, List.of("I moved this one."), 1, true, List.of("一。", "二。"), List.of("One and two.")),
                        new Block(14, List.of(), 0.41, false, List.of("三。"), List.of())),
                parsed.file().blocks());
        assertEquals(EXAMPLE, AlignmentFile.format(parsed.file(), "Z", "A"));
    }

    @Test
    void reportsEveryProblemWithItsPlace() {
        Parsed parsed = AlignmentFile.parse("""
                stray
                == high
                Z 一。
                A One.
                == 0.5 sure
                Z 二。
                B Two.
                == 0.6
                == 0.7
                Z 三。
                Z (nothing)
                A
                """, "Z", "A");
        assertEquals(
                List.of("1:1", "2:1", "5:8", "7:1", "5:1", "8:1", "8:1", "8:1", "12:2", "9:1", "9:1"),
                parsed.problems().stream().map(p -> p.line() + ":" + p.column()).toList());
        assertEquals(3, parsed.file().blocks().size());
        assertTrue(parsed.problems().stream()
                .noneMatch(p -> Catalogue.of(Language.EN).text(p.what()).isBlank()
                        || Catalogue.of(Language.EN).text(p.remedy()).isBlank()));
    }

    @Property(tries = 300)
    void readingWhatWasWrittenGivesTheSame(@ForAll("files") AlignmentFile file) {
        Parsed parsed = AlignmentFile.parse(AlignmentFile.format(file, "Z", "A"), "Z", "A");
        assertEquals(List.of(), parsed.problems());
        assertEquals(file, unplaced(parsed.file()));
    }

    @Property(tries = 200)
    void anyTextIsReadWithoutFailing(@ForAll("junk") String text) {
        Parsed parsed = AlignmentFile.parse(text, "Z", "A");
        Parsed again = AlignmentFile.parse(AlignmentFile.format(parsed.file(), "Z", "A"), "Z", "A");
        assertEquals(unplaced(parsed.file()).blocks(), unplaced(again.file()).blocks());
    }

    @Test
    void aFileCutOffAnywhereIsReadWithoutFailing() {
        for (int end = 0; end <= EXAMPLE.length(); end++) {
            AlignmentFile.parse(EXAMPLE.substring(0, end), "Z", "A");
        }
    }

    @Test
    void aFileWithoutAHeadBeginsWithItsFirstBlock() {
        AlignmentFile file = new AlignmentFile(
                List.of(), List.of(new Block(0, List.of(), 0.9, false, List.of("一。"), List.of("One."))), List.of());
        assertEquals("== 0.90\nZ 一。\nA One.\n", AlignmentFile.format(file, "Z", "A"));
    }

    @Test
    void onlyWhatIsBelowTheThresholdIsDoubtful() {
        for (double confidence : List.of(0.79, 0.8, 0.81)) {
            Block block = new Block(0, List.of(), confidence, false, List.of("一。"), List.of("One."));
            String text = AlignmentFile.format(new AlignmentFile(List.of(), List.of(block), List.of()), "Z", "A");
            assertEquals(confidence < 0.8, text.contains("doubtful"), text);
        }
    }

    @Test
    void commentsUpToTheFirstEmptyLineAreTheHeadAndOthersStayWithTheirBlock() {
        AlignmentFile file = AlignmentFile.parse("""

                # The head.

                # Of the first.

                # Of the first, too.
                == 1.00
                Z 一。
                A One.
                """, "Z", "A").file();
        assertEquals(List.of("The head."), file.header());
        assertEquals(
                List.of("Of the first.", "Of the first, too."),
                file.blocks().get(0).comments());
    }

    @Test
    void aSentenceMayBeABackslash() {
        Parsed parsed = AlignmentFile.parse("== 1.00\nZ \\\nA \\\\\n", "Z", "A");
        assertEquals(List.of(), parsed.problems());
        assertEquals(List.of("\\"), parsed.file().blocks().get(0).left());
        assertEquals(List.of("\\"), parsed.file().blocks().get(0).right());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b",
                " a b",
                "a b ",
                "a  b",
                "a\tb",
                "a\u3000b",
                "a \n b",
                "\uFEFFa b",
                "a\u0007b",
                "a\u00A0b\u00A0"
            })
    void whiteSpaceIsOneBlankAndNoneIsAtTheEnds(String words) {
        assertEquals(List.of("a b", ""), AlignmentFile.plainAll(List.of(words, " ")));
    }

    private static AlignmentFile unplaced(AlignmentFile file) {
        return new AlignmentFile(
                file.header(), file.blocks().stream().map(Block::unplaced).toList(), file.tail());
    }

    @Provide
    Arbitrary<String> junk() {
        return Arbitraries.of(
                        "== ",
                        "0.5",
                        " reviewed",
                        "\n",
                        "Z ",
                        "A ",
                        "(nothing)",
                        "#",
                        "words",
                        "\\",
                        " ",
                        "\r\n",
                        "\u2028")
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<AlignmentFile> files() {
        Arbitrary<String> sentence = Arbitraries.of(
                "一。",
                "Two  words.",
                "(nothing)",
                "# no comment",
                "== 1.00",
                "\\ back",
                "Z Z",
                "\u3000三\n四",
                "𠀀。",
                "\\(nothing)");
        Arbitrary<List<String>> comments =
                Arbitraries.of("a remark", "== 0.1", "").list().ofMaxSize(2);
        Arbitrary<Block> block = Combinators.combine(
                        comments,
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.of(true, false),
                        sentence.list().ofMaxSize(3),
                        sentence.list().ofMaxSize(3))
                .filter((c, x, reviewed, left, right) -> !left.isEmpty() || !right.isEmpty())
                .as((c, x, reviewed, left, right) -> new Block(0, c, x, reviewed, left, right));
        return Combinators.combine(comments, block.list().ofMinSize(1).ofMaxSize(4), comments)
                .as(AlignmentFile::new);
    }
}
