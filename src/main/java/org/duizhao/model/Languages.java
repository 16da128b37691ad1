package org.duizhao.model;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What the program needs to know of BCP 47 language tags. */
public final class Languages {

    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");

    /** ISO 639-1; the longer codes of ISO 639-3 are too many to list, and not mistaken for another. */
    private static final Set<String> TWO_LETTERS = Set.of(Locale.getISOLanguages());

    /** Codes of their own for what everything here knows as Chinese. */
    private static final Set<String> CHINESE =
            Set.of("lzh", "cmn", "yue", "och", "ltc", "wuu", "nan", "hak", "zho", "chi");

    private Languages() {}

    /** Whether a tag names a language, in the letters that everything here compares: “cn” and “Chinese” name none. */
    public static boolean isKnown(String tag) {
        String primary = primary(tag);
        return primary.length() == 2 ? TWO_LETTERS.contains(primary) : primary.matches("[a-z]{3}");
    }

    /** Whether a tag names Chinese, and in such a way that it would not be set and read as that. */
    public static boolean isChineseByAnotherName(String tag) {
        return CHINESE.contains(primary(tag));
    }

    /** Whether a text is a tag of a language (RFC 5646, as far as its form goes). */
    public static boolean isTag(String text) {
        return TAG.matcher(text).matches();
    }

    /** The primary subtag: {@code zh} of {@code zh-Hans}. */
    public static String primary(String tag) {
        int dash = tag.indexOf('-');
        return dash < 0 ? tag : tag.substring(0, dash);
    }

    public static boolean isChinese(String tag) {
        return primary(tag).equals("zh");
    }
}
