package org.duizhao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.duizhao.model.Diagnostics;
import org.duizhao.model.Place;
import org.duizhao.read.FolderChange;
import org.duizhao.scaffold.NewEdition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code duizhao init}. */
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description =
                "Makes an edition folder to begin with: small, commented, and complete enough to be built at once.")
final class InitCommand implements Callable<Integer> {

    @Mixin
    Console console;

    @Parameters(
            paramLabel = "DIR",
            description = "The folder; it is made if it is not there, and must be empty if it is.")
    Path folder;

    @Option(names = "--example", description = "With two translations, notes, a commentary and a glossary, to look at.")
    boolean example;

    @Override
    public Integer call() throws IOException {
        if (isTaken()) {
            Diagnostics diagnostics = new Diagnostics();
            diagnostics.error("E01", Place.of(folder.toString()), folder);
            console.report(diagnostics.all());
            return 1;
        }
        Path absolute = folder.toAbsolutePath().normalize();
        String name =
                absolute.getFileName() == null ? "" : absolute.getFileName().toString();
        FolderChange change = new FolderChange(folder);
        NewEdition.files(name, example, LocalDate.now()).forEach(change::put);
        change.apply();
        change.names()
                .forEach(n ->
                        console.say("written", folder.resolve(n).normalize().toString()));
        String shown = folder.toString();
        console.say("init.next", shown.contains(" ") ? "'" + shown + "'" : shown);
        return 0;
    }

    /** Hidden files, such as those of version control, are not in the way. */
    private boolean isTaken() throws IOException {
        if (!Files.exists(folder)) {
            return false;
        }
        if (!Files.isDirectory(folder)) {
            return true;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> seen = files.filter(f -> !f.getFileName().toString().startsWith("."))
                    .toList();
            return !seen.isEmpty();
        }
    }
}
