package org.duizhao.receive;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duizhao.receive.FurnitureWords.Items;
import org.duizhao.receive.TextLayer.Hint;
import org.duizhao.receive.TextLayer.Role;

/**
 * Tells a text from the page it was captured with: by the shape of lines, by what stands twice, by what the format says
 * of a line, and by words of furniture. In doubt a line is text, for what is kept wrongly is seen by every reader.
 */
final class Furniture {

    /** A line that stands so often is the head or foot of printed pages. */
    private static final int REPEATED = 3;

    private final Page page;

    private Furniture(Page page) {
        this.page = page;
    }

    /**
     * Sorts the lines of a layer.
     *
     * @param language of the text, by which its title is keyed where it is neither Chinese nor English
     */
    static Sorted sort(TextLayer layer, String language) {
        Page page = new Page(layer, language);
        Furniture furniture = new Furniture(page);
        furniture.byHints();
        furniture.byWords();
        furniture.repeatedHeads();
        int start = new PageHead(page).sort();
        int end = new PageFoot(page).sort(start);
        PageBody body = new PageBody(page);
        body.headings(start, end);
        body.doubles(layer, start, end);
        furniture.noteLines();
        furniture.dateline();
        Stanzas.add(page);
        return page.result();
    }

    private void byHints() {
        for (int i = 0; i < page.lines.size(); i++) {
            Hint hint = page.hints.get(i + 1);
            if (hint == null) {
                continue;
            }
            if (hint.role() == Role.FURNITURE
                    && LinePatterns.RESERVED.matcher(page.line(i)).matches()
                    && !page.keys.containsKey("rights.statement")) {
                page.metadata(i, "rights.statement", page.line(i));
            } else if (hint.role() == Role.FURNITURE) {
                page.off(i, "outside the text, by the page’s own mark-up (" + hint.detail() + ")");
            } else if (hint.role() == Role.LINKS && !Shape.isRunning(page.line(i))) {
                page.off(i, "links");
            }
        }
    }

    private void byWords() {
        Set<Integer> lone = new LinkedHashSet<>();
        for (int i = 0; i < page.lines.size(); i++) {
            String line = page.line(i);
            if (page.isOpen(i) && !page.isHinted(i, Role.TEXT)) {
                Optional<Items> items = FurnitureWords.get().items(line);
                Optional<String> known = FurnitureWords.get().line(line);
                if (known.isPresent()) {
                    page.off(i, known.get());
                } else if (items.isPresent()
                        && items.get().apart()
                        && items.get().count() >= 3) {
                    page.off(i, items.get().reason());
                } else if (items.isPresent()
                        && (items.get().apart() || !items.get().reason().equals("menu"))) {
                    lone.add(i);
                }
            }
        }
        // One or two such words may be a heading, unless they stand beside other furniture, or beside each other.
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i : lone) {
                boolean beside = page.isFurniture(page.next(i, -1))
                        || page.isFurniture(page.next(i, 1))
                        || lone.contains(page.next(i, -1)) && lone.contains(page.next(i, 1));
                if (page.isOpen(i) && beside) {
                    page.off(
                            i,
                            FurnitureWords.get()
                                    .items(page.line(i))
                                    .orElseThrow()
                                    .reason());
                    changed = true;
                }
            }
        }
    }

    /** Heads and numbers of printed pages. What the format calls a part of the text is none, however often it stands. */
    private void repeatedHeads() {
        Map<Integer, String> keys = new HashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        int numbers = 0;
        for (int i = 0; i < page.lines.size(); i++) {
            String line = page.line(i);
            if (!line.isEmpty() && line.length() < 200) {
                keys.put(i, RunningHead.key(line));
                counts.merge(keys.get(i), 1, Integer::sum);
                numbers += !page.isOfText(i) && isPageNumber(line) ? 1 : 0;
            }
        }
        for (int i = 0; i < page.lines.size(); i++) {
            String line = page.line(i);
            if (!page.isOpen(i) || page.isOfText(i) || line.length() >= 200) {
                continue;
            }
            if (numbers >= 2 && isPageNumber(line)) {
                page.off(i, "page number");
            } else if (Shape.couldBeHeading(line)
                    && !Shape.isRunning(line)
                    && !LinePatterns.ENUMERATED.matcher(line).matches()
                    && counts.get(keys.get(i)) >= REPEATED) {
                page.off(i, "head of a page, repeated");
            }
        }
    }

    private static boolean isPageNumber(String line) {
        return line.length() < 24 && LinePatterns.PAGE_NUMBER.matcher(line).matches();
    }

    /** Notes are kept under a label. The rest of what a format says is used where the line stands. */
    private void noteLines() {
        for (int i = 0; i < page.lines.size(); i++) {
            if (page.isHinted(i, Role.NOTE) && page.whole[i] == null) {
                String line = page.line(i);
                page.whole(i, "paratext", "Note " + line.substring(1, Math.max(1, line.indexOf(']'))));
            }
        }
    }

    private void dateline() {
        for (int i = 0; i < page.lines.size(); i++) {
            if (page.isOpen(i) && Shape.isRunning(page.line(i))) {
                int at = i;
                Dateline.of(page.line(i))
                        .filter(d -> d.length() < page.line(at).length())
                        .ifPresent(d -> {
                            page.keys.put("stated.dateline", d);
                            page.parts.add(Proposed.words("metadata", "stated.dateline", at + 1, d));
                        });
                return;
            }
        }
    }
}
