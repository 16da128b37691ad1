package org.duizhao.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.TimeZone;
import picocli.CommandLine;
import picocli.CommandLine.Command;
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

    private Main() {}

    /** Runs a command and ends with its exit status. */
    public static void main(String[] arguments) {
        PrintStream out =
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err =
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.setOut(out);
        System.setErr(err);
        // FOP writes dates in the zone it finds, and formats numbers by the locale; an edition is the same everywhere.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        Locale.setDefault(Locale.ROOT);
        // The cover is drawn and the pages are set without a screen.
        System.setProperty("java.awt.headless", "true");
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        return run(new CommandLine(new Main()), arguments);
    }

    /** Runs a command that prints to the writers given. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return run(new CommandLine(new Main()).setOut(out).setErr(err), arguments);
    }

    private static int run(CommandLine commandLine, String... arguments) {
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        // “@key” is a work cited, not a file of arguments.
        commandLine.setExpandAtFiles(false);
        commandLine.setExecutionExceptionHandler(Main::explain);
        return commandLine.execute(arguments);
    }

    /** What nobody foresaw, in one line; the stack trace only for those who ask. */
    private static int explain(Exception e, CommandLine command, ParseResult parsed) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        String kind = e instanceof java.nio.file.NoSuchFileException
                ? "There is no such file: "
                : e instanceof java.nio.file.AccessDeniedException
                        ? "May not be read or written: "
                        : e instanceof java.io.IOException
                                ? "Reading or writing failed: "
                                : "Duizhao failed, and should not have: ";
        command.getErr().println("error: " + kind + message);
        if (parsed.expandedArgs().contains("--verbose")) {
            e.printStackTrace(command.getErr());
        } else {
            command.getErr().println("  Run again with --verbose to see where.");
        }
        return 1;
    }
}
