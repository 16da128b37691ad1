package org.duizhao.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duizhao.message.Catalogue;
import org.duizhao.message.Language;
import org.duizhao.model.Annotated;
import org.duizhao.tei.TeiSchema;
import org.duizhao.tei.TeiWriter;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The cases under {@code src/test/resources/cases}: each is the edition {@code _base} with some files replaced, and
 * beside them what Duizhao says of it, and the merged TEI if it is right. {@code mvn test -Dregenerate=true} writes
 * the expectations anew, to be read as a diff.
 */
class CasesTest {

    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final boolean REGENERATE = Boolean.getBoolean("regenerate");

    @TempDir
    Path temporary;

    @TestFactory
    List<DynamicTest> everyCaseSaysWhatIsExpected() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> cases = Files.list(CASES)) {
            cases.filter(Files::isDirectory)
                    .filter(c -> !c.endsWith("_base"))
                    .sorted()
                    .forEach(c ->
                            tests.add(DynamicTest.dynamicTest(c.getFileName().toString(), () -> run(c))));
        }
        assertTrue(tests.size() > 5, "the cases are there");
        return tests;
    }

    private void run(Path expectations) throws IOException {
        Path folder = temporary.resolve(expectations.getFileName());
        TestFolders.copy(CASES.resolve("_base"), folder);
        TestFolders.copy(expectations, folder);
        EditionBuild build = new EditionBuild(folder, Progress.NONE);
        Annotated edition = build.annotated().orElse(null);
        String said = build.diagnostics().stream()
                .map(d -> d.place() + " " + d.severity() + " " + d.code() + "\n  "
                        + Catalogue.of(Language.EN).text(d.what()) + "\n  "
                        + Catalogue.of(Language.EN).text(d.remedy()) + "\n")
                .collect(Collectors.joining());
        compare(expectations.resolve("expected.txt"), said);
        if (edition != null && said.isEmpty()) {
            String tei = TeiWriter.write(edition);
            assertEquals(List.of(), TeiSchema.validate(tei));
            compare(expectations.resolve("expected.tei.xml"), tei);
        }
    }

    private static void compare(Path expected, String actual) throws IOException {
        if (REGENERATE) {
            Files.writeString(expected, actual);
        }
        assertEquals(Files.exists(expected) ? Files.readString(expected) : "", actual, expected.toString());
    }
}
