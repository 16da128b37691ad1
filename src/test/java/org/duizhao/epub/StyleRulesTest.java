package org.duizhao.epub;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.duizhao.model.PageMap;
import org.junit.jupiter.api.Test;

/** What the default style must not say, since readers exist that it breaks. */
class StyleRulesTest {

    private static List<String> found(String css, String pattern) {
        return Pattern.compile(pattern)
                .matcher(css.replaceAll("(?s)/\\*.*?\\*/", ""))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @Test
    void noLayoutThatHasOpenedBooksBlankAndNoColours() throws Exception {
        Map<String, byte[]> files = Trial.files(Trial.book(PageMap.NONE));
        String css = new String(files.get("EPUB/css/edition.css"), StandardCharsets.UTF_8);
        assertEquals(List.of(), found(css, "flex|grid|@media|@supports|\\bposition\\s*:|\\bfloat\\s*:"));
        // Fixed colours are wrong in night and sepia modes.
        assertEquals(List.of(), found(css, "(background|(?<![-\\w])color)\\s*:(?!\\s*inherit)[^;]*|#[0-9a-f]{3,8}\\b"));
    }

    @Test
    void wideScreensHaveAStyleSheetOfTheirOwn() throws Exception {
        Map<String, byte[]> files = Trial.files(Trial.book(PageMap.NONE));
        String css =
                new String(files.get("EPUB/css/wide.css"), StandardCharsets.UTF_8).replaceAll("(?s)/\\*.*?\\*/", "");
        assertEquals(
                1,
                found(css, "(?s)^@charset \"UTF-8\";\\s*@supports \\(display: grid\\) \\{\\s*@media")
                        .size());
    }
}
