package org.duizhao.cli;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The example of a build in CI is YAML, and the commands it runs are understood. */
class CiExampleTest {

    private static final String PROGRAM = "java -jar tools/duizhao.jar ";

    @Test
    void theWorkflowIsUnderstood() throws IOException {
        Matcher block =
                Pattern.compile("(?s)```yaml\n(.*?)```").matcher(Files.readString(Path.of("src/docs/how-to/ci.md")));
        assertTrue(block.find());
        Map<?, ?> workflow = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(block.group(1));
        Map<?, ?> job = (Map<?, ?>) ((Map<?, ?>) workflow.get("jobs")).get("build");
        List<String> commands = new ArrayList<>();
        for (Object step : (List<?>) job.get("steps")) {
            Object run = ((Map<?, ?>) step).get("run");
            if (run != null) {
                assertTrue(run.toString().startsWith(PROGRAM), run.toString());
                commands.add(run.toString().substring(PROGRAM.length()));
            }
        }
        assertEquals(3, commands.size());
        for (String command : commands) {
            assertDoesNotThrow(() -> Main.commandLine(Surroundings.NONE).parseArgs(command.split(" ")), command);
        }
    }
}
