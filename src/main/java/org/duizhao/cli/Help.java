package org.duizhao.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import org.duizhao.cli.Surroundings.Colour;
import org.duizhao.message.Language;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;

/**
 * The help of the commands in the user's language. English stands at the options themselves; the bundle has the other
 * texts, under the names that picocli gives them.
 */
final class Help {

    private Help() {}

    /** The language that the arguments ask for, looked at before they are understood; else that of the surroundings. */
    static Language language(Surroundings surroundings, String... arguments) {
        return value("--language", arguments).flatMap(Language::of).orElse(surroundings.language());
    }

    /** The colours of help and complaints about the command line, as the arguments ask for them. */
    static ColorScheme colours(Surroundings surroundings, String... arguments) {
        Colour wanted = value("--color", arguments)
                .flatMap(v -> Arrays.stream(Colour.values())
                        .filter(c -> c.toString().equals(v))
                        .findFirst())
                .orElse(Colour.AUTO);
        return CommandLine.Help.defaultColorScheme(surroundings.colour(wanted) ? Ansi.ON : Ansi.OFF);
    }

    /** Has a command and all below it explained in a language. */
    static void translate(CommandLine commandLine, Language language) {
        if (language == Language.ZH) {
            commandLine.setResourceBundle(chinese());
        }
    }

    static ResourceBundle chinese() {
        try (InputStream in = Help.class.getResourceAsStream("help_zh.properties");
                InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return new PropertyResourceBundle(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> value(String option, String... arguments) {
        List<String> all = Arrays.asList(arguments);
        int at = all.indexOf(option);
        if (at >= 0 && at + 1 < all.size()) {
            return Optional.of(all.get(at + 1));
        }
        return all.stream()
                .filter(a -> a.startsWith(option + "="))
                .map(a -> a.substring(option.length() + 1))
                .findFirst();
    }
}
