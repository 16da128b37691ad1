package org.duizhao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.duizhao.build.HandoutBuild;
import org.duizhao.build.HandoutBuild.Counts;
import org.duizhao.build.HandoutBuild.Outcome;
import org.duizhao.build.HandoutBuild.Request;
import org.duizhao.build.Progress;
import org.duizhao.impose.Imposition;
import org.duizhao.model.Annotated.Purpose;
import org.duizhao.model.Message;
import org.duizhao.model.PageDesign;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code duizhao handout}. */
@Command(
        name = "handout",
        mixinStandardHelpOptions = true,
        description =
                "Makes a sheet of some passages to hand out: the texts in parallel, their notes, the glossary they "
                        + "need, and a vocabulary for students.",
        footer = {"", "Without --output, the file goes to the edition’s folder out/ and is named after the passages."})
final class HandoutCommand implements Callable<Integer> {

    @Mixin
    Console console;

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
            completionCandidates = OptionWords.HandoutPurposes.class,
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
            completionCandidates = OptionWords.Papers.class,
            paramLabel = "SIZE",
            description = "The paper of a page: a4, a5, letter or 6x9 (default: a4, and a5 with --impose).")
    String paper;

    @Option(
            names = "--impose",
            completionCandidates = OptionWords.Impositions.class,
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

    @Override
    public Integer call() throws IOException {
        Request request = request();
        Progress progress = console.progress();
        Outcome outcome;
        try {
            outcome = HandoutBuild.run(folder, request, progress);
        } finally {
            StatusLine.clear(progress);
        }
        console.report(outcome.diagnostics());
        if (outcome.failed()) {
            console.remark("nothing-written");
            return 1;
        }
        outcome.written().forEach(f -> console.say("written", f.normalize().toString()));
        Counts counts = outcome.counts();
        console.say(Message.of(
                "handout.sum",
                List.of(
                        Message.of("count.passages", counts.passages()),
                        Message.of("count.notes", counts.notes()),
                        Message.of("count.terms", counts.terms()),
                        Message.of("count.words", counts.words()),
                        Message.of("count.pages", counts.pages()))));
        return 0;
    }

    private Request request() {
        Imposition how = Imposition.of(imposition)
                .orElseThrow(() -> console.wrong("usage.imposition", Imposition.words(), imposition));
        Purpose why = Purpose.of(purpose).orElseThrow(() -> console.wrong("usage.handout-purpose", purpose));
        String size = paper != null ? paper : how == Imposition.SINGLE ? "a4" : "a5";
        if (!PageDesign.PAPERS.contains(size)) {
            throw console.wrong("usage.paper", Message.oneOf(PageDesign.PAPERS), size);
        }
        if (common < 0) {
            throw console.wrong("usage.words", common);
        }
        if (output != null && !output.toString().endsWith(".pdf")) {
            throw console.wrong("usage.pdf", output.toString());
        }
        return new Request(
                passages, why, size, how, lines, common, Optional.ofNullable(output), TimeStamp.asked(console));
    }
}
