package org.duizhao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.duizhao.model.AccountSpan;
import org.duizhao.model.Diagnostic;
import org.duizhao.model.Diagnostics;
import org.duizhao.model.Sources;
import org.duizhao.model.WitnessText;
import org.duizhao.read.EditionFolder;
import org.duizhao.read.SourcesReader;

/** Runs imports into editions that have nothing in them yet. */
final class Imports {

    static final String EMPTY = """
            # An edition with nothing in it.
            id: trial
            version: 0.1.0
            date: 2026-01-01
            title: {en: A Trial}
            editors: [The test editors]
            """;

    private Imports() {}

    /** What a command came to. */
    record Run(int status, String out, String err) {}

    static Run run(String... command) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), command);
        return new Run(status, out.toString(), err.toString());
    }

    static Path empty(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("sources"));
        Files.writeString(folder.resolve("sources/edition.yaml"), EMPTY);
        return folder;
    }

    /** The edition as it reads, if nothing is wrong with it. */
    static Sources read(Path folder) {
        Diagnostics diagnostics = new Diagnostics();
        Sources sources =
                new SourcesReader(new EditionFolder(folder), diagnostics).read().orElseThrow();
        List<Diagnostic> wrong = diagnostics.all().stream()
                .filter(d -> d.severity() == Diagnostic.Severity.ERROR)
                .toList();
        if (!wrong.isEmpty()) {
            throw new AssertionError(wrong.toString());
        }
        return sources;
    }

    /** The kind of every character that is not layout; layout is the same wherever the rest is. */
    static String kinds(WitnessText text, String characters) {
        StringBuilder out = new StringBuilder();
        for (AccountSpan span : text.account()) {
            out.append(
                    span.kind() == AccountSpan.Kind.LAYOUT
                            ? ""
                            : span.kind() + " " + characters.substring(span.start(), span.end()) + "\n");
        }
        return out.toString();
    }
}
