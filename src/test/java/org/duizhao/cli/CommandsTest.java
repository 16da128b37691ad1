package org.duizhao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The commands under {@code src/test/resources/commands}: each with all that it prints and its exit status. {@code mvn
 * test -Dregenerate=true} writes the expectations anew, to be read as a diff. A content hash stands as HASH: it names the
 * whole of a file, and is tested elsewhere.
 */
class CommandsTest {

    private static final Path COMMANDS = Path.of("src/test/resources/commands");
    private static final boolean REGENERATE = Boolean.getBoolean("regenerate");

    @TestFactory
    List<DynamicTest> everyCommandPrintsWhatIsExpected() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> commands = Files.list(COMMANDS)) {
            commands.sorted()
                    .forEach(c ->
                            tests.add(DynamicTest.dynamicTest(c.getFileName().toString(), () -> run(c))));
        }
        assertTrue(tests.size() > 20, "the commands are there");
        return tests;
    }

    private void run(Path folder) throws IOException {
        String[] command =
                Files.readString(folder.resolve("command.txt")).strip().split(" ");
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), command);
        String printed = ("exit status " + status + "\n--- out\n" + out + "--- err\n" + err)
                .replaceAll("\\b[0-9a-f]{64}\\b", "HASH")
                .replace("\r\n", "\n");
        Path expected = folder.resolve("expected.txt");
        if (REGENERATE) {
            Files.writeString(expected, printed);
        }
        assertEquals(Files.exists(expected) ? Files.readString(expected) : "", printed, expected.toString());
    }
}
