package org.duizhao.receive;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.duizhao.receive.TextLayer.Hint;
import org.duizhao.receive.TextLayer.Role;

/** Sorts the lines of the text itself: headings, lines of marks, paragraphs that stand twice. */
final class PageBody {

    /** More than this share of short lines in the body, and short lines are verse or lists, not headings. */
    private static final double MOSTLY_SHORT = 0.5;

    /** Wider than a verse mostly is: a paragraph may stand right below its heading. */
    private static final int VERSE = 75;

    private final Page page;

    PageBody(Page page) {
        this.page = page;
    }

    /** Finds headings and lines of marks between two lines. */
    void headings(int start, int end) {
        int shortLines = 0;
        int all = 0;
        for (int i = start; i < end; i++) {
            if (page.isOpen(i)) {
                all++;
                shortLines += isParagraph(i) ? 0 : 1;
            }
        }
        boolean parted = IntStream.range(start, end).anyMatch(i -> page.line(i).isEmpty());
        boolean verse = shortLines > MOSTLY_SHORT * all;
        int highest = page.hints.entrySet().stream()
                .filter(e -> e.getValue().role() == Role.HEADING && e.getKey() > start && page.isOpen(e.getKey() - 1))
                .mapToInt(e -> e.getValue().level())
                .min()
                .orElse(1);
        boolean headingsAreSaid = page.hints.values().stream().anyMatch(h -> h.role() == Role.HEADING);
        for (int i = start; i < end; i++) {
            if (!page.isOpen(i)) {
                continue;
            }
            Hint hint = page.hints.get(i + 1);
            if (hint != null && hint.role() == Role.HEADING) {
                page.whole(i, "heading", String.valueOf(hint.level() - highest + 1));
            } else if (LinePatterns.RULE.matcher(page.line(i)).matches()) {
                page.off(i, "line of marks");
            } else if (hint == null
                    && !headingsAreSaid
                    && !verse
                    && standsAlone(i, start, end)
                    && (!parted || isApart(i, start, end))) {
                page.heading(i);
            }
        }
    }

    /** A short line between paragraphs, or two of them: a list has more. */
    private boolean standsAlone(int i, int start, int end) {
        String line = page.line(i);
        if (!Shape.couldBeHeading(line) || Shape.isRunning(line) || line.matches("[-•·*–—“\"「『(（].*")) {
            return false;
        }
        int above = page.openNext(i, -1);
        int below = page.openNext(i, 1);
        boolean shortAbove = above >= start && !isParagraph(above);
        boolean shortBelow = below < end && !isParagraph(below);
        boolean first =
                shortBelow && !shortAbove && page.openNext(below, 1) < end && isParagraph(page.openNext(below, 1));
        boolean second = shortAbove
                && !shortBelow
                && page.openNext(above, -1) < i
                && (page.openNext(above, -1) < start || isParagraph(page.openNext(above, -1)));
        return below < end && (!shortAbove && !shortBelow || first || second);
    }

    /** Where empty lines part paragraphs or stanzas, a line with others right above or below it is a verse. */
    private boolean isApart(int i, int start, int end) {
        boolean below = i + 1 < end && page.isOpen(i + 1) && Shape.width(page.line(i + 1)) <= VERSE;
        boolean above = i > start && page.isOpen(i - 1);
        return !above && !below;
    }

    /** Running text, or an item of a list. */
    private boolean isParagraph(int i) {
        return Shape.isRunning(page.line(i)) || page.line(i).matches("[-•·*–—●○■]\\s.*|\\(?\\d{1,2}[.)]\\s.*");
    }

    /** Of two neighbouring paragraphs that are the same, the one goes that is not set as the rest is; else the first. */
    void doubles(TextLayer layer, int start, int end) {
        List<String> raw = layer.lines();
        int indented = 0;
        int paragraphs = 0;
        for (int i = start; i < end; i++) {
            if (page.isOpen(i)) {
                paragraphs++;
                indented += isIndented(raw.get(i)) ? 1 : 0;
            }
        }
        boolean indent = indented * 2 > paragraphs;
        int before = -1;
        for (int i = start; i < end; i++) {
            if (!page.isOpen(i)) {
                continue;
            }
            if (before >= 0 && Doubles.alike(page.line(before), page.line(i))) {
                boolean secondOdd = isIndented(raw.get(i)) != indent && isIndented(raw.get(before)) == indent;
                int gone = secondOdd ? i : before;
                int stays = secondOdd ? before : i;
                page.whole[gone] = new Proposed(
                        "off",
                        "a paragraph that stands twice",
                        gone + 1,
                        gone + 1,
                        Optional.empty(),
                        stays + 1,
                        page.line(gone));
                page.decided[gone] = true;
                before = stays;
            } else {
                before = i;
            }
        }
    }

    private static boolean isIndented(String raw) {
        return !raw.isEmpty() && Shape.isSpace(raw.charAt(0));
    }
}
