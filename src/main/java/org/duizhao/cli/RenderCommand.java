package org.duizhao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.duizhao.build.Progress;
import org.duizhao.build.TeiRender;
import org.duizhao.model.PageDesign;
import org.duizhao.style.StyleFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code duizhao render}. */
@Command(
        name = "render",
        mixinStandardHelpOptions = true,
        description = "Makes the EPUB and the PDF from an edition's TEI file alone.")
final class RenderCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "FILE.tei.xml", description = "An edition in TEI, as a build wrote it.")
    Path file;

    @Option(names = "--out", paramLabel = "DIR", description = "Where the outputs go (default: beside the file).")
    Path out;

    @Option(
            names = "--edition",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "The folder whose styles/ and fonts/ are used, if it has any (default: this folder).")
    Path edition;

    @Mixin
    DesignOptions design;

    @Option(names = "--quiet", description = "Say nothing but errors.")
    boolean quiet;

    @Option(names = "--verbose", description = "Show where a failure came from.")
    boolean verbose;

    @Override
    public Integer call() throws IOException {
        PageDesign pages = PageDesign.DEFAULT.with(design.change());
        PrintWriter err = spec.commandLine().getErr();
        if (!Files.isRegularFile(file)) {
            err.println("error: There is no file “" + file + "”.");
            return 1;
        }
        Path folder = out != null ? out : file.toAbsolutePath().getParent();
        Progress progress = StatusLine.on(err, quiet);
        TeiRender.Outcome outcome =
                TeiRender.render(file, folder, pages, TimeStamp.asked(spec), new StyleFiles(edition), progress);
        StatusLine.clear(progress);
        Report.print(outcome.diagnostics(), quiet, err);
        if (outcome.written().isEmpty()) {
            return 1;
        }
        if (!quiet) {
            outcome.written().forEach(f -> spec.commandLine().getOut().println("written " + f.normalize()));
        }
        return 0;
    }
}
