package org.duizhao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.duizhao.cli.Surroundings.Colour;
import org.duizhao.message.Language;
import org.junit.jupiter.api.Test;

/** When Duizhao writes in colour, and what else it says only to a terminal. */
class ColourTest {

    private static final String FAULTY = "src/test/resources/cases/everything-at-once";

    private static boolean wanted(Colour option, boolean terminal, Map<String, String> environment) {
        return new Surroundings(environment, Language.EN, terminal).colour(option);
    }

    @Test
    void theOptionGoesBeforeTheEnvironmentAndThatBeforeTheTerminal() {
        assertTrue(wanted(Colour.AUTO, true, Map.of("TERM", "xterm")));
        assertFalse(wanted(Colour.AUTO, true, Map.of("TERM", "dumb")));
        assertFalse(wanted(Colour.AUTO, false, Map.of()));
        assertFalse(wanted(Colour.AUTO, true, Map.of("NO_COLOR", "1")));
        assertTrue(wanted(Colour.AUTO, true, Map.of("NO_COLOR", "")));
        assertTrue(wanted(Colour.AUTO, false, Map.of("CLICOLOR_FORCE", "1")));
        assertFalse(wanted(Colour.AUTO, false, Map.of("CLICOLOR_FORCE", "0")));
        assertFalse(wanted(Colour.AUTO, false, Map.of("CLICOLOR_FORCE", "1", "NO_COLOR", "1")));
        assertTrue(wanted(Colour.ALWAYS, false, Map.of("NO_COLOR", "1")));
        assertFalse(wanted(Colour.NEVER, true, Map.of("CLICOLOR_FORCE", "1")));
    }

    private static String check(boolean terminal, String... options) {
        StringWriter said = new StringWriter();
        PrintWriter both = new PrintWriter(said, true);
        String[] command = new String[options.length + 2];
        command[0] = "check";
        System.arraycopy(options, 0, command, 1, options.length);
        command[options.length + 1] = FAULTY;
        assertEquals(
                1, Main.run(new Surroundings(Map.of("TERM", "xterm"), Language.EN, terminal), both, both, command));
        return said.toString();
    }

    @Test
    void colourIsForTerminals() {
        assertFalse(check(false).contains("\u001b"));
        assertTrue(check(false, "--color=always").contains("\u001b[1m\u001b[31merror"));
        assertTrue(check(true).contains("\u001b[1m\u001b[31merror"), check(true));
    }

    @Test
    void stepsAreToldOnTerminalsAlone() {
        assertTrue(check(true, "--color=never").contains("reading the sources …"));
        assertFalse(check(true, "--quiet").contains("reading the sources"));
        assertFalse(check(false).contains("reading the sources"));
    }

    @Test
    void jsonHasNoColour() {
        assertFalse(check(false, "--color", "always", "--format", "json").contains("\u001b"));
    }

    @Test
    void everyCommandHasTheCommonOptions() {
        HelpTest.all(Main.commandLine(Surroundings.NONE).getCommandSpec()).stream()
                .filter(c -> !c.name().equals("help"))
                .forEach(c -> {
                    for (String option :
                            new String[] {"--quiet", "--verbose", "--color", "--language", "--help", "--version"}) {
                        assertTrue(c.optionsMap().containsKey(option), c.qualifiedName() + " " + option);
                    }
                });
    }
}
