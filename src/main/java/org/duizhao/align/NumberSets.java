package org.duizhao.align;

import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers that a text speaks of, in digits or in words, Chinese or English, so that sides can be compared. */
public final class NumberSets {

    private static final Pattern LATIN = Pattern.compile("[0-9][0-9,]*|[A-Za-z]+");
    /** Written numerals count only before a measure word or after 第: 四川 is no number. */
    private static final Pattern HAN =
            Pattern.compile("[0-9]+|(?<=第)[零〇一二三四五六七八九十百千万两]+" + "|[零〇一二三四五六七八九十百千万亿两]+(?=[年月日号次届个個条條项項种種岁歲人家大周倍章])");

    /** English words for numbers that {@link Numbers} does not read, because in a text they are words first. */
    private static final Map<String, Long> WORDS = Map.of("century", 100L, "centuries", 100L, "decade", 10L);

    private NumberSets() {}

    /** Every number from {@code least} up. */
    public static TreeSet<Long> of(String text, boolean chinese, long least) {
        TreeSet<Long> numbers = new TreeSet<>();
        Matcher word = (chinese ? HAN : LATIN).matcher(text);
        while (word.find()) {
            long value = value(word.group(), chinese);
            if (value >= least) {
                numbers.add(value);
            }
        }
        return numbers;
    }

    private static long value(String token, boolean chinese) {
        char first = token.charAt(0);
        if (first >= '0' && first <= '9') {
            String digits = token.replace(",", "");
            return digits.length() > 12 ? Numbers.NONE : Long.parseLong(digits);
        }
        return chinese ? Numbers.chinese(token) : english(token.toLowerCase(Locale.ROOT));
    }

    /** A month counts as its number, since Chinese writes it so. */
    private static long english(String token) {
        int month = Numbers.month(token);
        return month > 0 ? month : WORDS.getOrDefault(token, Numbers.english(token));
    }
}
