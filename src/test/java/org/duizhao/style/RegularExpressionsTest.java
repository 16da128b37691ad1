package org.duizhao.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Style sheets ask for their regular expressions so that Saxon compiles each once: one whose attribute holds a brace is
 * compiled for every text.
 */
class RegularExpressionsTest {

    private static final Pattern COMPILED_EACH_TIME = Pattern.compile("\\sregex=\"[^\"]*[{][^\"]*\"");

    /** Used once in a book. */
    private static final String HASH_IN_SIXTEENS = " regex=\".{{16}}\"";

    private static Stream<String> compiledEachTime(String sheet) {
        return COMPILED_EACH_TIME.matcher(sheet).results().map(r -> r.group());
    }

    @Test
    void noSheetHasOneCompiledForEveryText() throws IOException {
        List<String> names = StyleFiles.brought().stream()
                .filter(name -> name.endsWith(".xsl"))
                .toList();
        assertFalse(names.isEmpty());
        Stream.Builder<String> found = Stream.builder();
        for (String name : names) {
            String sheet = new String(StyleFiles.brought(name), StandardCharsets.UTF_8);
            compiledEachTime(sheet).filter(r -> !r.equals(HASH_IN_SIXTEENS)).forEach(r -> found.add(name + r));
        }
        assertEquals(List.of(), found.build().toList());
    }

    @Test
    void theWayOfBeforeIsFound() {
        Matcher matcher = COMPILED_EACH_TIME.matcher("<xsl:analyze-string select=\".\" regex=\"{$han}\">");
        assertEquals(1, matcher.results().count());
    }
}
