package org.duizhao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.duizhao.export.AlignedPair;
import org.duizhao.export.Csv;
import org.duizhao.export.Tmx;
import org.duizhao.model.Annotated;
import org.duizhao.model.Part;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code duizhao export}. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes the aligned text, marked for what each side is.",
        footer = {"", "The texts are whole: mind the witnesses' rights before you pass the file on."})
final class ExportCommand implements Callable<Integer> {

    @Mixin
    Console console;

    @Mixin
    EditionOptions edition;

    @Option(
            names = "--format",
            completionCandidates = OptionWords.ExportFormats.class,
            required = true,
            paramLabel = "FORMAT",
            description = "tmx (version 1.4b), without omissions and additions; or csv (RFC 4180), with them.")
    String format;

    @Option(names = "--part", paramLabel = "PART", defaultValue = "", description = "This part alone.")
    String part;

    @Option(names = "--witness", paramLabel = "SIGLUM", defaultValue = "", description = "This witness alone.")
    String witness;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to a file (default: print).")
    Path file;

    @Override
    public Integer call() throws IOException {
        if (!format.equals("tmx") && !format.equals("csv")) {
            throw console.wrong("usage.format", format, List.of("tmx", "csv"));
        }
        Annotated annotated = edition.annotated(console).orElse(null);
        if (annotated == null || !partAndWitnessExist(annotated)) {
            return 1;
        }
        List<AlignedPair> pairs = AlignedPair.of(annotated, part, witness);
        return edition.write(
                console, format.equals("tmx") ? Tmx.write(annotated.sources().info(), pairs) : Csv.write(pairs), file);
    }

    private boolean partAndWitnessExist(Annotated annotated) {
        Set<String> parts = new LinkedHashSet<>();
        Set<String> sigla = new LinkedHashSet<>();
        for (Part known : annotated.sources().parts()) {
            if (known.isParallel()) {
                parts.add(known.id());
                if (part.isEmpty() || part.equals(known.id())) {
                    sigla.addAll(known.witnesses());
                }
            }
        }
        if (!part.isEmpty() && !parts.contains(part)) {
            console.error("export.no-part", part, List.copyOf(parts));
            return false;
        }
        if (!witness.isEmpty() && !sigla.contains(witness)) {
            console.error("export.no-witness", witness, part.isEmpty(), part, List.copyOf(sigla));
            return false;
        }
        return true;
    }
}
