package org.duizhao.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duizhao.model.Codes;
import org.duizhao.model.Message;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private static final Catalogue ENGLISH = Catalogue.of(Language.EN);
    private static final Catalogue CHINESE = Catalogue.of(Language.ZH);
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertEquals(ENGLISH.keys(), CHINESE.keys());
    }

    @Test
    void bothLanguagesUseTheSameArguments() {
        for (String key : ENGLISH.keys()) {
            assertEquals(places(ENGLISH.pattern(key)), places(CHINESE.pattern(key)), key);
        }
    }

    @Test
    void everyPatternIsUnderstood() {
        Object[] arguments = {1, 2, 3, 4, 5, 6, 7, 8};
        for (String key : ENGLISH.keys()) {
            for (Catalogue catalogue : List.of(ENGLISH, CHINESE)) {
                String text = catalogue.text(key, arguments);
                assertFalse(text.matches(".*\\{\\d.*"), key + ": " + text);
            }
        }
    }

    /** The keys that the program names, in its code and in the scripts of the workbench. */
    @Test
    void everyTextIsUsedAndEveryTextUsedIsThere() throws IOException {
        String program = program();
        Set<String> texts = ENGLISH.keys();
        Pattern literal = Pattern.compile("[\"'`]([a-z][a-z-]*(?:\\.[a-z0-9-]+)+|[A-Z]\\d\\d(?:\\.[a-z-]+)?)[\"'`]");
        Set<String> named = new TreeSet<>();
        for (Matcher m = literal.matcher(program); m.find(); ) {
            named.add(m.group(1));
        }
        Set<String> unused = texts.stream()
                .filter(k -> !k.endsWith(".remedy") && !k.startsWith("severity."))
                .filter(k -> !named.contains(k) && !program.contains("\"" + k + "\"") && !program.contains("{{" + k))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), unused, "texts that nothing says");
        Pattern said = Pattern.compile(
                "(?:Message\\.of|catalogue(?:\\(\\))?\\.text|[cC]onsole\\.(?:text|error|say|remark|wrong)|"
                        + "iagnostics\\.(?:error|warning|notice)|RefusedException\\.error|UnknownIdException|MessageException|Unfit|"
                        + "\\bproblem|[^\\w.]t)\\(\\s*[\"']([A-Za-z][\\w.-]*)[\"']");
        Set<String> missing = new TreeSet<>();
        for (Matcher m = said.matcher(program); m.find(); ) {
            String key = m.group(1);
            if (!texts.contains(key) && !key.equals("severity.")) {
                missing.add(key);
            }
        }
        assertEquals(Set.of(), missing, "texts that are said and not there");
    }

    @Test
    void everyCodeHasItsTextsAndEveryComplaintItsRemedy() {
        Set<String> codes = ENGLISH.keys().stream()
                .filter(k -> k.matches("[A-Z]\\d\\d.*"))
                .map(k -> k.substring(0, 3))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(Codes.all().keySet()), codes);
        ENGLISH.keys().stream()
                .filter(k -> k.matches("[A-Z]\\d\\d.*") && !k.endsWith(".remedy"))
                .forEach(k -> assertTrue(ENGLISH.keys().contains(k + ".remedy"), k));
    }

    @Test
    void chineseTextsAreChinese() {
        CHINESE.keys().stream()
                .filter(k -> ENGLISH.pattern(k).replaceAll("\\{[^}]*\\}", "").matches("(?s).*[a-z]{3,} [a-z]+ .*"))
                .forEach(k -> assertTrue(
                        CHINESE.pattern(k).codePoints().anyMatch(Character::isIdeographic),
                        k + "=" + CHINESE.pattern(k)));
    }

    @Test
    void numbersArePlainAndCountedThingsAgree() {
        assertEquals("1 passage", ENGLISH.text("count.passages", 1));
        assertEquals("1234 passages", ENGLISH.text("count.passages", 1234));
        assertEquals("1234 个段落", CHINESE.text("count.passages", 1234));
        assertEquals("a, b or c", ENGLISH.text(Message.oneOf(List.of("a", "b", "c"))));
        assertEquals("a、b 或 c", CHINESE.text(Message.oneOf(List.of("a", "b", "c"))));
    }

    @Test
    void wordsOfTheUserMayHaveBraces() {
        assertEquals("There is no file “{0}'s”.", ENGLISH.text("F02.import", "{0}'s"));
    }

    @Test
    void theLanguageIsThatOfTheSystem() {
        assertEquals(Language.ZH, Language.ofUser(Map.of("LANG", "zh_CN.UTF-8"), "en"));
        assertEquals(Language.EN, Language.ofUser(Map.of("LANG", "zh_CN.UTF-8", "LC_ALL", "C"), "zh"));
        assertEquals(Language.ZH, Language.ofUser(Map.of("LANG", "en_GB", "LC_MESSAGES", "zh_TW"), "en"));
        assertEquals(Language.EN, Language.ofUser(Map.of("LANG", "de_DE.UTF-8"), "zh"));
        assertEquals(Language.ZH, Language.ofUser(Map.of(), "zh"));
        assertEquals(Language.EN, Language.ofUser(Map.of(), ""));
    }

    private static Set<String> places(String pattern) {
        Set<String> places = new TreeSet<>();
        for (Matcher m = PLACE.matcher(pattern); m.find(); ) {
            places.add(m.group(1));
        }
        return places;
    }

    private static String program() throws IOException {
        try (Stream<Path> files = Stream.concat(
                Files.walk(Path.of("src/main/java")), Files.walk(Path.of("src/main/resources/org/duizhao/serve")))) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(f -> f.toString().matches(".*\\.(java|js|html)"))
                    .toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }
}
