package org.duizhao.receive;

import java.util.Locale;
import java.util.regex.Pattern;

/** Writes values as YAML, so that they read as the text they are. */
public final class YamlText {

    /** What needs no quotation marks: begins with a letter, holds nothing that YAML gives a meaning to, is no keyword. */
    private static final Pattern PLAIN =
            Pattern.compile("(?U)[\\p{L}\\p{IsHan}][\\p{L}\\p{M}\\p{N} ()’“”—–.，。、；？！·…/-]*");

    private static final Pattern KEYWORD = Pattern.compile("(?i)yes|no|true|false|null|on|off|y|n");

    private YamlText() {}

    /** A scalar for any place, within braces and brackets too. */
    public static String scalar(String value) {
        boolean plain =
                PLAIN.matcher(value).matches() && !KEYWORD.matcher(value).matches() && !value.endsWith(" ");
        return plain ? value : quoted(value);
    }

    /** A scalar in double quotation marks. */
    public static String quoted(String value) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean pair = Character.isHighSurrogate(c) && i + 1 < value.length();
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c == '\n') {
                out.append("\\n");
            } else if (c == '\t') {
                out.append("\\t");
            } else if (pair) {
                out.append(c).append(value.charAt(++i));
            } else if (isInvisible(c)) {
                out.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }

    /** Spaces and marks that nobody could see in the manifest, and what YAML does not take as it is. */
    private static boolean isInvisible(char c) {
        return c < 0x20
                || c >= 0x7F && c <= 0xA0
                || Character.getType(c) == Character.FORMAT
                || c != ' ' && Character.isSpaceChar(c)
                || Character.isSurrogate(c)
                || c >= 0xFFFE;
    }
}
