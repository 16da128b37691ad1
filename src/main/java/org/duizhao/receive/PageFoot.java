package org.duizhao.receive;

import java.util.Optional;
import org.duizhao.receive.TextLayer.Role;

/** Sorts what stands below a text: citations, notes, rights, menus, links to other pages. */
final class PageFoot {

    private final Page page;

    PageFoot(Page page) {
        this.page = page;
    }

    /** Sorts the lines below the text; gives the line after its last. */
    int sort(int start) {
        int marker = marker(start);
        int last = start - 1;
        // Whether furniture has come since the last line of running text.
        boolean furnitureAbove = false;
        for (int i = 0; i < marker; i++) {
            if (i >= start && page.isOpen(i) && isText(i, furnitureAbove)) {
                last = i;
            }
            furnitureAbove = page.isFurniture(i) || furnitureAbove && !isKeptRunning(i);
        }
        for (int i = last + 1; i < page.lines.size(); i++) {
            if (page.isOpen(i)) {
                footLine(i, i >= marker, last);
            }
        }
        closingNotes(start, last);
        return last + 1;
    }

    /** The heading of related stories or comments; what follows it is not the text, unless it is too much of it. */
    private int marker(int start) {
        int all = 0;
        for (int i = start; i < page.lines.size(); i++) {
            all += Shape.width(page.line(i));
        }
        int after = 0;
        int found = page.lines.size();
        for (int i = page.lines.size() - 1; i >= start; i--) {
            after += Shape.width(page.line(i));
            if (FurnitureWords.get().foot(page.line(i)).isPresent()
                    && !Shape.isRunning(page.line(i))
                    && after < 0.4 * all) {
                found = i;
            }
        }
        return found;
    }

    private boolean isText(int i, boolean furnitureAbove) {
        if (page.isHinted(i, Role.TEXT)) {
            return true;
        }
        String line = page.line(i);
        boolean rights = LinePatterns.RIGHTS.matcher(line).matches() && line.length() < 400;
        boolean ofForm = rights
                || LinePatterns.CITE_HEADING.matcher(line).matches()
                || isCitation(i)
                || !Byline.read(line).isEmpty()
                || LinePatterns.CLOSING_NOTE.matcher(line).matches() && line.length() < 400
                || page.isHinted(i, Role.NOTE);
        return !ofForm
                && (Shape.isRunning(line)
                        || !furnitureAbove
                                && !LinePatterns.isBreadcrumbs(line)
                                && !LinePatterns.RULE.matcher(line).matches());
    }

    private boolean isKeptRunning(int i) {
        return page.whole[i] == null
                && Shape.isRunning(page.line(i))
                && !LinePatterns.RIGHTS.matcher(page.line(i)).matches();
    }

    private boolean isCitation(int i) {
        int before = page.next(i, -1);
        return before >= 0
                && LinePatterns.CITE_HEADING.matcher(page.line(before)).matches();
    }

    private void footLine(int i, boolean afterMarker, int last) {
        String line = page.line(i);
        if (page.isHinted(i, Role.NOTE)) {
            return;
        }
        if (LinePatterns.CITE_HEADING.matcher(line).matches()) {
            page.off(i, "heading of the page’s citation");
        } else if (isCitation(i)) {
            page.metadata(i, "stated.citation", line);
        } else if (LinePatterns.RIGHTS.matcher(line).matches()) {
            rights(i);
        } else if (afterMarker) {
            page.off(i, FurnitureWords.get().foot(line).orElse("below the foot of the text"));
        } else if (LinePatterns.CLOSING_NOTE.matcher(line).matches() && line.length() < 400) {
            page.whole(i, "paratext", "Closing note");
        } else if (!Byline.read(line).isEmpty()) {
            new BylineRules(page).byline(i);
        } else {
            page.off(i, "below the foot of the text");
        }
    }

    /** Lines about rights that follow one another are one statement. */
    private void rights(int i) {
        String value = page.line(i);
        int before = page.next(i, -1);
        Proposed above = before >= 0 ? page.whole[before] : null;
        if (above != null && above.detail().equals("rights.statement")) {
            String joined = above.shown() + " " + value;
            Proposed both =
                    new Proposed("metadata", "rights.statement", above.first(), i + 1, Optional.empty(), 0, joined);
            page.keys.put("rights.statement", joined);
            for (int j = above.first() - 1; j <= i; j++) {
                page.whole[j] = page.line(j).isEmpty() ? null : both;
                page.decided[j] = true;
            }
        } else if (page.keys.containsKey("rights.statement")) {
            page.off(i, "statement of rights, a second one");
        } else {
            page.metadata(i, "rights.statement", value);
        }
    }

    /** A note on where the text comes from, in its last lines. */
    private void closingNotes(int start, int last) {
        for (int i = last; i > Math.max(start, last - 3); i--) {
            if (page.isOpen(i)
                    && !page.isHinted(i, Role.TEXT)
                    && LinePatterns.CLOSING_NOTE.matcher(page.line(i)).matches()
                    && page.line(i).length() < 400) {
                page.whole(i, "paratext", "Closing note");
            }
        }
    }
}
