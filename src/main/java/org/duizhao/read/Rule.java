package org.duizhao.read;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.duizhao.model.Diagnostics;
import org.duizhao.model.Place;

/**
 * A line of the manifest that says what some characters of a capture are. Characters that no rule speaks of are text;
 * lines of verse are as well.
 *
 * @param detail the manifest key for metadata, the label for paratext, the reason for what is taken off, the words for
 *     a supplied heading
 * @param level of a heading
 * @param first first line it speaks of, from 1; for a supplied heading the line that it stands before
 * @param last last line
 * @param match only lines in which this is found, if given; then the lines may be left out
 * @param words only these words of the line, if given
 * @param doubleOf for a doubled paragraph, the line that stays; else 0
 */
record Rule(
        Action action,
        String detail,
        int level,
        int first,
        int last,
        Optional<Pattern> match,
        Optional<String> words,
        int doubleOf,
        Place place) {

    enum Action {
        HEADING,
        PARATEXT,
        METADATA,
        OFF,
        SUPPLY,
        VERSE
    }

    static Optional<Rule> read(YamlMap map, Diagnostics diagnostics) {
        Action action = null;
        for (Action candidate : Action.values()) {
            String key = candidate.name().toLowerCase(java.util.Locale.ROOT);
            if (map.has(key)) {
                if (action != null) {
                    diagnostics.error("W01", map.place(key));
                    return Optional.empty();
                }
                action = candidate;
            }
        }
        if (action == null) {
            diagnostics.error("W02", map.place());
            return Optional.empty();
        }
        String detail = map.text(action.name().toLowerCase(java.util.Locale.ROOT));
        int level = 1;
        if (action == Action.HEADING) {
            Optional<Integer> written = number(detail);
            // Where nothing stands behind the key, that was told.
            if (written.isEmpty() && !detail.isEmpty()) {
                diagnostics.error("M03.number", map.place("heading"), "heading");
                return Optional.empty();
            }
            level = written.orElse(1);
        } else if (action == Action.SUPPLY) {
            level = map.number("level", 1);
        } else if (action == Action.VERSE && !map.yes("verse")) {
            return Optional.empty();
        }
        int[] lines = {1, Integer.MAX_VALUE};
        boolean everywhere = true;
        String key = action == Action.SUPPLY ? "before" : "lines";
        Optional<String> range = map.optional(key);
        if (range.isPresent()) {
            everywhere = false;
            String[] ends = range.get().split("\\s*[-–]\\s*", 2);
            lines[0] = number(ends[0]).orElse(0);
            lines[1] = ends.length == 1 ? lines[0] : number(ends[1]).orElse(0);
            if (lines[0] < 1 || lines[1] < lines[0]) {
                diagnostics.error("W03", map.place(key), range.get(), key, action == Action.SUPPLY);
                return Optional.empty();
            }
        }
        Optional<Pattern> match = Optional.empty();
        if (map.has("match")) {
            everywhere = false;
            try {
                match = Optional.of(Pattern.compile(map.text("match")));
            } catch (PatternSyntaxException e) {
                diagnostics.error("W04", map.place("match"), e.getDescription());
                return Optional.empty();
            }
        }
        if (everywhere && action != Action.VERSE) {
            diagnostics.error("W05", map.place(), key);
            return Optional.empty();
        }
        Optional<String> words = map.verbatim("words").map(String::strip);
        int doubleOf = 0;
        Optional<String> stays = map.optional("double-of");
        if (stays.isPresent()) {
            doubleOf = number(stays.get()).orElse(0);
            if (doubleOf < 1) {
                diagnostics.error("W03", map.place("double-of"), stays.get(), "double-of", true);
                return Optional.empty();
            }
        }
        map.noMore();
        return Optional.of(new Rule(action, detail, level, lines[0], lines[1], match, words, doubleOf, map.place()));
    }

    private static Optional<Integer> number(String text) {
        try {
            return Optional.of(Integer.parseInt(text.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
