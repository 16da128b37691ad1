package org.duizhao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.duizhao.build.HandoutBuild;
import org.duizhao.build.HandoutBuild.Counts;
import org.duizhao.build.HandoutBuild.Outcome;
import org.duizhao.build.HandoutBuild.Request;
import org.duizhao.build.Progress;
import org.duizhao.impose.Imposition;
import org.duizhao.model.Annotated.Purpose;
import org.duizhao.model.PageDesign;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code duizhao handout}. */
@Command(
        name = "handout",
        mixinStandardHelpOptions = true,
        description =
                "Makes a sheet of some passages to hand out: the texts in parallel, their notes, the glossary they "
                        + "need, and a vocabulary for students.",
        footer = {"", "Without --output, the file goes to the edition’s folder out/ and is named after the passages."})
final class HandoutCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "PASSAGES",
            description = "A passage (R.3), a range (R.3-R.5), a part (R), or several with commas (R.3,S.2-S.4).")
    String passages;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "The edition folder (default: this folder).")
    Path folder;

    @Option(
            names = "--for",
            paramLabel = "PURPOSE",
            defaultValue = "classroom",
            description = {
                "What the handout is made for:",
                "classroom, with the texts that permit it in full (the default); distribution, with those that may be "
                        + "redistributed; private-study, with all texts."
            })
    String purpose;

    @Option(
            names = "--paper",
            paramLabel = "SIZE",
            description = "The paper of a page: a4, a5, letter or 6x9 (default: a4, and a5 with --impose).")
    String paper;

    @Option(
            names = "--impose",
            paramLabel = "HOW",
            defaultValue = "single",
            description = "single (the default); 2up or booklet, which also writes a file of sheets with two pages on "
                    + "each side: to cut in the middle, or to fold and stitch.")
    String imposition;

    @Option(names = "--lines", description = "Wide lines for remarks under each passage.")
    boolean lines;

    @Option(
            names = "--common",
            paramLabel = "N",
            defaultValue = "1000",
            description =
                    "Leave the N commonest words of newspapers out of the vocabulary (default: 1000; 0 for none).")
    int common;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE.pdf",
            description = "Where the handout is written.")
    Path output;

    @Option(names = "--quiet", description = "Say nothing but errors.")
    boolean quiet;

    @Option(names = "--verbose", description = "Show where a failure came from.")
    boolean verbose;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Request request = request();
        Progress progress = StatusLine.on(err, quiet);
        Outcome outcome;
        try {
            outcome = HandoutBuild.run(folder, request, progress);
        } finally {
            StatusLine.clear(progress);
        }
        Report.print(outcome.diagnostics(), quiet, err);
        if (outcome.failed()) {
            if (!quiet) {
                err.println("Nothing was written.");
            }
            return 1;
        }
        if (!quiet) {
            outcome.written().forEach(f -> out.println("written " + f.normalize()));
            Counts counts = outcome.counts();
            out.println(String.join(
                    ", ",
                    Report.count(counts.passages(), "passage"),
                    Report.count(counts.notes(), "note"),
                    Report.count(counts.terms(), "term"),
                    Report.count(counts.words(), "word"),
                    Report.count(counts.pages(), "page")));
        }
        return 0;
    }

    private Request request() {
        Imposition how = Imposition.of(imposition)
                .orElseThrow(
                        () -> wrong("Pages are imposed as " + Imposition.words() + ", not as “" + imposition + "”."));
        Purpose why = Purpose.of(purpose)
                .orElseThrow(() -> wrong("A handout is for classroom, for distribution or for private-study, not for “"
                        + purpose + "”."));
        String size = paper != null ? paper : how == Imposition.SINGLE ? "a4" : "a5";
        if (!PageDesign.PAPERS.contains(size)) {
            throw wrong("The paper is " + DesignOptions.choice(PageDesign.PAPERS) + ", not “" + size + "”.");
        }
        if (common < 0) {
            throw wrong("“" + common + "” is no number of words.");
        }
        if (output != null && !output.toString().endsWith(".pdf")) {
            throw wrong("The handout is a PDF; let “" + output + "” end in .pdf.");
        }
        return new Request(passages, why, size, how, lines, common, Optional.ofNullable(output), TimeStamp.asked(spec));
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
