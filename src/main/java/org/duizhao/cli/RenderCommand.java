package org.duizhao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.duizhao.build.Progress;
import org.duizhao.build.TeiRender;
import org.duizhao.model.PageDesign;
import org.duizhao.style.StyleFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code duizhao render}. */
@Command(
        name = "render",
        mixinStandardHelpOptions = true,
        description = "Makes the EPUB and the PDF from an edition's TEI file alone.")
final class RenderCommand implements Callable<Integer> {

    @Mixin
    Console console;

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

    @Override
    public Integer call() throws IOException {
        PageDesign pages = PageDesign.DEFAULT.with(design.change(console));
        if (!Files.isRegularFile(file)) {
            console.error("render.no-file", file.toString());
            return 1;
        }
        Path folder = out != null ? out : file.toAbsolutePath().getParent();
        Progress progress = console.progress();
        TeiRender.Outcome outcome =
                TeiRender.render(file, folder, pages, TimeStamp.asked(console), new StyleFiles(edition), progress);
        StatusLine.clear(progress);
        console.report(outcome.diagnostics());
        if (outcome.written().isEmpty()) {
            return 1;
        }
        outcome.written().forEach(f -> console.say("written", f.normalize().toString()));
        return 0;
    }
}
