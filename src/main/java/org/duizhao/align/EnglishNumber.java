package org.duizhao.align;

import java.util.Map;

/** A number that is written in several words, such as “two hundred and six”, while its words are read. */
final class EnglishNumber {

    private static final Map<String, Long> LARGE = Map.of(
            "thousand", 1_000L, "million", 1_000_000L, "billion", 1_000_000_000L, "trillion", 1_000_000_000_000L);

    /** What is more than a thousand trillions is no number that a text speaks of. */
    private static final long MOST = 1_000_000_000_000_000L;

    private long whole;
    private long section;
    private long large = Long.MAX_VALUE;
    private boolean begun;
    private boolean ended;

    /** Whether any word was read. */
    boolean isBegun() {
        return begun;
    }

    /** The number of the words so far. */
    long value() {
        return whole + section;
    }

    /** Whether a number may go on behind “and”: behind a hundred or a larger unit. */
    boolean maySayAnd() {
        return begun && !ended && value() >= 100 && value() % 100 == 0;
    }

    /**
     * Reads the next word, if the number goes on with it.
     *
     * @param number what the word says by itself
     * @param apart whether a space is before the word, as in “nineteen eighty”, and no hyphen
     * @return whether it does; if not, nothing has changed
     */
    boolean add(String word, long number, boolean apart) {
        if (ended || number < 0 || !goesOn(word, number, apart)) {
            return false;
        }
        begun = true;
        ended = isOrdinal(word);
        return true;
    }

    private boolean goesOn(String word, long number, boolean apart) {
        Long unit = LARGE.get(word);
        if (unit != null) {
            long times = begun ? section : 1;
            if (times == 0 || unit >= large || times > MOST / unit) {
                return false;
            }
            whole += times * unit;
            section = 0;
            large = unit;
            return true;
        }
        if (!begun) {
            section = number;
            return true;
        }
        if (word.equals("hundred") || word.equals("dozen")) {
            boolean counted = section > 0 && section < 100;
            section *= counted ? number : 1;
            return counted;
        }
        boolean year = apart && whole == 0 && section >= 13 && section <= 20 && number >= 10 && number < 100;
        boolean behindUnit = section % 100 == 0 && value() > 0 && number < 100;
        boolean behindTens = section % 100 >= 20 && section % 10 == 0 && number > 0 && number < 10;
        section = year ? section * 100 + number : behindUnit || behindTens ? section + number : section;
        return year || behindUnit || behindTens;
    }

    /** Nothing goes on behind “twentieth” or the ending of “20th”: “the tenth one hundred” are two numbers. */
    static boolean isOrdinal(String word) {
        return word.endsWith("th") || word.matches("(.*fir)?st|(.*seco)?nd|(.*thi)?rd");
    }
}
