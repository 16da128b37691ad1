package org.duizhao.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SentenceSplitterTest {

    @TestFactory
    List<DynamicTest> examples() throws IOException {
        var tests = new ArrayList<DynamicTest>();
        try (var reader = new BufferedReader(new InputStreamReader(
                SentenceSplitterTest.class.getResourceAsStream("sentences.txt"), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                String language = line.substring(0, 2);
                String marked = line.substring(3);
                List<String> expected =
                        List.of(marked.split("\\|")).stream().map(String::strip).toList();
                String paragraph = marked.replace("|", "").replace("  ", " ");
                tests.add(
                        DynamicTest.dynamicTest(marked, () -> assertEquals(expected, sentences(paragraph, language))));
            }
        }
        return tests;
    }

    @Test
    void blankTextHasNoSentence() {
        assertEquals(List.of(), SentenceSplitter.split(" \u3000\n\t", "zh-Hans"));
        assertEquals(List.of(), SentenceSplitter.split("", "en"));
    }

    @Test
    void spansLeaveWhiteSpaceOut() {
        assertEquals(List.of(new Span(2, 4), new Span(5, 7)), SentenceSplitter.split("  A! B. ", "en"));
    }

    /** Where an address ends, its marks are the sentence's again; in Chinese no space need stand between. */
    @Test
    void aMarkWithinAWebAddressEndsNoSentence() {
        for (String address : List.of(
                "https://example.org/a?b=c", "HTTP://example.org/?a", "www.example.org/a!b", "ftp://example.org/a?b")) {
            assertEquals(List.of("见" + address + "吗？", "见。"), sentences("见" + address + "吗？见。", "zh"));
            assertEquals(List.of("See " + address + "?", "Yes."), sentences("See " + address + "? Yes.", "en"));
        }
        assertEquals(List.of("真的吗?", "OK!", "走吧."), sentences("真的吗?OK!走吧.", "zh"), "no addresses");
    }

    @Property(tries = 500)
    void spansAndWhiteSpaceAreTheParagraph(@ForAll("paragraphs") String paragraph, @ForAll boolean chinese) {
        int at = 0;
        for (Span span : SentenceSplitter.split(paragraph, chinese ? "zh" : "en")) {
            assertTrue(paragraph.substring(at, span.start()).chars().allMatch(c -> SentenceSplitter.isSpace((char) c)));
            assertTrue(span.end() > span.start());
            assertEquals(span.of(paragraph).strip(), span.of(paragraph));
            at = span.end();
        }
        assertTrue(paragraph.substring(at).chars().allMatch(c -> SentenceSplitter.isSpace((char) c)));
    }

    @Provide
    Arbitrary<String> paragraphs() {
        return Arbitraries.of(
                        "。",
                        "！",
                        "？",
                        "…",
                        "……",
                        "——",
                        "”",
                        "“",
                        "（",
                        "）",
                        "《",
                        "》",
                        ".",
                        "!",
                        "?",
                        "\"",
                        "'",
                        "’",
                        " ",
                        "\u3000",
                        "\n",
                        "Mr",
                        "U.S.",
                        "p.m.",
                        "No",
                        "5",
                        "3.5",
                        "A",
                        "word",
                        "The",
                        "他说",
                        "新质",
                        "，",
                        "；",
                        "https://",
                        "www.",
                        "a?b=c")
                .list()
                .ofMaxSize(24)
                .map(parts -> String.join("", parts));
    }

    private static List<String> sentences(String paragraph, String language) {
        return SentenceSplitter.split(paragraph, language).stream()
                .map(span -> span.of(paragraph))
                .toList();
    }
}
