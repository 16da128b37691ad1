package org.duizhao.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.duizhao.model.Codes;
import org.junit.jupiter.api.Test;

/** The codes that the program uses are those that the documentation explains. */
class CodesTest {

    @Test
    void everyCodeIsDocumentedAndEveryDocumentedCodeIsUsed() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                find("\"([A-Z]\\d\\d)(?:\\.[a-z-]+)?\"", Files.readString(file), used);
            }
        }
        Set<String> documented = new TreeSet<>();
        try (Stream<Path> pages = Files.list(Path.of("src/docs/codes"))) {
            for (Path page : pages.toList()) {
                find("\\| ([A-Z]\\d\\d) \\|", Files.readString(page), documented);
            }
        }
        assertEquals(documented, used);
        assertEquals(documented, new TreeSet<>(Codes.all().keySet()), "the pages that the program reads are all");
    }

    private static void find(String regex, String text, Set<String> codes) {
        Matcher matcher = Pattern.compile(regex).matcher(text);
        while (matcher.find()) {
            codes.add(matcher.group(1));
        }
    }
}
