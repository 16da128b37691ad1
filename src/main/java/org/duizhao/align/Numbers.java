package org.duizhao.align;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads numerals written out in Chinese or English, so that 六十六, sixty-six and 66 meet in one token. */
final class Numbers {

    /** No number. */
    static final long NONE = -1;

    private static final String DIGITS = "零一二三四五六七八九";
    private static final Map<String, Integer> ENGLISH = english();
    private static final Map<String, Integer> MONTHS = months();

    private Numbers() {}

    /** Whether the character can be part of a Chinese numeral. */
    static boolean isChineseNumeral(char c) {
        return digit(c) >= 0 || unit(c) > 0;
    }

    /** The value of a Chinese numeral such as 二十三, 一百零八, 二〇二四 or 两万亿; {@link #NONE} if it is none. */
    static long chinese(String text) {
        if (text.isEmpty()) {
            return NONE;
        }
        boolean units = text.chars().anyMatch(c -> unit((char) c) > 0);
        long total = 0;
        long section = 0;
        long number = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int d = digit(c);
            long u = unit(c);
            if (d >= 0) {
                number = units ? d : number * 10 + d;
                if (number > 1_000_000_000_000L) {
                    return NONE;
                }
            } else if (u >= 10_000) {
                // 亿 counts all that stands before it, as in 万亿; 万 what stands behind a 亿.
                boolean all = u > 10_000;
                long before = (all ? total : 0) + section + number;
                if (before > Long.MAX_VALUE / u) {
                    return NONE;
                }
                total = (all ? 0 : total) + Math.max(1, before) * u;
                section = 0;
                number = 0;
            } else if (u > 0) {
                section += Math.max(1, number) * u;
                number = 0;
            } else {
                return NONE;
            }
        }
        long value = total + section + number;
        return value < 0 ? NONE : value;
    }

    /** The value of an English number word, cardinal or ordinal ({@code twelve}, {@code third}), or of digits. */
    static long english(String word) {
        if (!word.isEmpty() && Character.isDigit(word.charAt(0))) {
            // Of any script: Arabic, full-width.
            int[] digits = word.chars()
                    .filter(Character::isDigit)
                    .map(c -> Character.digit(c, 10))
                    .toArray();
            return digits.length > 12
                    ? NONE
                    : Arrays.stream(digits).asLongStream().reduce(0, (n, d) -> n * 10 + d);
        }
        Integer value = ENGLISH.get(word.toLowerCase(Locale.ROOT));
        return value == null ? NONE : value;
    }

    /** Every word that {@link #english} or {@link #month} knows, in lower case. */
    static Set<String> englishWords() {
        Set<String> words = new HashSet<>(ENGLISH.keySet());
        words.addAll(MONTHS.keySet());
        return words;
    }

    /** 1 to 12 for an English month, 0 for any other word. The word {@code may} is no month here. */
    static int month(String lowerCase) {
        return MONTHS.getOrDefault(lowerCase, 0);
    }

    /** By their names and the first three letters of them. */
    private static Map<String, Integer> months() {
        String[] names =
                ("january february march april may june july august september october november december").split(" ");
        Map<String, Integer> months = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            months.put(names[i], i + 1);
            months.put(names[i].substring(0, 3), i + 1);
        }
        months.remove("may");
        return Map.copyOf(months);
    }

    private static int digit(char c) {
        if (c == '〇') {
            return 0;
        }
        if (c == '两' || c == '兩') {
            return 2;
        }
        return DIGITS.indexOf(c);
    }

    private static long unit(char c) {
        return switch (c) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1_000;
            case '万', '萬' -> 10_000;
            case '亿', '億' -> 100_000_000;
            default -> 0;
        };
    }

    private static Map<String, Integer> english() {
        String[] small =
                ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
                                + " sixteen seventeen eighteen nineteen")
                        .split(" ");
        String[] ordinals = ("zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
                        + " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth")
                .split(" ");
        String[] tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
        var map = new HashMap<String, Integer>();
        for (int i = 0; i < small.length; i++) {
            map.put(small[i], i);
            map.put(ordinals[i], i);
        }
        for (int i = 0; i < tens.length; i++) {
            map.put(tens[i], 20 + 10 * i);
            map.put(tens[i].replaceAll("y$", "ieth"), 20 + 10 * i);
        }
        map.put("hundred", 100);
        map.put("thousand", 1000);
        map.put("million", 1_000_000);
        map.put("dozen", 12);
        return map;
    }
}
