package org.duizhao.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.duizhao.build.TestFolders;

/**
 * How long builds take, each in a process of its own, beside other programs that set the same text, where they are
 * installed: XeLaTeX with paracol until its contents are stable, pandoc, WeasyPrint. Prints a table; a build that is
 * compared has its ratio to the program that it is compared with.
 *
 * <p>Arguments: the launcher of an unpacked archive, or the packaged jar; and numbers of passages ({@code
 * target/duizhao-0.1.0/bin/duizhao 2000 20000}). The first number is compared with the other programs, the others, of
 * shorter passages and in a heap of 2 GB, with the first. {@code --slow} has WeasyPrint run too, which takes minutes.
 */
public final class EditionBenchmark {

    /** Sentences in the passages of a large edition, so that twenty thousand passages fill eleven thousand pages. */
    private static final int SHORT = 8;

    private static final Path WORK = Path.of("target/benchmark");

    private final List<String> duizhao;
    private final boolean slow;

    private EditionBenchmark(Path program, boolean slow) {
        String path = program.toAbsolutePath().toString();
        this.duizhao = path.endsWith(".jar") ? List.of("java", "-jar", path) : List.of(path);
        this.slow = slow;
    }

    private record Run(double seconds, String pages, boolean done) {

        private Run and(Run next) {
            return new Run(seconds + next.seconds, next.pages.isEmpty() ? pages : next.pages, done && next.done);
        }
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> given =
                Stream.of(arguments).filter(a -> !a.equals("--slow")).toList();
        boolean slow = given.size() < arguments.length;
        TestFolders.delete(WORK);
        EditionBenchmark benchmark = new EditionBenchmark(Path.of(given.get(0)), slow);
        System.out.println("| what | seconds | ratio | pages |\n| --- | --- | --- | --- |");
        benchmark.flagship();
        double first = 0;
        for (String passages : given.subList(1, given.size())) {
            first = first == 0 ? benchmark.compared(passages) : benchmark.grown(passages, first);
        }
    }

    private void flagship() throws IOException, InterruptedException {
        Path folder = WORK.resolve("flagship");
        TestFolders.copy(Path.of("sources"), folder.resolve("sources"));
        // What the launcher prepares at the first build is there when the second is measured.
        run(folder, "build");
        Run ours = run(folder, "build");
        double pandoc = Double.NaN;
        if (there("pandoc") && there("xelatex")) {
            Files.writeString(folder.resolve("peer.md"), BookText.markdown(folder.resolve("out/nqpf.epub")));
            Run book = epub(folder);
            Run pages = other(folder, pandocPdf());
            print(
                    "all the text of the edition in this repository, pandoc to EPUB and through XeLaTeX to PDF",
                    book.and(pages));
            pandoc = book.seconds + pages.seconds;
        }
        print("the edition in this repository, all outputs", ours, pandoc);
        note(folder.resolve("sources/notes/R.md"));
        print("the same after a note was changed, TEI and EPUB", run(folder, "build", "--only", "epub"), ours.seconds);
    }

    /** An edition beside what else can set it; the seconds of a build of all outputs. */
    private double compared(String passages) throws IOException, InterruptedException {
        Path folder = WORK.resolve(passages);
        SyntheticEdition.write(folder, Integer.parseInt(passages), SyntheticEdition.PAGE, true);
        Peers.write(folder);
        String of = passages + " passages, ";
        double latex = Double.NaN;
        double pandoc = Double.NaN;
        double untagged = Double.NaN;
        double tagged = Double.NaN;
        if (there("xelatex")) {
            List<String> command = List.of("xelatex", "-interaction=batchmode", "peer.tex");
            Run twice = other(folder, command).and(other(folder, command));
            print(of + "XeLaTeX with paracol, two runs", twice);
            latex = twice.seconds;
        }
        if (there("pandoc")) {
            Run book = epub(folder);
            print(of + "pandoc to EPUB", book);
            pandoc = book.seconds;
        }
        if (slow && there("weasyprint")) {
            Run plain = other(folder, List.of("weasyprint", "peer.html", "peer-weasyprint.pdf"));
            print(of + "WeasyPrint", plain);
            untagged = plain.seconds;
            // Ours is tagged throughout; who wants that of WeasyPrint asks for PDF/UA.
            Run accessible =
                    other(folder, List.of("weasyprint", "--pdf-variant", "pdf/ua-1", "peer.html", "peer-tagged.pdf"));
            print(of + "WeasyPrint, with tags (PDF/UA-1)", accessible);
            tagged = accessible.seconds;
        }
        Run pdf = run(folder, "build", "--only", "pdf");
        print(of + "TEI and PDF (ratio to XeLaTeX)", pdf, latex);
        if (!Double.isNaN(untagged)) {
            print("the same (ratio to WeasyPrint)", pdf, untagged);
            print("the same (ratio to WeasyPrint with tags, as ours has)", pdf, tagged);
        }
        print(of + "TEI and EPUB (ratio to pandoc)", run(folder, "build", "--only", "epub"), pandoc);
        Run all = run(folder, "build");
        print(of + "all outputs (ratio to XeLaTeX)", all, latex);
        note(folder.resolve("sources/notes/P1.md"));
        Run tei = run(folder, "build", "--only", "tei");
        print("the same after a note was changed, TEI (ratio to all)", tei, all.seconds);
        Run book = run(folder, "build", "--only", "epub");
        print("the same after a note was changed, TEI and EPUB (ratio to all)", book, all.seconds);
        Path unaligned = WORK.resolve(passages + "-unaligned");
        SyntheticEdition.write(unaligned, Integer.parseInt(passages), SyntheticEdition.PAGE, false);
        print(of + "all outputs, alignment made by the build (ratio to XeLaTeX)", run(unaligned, "build"), latex);
        return all.seconds;
    }

