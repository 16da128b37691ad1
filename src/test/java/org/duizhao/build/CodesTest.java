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
import org.junit.jupiter.api.Test;

/** The codes that the program uses are those that the documentation explains. */
class CodesTest {

    @Test
    void everyCodeIsDocumentedAndEveryDocumentedCodeIsUsed() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                find("(?:error|warning|notice)\\(\\s*\"([A-Z]\\d\\d)\"", Files.readString(file), used);
            }
        }
        Set<String> documented = new TreeSet<>();
        find("\\| ([A-Z]\\d\\d) \\|", Files.readString(Path.of("src/docs/codes.md")), documented);
        assertEquals(documented, used);
    }

    private static void find(String regex, String text, Set<String> codes) {
        Matcher matcher = Pattern.compile(regex).matcher(text);
        while (matcher.find()) {
            codes.add(matcher.group(1));
        }
    }
}
