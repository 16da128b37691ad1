package org.duizhao.receive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.duizhao.receive.FurnitureWords.Items;
import org.duizhao.receive.TextLayer.Hint;
import org.duizhao.receive.TextLayer.Role;

/**
 * Tells a text from the page it was captured with: by the shape of lines, by what stands twice, by what the format says
 * of a line, and by words of furniture. In doubt a line is text, for what is kept wrongly is seen by every reader.
 */
final class Furniture {

    /** Titles, bylines and menus above a text come to no more lines than this. */
    private static final int LONGEST_HEAD = 40;

    /** More than this share of short lines in the body, and short lines are verse or lists, not headings. */
    private static final double MOSTLY_SHORT = 0.5;

    /** A line that stands so often is the head or foot of printed pages. */
    private static final int REPEATED = 3;

    private static final Pattern RIGHTS = Pattern.compile("(?i).*(all rights reserved|without (the )?(prior )?written "
            + "(authori[sz]ation|permission|consent)|not be (republished|reproduced|copied|redistributed|reprinted)|©|\\(c\\) "
            + "?\\d{4}|copyright|版权所有|版權所有|未经.{0,12}(授权|许可|允许)|未經.{0,12}(授權|許可)|(不得|禁止|严禁|请勿|謝絕|谢绝).{0,8}(转载|轉載)"
            + "|(转载|轉載).{0,6}(请|請|注明|註明)).*");

