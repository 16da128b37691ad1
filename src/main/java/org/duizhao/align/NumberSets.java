package org.duizhao.align;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The numbers that a text speaks of, in digits or in words, Chinese or English, so that sides can be compared. */
public final class NumberSets {

    /** Digits as both languages write them, with commas between thousands. */
    private static final String DIGITS = "[0-9]+(?:,[0-9]{3})*";

    private static final Pattern LATIN =
            Pattern.compile(DIGITS + "(?:(?:\\.[0-9]+)?[ -](?:thousand|million|billion|trillion)\\b)?"
                    + "|(?i:half[ -](?:an?[ -])?dozen)\\b|[A-Za-z]+(?:-[A-Za-z]+)?");

    private static final String NUMERALS = "[零〇一二三四五六七八九十百千万萬亿億两兩]+";

    private static final String HAN_DIGITS = DIGITS + "(?:(?:\\.[0-9]+)?[万萬亿億]+)?";

    /** Written numerals count only before a measure word or after 第: 四川 is no number, and 四周 is all around. */
    private static final Pattern HAN = Pattern.compile(HAN_DIGITS + "|(?<=第)" + NUMERALS + "|(?!四周)" + NUMERALS
            + "(?=[年月日号號次届屆个個條条項项種种岁歲人家大周倍章把名位头頭只隻匹张張座间間块塊元英里尺寸斤吨噸米秒点點页頁本册冊卷天支枝杯件艘辆輛架棵封根颗顆])");

    /** All that may be a number. */
    private static final Pattern HAN_ANY = Pattern.compile(HAN_DIGITS + "|" + NUMERALS);

    /** What a word behind digits multiplies them by. */
    private static final Map<String, Long> UNITS = Map.of(
            "thousand", 1_000L, "million", 1_000_000L, "billion", 1_000_000_000L, "trillion", 1_000_000_000_000L);

    private static final String HALF_A_DOZEN = "half a dozen";

    /** English words for numbers that {@link Numbers} does not read, because in a text they are words first. */
    private static final Map<String, Long> WORDS = Map.of(
            "century",
            100L,
            "centuries",
            100L,
            "decade",
            10L,
            "billion",
            1_000_000_000L,
            "trillion",
            1_000_000_000_000L,
            HALF_A_DOZEN,
            6L);

    private static final int LETTERS = 26;

    /** The pairs of letters that words for numbers begin with; most words of a text begin with none of them. */
    private static final boolean[] BEGINNINGS = beginnings();

    private NumberSets() {}

    private static boolean[] beginnings() {
        boolean[] pairs = new boolean[LETTERS * LETTERS];
        Stream.of(Numbers.englishWords(), WORDS.keySet())
                .flatMap(Set::stream)
                .forEach(word -> pairs[pair(word, 0)] = true);
        return pairs;
    }

    private static int pair(String text, int at) {
        return ((text.charAt(at) | ' ') - 'a') * LETTERS + (text.charAt(at + 1) | ' ') - 'a';
    }

