package org.duizhao.edition;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The project's own edition with readings and in traditional characters. */
class VariantsTest {

    private static byte[] output(String ending) throws IOException {
        return Variants.output(ending);
    }

    @Test
    void theValidatorsFindNothing() throws Exception {
        byte[] pdf = output("-hant.pdf");
        assertAll(
                () -> assertEquals(List.of(), Validators.epubCheck(output("-ruby.epub"))),
                () -> assertEquals(List.of(), Validators.epubCheck(output("-hant.epub"))),
                () -> assertEquals(List.of(), Validators.epubCheck(output("-hant-ruby.epub"))),
                () -> assertEquals(List.of(), Validators.veraPdf(pdf, "ua1")),
                () -> assertEquals(List.of(), Validators.veraPdf(pdf, "3a")));
    }

    @Test
    void usageMessagesAreThoseThatCannotBeAvoided() throws IOException {
        for (byte[] book : List.of(Flagship.output(".epub"), output("-ruby.epub"))) {
            assertEquals(
                    List.of(),
                    Validators.epubCheckUsages(book).stream()
                            .filter(m -> !m.matches("USAGE (CSS_028|HTM_055) .*"))
                            .toList());
        }
    }

    @Test
    void traditionalMeansTraditionalThroughout() throws IOException {
        for (Map.Entry<String, byte[]> file :
                EpubText.entries(output("-hant.epub")).entrySet()) {
            assertFalse(new String(file.getValue(), StandardCharsets.UTF_8).contains("zh-Hans"), file.getKey());
        }
        String tei = new String(output("-hant.tei.xml"), StandardCharsets.UTF_8);
        assertFalse(tei.contains("zh-Hans"));
        Pattern simplified = Pattern.compile("[发产动业这国经济体习说]");
        assertFalse(simplified.matcher(TaggedText.of(output("-hant.pdf"))).find());
        assertFalse(simplified.matcher(EpubText.of(output("-hant.epub"))).find());
        assertTrue(TaggedText.of(output("-hant.pdf")).contains("回譯"));
    }

    /** Everything but the script is the same: every mark and identifier at the same character. */
    @Test
    void nothingMoves() throws IOException {
        String plain = new String(Flagship.output(".tei.xml"), StandardCharsets.UTF_8);
        String hant = new String(output("-hant.tei.xml"), StandardCharsets.UTF_8);
        List<String> before = sentences(plain);
        List<String> after = sentences(hant);
        assertEquals(before.size(), after.size());
        for (int i = 0; i < before.size(); i++) {
            assertEquals(shape(before.get(i)), shape(after.get(i)));
        }
    }

    private static List<String> sentences(String tei) {
        List<String> sentences = new ArrayList<>();
        Matcher sentence = Pattern.compile("(?s)<s [^>]*>(.*?)</s>").matcher(tei);
        while (sentence.find()) {
            sentences.add(sentence.group(1));
        }
        return sentences;
    }

    /** Han characters by a sign, elements by their names. */
    private static String shape(String sentence) {
        return sentence.replaceAll("<(/?\\w+)[^>]*?(/?)>", "<$1$2>").replaceAll("\\p{IsHan}", "#");
    }

    @Test
    void withoutTheReadingsTheTextIsTheSame() throws IOException {
        assertEquals(EpubText.of(Flagship.output(".epub")), EpubText.of(output("-ruby.epub")));
        assertEquals(EpubText.of(output("-hant.epub")), EpubText.of(output("-hant-ruby.epub")));
    }

    @Test
    void readingsStandInBracketsAndAreMarkedAsPinyin() throws IOException {
        int words = 0;
        for (Map.Entry<String, byte[]> file :
                EpubText.entries(output("-ruby.epub")).entrySet()) {
            String text = new String(file.getValue(), StandardCharsets.UTF_8);
            Matcher ruby = Pattern.compile("(?s)<ruby.*?</ruby>").matcher(text);
            while (ruby.find()) {
                assertFalse(file.getKey().endsWith("nav.xhtml"), "no ruby in the contents");
                assertTrue(
                        ruby.group()
                                .matches(
                                        "<ruby>\\p{IsHan}+<rp>\\(</rp>"
                                                + "<rt lang=\"zh-Latn-pinyin\" xml:lang=\"zh-Latn-pinyin\">[\\p{IsLatin}’-]+</rt><rp>\\)</rp></ruby>"),
                        ruby.group());
                words++;
            }
        }
        assertTrue(words > 1500, "words: " + words);
    }
}
