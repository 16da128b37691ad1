package org.duizhao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.build.TestFolders;

/**
 * How long builds take, each in a process of its own, beside other programs that set the same text, where they are
 * installed: {@code xelatex} with paracol until its contents are stable, and {@code pandoc}. Prints a table.
 *
 * <p>Arguments: the packaged jar, and the numbers of passages to try ({@code target/duizhao.jar 2000 20000}).
 */
public final class EditionBenchmark {

    private static final Path WORK = Path.of("target/benchmark");

    private EditionBenchmark() {}

    private record Run(double seconds, String pages, boolean done) {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        String jar = Path.of(arguments[0]).toAbsolutePath().toString();
        System.out.println("| what | seconds | pages |\n| --- | --- | --- |");
        Path flagship = WORK.resolve("flagship");
        TestFolders.delete(WORK);
        TestFolders.copy(Path.of("sources"), flagship.resolve("sources"));
        print("the edition in this repository, all outputs", run(flagship, List.of("java", "-jar", jar, "build")));
        for (int i = 1; i < arguments.length; i++) {
            int passages = Integer.parseInt(arguments[i]);
            Path folder = WORK.resolve(arguments[i]);
            SyntheticEdition.write(folder, passages);
            String of = passages + " passages";
            print(of + ", all outputs, 2 GB heap", run(folder, List.of("java", "-Xmx2g", "-jar", jar, "build")));
            peers(folder, of);
        }
    }

    private static void peers(Path folder, String of) throws IOException, InterruptedException {
        Peers.write(folder);
        if (there("xelatex")) {
            Run once = run(folder, List.of("xelatex", "-interaction=batchmode", "peer.tex"));
            Run twice = run(folder, List.of("xelatex", "-interaction=batchmode", "peer.tex"));
            print(
                    of + ", XeLaTeX with paracol, two runs",
                    new Run(once.seconds() + twice.seconds(), twice.pages(), true));
        }
        if (there("pandoc")) {
            print(of + ", pandoc to EPUB", run(folder, List.of("pandoc", "peer.md", "-o", "peer.epub")));
        }
    }

    private static boolean there(String program) throws InterruptedException {
        try {
            return new ProcessBuilder(program, "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            System.out.println("| " + program + " is not installed | | |");
            return false;
        }
    }

    private static Run run(Path folder, List<String> command) throws IOException, InterruptedException {
        Path log = folder.resolve("log.txt");
        long start = System.nanoTime();
        Process process = new ProcessBuilder(new ArrayList<>(command))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean done = process.waitFor(30, TimeUnit.MINUTES) && process.exitValue() == 0;
        process.destroyForcibly();
        double seconds = (System.nanoTime() - start) / 1e9;
        Matcher pages = Pattern.compile("(\\d+) pages").matcher(Files.readString(log));
        return new Run(seconds, pages.find() ? pages.group(1) : "", done);
    }

    private static void print(String what, Run run) {
        System.out.println(String.format(
                Locale.ROOT,
                "| %s | %s | %s |",
                what,
                run.done() ? String.format(Locale.ROOT, "%.1f", run.seconds()) : "failed",
                run.pages()));
    }
}
