package org.duizhao.cli;

import java.util.List;
import java.util.Optional;
import org.duizhao.model.PageDesign;
import org.duizhao.model.PageDesign.Layout;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How the pages are designed: the options that go before what the manifest says. */
final class DesignOptions {

    @Spec(Spec.Target.MIXEE)
    CommandSpec spec;

    @Option(
            names = "--layout",
            paramLabel = "LAYOUT",
            description = {
                "How the texts stand on the page:",
                "columns, side by side; facing, on facing pages; interlinear, sentence under sentence; or synopsis, all "
                        + "witnesses together."
            })
    String layout;

    @Option(names = "--paper", paramLabel = "SIZE", description = "6x9, a5, a4 or letter.")
    String paper;

    @Option(names = "--large-print", description = "In type of 16 points, for readers with low vision.")
    boolean largePrint;

    @Option(names = "--pinyin", description = "With pinyin above the Chinese, in the layout interlinear.")
    boolean pinyin;

    /** @throws ParameterException for a layout or a paper that is not known */
    PageDesign.Change change() {
        if (paper != null && !PageDesign.PAPERS.contains(paper)) {
            throw new ParameterException(
                    spec.commandLine(), "The paper is " + choice(PageDesign.PAPERS) + ", not “" + paper + "”.");
        }
        Optional<Layout> chosen = Optional.ofNullable(layout).map(word -> Layout.of(word)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "The layout is " + choice(Layout.words()) + ", not “" + layout + "”.")));
        return new PageDesign.Change(Optional.ofNullable(paper), chosen, largePrint, pinyin);
    }

    static String choice(List<String> words) {
        return String.join(", ", words.subList(0, words.size() - 1)) + " or " + words.get(words.size() - 1);
    }
}
