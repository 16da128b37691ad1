package org.duizhao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.duizhao.version.VersionDiff;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code duizhao diff}. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = "Says what changed between two versions of an edition, by passage.")
final class DiffCommand implements Callable<Integer> {

    @Mixin
    Console console;

    @Parameters(index = "0", paramLabel = "OLD", description = "The TEI file of the former version.")
    Path before;

    @Parameters(index = "1", paramLabel = "NEW", description = "The TEI file of the new version.")
    Path after;

    @Option(
            names = "--format",
            completionCandidates = OptionWords.DiffFormats.class,
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text (the default) or json.")
    String format;

    @Override
    public Integer call() throws IOException {
        if (!format.equals("text") && !format.equals("json")) {
            throw console.wrong("usage.format", format, List.of("text", "json"));
        }
        VersionDiff diff =
                VersionDiff.of(before.toString(), Files.readString(before), after.toString(), Files.readString(after));
        PrintWriter out = console.out();
        out.print(format.equals("json") ? diff.json() : diff.text());
        out.flush();
        return 0;
    }
}
