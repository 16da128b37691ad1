package org.duizhao.model;

import java.util.Locale;
import java.util.OptionalInt;

/** The characters that XML 1.0 has a place for (production 2); no edition can hold others. */
public final class XmlCharacters {

    private XmlCharacters() {}

    public static boolean has(int c) {
        return c == 0x9
                || c == 0xA
                || c == 0xD
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || (c >= 0x10000 && c <= 0x10FFFF);
    }

    /** Where the first other character stands, counted from 0; half of a surrogate pair is one. */
    public static OptionalInt firstOther(String text) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (!has(c)) {
                return OptionalInt.of(i);
            }
            i += Character.charCount(c);
        }
        return OptionalInt.empty();
    }

    /** As complaints name a character: {@code U+0007 BEL}. */
    public static String name(int c) {
        String name = Character.getName(c);
        return String.format(Locale.ROOT, "U+%04X", c) + (name == null ? "" : " " + name);
    }

    /** Complains of a character that is none of these. */
    public static void refuse(int c, Place place, Diagnostics diagnostics) {
        diagnostics.error("F11", place, name(c));
    }
}
