package org.duizhao.receive;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.duizhao.receive.TextLayer.Role;

/**
 * Tells verse by what the format says of a line, and Chinese verse by its lines: short ones right under one another, all
 * of one length or without a full stop at their ends. English verse looks like dialogue and like lists, and is not told.
 */
final class Stanzas {

    /** As few lines as a quatrain has; fewer may be anything. */
    private static final int LEAST = 4;

    /** Han characters in a line: two halves of seven and what marks have to do with them. */
    private static final int LONGEST = 16;

    private final Page page;

    private Stanzas(Page page) {
        this.page = page;
    }

    /** Adds a rule for each stanza among the lines that are still text. */
    static void add(Page page) {
        new Stanzas(page).add();
    }

    private void add() {
        int i = 0;
        while (i < page.lines.size()) {
            int end = i;
            if (isMarked(i)) {
                while (isMarked(end) && page.hints.get(end + 1).equals(page.hints.get(i + 1))) {
                    end++;
                }
            } else {
                while (isShortChinese(end)) {
                    end++;
                }
                end = looksLikeVerse(page.lines.subList(i, end)) ? end : i;
            }
            if (end - i > 1) {
                String shown = String.join("\n", page.lines.subList(i, end));
                page.parts.add(new Proposed("verse", "yes", i + 1, end, Optional.empty(), 0, shown));
            }
            i = Math.max(i + 1, end);
        }
    }

    private boolean isMarked(int i) {
        return i < page.lines.size()
                && page.isOpen(i)
                && page.isHinted(i, Role.TEXT)
                && !page.hints.get(i + 1).detail().isEmpty();
    }

    private boolean isShortChinese(int i) {
        return i < page.lines.size()
                && page.isOpen(i)
                && !isMarked(i)
                && han(page.line(i)) <= LONGEST
                && page.line(i).matches("[\\p{IsHan}，。、；！？]+");
    }

    private static boolean looksLikeVerse(List<String> lines) {
        return lines.size() >= LEAST
                && (lines.stream().mapToInt(Stanzas::han).distinct().count() == 1
                        || IntStream.range(0, lines.size() - 1).noneMatch(i -> Shape.endsInStop(lines.get(i))));
    }

    private static int han(String line) {
        return (int) line.codePoints().filter(Character::isIdeographic).count();
    }
}