    private double grown(String passages, double first) throws IOException, InterruptedException {
        Path folder = WORK.resolve(passages);
        SyntheticEdition.write(folder, Integer.parseInt(passages), SHORT, true);
        List<String> build = Stream.concat(duizhao.stream(), Stream.of("build")).toList();
        print(passages + " short passages, all outputs, heap of 2 GB", other(folder, build, "-Xmx2g"), first);
        return first;
    }

    private static List<String> pandocPdf() {
        String fonts = Path.of("fonts").toAbsolutePath() + "/";
        return List.of(
                "pandoc",
                "peer.md",
                "-o",
                "peer-pandoc.pdf",
                "--toc",
                "--pdf-engine=xelatex",
                "-V",
                "fontsize=10pt",
                "-V",
                "linestretch=1.125",
                "-V",
                "geometry:paperwidth=152.4mm,paperheight=228.6mm,inner=18mm,outer=15mm,top=21.5mm,bottom=23mm",
                "-V",
                "mainfont=EBGaramond-Regular.ttf",
                "-V",
                "mainfontoptions=Path=" + fonts,
                "-V",
                "CJKmainfont=NotoSerifSC-Regular.ttf",
                "-V",
                "CJKoptions=Path=" + fonts);
    }

    private static Run epub(Path folder) throws IOException, InterruptedException {
        return other(folder, List.of("pandoc", "peer.md", "-o", "peer.epub"));
    }

    /** Adds a word to the last note of a file. */
    private static void note(Path notes) throws IOException {
        Files.writeString(notes, Files.readString(notes, StandardCharsets.UTF_8).stripTrailing() + " Changed.\n");
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
            System.out.println("| " + program + " is not installed | | | |");
            return false;
        }
    }

    private Run run(Path folder, String... arguments) throws IOException, InterruptedException {
        return other(
                folder, Stream.concat(duizhao.stream(), Stream.of(arguments)).toList());
    }

    private static Run other(Path folder, List<String> command) throws IOException, InterruptedException {
        return other(folder, command, "");
    }

    /** @param options of the virtual machine, where the launcher is used */
    private static Run other(Path folder, List<String> command, String options)
            throws IOException, InterruptedException {
        Path log = folder.resolve("log.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("DUIZHAO_JAVA_OPTS", options);
        long start = System.nanoTime();
        Process process = builder.start();
        boolean done = process.waitFor(60, TimeUnit.MINUTES) && process.exitValue() == 0;
        process.destroyForcibly();
        double seconds = (System.nanoTime() - start) / 1e9;
        Matcher pages = Pattern.compile("(\\d+) pages").matcher(Files.readString(log));
        return new Run(seconds, pages.find() && !pages.group(1).equals("0") ? pages.group(1) : "", done);
    }

    private static void print(String what, Run run) {
        print(what, run, Double.NaN);
    }

    private static void print(String what, Run run, double comparedWith) {
        System.out.println(String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s |",
                what,
                run.done() ? String.format(Locale.ROOT, "%.1f", run.seconds()) : "failed",
                Double.isNaN(comparedWith) ? "" : String.format(Locale.ROOT, "%.2f", run.seconds() / comparedWith),
                run.pages()));
    }
}
