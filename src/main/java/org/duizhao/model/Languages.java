package org.duizhao.model;

/** What the program needs to know of BCP 47 language tags. */
public final class Languages {

    private Languages() {}

    /** The primary subtag: {@code zh} of {@code zh-Hans}. */
    public static String primary(String tag) {
        int dash = tag.indexOf('-');
        return dash < 0 ? tag : tag.substring(0, dash);
    }

    public static boolean isChinese(String tag) {
        return primary(tag).equals("zh");
    }
}
