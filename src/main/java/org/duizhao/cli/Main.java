package org.duizhao.cli;

import java.io.FileDescriptor;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.duizhao.message.Catalogue;
import org.duizhao.model.Failure;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParseResult;

/** The command line. */
@Command(
        name = "duizhao",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Publishes bilingual annotated editions as EPUB, PDF and TEI.",
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:all went well",
            "1:the sources have errors, or a file could not be read or written; nothing was written",
            "2:the command line was not understood"
        },
        footer = {"", "An edition is a folder: its manifest is sources/edition.yaml, its outputs go to out/."})
public final class Main {

    @Mixin
    Console console;

    final Surroundings surroundings;

    private Main(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Runs a command and ends with its exit status. */
    public static void main(String[] arguments) {
        StandardStream standard = new StandardStream(FileDescriptor.out);
        PrintStream out = standard.print();
        PrintStream err = new StandardStream(FileDescriptor.err).print();
        System.setOut(out);
        System.setErr(err);
        Surroundings surroundings = Surroundings.ofProcess();
        // FOP writes dates in the zone it finds, and formats numbers by the locale; an edition is the same everywhere.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        Locale.setDefault(Locale.ROOT);
        // The cover is drawn and the pages are set without a screen.
        System.setProperty("java.awt.headless", "true");
        PrintWriter told = new PrintWriter(err, true, StandardCharsets.UTF_8);
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> explain(e, surroundings, told, List.of(arguments)));
        PrintWriter printed = new PrintWriter(out, true, StandardCharsets.UTF_8);
        int status = run(surroundings, printed, told, arguments);
        printed.flush();
        if (standard.failure().isPresent()) {
            status = explain(standard.failure().get(), surroundings, told, List.of(arguments));
        }
        System.exit(status);
    }

    static int run(String... arguments) {
        return run(new PrintWriter(System.out, true), new PrintWriter(System.err, true), arguments);
    }

    /** Runs a command that prints to the writers given. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return run(Surroundings.NONE, out, err, arguments);
    }

    /** Runs a command in surroundings of its own. */
    static int run(Surroundings surroundings, PrintWriter out, PrintWriter err, String... arguments) {
        return execute(commandLine(surroundings, arguments).setOut(out).setErr(err), arguments);
    }

    /** Runs a command; whatever is thrown is told, and makes the exit status 1. */
    static int execute(CommandLine commandLine, String... arguments) {
        try {
            return commandLine.execute(arguments);
        } catch (Error e) {
            // The command line passes exceptions on to be explained, but no errors.
            Main main = commandLine.getCommand();
            return explain(e, main.surroundings, commandLine.getErr(), List.of(arguments));
        }
    }

    /**
     * The command line as it speaks in its surroundings, and as those of its options ask that change its help.
     *
     * @param arguments which it is to understand; none for one that knows every command
     */
    static CommandLine commandLine(Surroundings surroundings, String... arguments) {
        Main main = new Main(surroundings);
        CommandLine commandLine = new CommandLine(main);
        Commands.toKnow(arguments).forEach(commandLine::addSubcommand);
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        // “@key” is a work cited, not a file of arguments.
        commandLine.setExpandAtFiles(false);
        commandLine.setExecutionExceptionHandler(Main::explain);
        commandLine.setParameterExceptionHandler(new WrongUse(surroundings, arguments));
        Help.translate(commandLine, Help.language(surroundings, arguments));
        commandLine.setColorScheme(Help.colours(surroundings, arguments));
        return commandLine;
    }

    private static int explain(Exception e, CommandLine command, ParseResult parsed) {
        Main main = (Main) command.getCommandSpec().root().userObject();
        // What a command that is a method throws comes within an exception, if it is an error.
        Throwable thrown = e instanceof ExecutionException && e.getCause() instanceof Error ? e.getCause() : e;
        return explain(thrown, main.surroundings, command.getErr(), parsed.expandedArgs());
    }

    /** What nobody foresaw, in one line; the stack trace only for those who ask. */
    private static int explain(Throwable e, Surroundings surroundings, PrintWriter err, List<String> arguments) {
        Catalogue catalogue = Catalogue.of(Help.language(surroundings, arguments.toArray(String[]::new)));
        err.println(catalogue.text("severity.error") + ": " + catalogue.text(Failure.of(e)));
        if (arguments.contains("--verbose")) {
            e.printStackTrace(err);
        } else {
            err.println("  " + catalogue.text("failure.verbose"));
        }
        return 1;
    }
}
