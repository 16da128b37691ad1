package org.duizhao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.duizhao.build.TestFolders;
import org.duizhao.read.SourcesLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that change the sources of one edition at once. */
class OneChangeAtATimeTest {

    @TempDir
    Path folder;

    @Test
    void theSecondOneSaysSoAndWritesNothing() throws IOException {
        TestFolders.copy(Path.of("src/test/resources/cases/_base"), folder);
        Path received = Files.writeString(folder.resolve("received.txt"), "A text that was received.\n");
        List<List<String>> commands = List.of(
                List.of("align", folder.toString()),
                List.of("import", received.toString(), "--edition", folder.toString()),
                List.of("new", "note", "T.1", "river", "--edition", folder.toString()));
        for (List<String> command : commands) {
            List<String> words = new ArrayList<>(command);
            Imports.Run run = SourcesLock.during(folder, () -> Imports.run(words.toArray(new String[0])));
            assertEquals(1, run.status(), command.toString());
            assertTrue(
                    run.err().contains("Another command is changing the sources of this edition; nothing was written."),
                    run.err());
        }
        Imports.Run check = SourcesLock.during(folder, () -> Imports.run("align", "--check", folder.toString()));
        assertTrue(!check.err().contains("Another command"), "what writes nothing may run beside it");
    }
}
