package org.duizhao.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.duizhao.build.EditionBuild;
import org.duizhao.build.Progress;
import org.duizhao.model.Diagnostic;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code duizhao check}. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Checks the edition's sources without building it.")
final class CheckCommand implements Callable<Integer> {

    @Mixin
    Common common;

    @Override
    public Integer call() {
        PrintWriter err = common.spec.commandLine().getErr();
        Progress progress = StatusLine.on(err, common.quiet);
        EditionBuild build = new EditionBuild(common.folder, progress);
        build.annotated();
        StatusLine.clear(progress);
        List<Diagnostic> diagnostics = build.diagnostics();
        Report.print(diagnostics, common.quiet, err);
        if (diagnostics.isEmpty() && !common.quiet) {
            common.spec.commandLine().getOut().println("No complaints.");
        }
        return diagnostics.stream().anyMatch(d -> d.severity() == Diagnostic.Severity.ERROR) ? 1 : 0;
    }
}
