package org.duizhao.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.duizhao.model.Bead;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class AlignerTest {

    static void assertPartition(List<Bead> beads, int left, int right) {
        var lefts = new ArrayList<Integer>();
        var rights = new ArrayList<Integer>();
        beads.forEach(b -> {
            lefts.addAll(b.left());
            rights.addAll(b.right());
        });
        Collections.sort(lefts);
        Collections.sort(rights);
        assertEquals(IntStream.range(0, left).boxed().toList(), lefts);
        assertEquals(IntStream.range(0, right).boxed().toList(), rights);
        assertTrue(beads.stream().allMatch(b -> b.confidence() >= 0 && b.confidence() <= 1));
    }

    @TestFactory
    List<DynamicTest> formalDocuments() {
        return FormalTexts.all().stream()
                .map(f -> DynamicTest.dynamicTest(f.name(), () -> {
                    assertTrue(
                            f.fits(),
                            "the witnesses or the splitter have changed since the gold was made: make it anew");
                    assertEquals(f.beads(), Gold.pairsOf(new Aligner().alignParagraphs(f.left(), f.right())));
                }))
                .toList();
    }

    @TestFactory
    List<DynamicTest> formalDocumentsWithParagraphsDropped() {
        return FormalTexts.all().stream()
                .filter(f -> !f.name().startsWith("001"))
                .map(f -> DynamicTest.dynamicTest(f.name(), () -> {
                    assertTrue(
                            f.fits(),
                            "the witnesses or the splitter have changed since the gold was made: make it anew");
                    for (int seed = 0; seed < 4; seed++) {
                        FormalTexts d = f.dropping(0.4, seed % 2 == 0, seed);
                        var beads = Gold.pairsOf(new Aligner().alignParagraphs(d.left(), d.right()));
                        assertTrue(d.gold().score(beads).strict() >= 0.97, () -> "seed of " + f.name() + ": " + beads);
                    }
                }))
                .toList();
    }

    /** One sentence of the abridged witness draws on sentences of two paragraphs and leaves one out between them. */
    @Test
    void aBeadMaySkipASentenceAndCrossAParagraph() {
        FormalTexts c = FormalTexts.all().stream()
                .filter(f -> f.name().startsWith("001"))
                .findFirst()
                .orElseThrow();
        assertTrue(c.fits(), "the witnesses or the splitter have changed since the gold was made: make it anew");
        List<Bead> beads = new Aligner().alignParagraphs(c.left(), c.right());
        assertPartition(beads, c.gold().left().size(), c.gold().right().size());
        assertTrue(Gold.pairsOf(beads).contains(new Gold.Pair(List.of(10, 12, 13), List.of(4))));
    }

    /** The abridged witness opens with the theme and who spoke, and tells of the occasion in its second sentence. */
    @Test
    void sentencesThatChangePlacesShareABead() {
        FormalTexts c = FormalTexts.all().stream()
                .filter(f -> f.name().startsWith("001"))
                .findFirst()
                .orElseThrow();
        assertTrue(c.fits(), "the witnesses or the splitter have changed since the gold was made: make it anew");
        List<Bead> beads = new Aligner().alignParagraphs(c.left(), c.right());
        assertEquals(c.beads().get(0), Gold.pairsOf(beads).get(0));
        assertEquals(List.of(0, 1), beads.get(0).left());
    }

    @Test
    void englishAlignsWithEnglishAndChineseWithChinese() {
        FormalTexts a = FormalTexts.all().get(0);
        FormalTexts b = FormalTexts.all().get(1);
        Gold one = a.gold();
        Gold two = b.gold();
        List<Bead> english = new Aligner().align(one.right(), two.right());
        assertPartition(english, one.right().size(), two.right().size());
        assertTrue(new Gold("", one.right(), two.right(), b.beads())
                        .score(Gold.pairsOf(english))
                        .strict()
                > 0.9);
        List<Bead> chinese =
                new Aligner().align(one.left(), one.left().subList(5, one.left().size()));
        assertEquals(List.of(5), chinese.get(5).left());
        assertEquals(List.of(0), chinese.get(5).right());
        assertPartition(chinese, one.left().size(), one.left().size() - 5);
    }

    @Test
    void englishMayStandOnTheLeft() {
        Gold g = FormalTexts.all().get(0).gold();
        List<Bead> beads = new Aligner().align(g.right(), g.left());
        assertEquals(
                g.beads(),
                beads.stream().map(b -> new Gold.Pair(b.right(), b.left())).toList());
    }

    @Test
    void theSameTextTwiceAlignsWithItself() {
        Gold g = FormalTexts.all().get(3).gold();
        for (Bead b : new Aligner().align(g.left(), g.left())) {
            assertEquals(b.left(), b.right());
            assertEquals(1, b.left().size());
        }
    }

    @Test
    void glossaryDecides() {
        var left = List.of("甲乙。", "丙丁。", "戊己。");
        var right = List.of("Foo bar baz.", "Quux blah.");
        var glossary = List.of(new RenderedTerm("戊己", List.of("quux")), new RenderedTerm("丙丁", List.of("foo bar")));
        var beads = Gold.pairsOf(new Aligner(glossary).align(left, right));
        assertTrue(
                beads.stream().anyMatch(b -> b.left().contains(2) && b.right().equals(List.of(1))), beads::toString);
        assertTrue(
                beads.stream().anyMatch(b -> b.left().contains(1) && b.right().equals(List.of(0))), beads::toString);
    }

    @Test
    void fixedBeadsMayCrossAndSkip() {
        Gold g = FormalTexts.all().get(0).gold();
        var fixed = List.of(
                new Bead(List.of(2, 4), List.of(3), 1, true), new Bead(List.of(10), List.of(12), 1, true),
                new Bead(List.of(11), List.of(9), 1, true), new Bead(List.of(7), List.of(), 1, true));
        var beads = new Aligner().align(new Aligner.Texts(List.of(g.left()), List.of(g.right()), false, fixed));
        assertTrue(beads.containsAll(fixed));
        assertPartition(beads, g.left().size(), g.right().size());
    }

    @Test
    void fixedBeadsThatOverlapAreRefused() {
        var twice = List.of(new Bead(List.of(0), List.of(0), 1, true), new Bead(List.of(0), List.of(), 1, true));
        var texts = new Aligner.Texts(List.of(List.of("一。")), List.of(List.of("One.")), false, twice);
        assertThrows(IllegalArgumentException.class, () -> new Aligner().align(texts));
    }

    @Test
    void aSideMayBeEmptyOrTenTimesTheOther() {
        assertEquals(List.of(), new Aligner().align(List.of(), List.of()));
        assertPartition(new Aligner().align(List.of(), List.of("One.", "Two.")), 0, 2);
        assertPartition(new Aligner().align(List.of("一。"), List.of()), 1, 0);
        Gold g = FormalTexts.all().get(0).gold();
        var many = new ArrayList<String>();
        for (int i = 0; i < 40; i++) {
            many.addAll(g.right());
        }
        assertPartition(new Aligner().align(g.left(), many), g.left().size(), many.size());
    }

    @Property(tries = 60)
    void everySentenceIsInOneBead(@ForAll("sentences") List<String> left, @ForAll("sentences") List<String> right) {
        assertPartition(new Aligner().align(left, right), left.size(), right.size());
    }

    @Provide
    Arbitrary<List<String>> sentences() {
        return Arbitraries.of(
                        "",
                        " ",
                        "今天下雨了。",
                        "我们在家。",
                        "“好！”他说。",
                        "二〇二四年1月31日",
                        "It rained.",
                        "We stayed at home.",
                        "\"Good!\" he said.",
                        "On January 31, 2024",
                        "新质生产力",
                        "GDP 3.5%",
                        "\uD840",
                        "…………",
                        "a'b’c")
                .list()
                .ofMaxSize(60);
    }
}
