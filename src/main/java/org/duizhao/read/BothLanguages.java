package org.duizhao.read;

import java.util.ArrayList;
import java.util.List;
import org.duizhao.model.Diagnostics;
import org.duizhao.model.Place;
import org.duizhao.model.Prose;

/**
 * A remark in both languages: Markdown, and behind it, between a line {@code ::: zh} and a line {@code :::}, the same in
 * Chinese.
 *
 * @param chinese empty where there is no Chinese form
 */
record BothLanguages(Prose body, Prose chinese) {

    private static final String OPENING = ":::";

    static BothLanguages read(Prose whole, Diagnostics diagnostics) {
        String[] lines = whole.markdown().split("\n", -1);
        int open = find(lines, 0);
        if (open < 0) {
            return new BothLanguages(whole, new Prose("", whole.place()));
        }
        Place place = whole.place().down(open);
        if (!lines[open].strip().equals("::: zh")) {
            diagnostics.error("N04.unknown", place, lines[open].strip());
        }
        int close = find(lines, open + 1);
        if (close < 0 || !lines[close].strip().equals(OPENING)) {
            diagnostics.error("N04.open", place);
            close = lines.length;
        }
        for (int i = close + 1; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                diagnostics.error("N05", whole.place().down(i));
                break;
            }
        }
        Prose chinese = new Prose(join(lines, open + 1, close), whole.place().down(open + 1));
        if (chinese.isEmpty()) {
            diagnostics.error("N03.chinese", place);
        }
        return new BothLanguages(new Prose(join(lines, 0, open), whole.place()), chinese);
    }

    private static int find(String[] lines, int from) {
        for (int i = from; i < lines.length; i++) {
            if (lines[i].startsWith(OPENING)) {
                return i;
            }
        }
        return -1;
    }

    private static String join(String[] lines, int from, int end) {
        List<String> kept = new ArrayList<>(List.of(lines).subList(from, Math.min(end, lines.length)));
        return String.join("\n", kept).stripTrailing();
    }
}
