package org.duizhao.receive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.duizhao.receive.TextLayer.Hint;
import org.duizhao.receive.TextLayer.Role;

/** The lines of a page while they are sorted: what each has been taken for so far. */
final class Page {

    final List<String> lines;
    final Map<Integer, Hint> hints;
    final String language;

    /** Who the file says wrote it; empty where it does not say. */
    final String author;

    /** The rule of each line that has one for the whole of it. */
    final Proposed[] whole;

    final boolean[] decided;
    final List<Proposed> parts = new ArrayList<>();
    final Map<String, String> keys = new LinkedHashMap<>();

    Page(TextLayer layer, String language) {
        this.lines = layer.lines().stream().map(Shape::strip).toList();
        this.hints = layer.hints();
        this.language = language;
        this.author = Shape.strip(layer.about().getOrDefault("author", ""));
        this.whole = new Proposed[lines.size()];
        this.decided = new boolean[lines.size()];
    }

    /** A line, counted from 0, without white space at its ends. */
    String line(int i) {
        return lines.get(i);
    }

    boolean isOpen(int i) {
        return !lines.get(i).isEmpty() && whole[i] == null && !decided[i];
    }

    boolean isHinted(int i, Role role) {
        return hints.containsKey(i + 1) && hints.get(i + 1).role() == role;
    }

    /** Whether the format itself says that a line belongs to the text. */
    boolean isOfText(int i) {
        Hint hint = hints.get(i + 1);
        return hint != null && hint.role() != Role.FURNITURE && hint.role() != Role.LINKS;
    }

    boolean isFurniture(int i) {
        return i >= 0 && i < lines.size() && whole[i] != null && whole[i].isOff();
    }

    boolean isFirstLine(int i) {
        for (int j = 0; j < i; j++) {
            if (isOpen(j)) {
                return false;
            }
        }
        return true;
    }

    /** The nearest line with characters, in a direction; -1 or the number of lines where there is none. */
    int next(int i, int step) {
        int j = i + step;
        while (j >= 0 && j < lines.size() && lines.get(j).isEmpty()) {
            j += step;
        }
        return j;
    }

    int openNext(int i, int step) {
        int j = i + step;
        while (j >= 0
                && j < lines.size()
                && (lines.get(j).isEmpty()
                        || whole[j] != null && !whole[j].action().equals("heading"))) {
            j += step;
        }
        return j;
    }

    void off(int i, String reason) {
        whole(i, "off", reason);
    }

    void whole(int i, String action, String detail) {
        whole[i] = Proposed.line(action, detail, i + 1, lines.get(i));
        decided[i] = true;
    }

    void heading(int i) {
        Hint hint = hints.get(i + 1);
        whole(
                i,
                "heading",
                hint != null && hint.role() == Role.HEADING ? String.valueOf(Math.max(1, hint.level() - 1)) : "1");
    }

    /** A line as the value of a key; a key has one value. */
    void metadata(int i, String key, String value) {
        String free = key;
        for (int n = 2; keys.containsKey(free); n++) {
            free = (key.startsWith("stated.") ? key : "stated." + key.replace('.', '-')) + "-" + n;
        }
        keys.put(free, value);
        whole(i, "metadata", free);
    }

    void metadata(List<Integer> at, String key) {
        int first = at.get(0);
        int last = at.get(at.size() - 1);
        String value = String.join(" ", at.stream().map(lines::get).toList());
        boolean unbroken = at.size() == 1
                || IntStream.range(first, last + 1)
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

    Sorted result() {
        List<Proposed> rules = new ArrayList<>(parts);
        Arrays.stream(whole).filter(r -> r != null).distinct().forEach(rules::add);
        rules.sort(Comparator.comparingInt(Proposed::first));
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (isOpen(i)) {
                kept.add(lines.get(i));
            }
        }
        return new Sorted(joined(rules), Collections.unmodifiableMap(keys), List.copyOf(kept));
    }

    /** Lines that are taken off for the same reason, one after the other, are one rule. */
    private List<Proposed> joined(List<Proposed> rules) {
        List<Proposed> joined = new ArrayList<>();
        for (Proposed rule : rules) {
            Proposed above = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            boolean same = above != null
                    && rule.isOff()
                    && above.isOff()
                    && above.detail().equals(rule.detail())
                    && rule.words().isEmpty()
                    && above.words().isEmpty()
                    && rule.doubleOf() == 0
                    && above.doubleOf() == 0
                    && next(above.last() - 1, 1) == rule.first() - 1;
            if (same) {
                joined.set(
                        joined.size() - 1,
                        new Proposed(
                                "off",
                                rule.detail(),
                                above.first(),
                                rule.last(),
                                Optional.empty(),
                                0,
                                above.shown() + "\n" + rule.shown()));
            } else {
                joined.add(rule);
            }
        }
        return List.copyOf(joined);
    }
}
