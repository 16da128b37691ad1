package org.duizhao.receive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duizhao.receive.TextLayer.Hint;
import org.duizhao.receive.TextLayer.Role;

/** Sorts what stands above a text: titles, bylines, dates, menus, the introduction of the page’s own. */
final class PageHead {

    /** Titles, bylines and menus above a text come to no more lines than this. */
    private static final int LONGEST_HEAD = 40;

    private final Page page;

    PageHead(Page page) {
        this.page = page;
    }

    /** Sorts the lines above the text; gives the line with which the text begins. */
    int sort() {
        int start = salutation(firstParagraph(introduction()));
        Map<String, List<Integer>> titles = new LinkedHashMap<>();
        List<Integer> others = new ArrayList<>();
        int hinted = hintedTitle(start);
        for (int i = 0; i < start; i++) {
            if (!page.isOpen(i)) {
                continue;
            }
            String line = page.line(i);
            boolean first = titles.isEmpty();
            if (Dates.isDate(line)) {
                page.metadata(i, "stated.date", line);
            } else if (LinePatterns.EDITORS_NOTE.matcher(line).matches()) {
                page.whole(i, "paratext", "Note of the capture’s editors");
            } else if (isByline(line, first)) {
                new BylineRules(page).byline(i);
            } else if (LinePatterns.isBreadcrumbs(line)) {
                page.off(i, "path to the page");
            } else if (LinePatterns.BARRED.matcher(line).matches()) {
                page.off(i, "menu");
            } else if (hinted >= 0 && i < hinted) {
                page.off(i, "head of the page, above the title");
            } else if (LinePatterns.RIGHTS.matcher(line).matches()
                    || LinePatterns.RULE.matcher(line).matches()) {
                page.off(i, "line of the page’s head");
            } else {
                title(i, titles, others);
            }
        }
        titles.forEach((key, at) -> page.metadata(at, key));
        subtitles(others, start);
        return start;
    }

    /**
     * Where an introduction of the page's own ends: at controls that switch between the texts, which stand right above
     * the text that they switch. Without such, at the top.
     */
    private int introduction() {
        for (int i = Math.min(page.lines.size(), LONGEST_HEAD) - 1; i >= 0; i--) {
            if (page.isFurniture(i) && page.whole[i].detail().equals(FurnitureWords.TEXT_SWITCH)) {
                for (int j = 0; j < i; j++) {
                    if (page.isOpen(j) && Shape.isRunning(page.line(j)) && !page.isFirstLine(j)) {
                        page.whole(j, "paratext", "Introduction");
                    }
                }
                return i;
            }
        }
        return 0;
    }

    /**
     * The first line of running text that is neither a byline nor furniture, or that the format calls text; the first
     * of all where there is none.
     */
    private int firstParagraph(int from) {
        int open = 0;
        for (int i = from; i < page.lines.size() && open < LONGEST_HEAD; i++) {
            String line = page.line(i);
            if (!page.isOpen(i) || page.isHinted(i, Role.TITLE) || page.isHinted(i, Role.HEADING)) {
                continue;
            }
            if (page.isHinted(i, Role.TEXT)) {
                return i;
            }
            open++;
            int below = page.next(i, 1);
            if (open > 1 && RunningHead.isHeadOfPart(line) && below < page.lines.size() && isPlain(below)) {
                return below;
            }
            boolean titleInShapeOfSentence =
                    open == 1 && from == 0 && looksLikeQuestion(line) && page.next(i, 1) < page.lines.size();
            if (Shape.isRunning(line)
                    && !titleInShapeOfSentence
                    && !Dates.isDate(line)
                    && Byline.read(line).isEmpty()
                    && !LinePatterns.EDITORS_NOTE.matcher(line).matches()) {
                return i;
            }
        }
        // No sentence in sight, as in verse: the first line may be a title, the rest is text.
        int first = page.next(-1, 1);
        while (first < page.lines.size() && (!page.isOpen(first) || page.isHinted(first, Role.TITLE))) {
            first = page.next(first, 1);
        }
        int second = page.next(first, 1);
        boolean apart = second > first + 1 && first < page.lines.size();
        return Math.min(page.lines.size(), apart ? second : first);
    }

    /** Whether a line is open, and says nothing of the text. */
    private boolean isPlain(int i) {
        return page.isOpen(i)
                && !Dates.isDate(page.line(i))
                && Byline.read(page.line(i)).isEmpty()
                && !LinePatterns.isBreadcrumbs(page.line(i))
                && !LinePatterns.BARRED.matcher(page.line(i)).matches();
    }

