package org.duizhao.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.duizhao.build.EditionBuild;
import org.duizhao.build.Progress;
import org.duizhao.model.Diagnostic;
import picocli.CommandLine.Command;
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
    Common common;

    /** How complaints are printed. */
    enum Format {
        TEXT,
        JSON
    }

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, for people and editors that know compilers; or json, a list on standard output.")
    Format format;

    @Override
    public Integer call() {
        PrintWriter err = common.spec.commandLine().getErr();
        PrintWriter out = common.spec.commandLine().getOut();
        Progress progress = StatusLine.on(err, common.quiet);
        EditionBuild build = new EditionBuild(common.folder, progress);
        build.checked();
        StatusLine.clear(progress);
        List<Diagnostic> diagnostics = build.diagnostics();
        if (format == Format.JSON) {
            out.print(Report.json(diagnostics, common.quiet));
            out.flush();
        } else {
            Report.print(diagnostics, common.quiet, err);
            if (diagnostics.isEmpty() && !common.quiet) {
                out.println("No complaints.");
            }
        }
        return diagnostics.stream().anyMatch(d -> d.severity() == Diagnostic.Severity.ERROR) ? 1 : 0;
    }
}
