package org.duizhao.markup;

import java.util.ArrayList;
import java.util.List;

/** Tells Chinese from Latin runs in mixed text. */
public final class Script {

    private Script() {}

    /** A run of one script. */
    public record Run(String text, boolean chinese) {}

    /**
     * The runs of a text. Punctuation goes with Chinese only where Chinese stands on both sides of it, or where it
     * is of the kind that only Chinese uses; so English quotation marks around a Chinese word stay English.
     */
    public static List<Run> runs(String text) {
        int[] points = text.codePoints().toArray();
        boolean[] chinese = new boolean[points.length];
        for (int i = 0; i < points.length; i++) {
            chinese[i] = isHan(points[i]) || isChinesePunctuation(points[i]);
        }
        List<Run> runs = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= points.length; i++) {
            if (i == points.length || chinese[i] != chinese[start]) {
                runs.add(new Run(new String(points, start, i - start), chinese[start]));
                start = i;
            }
        }
        return points.length == 0 ? List.of() : List.copyOf(runs);
    }

    public static boolean isHan(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
    }

    /** Marks of the CJK Symbols and full-width blocks: 。、《》「」，：；？！（）. */
    private static boolean isChinesePunctuation(int c) {
        return (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF01 && c <= 0xFF60);
    }
}
