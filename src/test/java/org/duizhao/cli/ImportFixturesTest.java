package org.duizhao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.duizhao.model.WitnessText;
import org.duizhao.model.WitnessText.Heading;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Received files of many kinds, each with the text that a person would keep of it, written by hand: a paragraph a line,
 * headings with a hash before them.
 */
class ImportFixturesTest {

    private static final Path FIXTURES = Path.of("src/test/resources/imports");

    @TempDir
    Path temporary;

    @TestFactory
    List<DynamicTest> theTextIsKeptAndTheFurnitureIsNot() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> fixtures = Files.list(FIXTURES)) {
            fixtures.sorted()
                    .forEach(f ->
                            tests.add(DynamicTest.dynamicTest(f.getFileName().toString(), () -> compare(f))));
        }
        assertTrue(tests.size() >= 10, "the fixtures are there");
        return tests;
    }

    private void compare(Path fixture) throws IOException {
        Path folder = Imports.empty(temporary.resolve(fixture.getFileName()));
        Path received;
        try (Stream<Path> files = Files.list(fixture)) {
            received = files.filter(f -> f.getFileName().toString().startsWith("received."))
                    .findFirst()
                    .orElseThrow();
        }
        Imports.Run run = Imports.run("import", received.toString(), "--edition", folder.toString());
        assertEquals(0, run.status(), run.err());
        WitnessText text = Imports.read(folder).witnesses().get(0).texts().get(0);
        assertEquals(Files.readString(fixture.resolve("kept.txt")), kept(text), run.out());
    }

    private static String kept(WitnessText text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.segments().size(); i++) {
            int segment = i;
            for (Heading heading : text.headings().stream()
                    .filter(h -> h.beforeSegment() == segment)
                    .toList()) {
                out.append("# ").append(heading.text()).append('\n');
            }
            boolean sameParagraph = i > 0
                    && text.segments().get(i - 1).paragraph()
                            == text.segments().get(i).paragraph();
            if (sameParagraph && !text.segments().get(i).turns()) {
                out.setLength(out.length() - 1);
                out.append(Character.isIdeographic(text.segments().get(i).text().codePointAt(0)) ? "" : " ");
            }
            out.append(text.segments().get(i).text()).append('\n');
        }
        // Where a sentence ends, the space of the paragraph is not in the segments.
        return out.toString().replaceAll("(?<=[。”]) (?=[“「\\p{IsHan}])", "");
    }
}