    /** The end of a word of letters that cannot be a number, nor be one with what a hyphen joins to it; else its place. */
    private static int endOfOther(String text, int at) {
        int end = at;
        while (end < text.length() && isLetter(text.charAt(end))) {
            end++;
        }
        boolean joined = end + 1 < text.length() && text.charAt(end) == '-' && isLetter(text.charAt(end + 1));
        return joined || end - at > 1 && BEGINNINGS[pair(text, at)] ? at : end;
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    /** Every number from {@code least} up. */
    public static TreeSet<Long> of(String text, boolean chinese, long least) {
        return chinese ? han(HAN, text, least) : latin(text, least);
    }

    /**
     * Every number from {@code least} up that the text may speak of. In Chinese these are more, for a numeral without a
     * measure word may be a number (萬物) or none (四川).
     */
    public static TreeSet<Long> possible(String text, boolean chinese, long least) {
        if (!chinese) {
            return latin(text, least);
        }
        TreeSet<Long> numbers = han(HAN_ANY, text, least);
        if (numbers.contains(10L) && least <= 12) {
            // 十几个 is what English calls a dozen.
            numbers.add(12L);
        }
        if (text.contains("世纪") || text.contains("世紀")) {
            numbers.add(100L);
        }
        return numbers;
    }

    private static TreeSet<Long> han(Pattern pattern, String text, long least) {
        TreeSet<Long> numbers = new TreeSet<>();
        Matcher word = pattern.matcher(text).useTransparentBounds(true);
        int at = 0;
        while (at < text.length()) {
            boolean begins = isDigit(text.charAt(at)) || Numbers.isChineseNumeral(text.charAt(at));
            if (begins && word.region(at, text.length()).lookingAt()) {
                String token = word.group();
                long value = isDigit(token.charAt(0)) ? digits(token, true) : Numbers.chinese(token);
                if (value >= least) {
                    numbers.add(value);
                }
                at = word.end();
            } else {
                at++;
            }
        }
        return numbers;
    }

    private static TreeSet<Long> latin(String text, long least) {
        TreeSet<Long> numbers = new TreeSet<>();
        Matcher word = LATIN.matcher(text).useTransparentBounds(true);
        EnglishNumber open = new EnglishNumber();
        int beforeFrom = 0;
        int behind = 0;
        int at = 0;
        while (at < text.length()) {
            char first = text.charAt(at);
            // What the expression begins with. Most characters are none of these, and to try it takes longer.
            if (!open.isBegun() && isLetter(first)) {
                int end = endOfOther(text, at);
                if (end > at) {
                    beforeFrom = at;
                    behind = end;
                    at = end;
                    continue;
                }
            }
            boolean begins = isDigit(first) || isLetter(first);
            if (!begins || !word.region(at, text.length()).lookingAt()) {
                at++;
                continue;
            }
            String before = text.substring(beforeFrom, behind).toLowerCase(Locale.ROOT);
            String token = word.group().toLowerCase(Locale.ROOT);
            boolean near = at == behind + 1 && (text.charAt(behind) == ' ' || text.charAt(behind) == '-');
            boolean apart = near && text.charAt(behind) == ' ';
            at = word.end();
            behind = at;
            if (near && token.equals("and") && open.maySayAnd()) {
                continue;
            }
            String[] words = words(token);
            // “Five-year”: its number ends with it, and is none of the words before.
            boolean compound = words.length > 1 && english(words[1]) < 0;
            for (int i = 0; i < words.length; i++) {
                boolean goesOn = i > 0 || near && !compound;
                boolean ofOrdinal = words[i].startsWith("centur")
                        && EnglishNumber.isOrdinal(i > 0 ? words[i - 1] : near ? before : "");
                long value = ofOrdinal ? Numbers.NONE : value(words[i]);
                boolean counts = !isDigit(words[i].charAt(0)) && Numbers.month(words[i]) == 0;
                if (!(goesOn && counts && open.isBegun() && open.add(words[i], value, i == 0 && apart))) {
                    open = end(open, numbers, least);
                    if (!(counts && open.add(words[i], value, false)) && value >= least) {
                        numbers.add(value);
                    }
                }
            }
            beforeFrom = behind - words[words.length - 1].length();
        }
        end(open, numbers, least);
        return numbers;
    }

    /** The words of a compound; of what is one number, the whole. */
    private static String[] words(String token) {
        if (isDigit(token.charAt(0))) {
            return new String[] {token};
        }
        return token.startsWith("half") && token.endsWith("dozen") ? new String[] {HALF_A_DOZEN} : token.split("-");
    }

    private static long value(String word) {
        return isDigit(word.charAt(0)) ? digits(word, false) : english(word);
    }

    private static EnglishNumber end(EnglishNumber open, TreeSet<Long> numbers, long least) {
        if (open.isBegun() && open.value() >= least) {
            numbers.add(open.value());
        }
        return open.isBegun() ? new EnglishNumber() : open;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static long digits(String token, boolean chinese) {
        String number = token.replace(",", "").toLowerCase(Locale.ROOT);
        int end = (int)
                number.chars().takeWhile(c -> Character.isDigit(c) || c == '.').count();
        String unit = number.substring(end).replaceFirst("^[ -]", "");
        return product(number.substring(0, end), unit(unit, chinese));
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
        long value = month > 0 ? month : WORDS.getOrDefault(token, Numbers.english(token));
        // Tenfold is 十倍.
        return value < 0 && token.endsWith("fold") ? Numbers.english(token.substring(0, token.length() - 4)) : value;
    }
}
