package org.duizhao.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.duizhao.build.EditionBuild;
import org.duizhao.build.Progress;
import org.duizhao.model.Diagnostic;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code duizhao check}. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "Checks the edition's sources without building it, and tells where a witness has none of the known "
                        + "renderings of a term.")
final class CheckCommand implements Callable<Integer> {

    @Mixin
    Console console;

    @Mixin
    Common common;

    /** How complaints are printed. */
    enum Format {
        TEXT,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, for people and editors that know compilers; or json, a list on standard output.")
    Format format;

    @Override
    public Integer call() {
        PrintWriter out = console.out();
        Progress progress = console.progress();
        EditionBuild build = new EditionBuild(common.folder, progress);
        build.checked();
        StatusLine.clear(progress);
        List<Diagnostic> diagnostics = build.diagnostics();
        if (format == Format.JSON) {
            out.print(new Report(console.catalogue(), Ansi.OFF).json(diagnostics, console.isQuiet()));
            out.flush();
        } else {
            console.report(diagnostics);
            if (diagnostics.isEmpty()) {
                console.say("no-complaints");
            }
        }
        return diagnostics.stream().anyMatch(d -> d.severity() == Diagnostic.Severity.ERROR) ? 1 : 0;
    }
}
