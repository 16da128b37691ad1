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
        assertTrue(told("chek").endsWith("Did you mean “duizhao check”?\n"), told("chek"));
        assertTrue(told("bulid").endsWith("Did you mean “duizhao build”?\n"), told("bulid"));
        assertTrue(told("new", "ntoe").endsWith("Did you mean “duizhao new note”?\n"), told("new", "ntoe"));
        assertTrue(told("build", "--olny=pdf").endsWith("Did you mean “--only”?\n"), told("build", "--olny=pdf"));
        assertTrue(told("--language", "zh", "bulid").endsWith("是不是“duizhao build”？\n"));
        assertTrue(told("nonsense").contains("Usage: duizhao"), told("nonsense"));
    }

    private static String told(String... arguments) {
        StringWriter told = new StringWriter();
        Main.run(new PrintWriter(told), new PrintWriter(told, true), arguments);
        return told.toString();
    }

    private static Set<String> known(String... arguments) {
        return Main.commandLine(Surroundings.NONE, arguments).getSubcommands().keySet();
    }
}
