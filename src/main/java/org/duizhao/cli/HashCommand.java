package org.duizhao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.duizhao.tei.ContentHash;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

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

    @Mixin
    Console console;

    @Parameters(arity = "1", paramLabel = "FILE", description = "A TEI file that Duizhao wrote.")
    Path file;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = console.out();
        String tei = Files.readString(file);
        String computed = ContentHash.of(tei);
        Optional<String> stated = ContentHash.stated(tei);
        out.println(computed);
        if (stated.isEmpty()) {
            console.error("hash.none", file.toString());
            return 1;
        }
        if (!stated.get().equals(computed)) {
            console.error("hash.other", file.toString(), stated.get());
            return 1;
        }
        return 0;
    }
}