    /** What a page must say of rights to be heard even from its footer: that it reserves them. */
    private static final Pattern RESERVED = Pattern.compile(
            "(?i).*(all rights reserved|not be (republished|reproduced|copied|reprinted)|(不得|禁止|严禁).{0,8}(转载|轉載)).*");

    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "(?i)(page|p\\.|第)?\\s*[-–—·\\[(]?\\s*\\d{1,4}\\s*[-–—·\\])]?\\s*(((of|/)\\s*\\d{1,4})|页|頁|[(（]共\\s?\\d+\\s?[页頁][)）])?");

    private static final Pattern RULE = Pattern.compile("[\\p{P}\\p{S}\\s]{3,}|[*＊·•—–_=~-]+");

    private static final Pattern BREADCRUMBS = Pattern.compile("[^>»›→]{1,40}(\\s*[>»›→]+\\s*[^>»›→]{1,60}){1,6}[>»›→]?\\s*");

    /** Three short items or more between bars. */
    private static final Pattern BARRED = Pattern.compile("[^|｜]{1,24}([|｜][^|｜]{1,24}){2,}[|｜]?");

    private static final Pattern CITE_HEADING = Pattern.compile("(?i)(how to )?cite( this)?( (page|article|text|work|as))?\\s*:?"
            + "|(suggested|recommended) citation\\s*:?|引用(本文|格式)?[:：]?");

    private static final Pattern CLOSING_NOTE = Pattern.compile("(?i)[(（\\[［【]?\\s*((this (is|was) (a|an|the) (full |abridged |"
            + "edited |revised )?(speech|text|excerpt|translation|transcript|address|article|extract|version)\\b"
            + "|(this|the) (article|essay|text|speech|translation|story|piece) (was |is )?(originally |first )?(appear|publish|deliver"
            + "|translat|taken|reprint|abridg)|(originally|first) (appeared|published|delivered|printed)|reprinted (from|with)"
            + "|translated (from|by)\\b).*|(本文|此文|原文)(是|为|系|原?载|原?載|刊|選自|选自|摘自|节选|發表|发表|曾).*"
            + "|(这是|這是).{2,80}(讲话|講話|文章|发言|發言|一部分|节选|節選|摘要)[。.]?|(原载|原載|摘自|选自|選自|节选自|節選自|载于|載於).*"
            + "|(作者|译者|譯者)(系|是|为|為|单位|單位|[:：]).*)");

    private static final Pattern EDITORS_NOTE = Pattern.compile(
            "(?i)[(（\\[【]?\\s*(editors?[’']?s?[’']? note|translator[’']s note|编者按|編者按|编者的话|译者按|譯者按|核心提示|内容提要|摘要|内容摘要|导读)\\s*[:：】\\])）].*");

    private static final Pattern ENUMERATED = Pattern.compile("(?:\\d{1,3}[.)、．]|[一二三四五六七八九十]{1,3}、|[IVXLC]{1,6}\\.).*");

    private final List<String> lines;
    private final Map<Integer, Hint> hints;
    private final FurnitureWords words = FurnitureWords.get();

    /** The rule of each line that has one for the whole of it. */
    private final Proposed[] whole;
    private final boolean[] decided;
    private final List<Proposed> parts = new ArrayList<>();
    private final Map<String, String> keys = new LinkedHashMap<>();
    private final String language;

    private Furniture(TextLayer layer, String language) {
        this.lines = layer.lines().stream().map(Shape::strip).toList();
        this.hints = layer.hints();
        this.language = language;
        this.whole = new Proposed[lines.size()];
        this.decided = new boolean[lines.size()];
    }

    /**
     * Sorts the lines of a layer.
     *
     * @param language of the text, by which its title is keyed where it is neither Chinese nor English
     */
    static Sorted sort(TextLayer layer, String language) {
        Furniture furniture = new Furniture(layer, language);
        furniture.byHints();
        furniture.byWords();
        furniture.repeatedHeads();
        int start = furniture.head(layer);
        int end = furniture.foot(start);
        furniture.body(start, end);
        furniture.doubles(layer, start, end);
        furniture.noteLines();
        furniture.dateline();
        return furniture.result();
    }

    // What the format says

    private void byHints() {
        for (int i = 0; i < lines.size(); i++) {
            Hint hint = hints.get(i + 1);
            if (hint == null) {
                continue;
            }
            if (hint.role() == Role.FURNITURE && RESERVED.matcher(lines.get(i)).matches()
                    && !keys.containsKey("rights.statement")) {
                metadata(i, "rights.statement", lines.get(i));
            } else if (hint.role() == Role.FURNITURE) {
                off(i, "outside the text, by the page’s own mark-up (" + hint.detail() + ")");
            } else if (hint.role() == Role.LINKS && !Shape.isRunning(lines.get(i))) {
                off(i, "links");
            }
        }
    }

    /** Notes are kept under a label. The rest of what a format says is used where the line stands. */
    private void noteLines() {
        for (int i = 0; i < lines.size(); i++) {
            if (isHinted(i, Role.NOTE) && whole[i] == null) {
                String line = lines.get(i);
                whole(i, "paratext", "Note " + line.substring(1, Math.max(1, line.indexOf(']'))));
            }
        }
    }

    private boolean isHinted(int i, Role role) {
        return hints.containsKey(i + 1) && hints.get(i + 1).role() == role;
    }

    // What words and repetition say

    private void byWords() {
        List<Integer> lone = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (isOpen(i)) {
                Optional<Items> items = words.items(line);
                Optional<String> known = words.line(line);
                if (known.isPresent()) {
                    off(i, known.get());
                } else if (items.isPresent() && items.get().apart() && items.get().count() >= 3) {
                    off(i, items.get().reason());
                } else if (items.isPresent() && (items.get().apart() || !items.get().reason().equals("menu"))) {
                    lone.add(i);
                }
            }
        }
        // One or two such words may be a heading, unless they stand beside other furniture, or beside each other.
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i : lone) {
                boolean beside = isFurniture(next(i, -1)) || isFurniture(next(i, 1))
                        || lone.contains(next(i, -1)) && lone.contains(next(i, 1));
                if (isOpen(i) && beside) {
                    off(i, words.items(lines.get(i)).orElseThrow().reason());
                    changed = true;
                }
            }
        }
    }

    private boolean isFurniture(int i) {
        return i >= 0 && i < lines.size() && whole[i] != null && whole[i].isOff();
    }

    /** The nearest line with characters, in a direction; -1 or the number of lines where there is none. */
    private int next(int i, int step) {
        int j = i + step;
        while (j >= 0 && j < lines.size() && lines.get(j).isEmpty()) {
            j += step;
        }
        return j;
    }

    /** Heads and numbers of printed pages. */
    private void repeatedHeads() {
        Map<String, Integer> counts = new HashMap<>();
        int numbers = 0;
        for (String line : lines) {
            if (!line.isEmpty() && line.length() < 200) {
                counts.merge(withoutNumbers(line), 1, Integer::sum);
                numbers += isPageNumber(line) ? 1 : 0;
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!isOpen(i) || line.length() >= 200) {
                continue;
            }
            if (numbers >= 2 && isPageNumber(line)) {
                off(i, "page number");
            } else if (Shape.couldBeHeading(line) && !Shape.isRunning(line) && !ENUMERATED.matcher(line).matches()
                    && counts.get(withoutNumbers(line)) >= REPEATED) {
                off(i, "head of a page, repeated");
            }
        }
    }

    private static boolean isPageNumber(String line) {
        return line.length() < 24 && PAGE_NUMBER.matcher(line).matches();
    }

    private static String withoutNumbers(String line) {
        return line.replaceAll("\\d+", "#");
    }

    // The head: all above the first paragraph

    /** Sorts the lines above the text; gives the line with which the text begins. */
    private int head(TextLayer layer) {
        int start = salutation(firstParagraph(introduction()));
        Map<String, List<Integer>> titles = new LinkedHashMap<>();
        List<Integer> others = new ArrayList<>();
        int hinted = hintedTitle(start);
        for (int i = 0; i < start; i++) {
            if (!isOpen(i)) {
                continue;
            }
            String line = lines.get(i);
            boolean first = titles.isEmpty();
            if (Dates.isDate(line)) {
                metadata(i, "stated.date", line);
            } else if (EDITORS_NOTE.matcher(line).matches()) {
                whole(i, "paratext", "Note of the capture’s editors");
            } else if (isByline(line, first)) {
                byline(i);
            } else if (isBreadcrumbs(line)) {
                off(i, "path to the page");
            } else if (BARRED.matcher(line).matches()) {
                off(i, "menu");
            } else if (hinted >= 0 && i < hinted) {
                off(i, "head of the page, above the title");
            } else if (RIGHTS.matcher(line).matches() || RULE.matcher(line).matches()) {
                off(i, "line of the page’s head");
            } else {
                title(i, titles, others);
            }
        }
        titles.forEach((key, at) -> metadata(at, key));
        subtitles(others, start);
        return start;
    }

    /**
     * Where an introduction of the page's own ends: at controls that switch between the texts, which stand right above
     * the text that they switch. Without such, at the top.
     */
    private int introduction() {
        for (int i = Math.min(lines.size(), LONGEST_HEAD) - 1; i >= 0; i--) {
            if (isFurniture(i) && whole[i].detail().equals(FurnitureWords.TEXT_SWITCH)) {
                for (int j = 0; j < i; j++) {
                    if (isOpen(j) && Shape.isRunning(lines.get(j)) && !isFirstLine(j)) {
                        whole(j, "paratext", "Introduction");
                    }
                }
                return i;
            }
        }
        return 0;
    }

    private boolean isFirstLine(int i) {
        for (int j = 0; j < i; j++) {
            if (isOpen(j)) {
                return false;
            }
        }
        return true;
    }

    /** The first line of running text that is neither a byline nor furniture; the first of all where there is none. */
    private int firstParagraph(int from) {
        int open = 0;
        for (int i = from; i < lines.size() && open < LONGEST_HEAD; i++) {
            String line = lines.get(i);
            if (!isOpen(i) || isHinted(i, Role.TITLE) || isHinted(i, Role.HEADING)) {
                continue;
            }
            open++;
            boolean titleInShapeOfSentence = open == 1 && from == 0 && looksLikeQuestion(line) && next(i, 1) < lines.size();
            if (Shape.isRunning(line) && !titleInShapeOfSentence && !Dates.isDate(line) && Byline.read(line).isEmpty()
                    && !EDITORS_NOTE.matcher(line).matches()) {
                return i;
            }
        }
        // No sentence in sight, as in verse: the first line may be a title, the rest is text.
        int first = next(-1, 1);
        while (first < lines.size() && (!isOpen(first) || isHinted(first, Role.TITLE))) {
            first = next(first, 1);
        }
        int second = next(first, 1);
        boolean apart = second > first + 1 && first < lines.size();
        return Math.min(lines.size(), apart ? second : first);
    }

    /** “Ladies and gentlemen,” and 同志们： right above the first paragraph belong to the text. */
    private int salutation(int start) {
        int above = next(start, -1);
        boolean salutes = above >= 0 && isOpen(above) && !isFirstLine(above) && lines.get(above).matches(".*[,，:：!！]")
                && Shape.width(lines.get(above)) < 60 && Byline.read(lines.get(above)).isEmpty();
        boolean endsTitle = salutes && lines.get(above).matches(".*[:：]") && !isSecondLine(above)
                && Shape.width(lines.get(above)) > 30;
        return salutes && !endsTitle ? above : start;
    }

    private boolean isSecondLine(int i) {
        int open = 0;
        for (int j = 0; j < i; j++) {
            open += isOpen(j) ? 1 : 0;
        }
        return open == 1;
    }

    /** A title may ask or exclaim; it is short, and one sentence. */
    private static boolean looksLikeQuestion(String line) {
        return Shape.width(line) < 100 && line.matches(".*[?!？！][”’\"』」]?") && !line.matches(".*[.。!?！？].+[?!？！].?")
                && !line.matches("[“‘\"「『].*");
    }

    private int hintedTitle(int start) {
        for (int i = 0; i < start; i++) {
            Hint hint = hints.get(i + 1);
            if (hint != null && isOpen(i)
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

    private static boolean isBreadcrumbs(String line) {
        return line.length() < 200 && BREADCRUMBS.matcher(line).matches();
    }

    private void title(int i, Map<String, List<Integer>> titles, List<Integer> others) {
        String line = lines.get(i);
        String key = "title." + titleLanguage(line);
        List<Integer> known = titles.get(key);
        if (known == null) {
            titles.put(key, new ArrayList<>(List.of(i)));
        } else if (known.stream().anyMatch(k -> fold(lines.get(k)).equals(fold(line)))) {
            off(i, "the title a second time");
        } else if (lines.get(known.get(known.size() - 1)).matches(".*[:：—–-]")) {
            known.add(i);
        } else if (known.size() == 1 && ENUMERATED.matcher(lines.get(known.get(0))).matches() && !keys.containsKey("stated.heading")) {
            // “1. The item of a digest”, and below it the title itself.
            metadata(known.get(0), "stated.heading", lines.get(known.get(0)));
            known.set(0, i);
        } else {
            others.add(i);
        }
    }

    /** The last short line right above the text is a heading of it, the ones before add to the title. */
    private void subtitles(List<Integer> others, int start) {
        for (int i : others) {
            Hint hint = hints.get(i + 1);
            boolean heading = hint != null && hint.role() == Role.HEADING;
            String line = lines.get(i);
            boolean salutes = start < lines.size() && !Shape.endsInStop(lines.get(start)) && Shape.width(lines.get(start)) < 60;
            boolean above = hint == null && next(i, 1) == start && Shape.couldBeHeading(line) && !isName(line)
                    && !salutes && Dates.in(line).isEmpty();
            if (heading || above) {
                heading(i);
            } else if (isName(line) && !keys.containsKey("author")) {
                metadata(i, "author", line);
            } else {
                metadata(i, "stated.subtitle", line);
            }
        }
    }

    /** Two to four Han characters, a dynasty before them if need be: the name of an author under a Chinese title. */
    private static boolean isName(String line) {
        return line.matches("[\\[【〔（(]?[\\p{IsHan}]?[\\]】〕）)·]?\\s?[\\p{IsHan}]{2,4}|[\\p{IsHan}](\\s{1,2}[\\p{IsHan}]{1,2}){1,3}");
    }

    private String titleLanguage(String line) {
        if (Shape.isHan(line)) {
            return language.startsWith("zh") ? language : LanguageGuess.of(line, "zh-Hans");
        }
        return language.startsWith("zh") ? "en" : language;
    }

    private static String fold(String line) {
        return String.join(" ", Shape.words(line));
    }

    private void byline(int i) {
        String line = lines.get(i);
        List<Byline.Field> fields = Byline.read(line);
        if (fields.size() == 1 && fields.get(0).key().startsWith("stated.")) {
            metadata(i, fields.get(0).key(), line);
            return;
        }
        int from = 0;
        for (Byline.Field field : fields) {
            int at = line.indexOf(field.whole(), from);
            boolean person = !field.key().startsWith("stated.");
            String value = Shape.strip(person ? field.value() : field.whole());
            // A rule with words finds their first place in the line.
            boolean findable = !value.isEmpty() && at >= 0
                    && line.indexOf(value) == at + field.whole().indexOf(value)
                    && (!person || line.indexOf(Shape.strip(field.label())) == at);
            if (keys.containsKey(field.key()) || !findable) {
                String rest = Shape.strip(field.whole());
                if (!rest.isEmpty() && line.indexOf(rest) == at) {
                    parts.add(Proposed.words("off", "what the page says of the text a second time", i + 1, rest));
                }
                continue;
            }
            if (person) {
                parts.add(Proposed.words("off", "the words before the name", i + 1, Shape.strip(field.label())));
            }
            keys.put(field.key(), value);
            parts.add(Proposed.words("metadata", field.key(), i + 1, value));
            from = at + field.whole().length();
        }
        decided[i] = true;
        closeGaps(i);
    }

    /** What no statement of a byline covers, such as brackets and bars between them. */
    private void closeGaps(int i) {
        StringBuilder rest = new StringBuilder(lines.get(i));
        List<Proposed> here = parts.stream().filter(p -> p.first() == i + 1).toList();
        for (Proposed part : here) {
            int at = lines.get(i).indexOf(part.words().orElseThrow());
            for (int k = at; k < at + part.words().get().length(); k++) {
                rest.setCharAt(k, ' ');
            }
        }
        for (String gap : rest.toString().strip().split("\\s{2,}")) {
            String piece = Shape.strip(gap);
            int at = piece.isEmpty() ? -1 : lines.get(i).indexOf(piece);
            boolean free = at >= 0 && rest.substring(at, at + piece.length()).equals(piece);
            if (free) {
                parts.add(Proposed.words("off", "marks of the page around its statements", i + 1, piece));
            } else if (!piece.isEmpty()) {
                // No rule could point at it; the whole line is taken off instead, and shown.
                here.forEach(p -> keys.remove(p.detail()));
                parts.removeIf(p -> p.first() == i + 1);
                off(i, "what the page says of the text");
                return;
            }
        }
    }

    // The foot: all below the last paragraph

    /** Sorts the lines below the text; gives the line after its last. */
    private int foot(int start) {
        int marker = marker(start);
        int last = start - 1;
        for (int i = start; i < marker; i++) {
            if (isOpen(i) && isText(i)) {
                last = i;
            }
        }
        for (int i = last + 1; i < lines.size(); i++) {
            if (isOpen(i)) {
                footLine(i, i >= marker, last);
            }
        }
        closingNotes(start, last);
        return last + 1;
    }

    /** The heading of related stories or comments; what follows it is not the text, unless it is too much of it. */
    private int marker(int start) {
        int all = 0;
        for (int i = start; i < lines.size(); i++) {
            all += Shape.width(lines.get(i));
        }
        int after = 0;
        int found = lines.size();
        for (int i = lines.size() - 1; i >= start; i--) {
            after += Shape.width(lines.get(i));
            if (words.foot(lines.get(i)).isPresent() && !Shape.isRunning(lines.get(i)) && after < 0.4 * all) {
                found = i;
            }
        }
        return found;
    }

    private boolean isText(int i) {
        String line = lines.get(i);
        boolean rights = RIGHTS.matcher(line).matches() && line.length() < 400;
        boolean ofForm = rights || CITE_HEADING.matcher(line).matches() || isCitation(i) || !Byline.read(line).isEmpty()
                || CLOSING_NOTE.matcher(line).matches() && line.length() < 400 || isHinted(i, Role.NOTE);
        return !ofForm && (Shape.isRunning(line) || !hasFurnitureAbove(i) && !isBreadcrumbs(line) && !RULE.matcher(line).matches());
    }

    /** Whether furniture has come since the last line of running text. */
    private boolean hasFurnitureAbove(int i) {
        for (int j = i - 1; j >= 0; j--) {
            if (isFurniture(j)) {
                return true;
            }
            if (whole[j] == null && Shape.isRunning(lines.get(j)) && !RIGHTS.matcher(lines.get(j)).matches()) {
                return false;
            }
        }
        return false;
    }

    private boolean isCitation(int i) {
        int before = next(i, -1);
        return before >= 0 && CITE_HEADING.matcher(lines.get(before)).matches();
    }

    private void footLine(int i, boolean afterMarker, int last) {
        String line = lines.get(i);
        if (isHinted(i, Role.NOTE)) {
            return;
        }
        if (CITE_HEADING.matcher(line).matches()) {
            off(i, "heading of the page’s citation");
        } else if (isCitation(i)) {
            metadata(i, "stated.citation", line);
        } else if (RIGHTS.matcher(line).matches()) {
            rights(i);
        } else if (afterMarker) {
            off(i, words.foot(line).orElse("below the foot of the text"));
        } else if (CLOSING_NOTE.matcher(line).matches() && line.length() < 400) {
            whole(i, "paratext", "Closing note");
        } else if (!Byline.read(line).isEmpty()) {
            byline(i);
        } else {
            off(i, "below the foot of the text");
        }
    }

    /** Lines about rights that follow one another are one statement. */
    private void rights(int i) {
        String value = lines.get(i);
        int before = next(i, -1);
        Proposed above = before >= 0 ? whole[before] : null;
        if (above != null && above.detail().equals("rights.statement")) {
            String joined = above.shown() + " " + value;
            Proposed both = new Proposed("metadata", "rights.statement", above.first(), i + 1, Optional.empty(), 0, joined);
            keys.put("rights.statement", joined);
            for (int j = above.first() - 1; j <= i; j++) {
                whole[j] = lines.get(j).isEmpty() ? null : both;
                decided[j] = true;
            }
        } else if (keys.containsKey("rights.statement")) {
            off(i, "statement of rights, a second one");
        } else {
            metadata(i, "rights.statement", value);
        }
    }

    /** A note on where the text comes from, in its last lines. */
    private void closingNotes(int start, int last) {
        for (int i = last; i > Math.max(start, last - 3); i--) {
            if (isOpen(i) && CLOSING_NOTE.matcher(lines.get(i)).matches() && lines.get(i).length() < 400) {
                whole(i, "paratext", "Closing note");
            }
        }
    }

    // The body

    private void body(int start, int end) {
        int shortLines = 0;
        int all = 0;
        for (int i = start; i < end; i++) {
            if (isOpen(i)) {
                all++;
                shortLines += isParagraph(i) ? 0 : 1;
            }
        }
        boolean verse = shortLines > MOSTLY_SHORT * all;
        int highest = hints.entrySet().stream()
                .filter(e -> e.getValue().role() == Role.HEADING && e.getKey() > start && isOpen(e.getKey() - 1))
                .mapToInt(e -> e.getValue().level()).min().orElse(1);
        for (int i = start; i < end; i++) {
            if (!isOpen(i)) {
                continue;
            }
            Hint hint = hints.get(i + 1);
            if (hint != null && hint.role() == Role.HEADING) {
                whole(i, "heading", String.valueOf(hint.level() - highest + 1));
            } else if (RULE.matcher(lines.get(i)).matches()) {
                off(i, "line of marks");
            } else if (hint == null && hints.values().stream().noneMatch(h -> h.role() == Role.HEADING) && !verse
                    && standsAlone(i, start, end)) {
                heading(i);
            }
        }
    }

    private void heading(int i) {
        Hint hint = hints.get(i + 1);
        whole(i, "heading", hint != null && hint.role() == Role.HEADING ? String.valueOf(Math.max(1, hint.level() - 1)) : "1");
    }

    /** A short line between paragraphs, or two of them: a list has more. */
    private boolean standsAlone(int i, int start, int end) {
        String line = lines.get(i);
        if (!Shape.couldBeHeading(line) || Shape.isRunning(line) || line.matches("[-•·*–—“\"「『(（].*")) {
            return false;
        }
        int above = openNext(i, -1);
        int below = openNext(i, 1);
        boolean shortAbove = above >= start && !isParagraph(above);
        boolean shortBelow = below < end && !isParagraph(below);
        boolean first = shortBelow && !shortAbove && openNext(below, 1) < end && isParagraph(openNext(below, 1));
        boolean second = shortAbove && !shortBelow && openNext(above, -1) < i
                && (openNext(above, -1) < start || isParagraph(openNext(above, -1)));
        return below < end && (!shortAbove && !shortBelow || first || second);
    }

    /** Running text, or an item of a list. */
    private boolean isParagraph(int i) {
        return Shape.isRunning(lines.get(i)) || lines.get(i).matches("[-•·*–—●○■]\\s.*|\\(?\\d{1,2}[.)]\\s.*");
    }

    private int openNext(int i, int step) {
        int j = i + step;
        while (j >= 0 && j < lines.size() && (lines.get(j).isEmpty() || whole[j] != null && !whole[j].action().equals("heading"))) {
            j += step;
        }
        return j;
    }

    /** Of two neighbouring paragraphs that are the same, the one goes that is not set as the rest is; else the first. */
    private void doubles(TextLayer layer, int start, int end) {
        List<String> raw = layer.lines();
        int indented = 0;
        int paragraphs = 0;
        for (int i = start; i < end; i++) {
            if (isOpen(i)) {
                paragraphs++;
                indented += isIndented(raw.get(i)) ? 1 : 0;
            }
        }
        boolean indent = indented * 2 > paragraphs;
        int before = -1;
        for (int i = start; i < end; i++) {
            if (!isOpen(i)) {
                continue;
            }
            if (before >= 0 && Doubles.alike(lines.get(before), lines.get(i))) {
                boolean secondOdd = isIndented(raw.get(i)) != indent && isIndented(raw.get(before)) == indent;
                int gone = secondOdd ? i : before;
                int stays = secondOdd ? before : i;
                whole[gone] = new Proposed("off", "a paragraph that stands twice", gone + 1, gone + 1, Optional.empty(),
                        stays + 1, lines.get(gone));
                decided[gone] = true;
                before = stays;
            } else {
                before = i;
            }
        }
    }

    private static boolean isIndented(String raw) {
        return !raw.isEmpty() && Shape.isSpace(raw.charAt(0));
    }

    private void dateline() {
        for (int i = 0; i < lines.size(); i++) {
            if (isOpen(i) && Shape.isRunning(lines.get(i))) {
                int at = i;
                Dateline.of(lines.get(i)).filter(d -> d.length() < lines.get(at).length()).ifPresent(d -> {
                    keys.put("stated.dateline", d);
                    parts.add(Proposed.words("metadata", "stated.dateline", at + 1, d));
                });
                return;
            }
        }
    }

    // What all have in common

    private boolean isOpen(int i) {
        return !lines.get(i).isEmpty() && whole[i] == null && !decided[i];
    }

    private void off(int i, String reason) {
        whole(i, "off", reason);
    }

    private void whole(int i, String action, String detail) {
        whole[i] = Proposed.line(action, detail, i + 1, lines.get(i));
        decided[i] = true;
    }

    /** A line as the value of a key; a key has one value. */
    private void metadata(int i, String key, String value) {
        String free = key;
        for (int n = 2; keys.containsKey(free); n++) {
            free = (key.startsWith("stated.") ? key : "stated." + key.replace('.', '-')) + "-" + n;
        }
        keys.put(free, value);
        whole(i, "metadata", free);
    }

    private void metadata(List<Integer> at, String key) {
        int first = at.get(0);
        int last = at.get(at.size() - 1);
        String value = String.join(" ", at.stream().map(lines::get).toList());
        boolean unbroken = at.size() == 1 || java.util.stream.IntStream.range(first, last + 1)
                .allMatch(i -> at.contains(i) || lines.get(i).isEmpty());
        if (!unbroken) {
            at.forEach(i -> metadata(i, key, lines.get(i)));
            return;
        }
        keys.put(key, value);
        Proposed rule = new Proposed("metadata", key, first + 1, last + 1, Optional.empty(), 0, value);
        for (int i : at) {
            whole[i] = rule;
            decided[i] = true;
        }
    }

    private Sorted result() {
        List<Proposed> rules = new ArrayList<>(parts);
        Arrays.stream(whole).filter(r -> r != null).distinct().forEach(rules::add);
        rules.sort(java.util.Comparator.comparingInt(Proposed::first));
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (isOpen(i)) {
                kept.add(lines.get(i));
            }
        }
        return new Sorted(joined(rules), java.util.Collections.unmodifiableMap(keys), List.copyOf(kept));
    }

    /** Lines that are taken off for the same reason, one after the other, are one rule. */
    private List<Proposed> joined(List<Proposed> rules) {
        List<Proposed> joined = new ArrayList<>();
        for (Proposed rule : rules) {
            Proposed above = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            boolean same = above != null && rule.isOff() && above.isOff() && above.detail().equals(rule.detail())
                    && rule.words().isEmpty() && above.words().isEmpty() && rule.doubleOf() == 0 && above.doubleOf() == 0
                    && next(above.last() - 1, 1) == rule.first() - 1;
            if (same) {
                joined.set(joined.size() - 1, new Proposed("off", rule.detail(), above.first(), rule.last(), Optional.empty(),
                        0, above.shown() + "\n" + rule.shown()));
            } else {
                joined.add(rule);
            }
        }
        return List.copyOf(joined);
    }
}
