package org.duizhao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.duizhao.tei.ContentHash;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code duizhao hash}. */
@Command(
        name = "hash",
        mixinStandardHelpOptions = true,
        description = {
            "Computes the content hash of a TEI file anew, and says whether it is the one that the file states.",
            "",
            "The hash is SHA-256 over the file with the content of <idno type=\"sha256\"> left out."
        })
final class HashCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Parameters(arity = "1", paramLabel = "FILE", description = "A TEI file that Duizhao wrote.")
    Path file;

    @Option(names = "--verbose", description = "Show where a failure came from.")
    boolean verbose;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        String tei = Files.readString(file);
        String computed = ContentHash.of(tei);
        Optional<String> stated = ContentHash.stated(tei);
        out.println(computed);
        if (stated.isEmpty()) {
            err.println("error: " + file + " states no content hash.");
            return 1;
        }
        if (!stated.get().equals(computed)) {
            err.println("error: " + file + " states another hash, " + stated.get() + "; its text has been changed.");
            return 1;
        }
        return 0;
    }
}
