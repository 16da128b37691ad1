package org.duizhao.edition;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.duizhao.build.EditionBuild;
import org.duizhao.build.Kept;
import org.duizhao.build.Progress;
import org.duizhao.build.TestFolders;
import org.duizhao.model.Annotated;
import org.duizhao.model.Segment;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Any text of characters that the faces have comes out of the EPUB and out of the PDF as it went in. */
class NothingLostInBooksTest {

    private static final Kept KEPT = new Kept();
    private static Path folder;

    @BeforeContainer
    static void make() throws IOException {
        folder = TestFolders.withTextsAlone();
    }

    @AfterContainer
    static void delete() throws IOException {
        TestFolders.delete(folder);
    }

    @Provide
    Arbitrary<String> translations() {
        return text(
                List.of(
                        " The river",
                        " Willows",
                        " extraordinarily",
                        " well-known",
                        " office",
                        " fjord",
                        " difficult waffles fly",
                        " Œuvre",
                        " naïve",
                        " nai\u0308ve"),
                Arbitraries.of(
                        " ", " ", " ", ". ", "? ", "; ", ", ", "\n\n", "\n", "fi", "ffl", "ffi", "fl", "Th", "tt", "ct",
                        "“", "”", "‘", "’s", "\"", "'", "«", "»", "—", "–", "-", "…", "...", "1.5", "2024", "10%", "½",
                        "e\u0301", "a\u030a", "o\u0302", "x\u0301", "ǖ", "\u00a0", "\u200b", "\u200d", "\u2060",
                        "\u200c", "\u200e", "\u200f", "&", "<i>", "]]>", "{", "}", "\\", "*", "_", "河", "《", "𣲗", "§",
                        "€", "Zoë"));
    }

    @Provide
    Arbitrary<String> bases() {
        return text(
                List.of("河水从山上流下来", "两岸长着柳树", "孩子们", "龍門", "𣲗河", "𬭩", "𠮷野家"),
                Arbitraries.of(
                        "。", "。", "，", "、", "；", "！", "？", "\n\n", "\n", "\u3000", "“", "”", "‘", "’", "《", "》", "「",
                        "」", "『", "』", "（", "）", "——", "……", "·", "〇", "々", "1.5", "２０２４", "2024年", "ＧＤＰ", "GDP", "fi",
                        "office", " ", "\u200b", "\u200d", "\u2060", "e\u0301", "︰", "％", "~", "&", "<b>", "①", "𣲗",
                        "𬭩", "𠮷"));
    }

    /** Words, and up to three of anything between them. */
    private static Arbitrary<String> text(List<String> words, Arbitrary<String> bits) {
        Arbitrary<String> between = bits.list().ofMaxSize(3).map(l -> String.join("", l));
        return Combinators.combine(Arbitraries.of(words), between)
                .as(String::concat)
                .list()
                .ofMinSize(5)
                .ofMaxSize(25)
                .map(l -> String.join("", l));
    }

    /** Always the same ten: a build does not fail by chance. Without the seed it looks further. */
    @Property(tries = 10, shrinking = ShrinkingMode.OFF, seed = "20240131")
    void everyCharacterIsInBothBooks(@ForAll("translations") String translation, @ForAll("bases") String base)
            throws Exception {
        write("a.txt", translation);
        write("z.txt", base);
        EditionBuild build = new EditionBuild(folder, Progress.NONE, KEPT);
        EditionBuild.Outcome outcome = build.run();
        assertEquals(List.of(), outcome.diagnostics());
        Annotated edition =
                new EditionBuild(folder, Progress.NONE, KEPT).annotated().orElseThrow();
        byte[] epub = Files.readAllBytes(folder.resolve("out/river.epub"));
        String pdf = TaggedText.of(Files.readAllBytes(folder.resolve("out/river.pdf")));
        Document text = Jsoup.parse(
                new String(EpubText.entries(epub).get("EPUB/text/part-T.xhtml"), StandardCharsets.UTF_8),
                "",
                Parser.xmlParser());
        text.outputSettings().prettyPrint(false);
        assertAll(
                () -> assertEquals(segments(edition, "Z"), inEpub(text, "base")),
                () -> assertEquals(segments(edition, "A"), inEpub(text, "lead")),
                () -> inPdf(pdf, segments(edition, "Z")),
                () -> inPdf(pdf, segments(edition, "A")));
    }

    private static void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve("sources/witnesses").resolve(name), text);
    }

    private static List<String> segments(Annotated edition, String siglum) {
        return edition.sources().segments(siglum, "T").stream()
                .map(Segment::text)
                .toList();
    }

    private static List<String> inEpub(Document text, String side) {
        return text.select("div." + side + " span.s").stream()
                .map(s -> s.wholeText())
                .toList();
    }

    /**
     * Format characters have no glyph, and so nothing to be copied from a page. A letter with a mark may be one character
     * there, or the mark stand before it, as it is set; so letters and marks are looked for each in their order.
     */
    private static void inPdf(String pdf, List<String> segments) {
        String page = decomposed(pdf);
        int at = 0;
        for (String segment : segments) {
            String wanted = decomposed(segment);
            String letters = wanted.replaceAll("\\p{M}", "");
            Matcher found = Pattern.compile(letters.codePoints()
                            .mapToObj(c -> Pattern.quote(Character.toString(c)))
                            .collect(Collectors.joining("\\p{M}*", "\\p{M}*", "\\p{M}*")))
                    .matcher(page);
            assertTrue(found.find(at), "not found, or out of order: " + letters + " in " + page.substring(at));
            // Marks at the ends may be those of the neighbours.
            String marks = found.group().replaceAll("\\P{M}", "");
            assertTrue(marks.contains(wanted.replaceAll("\\P{M}", "")), segment);
            at = found.end();
        }
    }

    private static String decomposed(String text) {
        return Normalizer.normalize(Reduced.of(text).replaceAll("\\p{Cf}", ""), Normalizer.Form.NFD);
    }
}
