package org.duizhao.receive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duizhao.receive.TextLayer.Hint;
import org.duizhao.receive.TextLayer.Role;

/**
 * Gathers the lines of a text layer. White space of the mark-up is not of the text: a run of it is one space, and none
 * where it holds a line end between two Han characters (CSS Text 3, section 4.1.3, on segment breaks). No-break and
 * ideographic spaces are characters of the text and stay.
 */
final class LayerWriter {

    private final StringBuilder line = new StringBuilder();
    private final List<String> lines = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Map<Integer, Hint> hints = new LinkedHashMap<>();
    private final Map<String, String> about = new LinkedHashMap<>();
    private Hint hint;
    private boolean joined;

    /** What the lines from now on are; null where the format says nothing. */
    void hint(Hint hint) {
        this.hint = hint;
    }

    void heading(int level) {
        hint = new Hint(Role.HEADING, level, "");
    }

    void add(String characters) {
        int start = 0;
        while (joined && start < characters.length() && isMarkupSpace(characters.charAt(start))) {
            start++;
        }
        joined &= start == characters.length();
        line.append(characters, start, characters.length());
    }

    /** Within a word: the white space on both sides is none. */
    void join() {
        while (!line.isEmpty() && isMarkupSpace(line.charAt(line.length() - 1))) {
            line.setLength(line.length() - 1);
        }
        joined = true;
    }

    /** A mark that the words behind it stand next to. */
    void open(String mark) {
        line.append(mark);
        joined = true;
    }

    /** A mark that stands next to the words before it. */
    void close(String mark) {
        join();
        joined = false;
        line.append(mark);
    }

    /** Ends the line, if it holds anything. */
    void end() {
        String text = fold(line);
        line.setLength(0);
        joined = false;
        if (!text.isEmpty()) {
            lines.add(text);
            if (hint != null) {
                hints.put(lines.size(), hint);
            }
        }
    }

    /** Ends the line and forgets the hint. */
    void endBlock() {
        end();
        hint = null;
    }

    /** A note; it becomes a line at the end of the layer. */
    void note(String mark, String text) {
        notes.add("[" + mark + "] " + fold(text));
    }

    void about(String key, String value) {
        String text = fold(value);
        if (!text.isEmpty()) {
            about.putIfAbsent(key, text);
        }
    }

    /** Changes what was said of a line that has ended. */
    void rehint(int number, Hint other) {
        hints.put(number, other);
    }

    boolean isHinted(int number) {
        return hints.containsKey(number);
    }

    int count() {
        return lines.size();
    }

    TextLayer layer() {
        endBlock();
        for (String note : notes) {
            lines.add(note);
            hints.put(lines.size(), new Hint(Role.NOTE, 0, ""));
        }
        notes.clear();
        String text = lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
        return new TextLayer(text, hints, about);
    }

    static String fold(CharSequence raw) {
        StringBuilder out = new StringBuilder();
        int i = 0;
        while (i < raw.length()) {
            char c = raw.charAt(i);
            if (!isMarkupSpace(c)) {
                out.append(c);
                i++;
                continue;
            }
            boolean lineEnd = false;
            int start = i;
            while (i < raw.length() && isMarkupSpace(raw.charAt(i))) {
                lineEnd |= raw.charAt(i) == '\n' || raw.charAt(i) == '\r';
                i++;
            }
            boolean atEdge = start == 0 || i == raw.length();
            boolean withinHan = lineEnd && !atEdge && isHan(raw.charAt(start - 1)) && isHan(raw.charAt(i));
            if (!atEdge && !withinHan) {
                out.append(' ');
            }
        }
        return out.toString();
    }

    private static boolean isMarkupSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
    }

    /** Han characters and the marks of Chinese punctuation, which are as wide. */
    private static boolean isHan(char c) {
        return Character.isIdeographic(c) || c >= 0x3000 && c <= 0x303F || c >= 0xFF00 && c <= 0xFFEF;
    }
}
