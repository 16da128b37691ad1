package org.duizhao.export;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;

/** Writes JSON: maps, collections, numbers, booleans, and text of everything else. */
public final class Json {

    private Json() {}

    /** A value as JSON, indented by two spaces, with a line feed at the end. */
    public static String of(Object value) {
        StringBuilder out = new StringBuilder();
        write(value, 0, out);
        return out.append('\n').toString();
    }

    private static void write(Object value, int depth, StringBuilder out) {
        if (value instanceof Map<?, ?> map) {
            String separator = "{";
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                out.append(separator);
                line(depth + 1, out);
                text(String.valueOf(entry.getKey()), out);
                out.append(": ");
                write(entry.getValue(), depth + 1, out);
                separator = ",";
            }
            end(map.isEmpty(), "{", "}", depth, out);
        } else if (value instanceof Collection<?> list) {
            String separator = "[";
            for (Object item : list) {
                out.append(separator);
                line(depth + 1, out);
                write(item, depth + 1, out);
                separator = ",";
            }
            end(list.isEmpty(), "[", "]", depth, out);
        } else if (value == null || value instanceof Number || value instanceof Boolean) {
            out.append(value);
        } else {
            text(value.toString(), out);
        }
    }

    private static void end(boolean empty, String opening, String closing, int depth, StringBuilder out) {
        if (empty) {
            out.append(opening);
        } else {
            line(depth, out);
        }
        out.append(closing);
    }

    private static void line(int depth, StringBuilder out) {
        out.append('\n').append("  ".repeat(depth));
    }

    private static void text(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < 0x20) {
                        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
