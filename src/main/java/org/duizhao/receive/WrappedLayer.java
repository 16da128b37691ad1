package org.duizhao.receive;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Draws paragraphs out of plain text whose lines are broken at a width, as libraries of electronic texts and old mail
 * have it: a paragraph ends at an empty line, and before a line that is set in.
 */
final class WrappedLayer {

    /** “sea-/shore”, and a dash that stands between two words: nothing comes between them and the next line. */
    private static final Pattern JOINED = Pattern.compile("(?:\\p{L}-{1,2}|[—–])$");

    /** Columns of type that a line has at least where it was broken at a width; lines of verse are shorter. */
    private static final int NARROWEST = 55;

    /** And at most: what is wider was broken by nobody. */
    private static final int WIDEST = 100;

    /** How much shorter than the longest line one is that was broken at the same width: a long word. */
    private static final int RAGGED = 18;

    /** How many lines there must be that go on, and the share of them that must look broken at a width. */
    private static final int LEAST = 6;

    private static final double SHARE = 0.85;

    private WrappedLayer() {}

    static TextLayer of(String text) {
        LayerWriter out = new LayerWriter();
        for (String line : text.split("\r\n|\r|\n", -1)) {
            if (Shape.strip(line).isEmpty()) {
                out.endBlock();
                continue;
            }
            if (isSetIn(line)) {
                out.endBlock();
            }
            String words = Shape.strip(line);
            out.add(words);
            if (JOINED.matcher(words).find()) {
                out.join();
            } else {
                out.add("\n");
            }
        }
        return out.layer();
    }

    /** Whether the lines of a text look as if they had been broken at a width. */
    static boolean looksLike(String text) {
        List<Integer> goingOn = new ArrayList<>();
        int ends = 0;
        int longest = 0;
        String before = "";
        for (String line : text.split("\r\n|\r|\n", -1)) {
            if (!Shape.strip(before).isEmpty()) {
                longest = Math.max(longest, columns(before));
                if (!Shape.strip(line).isEmpty() && !isSetIn(line)) {
                    goingOn.add(columns(before));
                    ends += Shape.endsInStop(before) ? 1 : 0;
                }
            }
            before = line;
        }
        int widest = longest;
        return goingOn.size() >= LEAST
                && widest >= NARROWEST
                && widest <= WIDEST
                && ends <= goingOn.size() / 2
                && goingOn.stream().filter(w -> w >= widest - RAGGED).count() >= SHARE * goingOn.size();
    }

    private static boolean isSetIn(String line) {
        return line.startsWith("\t") || line.startsWith("  ") || line.startsWith("\u3000");
    }

    /** A Han character takes two columns. */
    private static int columns(String line) {
        return line.stripTrailing().codePoints().map(c -> c >= 0x2E80 ? 2 : 1).sum();
    }
}
