package org.duizhao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.duizhao.model.AccountSpan;
import org.duizhao.model.Sources;
import org.duizhao.model.Witness;
import org.duizhao.model.WitnessText;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The captures of the project's own edition, imported afresh: every character becomes what the rules written by hand say
 * it is, and above all the text is the same.
 */
class ImportedCapturesTest {

    @TempDir
    Path temporary;

    @TestFactory
    List<DynamicTest> everyCharacterOfACaptureIsWhatTheManifestSaysItIs() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Witness witness : Imports.read(Path.of(".")).witnesses()) {
            for (WitnessText text : witness.texts()) {
                if (text.account().stream().anyMatch(s -> s.rule() > 0)) {
                    tests.add(DynamicTest.dynamicTest(witness.siglum(), () -> compare(text)));
                }
            }
        }
        assertEquals(5, tests.size(), "the five captures");
        return tests;
    }

    private void compare(WitnessText expected) throws IOException {
        Path folder = Imports.empty(temporary.resolve(expected.part() + expected.sha256()));
        Imports.Run run = Imports.run("import", expected.file(), "--edition", folder.toString());
        assertEquals(0, run.status(), run.err());
        Sources sources = Imports.read(folder);
        WitnessText imported = sources.witnesses().get(0).texts().get(0);
        String characters = Files.readString(Path.of(expected.file()), StandardCharsets.UTF_8);
        assertEquals(perCharacter(expected, characters), perCharacter(imported, characters), run.out());
    }

    private static String perCharacter(WitnessText text, String characters) {
        StringBuilder out = new StringBuilder();
        AccountSpan.Kind before = null;
        for (AccountSpan span : text.account()) {
            if (span.kind() != AccountSpan.Kind.LAYOUT) {
                out.append(span.kind() == before ? " " : "\n" + span.kind() + " ");
                out.append(characters, span.start(), span.end());
                before = span.kind();
            }
        }
        return out.toString();
    }
}
