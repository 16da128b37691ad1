package org.duizhao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.duizhao.export.Concordance;
import org.duizhao.model.Annotated;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code duizhao concordance}. */
@Command(
        name = "concordance",
        mixinStandardHelpOptions = true,
        description = "Writes every glossary term in its contexts, with what every witness has for it, as "
                + "tab-separated values.")
final class ConcordanceCommand implements Callable<Integer> {

    @Mixin
    Console console;

    @Mixin
    EditionOptions edition;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to a file (default: print).")
    Path file;

    @Override
    public Integer call() throws IOException {
        Annotated annotated = edition.annotated(console).orElse(null);
        if (annotated == null) {
            return 1;
        }
        return edition.write(console, Concordance.tsv(annotated), file);
    }
}
