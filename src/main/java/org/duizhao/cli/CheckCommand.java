package org.duizhao.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.duizhao.build.EditionBuild;
import org.duizhao.build.Progress;
import org.duizhao.check.RenderingCheck;
import org.duizhao.model.Annotated;
import org.duizhao.model.Diagnostic;
import org.duizhao.model.Diagnostics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code duizhao check}. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Checks the edition's sources without building it, and tells where a witness has none of the known "
                + "renderings of a term.")
final class CheckCommand implements Callable<Integer> {

    @Mixin
    Common common;

    @Override
    public Integer call() {
        PrintWriter err = common.spec.commandLine().getErr();
        Progress progress = StatusLine.on(err, common.quiet);
        EditionBuild build = new EditionBuild(common.folder, progress);
        Optional<Annotated> edition = build.annotated();
        StatusLine.clear(progress);
        Diagnostics all = new Diagnostics();
        build.diagnostics().forEach(all::add);
        edition.ifPresent(e -> RenderingCheck.check(e, all));
        List<Diagnostic> diagnostics = all.all();
        Report.print(diagnostics, common.quiet, err);
        if (diagnostics.isEmpty() && !common.quiet) {
            common.spec.commandLine().getOut().println("No complaints.");
        }
        return diagnostics.stream().anyMatch(d -> d.severity() == Diagnostic.Severity.ERROR) ? 1 : 0;
    }
}
