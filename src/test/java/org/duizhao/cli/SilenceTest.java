package org.duizhao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.duizhao.build.TestFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Complaints that the manifest silences. */
class SilenceTest {

    @TempDir
    Path folder;

    @Test
    void aSilencedCodeIsNotToldAndAnIdleSilenceIs() throws IOException {
        TestFolders.copy(Path.of("src/test/resources/editions/cited"), folder);
        assertEquals(List.of("G12"), codes());
        silence("G12", "the gap is known");
        assertEquals(List.of(), codes());
        Files.writeString(
                folder.resolve("sources/edition.yaml"), "  - {code: N13, reason: none}\n", StandardOpenOption.APPEND);
        assertEquals(List.of("M29"), codes());
    }

    /** Where errors cut the check short, nobody can know what a silence would have had to silence. */
    @Test
    void anIdleSilenceIsNotToldAfterAnError() throws IOException {
        TestFolders.copy(Path.of("src/test/resources/editions/cited"), folder);
        silence("N13", "none");
        Files.writeString(folder.resolve("sources/edition.yaml"), "wrong: yes\n", StandardOpenOption.APPEND);
        assertEquals(
                List.of("M05"), codes().stream().filter(c -> !c.equals("G12")).toList());
    }

    private void silence(String code, String reason) throws IOException {
        Files.writeString(
                folder.resolve("sources/edition.yaml"),
                "silence:\n  - {code: " + code + ", reason: " + reason + "}\n",
                StandardOpenOption.APPEND);
    }

    private List<String> codes() {
        Imports.Run run = Imports.run("check", "--format", "json", folder.toString());
        return Pattern.compile("\"code\": \"(\\w+)\"")
                .matcher(run.out())
                .results()
                .map((MatchResult m) -> m.group(1))
                .toList();
    }
}
