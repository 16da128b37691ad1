package org.duizhao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.duizhao.build.EditionBuild;
import org.duizhao.build.Progress;
import org.duizhao.model.Annotated;
import org.duizhao.model.Diagnostic.Severity;
import picocli.CommandLine.Option;

/** What commands have in common that take something out of an edition. */
final class EditionOptions {

    @Option(
            names = "--edition",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "The edition folder (default: this folder).")
    Path folder;

    /** The annotated edition; nothing, after its errors have been printed, where it has some. */
    Optional<Annotated> annotated(Console console) {
        Progress progress = console.progress();
        EditionBuild build = new EditionBuild(folder, progress);
        Optional<Annotated> edition = build.annotated();
        StatusLine.clear(progress);
        console.reportErrors(build.diagnostics());
        boolean errors = build.diagnostics().stream().anyMatch(d -> d.severity() == Severity.ERROR);
        return errors ? Optional.empty() : edition;
    }

    /**
     * Writes a result to a file, or prints it where none is named.
     *
     * @return the exit status
     */
    int write(Console console, String text, Path file) throws IOException {
        PrintWriter out = console.out();
        if (file == null) {
            out.print(text);
            out.flush();
            return 0;
        }
        OutputFile output = new OutputFile(file);
        if (!output.hasFolder()) {
            console.error("output.no-folder", file.toString(), output.folder().toString());
            return 1;
        }
        output.write(text.getBytes(StandardCharsets.UTF_8));
        console.say("written", file.toString());
        return 0;
    }
}
