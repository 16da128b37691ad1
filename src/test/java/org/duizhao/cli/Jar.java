package org.duizhao.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the packaged jar as a process of its own, with nothing but itself on the class path. */
final class Jar {

    static final Path FILE = Path.of("target/duizhao.jar").toAbsolutePath();

    static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private Jar() {}

    /** What came of a run. */
    record Run(int status, String out, String err) {}

    static Run run(Path folder, String... arguments) throws IOException, InterruptedException {
        return run(folder, List.of(JAVA), arguments);
    }

    /**
     * The same by another command.
     *
     * @param java the program that runs Java, with what goes before {@code -jar}
     */
    static Run run(Path folder, List<String> java, String... arguments) throws IOException, InterruptedException {
        return run(process(folder, java, arguments));
    }

    /** Runs any program to its end. */
    static Run run(ProcessBuilder program) throws IOException, InterruptedException {
        Path out = Files.createTempFile("duizhao", ".out");
        Path err = Files.createTempFile("duizhao", ".err");
        try {
            int status = program.redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start()
                    .waitFor();
            return new Run(
                    status,
                    Files.readString(out, StandardCharsets.UTF_8),
                    Files.readString(err, StandardCharsets.UTF_8));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    /** A run that is yet to be started, and says nothing. */
    static ProcessBuilder process(Path folder, List<String> java, String... arguments) {
        List<String> command = new ArrayList<>(java);
        command.addAll(List.of("-jar", FILE.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
    }
}
