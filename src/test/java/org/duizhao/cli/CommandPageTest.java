package org.duizhao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The page of the documentation on commands has every one with every option, as the help has them. {@code mvn test
 * -Dregenerate=true} writes it anew.
 */
class CommandPageTest {

    private static final Path PAGE = Path.of("src/docs/reference/commands.md");
    private static final String HEAD = "## Commands\n";
    private static final Set<String> COMMON =
            Set.of("--quiet", "--verbose", "--color", "--language", "--help", "--version");

    @Test
    void thePageSaysWhatTheHelpSays() throws IOException {
        String page = Files.readString(PAGE);
        String expected = page.substring(0, page.indexOf(HEAD)) + HEAD + commands();
        if (Boolean.getBoolean("regenerate")) {
            Files.writeString(PAGE, expected);
            page = expected;
        }
        assertEquals(expected, page);
    }

    private static String commands() {
        StringBuilder out = new StringBuilder();
        for (CommandSpec command :
                HelpTest.all(Main.commandLine(Surroundings.NONE).getCommandSpec())) {
            if (command.parent() == null || command.name().equals("help")) {
                continue;
            }
            out.append("\n### ").append(command.qualifiedName()).append("\n\n");
            out.append(said(List.of(command.usageMessage().description())));
            StringBuilder rows = new StringBuilder();
            for (PositionalParamSpec positional : command.positionalParameters()) {
                row(rows, positional.paramLabel(), positional);
            }
            Set<String> names = new TreeSet<>();
            command.options().forEach(o -> names.add(o.longestName()));
            for (String name : names) {
                OptionSpec option = command.optionsMap().get(name);
                if (!COMMON.contains(name) && !option.hidden()) {
                    row(
                            rows,
                            String.join(", ", option.names())
                                    + (option.arity().max() > 0 ? " " + option.paramLabel() : ""),
                            option);
                }
            }
            out.append("\n");
            if (!rows.isEmpty()) {
                out.append("\n| | |\n| --- | --- |\n").append(rows);
            }
        }
        return out.toString();
    }

    private static void row(StringBuilder rows, String name, ArgSpec argument) {
        rows.append("| `").append(name).append("` | ");
        rows.append(said(List.of(argument.description())).replace("|", "\\|")).append(" |\n");
    }

    private static String said(List<String> lines) {
        return String.join(" ", lines.stream().filter(l -> !l.isEmpty()).toList())
                .replace("${DEFAULT-VALUE}", String.valueOf(ServeCommand.PORT))
                .replace("<", "&lt;");
    }
}
