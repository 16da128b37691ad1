package org.duizhao.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.duizhao.align.AlignFiles;
import org.duizhao.align.PartAligner;
import org.duizhao.align.Proposal;
import org.duizhao.build.EditionBuild;
import org.duizhao.build.Progress;
import org.duizhao.model.Aligned;
import org.duizhao.model.AlignedPart;
import org.duizhao.model.Diagnostic.Severity;
import org.duizhao.model.Diagnostics;
import org.duizhao.read.FolderChange;
import org.duizhao.read.PassageFile;
import org.duizhao.read.SourcesLock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code duizhao align}. */
@Command(
        name = "align",
        mixinStandardHelpOptions = true,
        customSynopsis = {
            "duizhao align [--check] [--record] [DIR]",
            "   or: duizhao align ZH.txt EN.txt",
            "   or: duizhao align --batch DIR"
        },
        description = {
            "Proposes which sentences answer each other.",
            "",
            "For an edition folder, writes sources/alignment/PART.BASE.SIGLUM.txt for every witness, keeping what a "
                    + "person has reviewed, and records what the passage numbers stand for in sources/passages/.",
            "For two files of one sentence a line, prints a bead a line, such as [0, 1]:[0]."
        })
final class AlignCommand implements Callable<Integer> {

    @Mixin
    Console console;

    @Parameters(arity = "0..2", paramLabel = "PATH", description = "An edition folder, or two files.")
    List<Path> paths = List.of();

    @Option(
            names = "--batch",
            paramLabel = "DIR",
            description = "Align every NNN.zh.txt with its NNN.en.txt into NNN.align, with one lexicon for all.")
    Path batch;

    @Option(names = "--check", description = "Write nothing; report what is unreviewed, doubtful or stale.")
    boolean check;

    @Option(names = "--record", description = "Record the passages of the present base, in place of the former one.")
    boolean record;

    @Override
    public Integer call() throws IOException {
        if (batch != null) {
            return AlignFiles.batch(
                    batch, m -> console.err().println(console.catalogue().text(m)));
        }
        if (paths.size() == 2) {
            PrintStream out = System.out;
            return AlignFiles.pair(paths.get(0), paths.get(1), out, m -> console.err()
                    .println(console.catalogue().text(m)));
        }
        Path folder = paths.isEmpty() ? Path.of(".") : paths.get(0);
        if (Files.isRegularFile(folder)) {
            throw console.wrong("usage.align-two");
        }
        return check ? edition(folder) : SourcesLock.during(folder, () -> edition(folder));
    }

    private int edition(Path folder) throws IOException {
        Progress progress = console.progress();
        EditionBuild build = new EditionBuild(folder, progress);
        Aligned aligned = build.annotated().map(a -> a.aligned()).orElse(null);
        StatusLine.clear(progress);
        Diagnostics diagnostics = new Diagnostics();
        build.diagnostics().stream().filter(d -> d.code().matches("[AFMPW].*")).forEach(diagnostics::add);
        if (aligned != null && check) {
            Proposal.check(aligned, diagnostics);
        }
        console.report(diagnostics.all());
        if (aligned == null || diagnostics.hasErrors()) {
            return 1;
        }
        if (check) {
            boolean open = diagnostics.all().stream().anyMatch(d -> d.severity() == Severity.WARNING);
            return open ? 1 : 0;
        }
        FolderChange change = new FolderChange(folder);
        for (Map.Entry<String, String> file : Proposal.files(aligned).entrySet()) {
            put(change, folder, file.getKey(), file.getValue());
        }
        for (AlignedPart part : aligned.parts()) {
            String path = PassageFile.path(part.part().id());
            if (record || !Files.exists(folder.resolve(path))) {
                put(change, folder, path, PassageFile.format(PartAligner.record(aligned, part)));
            }
        }
        change.apply();
        change.names()
                .forEach(name ->
                        console.say("written", folder.resolve(name).normalize().toString()));
        return 0;
    }

    /** What is there already need not be written again. */
    private static void put(FolderChange change, Path folder, String name, String text) throws IOException {
        Path file = folder.resolve(name);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), bytes)) {
            change.put(name, bytes);
        }
    }
}
