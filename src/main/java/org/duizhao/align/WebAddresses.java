package org.duizhao.align;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Web addresses in running text, whose dots and question marks end no sentence. */
final class WebAddresses {

    /**
     * With a scheme, with {@code www.}, or a host's name with a path. Only such characters as addresses are written with:
     * in Chinese no space parts an address from the word behind it.
     */
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)(?:(?:https?|ftp)://|www\\.|(?:[a-z0-9-]{1,63}+\\.){1,8}[a-z]{2,63}/)"
                    + "[a-z0-9\\-._~:/?#\\[\\]@!$&'()*+,;=%]*");

    /** What belongs to the sentence, not to the address, where it stands last. */
    private static final String NOT_LAST = "?!.,;:'";

    private WebAddresses() {}

    /** One after the address that begins at this place, or the place itself where none begins. */
    static int end(String s, int at) {
        if (!isWordCharacter(s.charAt(at)) || at > 0 && isWordCharacter(s.charAt(at - 1))) {
            return at;
        }
        Matcher address = ADDRESS.matcher(s).region(at, s.length());
        return address.lookingAt() ? withoutTail(s, at, address.end()) : at;
    }

    /** Whether an address ends before this place. */
    static boolean endsAt(String s, int place) {
        int from = place;
        while (from > 0 && s.charAt(from - 1) > ' ' && s.charAt(from - 1) < 0x7F) {
            from--;
        }
        for (int at = from; at < place; ) {
            int end = end(s, at);
            if (end == place) {
                return true;
            }
            at = Math.max(end, at + 1);
        }
        return false;
    }

    /** Without the marks behind it, and without a bracket that was opened before it. */
    private static int withoutTail(String s, int from, int to) {
        boolean bracket = s.substring(from, to).indexOf('(') >= 0;
        int end = to;
        while (end > from) {
            char last = s.charAt(end - 1);
            if (NOT_LAST.indexOf(last) < 0 && (last != ')' || bracket)) {
                break;
            }
            end--;
        }
        return end;
    }

    private static boolean isWordCharacter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
}
