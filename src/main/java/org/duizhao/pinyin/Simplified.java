package org.duizhao.pinyin;

import com.hankcs.hanlp.HanLP;

/** Text in simplified characters, by which words and readings are known. */
public final class Simplified {

    private Simplified() {}

    /** The text character for character; where the lengths would differ, the text as it is. */
    public static String of(String text) {
        String simplified = HanLP.convertToSimplifiedChinese(text);
        return simplified.length() == text.length() ? simplified : text;
    }
}