    /** “Ladies and gentlemen,” and 同志们： right above the first paragraph belong to the text. */
    private int salutation(int start) {
        int above = page.next(start, -1);
        boolean salutes = above >= 0
                && page.isOpen(above)
                && !page.isFirstLine(above)
                && page.line(above).matches(".*[,，:：!！]")
                && Shape.width(page.line(above)) < 60
                && Byline.read(page.line(above)).isEmpty();
        boolean endsTitle = salutes
                && page.line(above).matches(".*[:：]")
                && !isSecondLine(above)
                && Shape.width(page.line(above)) > 30;
        return salutes && !endsTitle ? above : start;
    }

    private boolean isSecondLine(int i) {
        int open = 0;
        for (int j = 0; j < i; j++) {
            open += page.isOpen(j) ? 1 : 0;
        }
        return open == 1;
    }

    /** A title may ask or exclaim; it is short, and one sentence. */
    private static boolean looksLikeQuestion(String line) {
        return Shape.width(line) < 100
                && line.matches(".*[?!？！][”’\"』」]?")
                && !line.matches(".*[.。!?！？].+[?!？！].?")
                && !line.matches("[“‘\"「『].*");
    }

    private int hintedTitle(int start) {
        for (int i = 0; i < start; i++) {
            Hint hint = page.hints.get(i + 1);
            if (hint != null
                    && page.isOpen(i)
                    && (hint.role() == Role.TITLE || hint.role() == Role.HEADING && hint.level() == 1)) {
                return i;
            }
        }
        return -1;
    }

    private boolean isByline(String line, boolean first) {
        List<Byline.Field> fields = Byline.read(line);
        // “By the River” at the very top is a title.
        return !fields.isEmpty() && !(first && fields.get(0).label().matches("(?i)by\\s+") && fields.size() == 1);
    }

    private void title(int i, Map<String, List<Integer>> titles, List<Integer> others) {
        String line = page.line(i);
        String key = "title." + titleLanguage(line);
        List<Integer> known = titles.get(key);
        if (known == null) {
            titles.put(key, new ArrayList<>(List.of(i)));
        } else if (known.stream().anyMatch(k -> fold(page.line(k)).equals(fold(line)))) {
            page.off(i, "the title a second time");
        } else if (page.lines.get(known.get(known.size() - 1)).matches(".*[:：—–-]")) {
            known.add(i);
        } else if (known.size() == 1
                && LinePatterns.ENUMERATED.matcher(page.line(known.get(0))).matches()
                && !page.keys.containsKey("stated.heading")) {
            // “1. The item of a digest”, and below it the title itself.
            page.metadata(known.get(0), "stated.heading", page.line(known.get(0)));
            known.set(0, i);
        } else {
            others.add(i);
        }
    }

    /** The last short line right above the text is a heading of it, the ones before add to the title. */
    private void subtitles(List<Integer> others, int start) {
        for (int i : others) {
            Hint hint = page.hints.get(i + 1);
            boolean heading = hint != null && hint.role() == Role.HEADING;
            String line = page.line(i);
            boolean salutes = start < page.lines.size()
                    && !Shape.endsInStop(page.line(start))
                    && Shape.width(page.line(start)) < 60;
            boolean above = hint == null
                    && page.next(i, 1) == start
                    && Shape.couldBeHeading(line)
                    && !isName(line)
                    && !line.equals(page.author)
                    && !salutes
                    && Dates.in(line).isEmpty();
            if (heading || above || page.next(i, 1) == start && RunningHead.isHeadOfPart(line)) {
                page.heading(i);
            } else if ((isName(line) || line.equals(page.author)) && !page.keys.containsKey("author")) {
                page.metadata(i, "author", line);
            } else {
                page.metadata(i, "stated.subtitle", line);
            }
        }
    }

    /** Two to four Han characters, a dynasty before them if need be: the name of an author under a Chinese title. */
    private static boolean isName(String line) {
        return line.matches(
                "[\\[【〔（(]?[\\p{IsHan}]?[\\]】〕）)·]?\\s?[\\p{IsHan}]{2,4}|[\\p{IsHan}](\\s{1,2}[\\p{IsHan}]{1,2}){1,3}");
    }

    private String titleLanguage(String line) {
        if (Shape.isHan(line)) {
            return page.language.startsWith("zh") ? page.language : LanguageGuess.of(line, "zh-Hans");
        }
        return page.language.startsWith("zh") ? "en" : page.language;
    }

    private static String fold(String line) {
        return String.join(" ", Shape.words(line));
    }
}
