package org.duizhao.cli;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.duizhao.message.Language;

/**
 * Where a command runs.
 *
 * @param environment its variables
 * @param language in which to speak where no option says
 * @param terminal whether what is said is read on a terminal, not in a file or by another program
 */
record Surroundings(Map<String, String> environment, Language language, boolean terminal) {

    /** Of a test, or of any program that calls a command: no variables, English, no terminal. */
    static final Surroundings NONE = new Surroundings(Map.of(), Language.EN, false);

    /** Those of this process. */
    static Surroundings ofProcess() {
        Map<String, String> environment = System.getenv();
        Language language = Language.ofUser(environment, System.getProperty("user.language", ""));
        return new Surroundings(environment, language, isTerminal());
    }

    /** Whether to write in colour: the option decides, then NO_COLOR, then CLICOLOR_FORCE, then whether it is a terminal. */
    boolean colour(Colour wanted) {
        if (wanted != Colour.AUTO) {
            return wanted == Colour.ALWAYS;
        }
        if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
            return false;
        }
        String forced = environment.getOrDefault("CLICOLOR_FORCE", "");
        if (!forced.isEmpty() && !forced.equals("0")) {
            return true;
        }
        return terminal && !environment.getOrDefault("TERM", "").equals("dumb");
    }

    /** When to write in colour. */
    enum Colour {
        AUTO,
        ALWAYS,
        NEVER;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private static boolean isTerminal() {
        Path error = Path.of("/proc/self/fd/2");
        try {
            if (Files.exists(error)) {
                String name = error.toRealPath().toString();
                return name.startsWith("/dev/pts/") || name.startsWith("/dev/tty") || name.equals("/dev/console");
            }
        } catch (java.io.IOException | SecurityException e) {
            return false;
        }
        return isConsole();
    }

    /** From Java 22 on there always is a console, which says itself whether it is a terminal. */
    private static boolean isConsole() {
        if (System.console() == null) {
            return false;
        }
        try {
            Object terminal = java.io.Console.class.getMethod("isTerminal").invoke(System.console());
            return Boolean.TRUE.equals(terminal);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }
}
