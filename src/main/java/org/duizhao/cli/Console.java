package org.duizhao.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.duizhao.build.Progress;
import org.duizhao.cli.Surroundings.Colour;
import org.duizhao.message.Catalogue;
import org.duizhao.message.Language;
import org.duizhao.model.Diagnostic;
import org.duizhao.model.Message;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How a command speaks to its user, and the options about that, which every command has. */
final class Console {

    @Spec(Spec.Target.MIXEE)
    CommandSpec spec;

    @Option(names = "--quiet", order = 90, description = "Say nothing but errors.")
    private boolean quiet;

    @Option(names = "--verbose", order = 91, description = "Show where a failure came from.")
    private boolean verbose;

    @Option(
            names = "--color",
            order = 92,
            paramLabel = "WHEN",
            description = "auto (the default: on a terminal, as NO_COLOR and CLICOLOR_FORCE say), always or never.")
    private Colour colour;

    @Option(
            names = "--language",
            order = 93,
            paramLabel = "LANGUAGE",
            description = "Speak en or zh (default: the language of the system). The outputs do not depend on it.")
    private Language language;

    private Main main() {
        return (Main) spec.root().userObject();
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    PrintWriter err() {
        return spec.commandLine().getErr();
    }

    boolean isQuiet() {
        return quiet || main().console.quiet;
    }

    Catalogue catalogue() {
        Language said = Optional.ofNullable(language).orElse(main().console.language);
        return Catalogue.of(Optional.ofNullable(said).orElse(main().surroundings.language()));
    }

    private Ansi ansi() {
        Colour said = Optional.ofNullable(colour).orElse(main().console.colour);
        return main().surroundings.colour(Optional.ofNullable(said).orElse(Colour.AUTO)) ? Ansi.ON : Ansi.OFF;
    }

    String text(String key, Object... arguments) {
        return catalogue().text(key, arguments);
    }

    /** Tells on standard output what went well; nothing under {@code --quiet}. */
    void say(String key, Object... arguments) {
        say(Message.of(key, arguments));
    }

    void say(Message message) {
        if (!isQuiet()) {
            out().println(catalogue().text(message));
            out().flush();
        }
    }

    /** Remarks on standard error; nothing under {@code --quiet}. */
    void remark(String key, Object... arguments) {
        if (!isQuiet()) {
            err().println(text(key, arguments));
        }
    }

    /** Says on standard error why the command failed. */
    void error(String key, Object... arguments) {
        error(Message.of(key, arguments));
    }

    void error(Message message) {
        String label = ansi().string("@|bold,red " + text("severity.error") + ":|@");
        err().println(label + " " + catalogue().text(message));
    }

    /** Prints complaints; errors alone under {@code --quiet}. */
    void report(List<Diagnostic> diagnostics) {
        report(diagnostics, isQuiet());
    }

    /** Prints complaints that are errors. */
    void reportErrors(List<Diagnostic> diagnostics) {
        report(diagnostics, true);
    }

    private void report(List<Diagnostic> diagnostics, boolean errorsAlone) {
        new Report(catalogue(), ansi()).print(diagnostics, errorsAlone, err());
    }

    /** A status line if somebody watches a terminal, else nothing. */
    Progress progress() {
        return main().surroundings.terminal() && !isQuiet() ? new StatusLine(err(), catalogue()) : Progress.NONE;
    }

    /** A wrong use of the command line, to be thrown. */
    ParameterException wrong(String key, Object... arguments) {
        return new ParameterException(spec.commandLine(), text(key, arguments));
    }
}
