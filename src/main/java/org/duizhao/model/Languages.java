package org.duizhao.model;

import java.util.regex.Pattern;

/** What the program needs to know of BCP 47 language tags. */
public final class Languages {

    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");

    private Languages() {}

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
