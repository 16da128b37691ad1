package org.duizhao.align;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers that a text speaks of, in digits or in words, Chinese or English, so that sides can be compared. */
public final class NumberSets {

    /** Digits as both languages write them, with commas between thousands. */
    private static final String DIGITS = "[0-9]+(?:,[0-9]{3})*";

    private static final Pattern LATIN = Pattern.compile(
            DIGITS + "(?:(?:\\.[0-9]+)?[ -](?:thousand|million|billion|trillion)\\b)?" + "|[A-Za-z]+(?:-[A-Za-z]+)?");
    /** Written numerals count only before a measure word or after 第: 四川 is no number. */
    private static final Pattern HAN = Pattern.compile(DIGITS + "(?:(?:\\.[0-9]+)?[万萬亿億]+)?"
            + "|(?<=第)[零〇一二三四五六七八九十百千万萬两兩]+" + "|[零〇一二三四五六七八九十百千万萬亿億两兩]+(?=[年月日号號次届屆个個條条項项種种岁歲人家大周倍章])");

    /** What a word behind digits multiplies them by. */
    private static final Map<String, Long> UNITS = Map.of(
            "thousand", 1_000L, "million", 1_000_000L, "billion", 1_000_000_000L, "trillion", 1_000_000_000_000L);

    /** English words for numbers that {@link Numbers} does not read, because in a text they are words first. */
    private static final Map<String, Long> WORDS = Map.of("century", 100L, "centuries", 100L, "decade", 10L);

    private NumberSets() {}

    /** Every number from {@code least} up. */
    public static TreeSet<Long> of(String text, boolean chinese, long least) {
        TreeSet<Long> numbers = new TreeSet<>();
        Matcher word = (chinese ? HAN : LATIN).matcher(text).useTransparentBounds(true);
        int at = 0;
        while (at < text.length()) {
            if (mayBegin(text.charAt(at), chinese)
                    && word.region(at, text.length()).lookingAt()) {
                read(word.group(), chinese, value -> {
                    if (value >= least) {
                        numbers.add(value);
                    }
                });
                at = word.end();
            } else {
                at++;
            }
        }
        return numbers;
    }

    /** What either expression begins with. Most characters are none of these, and to try the expressions takes longer. */
    private static boolean mayBegin(char c, boolean chinese) {
        return c >= '0' && c <= '9'
                || (chinese ? Numbers.isChineseNumeral(c) : c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z');
    }

    private static void read(String token, boolean chinese, LongConsumer numbers) {
        if (Character.isDigit(token.charAt(0))) {
            String number = token.replace(",", "").toLowerCase(Locale.ROOT);
            int end = (int) number.chars()
                    .takeWhile(c -> Character.isDigit(c) || c == '.')
                    .count();
            String unit = number.substring(end).replaceFirst("^[ -]", "");
            numbers.accept(product(number.substring(0, end), unit(unit, chinese)));
        } else if (chinese) {
            numbers.accept(Numbers.chinese(token));
        } else {
            words(token.toLowerCase(Locale.ROOT), numbers);
        }
    }

    private static void words(String token, LongConsumer numbers) {
        int hyphen = token.indexOf('-');
        if (hyphen < 0) {
            numbers.accept(english(token));
            return;
        }
        long first = english(token.substring(0, hyphen));
        long last = english(token.substring(hyphen + 1));
        if (first >= 20 && first < 100 && first % 10 == 0 && last > 0 && last < 10) {
            numbers.accept(first + last);
        } else {
            numbers.accept(first);
            numbers.accept(last);
        }
    }

    private static long unit(String word, boolean chinese) {
        return word.isEmpty() ? 1 : chinese ? Numbers.chinese(word) : UNITS.get(word);
    }

    /** What has more than twelve digits is no number that a text speaks of. */
    private static long product(String digits, long unit) {
        if (digits.length() > 12) {
            return Numbers.NONE;
        }
        BigInteger value =
                new BigDecimal(digits).multiply(BigDecimal.valueOf(unit)).toBigInteger();
        return value.bitLength() < Long.SIZE ? value.longValue() : Numbers.NONE;
    }

    /** A month counts as its number, since Chinese writes it so. */
    private static long english(String token) {
        int month = Numbers.month(token);
        return month > 0 ? month : WORDS.getOrDefault(token, Numbers.english(token));
    }
}
