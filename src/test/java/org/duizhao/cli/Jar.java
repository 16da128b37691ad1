package org.duizhao.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.duizhao.build.TestFolders;

/** Runs the packaged jar as a process of its own, with nothing but itself on the class path. */
final class Jar {

    static final Path FILE = Path.of("target/duizhao.jar").toAbsolutePath();

    static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private static List<String> prepared;

    private Jar() {}

    /** What came of a run. */
    record Run(int status, String out, String err) {}

    /** By Java as {@link #prepared} starts it. */
    static Run run(Path folder, String... arguments) throws IOException, InterruptedException {
        return run(folder, prepared(), arguments);
    }

    /**
     * Java with the classes that a build needs prepared, once for all tests, as the launcher of the archive has it: most of
     * the time of a small build goes to loading and compiling them.
     */
    static synchronized List<String> prepared() throws IOException, InterruptedException {
        if (prepared == null) {
            Path classes = Path.of("target/prepared.jsa").toAbsolutePath();
            prepare(classes);
            prepared = quick("-XX:SharedArchiveFile=" + classes);
        }
        return prepared;
    }

    /** Builds an edition by a Java that writes down the classes it has loaded. */
    private static void prepare(Path classes) throws IOException, InterruptedException {
        Path work = Files.createTempDirectory("prepared");
        TestFolders.copy(Path.of("src/test/resources/cases/_base"), work);
        Path made = work.resolve("prepared.jsa");
        Run run = run(work, quick("-XX:ArchiveClassesAtExit=" + made), "build");
        if (run.status() != 0 || !Files.exists(made)) {
            throw new IOException("no classes were prepared: " + run.err());
        }
        Files.move(made, classes, StandardCopyOption.REPLACE_EXISTING);
        TestFolders.delete(work);
    }

    /** What serves a program that runs for seconds; the launcher of the archive says why. */
    private static List<String> quick(String classes) {
        return List.of(
                JAVA,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                classes,
                "-Xlog:disable");
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
