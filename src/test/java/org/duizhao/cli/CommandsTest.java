package org.duizhao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CommandsTest {

    @Test
    void aCommandByItselfIsKnownAlone() {
        assertEquals(Set.of("check"), known("check", "my-edition"));
    }

    @Test
    void allAreKnownToWhatSpeaksOfThem() {
        for (String[] arguments : new String[][] {{}, {"--help"}, {"help", "check"}, {"completion"}, {"chek"}}) {
            assertTrue(known(arguments).containsAll(Set.of("init", "check", "completion", "help")));
        }
    }

    @Test
    void whatIsAlmostACommandIsStillGuessed() {
        StringWriter told = new StringWriter();
        Main.run(new PrintWriter(told), new PrintWriter(told, true), "chek");
        assertTrue(told.toString().contains("Did you mean: duizhao check"), told.toString());
    }

    private static Set<String> known(String... arguments) {
        return Main.commandLine(Surroundings.NONE, arguments).getSubcommands().keySet();
    }
}
