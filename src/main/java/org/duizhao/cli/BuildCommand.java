package org.duizhao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.duizhao.build.EditionBuild;
import org.duizhao.build.EditionBuild.Counts;
import org.duizhao.build.EditionBuild.Form;
import org.duizhao.build.EditionBuild.Outcome;
import org.duizhao.build.Progress;
import org.duizhao.model.Annotated.Purpose;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code duizhao build}. */
@Command(
        name = "build",
        mixinStandardHelpOptions = true,
        description = "Builds the edition: an EPUB, a PDF and a TEI file in its folder out/.",
        footer = {
            "",
            "Nothing is written unless the sources are free of errors; a build that fails or is stopped",
            "leaves the former files as they were."
        })
final class BuildCommand implements Callable<Integer> {

    @Mixin
    Common common;

    @Mixin
    DesignOptions design;

    @Option(
            names = "--for",
            paramLabel = "PURPOSE",
            defaultValue = "private-study",
            description = {
                "What the edition is made for:",
                "private-study, with all texts (the default), or distribution, without the texts that may not be "
                        + "redistributed."
            })
    String purpose;

    @Option(
            names = "--script",
            paramLabel = "SCRIPT",
            description = {
                "The script of the Chinese:",
                "hant, converted to traditional characters; the outputs are named after it. Without this option, the "
                        + "script of the sources."
            })
    String script;

    @Option(names = "--ruby", description = "Also writes an e-book with pinyin above the Chinese, named ID-ruby.epub.")
    boolean ruby;

    @Option(
            names = "--concordance",
            description = "Adds a concordance of the glossary's terms, as “concordance: yes” in the manifest does.")
    boolean concordance;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = common.spec.commandLine().getOut();
        PrintWriter err = common.spec.commandLine().getErr();
        long start = System.nanoTime();
        Progress progress = StatusLine.on(err, common.quiet);
        Outcome outcome;
        try {
            outcome = new EditionBuild(common.folder, progress)
                    .run(
                            purpose(),
                            new Form(traditional(), ruby, concordance, design.change(), TimeStamp.asked(common.spec)));
        } finally {
            StatusLine.clear(progress);
        }
        Report.print(outcome.diagnostics(), common.quiet, err);
        if (outcome.failed()) {
            if (!common.quiet) {
                err.println("Nothing was written.");
            }
            return 1;
        }
        if (!common.quiet) {
            outcome.written()
                    .forEach(f ->
                            out.println("written " + common.folder.resolve(f).normalize()));
            Counts counts = outcome.counts();
            out.println(String.format(
                    Locale.ROOT,
                    "%s, %s, %s, %s in %.1f s",
                    Report.count(counts.passages(), "passage"),
                    Report.count(counts.notes(), "note"),
                    Report.count(counts.terms(), "term"),
                    Report.count(counts.pages(), "page"),
                    (System.nanoTime() - start) / 1e9));
        }
        return 0;
    }

    private boolean traditional() {
        if (script != null && !script.equals("hant")) {
            throw new ParameterException(
                    common.spec.commandLine(),
                    "The script is hant, or that of the sources without this option, not “" + script + "”.");
        }
        return script != null;
    }

    private Purpose purpose() {
        return switch (purpose) {
            case "private-study" -> Purpose.PRIVATE_STUDY;
            case "distribution" -> Purpose.DISTRIBUTION;
            default ->
                throw new ParameterException(
                        common.spec.commandLine(),
                        "An edition is for private-study or for distribution, not for “" + purpose + "”.");
        };
    }
}
