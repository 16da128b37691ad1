package org.duizhao.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How the pages of the PDF are designed, as far as an edition chooses; everything else is in its styles.
 *
 * @param paper one of {@link #PAPERS}
 * @param largePrint whether everything is set in large type
 * @param pinyin whether the interlinear layout has pinyin above the Chinese
 */
public record PageDesign(String paper, Layout layout, boolean largePrint, boolean pinyin) {

    /** The sizes of paper that the print styles know. */
    public static final List<String> PAPERS = List.of("6x9", "a4", "a5", "letter");

    /** What an edition has that says nothing of its design. */
    public static final PageDesign DEFAULT = new PageDesign("6x9", Layout.COLUMNS, false, false);

    /** How the texts of a part stand to each other on the page. */
    public enum Layout {
        /** Base and lead translation side by side, passage by passage. */
        COLUMNS,
        /** The base on the left page, the lead translation on the right, the same passages on every spread. */
        FACING,
        /** Sentence under sentence. */
        INTERLINEAR,
        /** All witnesses of a passage together. */
        SYNOPSIS;

        /** The name as it is written in a manifest and on the command line. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The layout of that name. */
        public static Optional<Layout> of(String word) {
            return Arrays.stream(values()).filter(l -> l.word().equals(word)).findFirst();
        }

        /** All names, for messages. */
        public static List<String> words() {
            return Arrays.stream(values()).map(Layout::word).toList();
        }
    }

    /** What the command line asks for instead of what the manifest says. */
    public record Change(Optional<String> paper, Optional<Layout> layout, boolean largePrint, boolean pinyin) {

        /** Nothing else than the manifest says. */
        public static final Change NONE = new Change(Optional.empty(), Optional.empty(), false, false);
    }

    /** This design with some of it changed. */
    public PageDesign with(Change change) {
        return new PageDesign(
                change.paper().orElse(paper),
                change.layout().orElse(layout),
                largePrint || change.largePrint(),
                pinyin || change.pinyin());
    }

    /**
     * What is added to the names of outputs of this design, so that they do not take the place of those of the
     * edition's own design: {@code -facing-a4}; empty where both are the same.
     */
    public String suffix(PageDesign own) {
        return (layout == own.layout ? "" : "-" + layout.word())
                + (pinyin == own.pinyin ? "" : "-pinyin")
                + (paper.equals(own.paper) ? "" : "-" + paper)
                + (largePrint == own.largePrint ? "" : "-large");
    }
}
