package org.duizhao.cli;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.Callable;
import org.duizhao.build.EditionBuild;
import org.duizhao.build.EditionBuild.Counts;
import org.duizhao.build.EditionBuild.Form;
import org.duizhao.build.EditionBuild.Outcome;
import org.duizhao.build.Product;
import org.duizhao.build.Progress;
import org.duizhao.model.Annotated.Purpose;
import org.duizhao.model.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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
    Console console;

    @Mixin
    Common common;

    @Mixin
    DesignOptions design;

    @Option(
            names = "--for",
            completionCandidates = OptionWords.Purposes.class,
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
            completionCandidates = OptionWords.Scripts.class,
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

    @Option(
            names = "--only",
            completionCandidates = OptionWords.Products.class,
            paramLabel = "PRODUCT",
            description = {
                "What to make beside the TEI file:",
                "pdf, epub, or tei for nothing else. Without this option, all. An e-book made without the PDF has no "
                        + "page numbers of it."
            })
    String only;

    @Override
    public Integer call() throws IOException {
        long start = System.nanoTime();
        Progress progress = console.progress();
        Outcome outcome;
        try {
            outcome = new EditionBuild(common.folder, progress)
                    .run(
                            purpose(),
                            new Form(
                                    traditional(),
                                    ruby,
                                    concordance,
                                    design.change(console),
                                    TimeStamp.asked(console),
                                    products()));
        } finally {
            StatusLine.clear(progress);
        }
        console.report(outcome.diagnostics());
        if (outcome.failed()) {
            console.remark("nothing-written");
            return 1;
        }
        outcome.written()
                .forEach(f -> console.say(
                        "written", common.folder.resolve(f).normalize().toString()));
        Counts counts = outcome.counts();
        double seconds = (System.nanoTime() - start) / 1e9;
        Message passages = Message.of("count.passages", counts.passages());
        Message notes = Message.of("count.notes", counts.notes());
        Message terms = Message.of("count.terms", counts.terms());
        if (counts.pages() == 0) {
            console.say("build.sum-without-pages", passages, notes, terms, seconds);
        } else {
            console.say("build.sum", passages, notes, terms, Message.of("count.pages", counts.pages()), seconds);
        }
        return 0;
    }

    private boolean traditional() {
        if (script != null && !script.equals("hant")) {
            throw console.wrong("usage.script", script);
        }
        return script != null;
    }

    private Set<Product> products() {
        if (only == null) {
            return Product.ALL;
        }
        Set<Product> products = Product.only(only).orElseThrow(() -> console.wrong("usage.only", only));
        if (ruby && !products.contains(Product.EPUB)) {
            throw console.wrong("usage.only-ruby", only);
        }
        return products;
    }

    private Purpose purpose() {
        return switch (purpose) {
            case "private-study" -> Purpose.PRIVATE_STUDY;
            case "distribution" -> Purpose.DISTRIBUTION;
            default -> throw console.wrong("usage.purpose", purpose);
        };
    }
}
