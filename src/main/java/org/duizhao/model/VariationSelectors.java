package org.duizhao.model;

/**
 * Characters that ask for a form of the one before them (Unicode Standard, section 23.4), as digitised classics have them.
 * Whoever knows no other form shows the usual one, and nothing for the selector.
 */
public final class VariationSelectors {

    private VariationSelectors() {}

    /** Whether a character is one: of the standard sixteen, of those for ideographs, or of Mongolian. */
    public static boolean has(int c) {
        return c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF || c >= 0x180B && c <= 0x180D || c == 0x180F;
    }

    /** The text without any of them; the same text if it has none. */
    public static String without(String text) {
        if (text.chars().noneMatch(c -> mayBegin((char) c))) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        text.codePoints().filter(c -> !has(c)).forEach(out::appendCodePoint);
        return out.toString();
    }

    /** Whether one may begin with this unit of UTF-16: a quick look for most texts. */
    public static boolean mayBegin(char c) {
        return has(c) || c == 0xDB40;
    }
}
