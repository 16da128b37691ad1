package org.duizhao.cli;

import java.util.Optional;
import org.duizhao.model.Message;
import org.duizhao.model.PageDesign;
import org.duizhao.model.PageDesign.Layout;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How the pages are designed: the options that go before what the manifest says. */
final class DesignOptions {

    @Option(
            names = "--layout",
            completionCandidates = OptionWords.Layouts.class,
            paramLabel = "LAYOUT",
            description = {
                "How the texts stand on the page:",
                "columns, side by side; facing, on facing pages; interlinear, sentence under sentence; or synopsis, all "
                        + "witnesses together."
            })
    String layout;

    @Option(
            names = "--paper",
            completionCandidates = OptionWords.Papers.class,
            paramLabel = "SIZE",
            description = "6x9, a5, a4 or letter.")
    String paper;

    @Option(names = "--large-print", description = "In type of 16 points, for readers with low vision.")
    boolean largePrint;

    @Option(names = "--pinyin", description = "With pinyin above the Chinese, in the layout interlinear.")
    boolean pinyin;

    /** @throws ParameterException for a layout or a paper that is not known */
    PageDesign.Change change(Console console) {
        if (paper != null && !PageDesign.PAPERS.contains(paper)) {
            throw console.wrong("usage.paper", Message.oneOf(PageDesign.PAPERS), paper);
        }
        Optional<Layout> chosen = Optional.ofNullable(layout).map(word -> Layout.of(word)
                .orElseThrow(() -> console.wrong("usage.layout", Message.oneOf(Layout.words()), layout)));
        return new PageDesign.Change(Optional.ofNullable(paper), chosen, largePrint, pinyin);
    }
}
