package org.duizhao.cli;

import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The commands, in the order in which help lists them. */
final class Commands {

    private static final List<Class<?>> ALL = List.of(
            InitCommand.class,
            ImportCommand.class,
            NewCommand.class,
            BuildCommand.class,
            CheckCommand.class,
            AlignCommand.class,
            RenderCommand.class,
            HandoutCommand.class,
            CiteCommand.class,
            ExportCommand.class,
            ConcordanceCommand.class,
            TermsCommand.class,
            DiffCommand.class,
            HashCommand.class,
            ServeCommand.class,
            CompletionCommand.class,
            HelpCommand.class);

    /** Those that speak of all others. */
    private static final Set<Class<?>> KNOW_ALL = Set.of(CompletionCommand.class, HelpCommand.class);

    private Commands() {}

    /**
     * Those that a command line has to know: the one that its arguments begin with, where it needs no other. To look
     * through what all of them take costs a third of the time that a short command takes.
     */
    static List<Class<?>> toKnow(String... arguments) {
        return ALL.stream()
                .filter(c -> arguments.length > 0 && name(c).equals(arguments[0]) && !KNOW_ALL.contains(c))
                .findFirst()
                .<List<Class<?>>>map(List::of)
                .orElse(ALL);
    }

    private static String name(Class<?> command) {
        return command.getAnnotation(Command.class).name();
    }
}
