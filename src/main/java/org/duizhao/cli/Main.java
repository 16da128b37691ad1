package org.duizhao.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.TimeZone;
import org.duizhao.message.Catalogue;
import org.duizhao.model.Message;
import org.duizhao.model.MessageException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParseResult;

/** The command line. */
@Command(
        name = "duizhao",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Publishes bilingual annotated editions as EPUB, PDF and TEI.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
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
            CommandLine.HelpCommand.class
        },
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
        PrintStream out =
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err =
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.setOut(out);
        System.setErr(err);
        Surroundings surroundings = Surroundings.ofProcess();
        // FOP writes dates in the zone it finds, and formats numbers by the locale; an edition is the same everywhere.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        Locale.setDefault(Locale.ROOT);
        // The cover is drawn and the pages are set without a screen.
        System.setProperty("java.awt.headless", "true");
        System.exit(run(surroundings, new PrintWriter(out, true), new PrintWriter(err, true), arguments));
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
        return commandLine(surroundings, arguments).setOut(out).setErr(err).execute(arguments);
    }

    /** The command line as it speaks in its surroundings, and as those of its options ask that change its help. */
    static CommandLine commandLine(Surroundings surroundings, String... arguments) {
        Main main = new Main(surroundings);
        CommandLine commandLine = new CommandLine(main);
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        // “@key” is a work cited, not a file of arguments.
        commandLine.setExpandAtFiles(false);
        commandLine.setExecutionExceptionHandler(Main::explain);
        commandLine.setParameterExceptionHandler(new WrongUse(surroundings, arguments));
        Help.translate(commandLine, Help.language(surroundings, arguments));
        commandLine.setColorScheme(Help.colours(surroundings, arguments));
        return commandLine;
    }

    /** What nobody foresaw, in one line; the stack trace only for those who ask. */
    private static int explain(Exception e, CommandLine command, ParseResult parsed) {
        Main main = (Main) command.getCommandSpec().root().userObject();
        Catalogue catalogue = Catalogue.of(
                Help.language(main.surroundings, parsed.expandedArgs().toArray(String[]::new)));
        String name = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        Message what = e instanceof MessageException told
                ? Message.of("failure.file", told.what())
                : e instanceof java.nio.file.NoSuchFileException
                        ? Message.of("failure.no-file", name)
                        : e instanceof java.nio.file.AccessDeniedException
                                ? Message.of("failure.denied", name)
                                : e instanceof java.io.IOException
                                        ? Message.of("failure.file", name)
                                        : Message.of("failure.unforeseen", name);
        command.getErr().println(catalogue.text("severity.error") + ": " + catalogue.text(what));
        if (parsed.expandedArgs().contains("--verbose")) {
            e.printStackTrace(command.getErr());
        } else {
            command.getErr().println("  " + catalogue.text("failure.verbose"));
        }
        return 1;
    }
}
