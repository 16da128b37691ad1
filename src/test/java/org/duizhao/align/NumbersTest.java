package org.duizhao.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers are the same number in digits, in Chinese and in English. */
class NumbersTest {

    private static final String DIGITS = "零一二三四五六七八九";

    @ParameterizedTest
    @CsvSource({
        "零, 0",
        "九, 9",
        "十, 10",
        "十二, 12",
        "二十三, 23",
        "一百零八, 108",
        "一千九百四十九, 1949",
        "二〇二四, 2024",
        "两千, 2000",
        "兩百, 200",
        "三万五千, 35000",
        "三萬, 30000",
        "百万, 1000000",
        "一亿三千万, 130000000",
        "十四億, 1400000000",
    })
    void chineseNumerals(String numeral, long value) {
        assertEquals(value, Numbers.chinese(numeral));
    }

    /** It was a hundred million and some ten thousands. */
    @ParameterizedTest
    @CsvSource({
        "两万亿, 2000000000000",
        "万亿, 1000000000000",
        "一万二千亿, 1200000000000",
        "三万亿零五万, 3000000050000",
        "一百二十六万亿, 126000000000000"
    })
    void beforeAHundredMillionTenThousandsAreCounted(String numeral, long value) {
        assertEquals(value, Numbers.chinese(numeral));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "山", "二山", "3万", "九九九九九九九九九九九九九九九", "亿亿亿亿"})
    void whatIsNoNumeralIsNone(String text) {
        assertEquals(Numbers.NONE, Numbers.chinese(text));
    }

    @Property
    void whatIsWrittenInChineseIsReadAgain(@ForAll @LongRange(max = 9_999_999_999_999_999L) long number) {
        assertEquals(number, Numbers.chinese(written(number)), written(number));
    }

    /** In units of a hundred million, and of ten thousand within these, as GB/T 15835 has it. */
    private static String written(long number) {
        if (number >= 100_000_000) {
            return written(number / 100_000_000) + "亿" + rest(number % 100_000_000, 10_000_000);
        }
        if (number >= 10_000) {
            return written(number / 10_000) + "万" + rest(number % 10_000, 1_000);
        }
        int unit = number >= 1000 ? 1000 : number >= 100 ? 100 : number >= 10 ? 10 : 1;
        String digit = DIGITS.substring((int) (number / unit), (int) (number / unit) + 1);
        return unit == 1
                ? digit
                : digit + "千百十".charAt(unit == 1000 ? 0 : unit == 100 ? 1 : 2) + rest(number % unit, unit / 10);
    }

    private static String rest(long rest, long full) {
        return rest == 0 ? "" : (rest < full ? "零" : "") + written(rest);
    }

    @Provide
    Arbitrary<String> numerals() {
        return Arbitraries.strings().withChars("零〇一二两三九十百千万亿億萬山").ofMaxLength(40);
    }

    @Property
    void noStringOfNumeralsIsLessThanNothing(@ForAll("numerals") String numerals) {
        assertTrue(Numbers.chinese(numerals) >= Numbers.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "zero, 0",
        "twelve, 12",
        "Third, 3",
        "twentieth, 20",
        "ninety, 90",
        "hundred, 100",
        "dozen, 12",
        "2024, 2024",
        "'1,000', 1000",
        "٣٤, 34",
        "12th, 12",
        "tea, -1",
        "'', -1",
        "123456789012, 123456789012",
        "1234567890123, -1"
    })
    void englishNumbers(String word, long value) {
        assertEquals(value, Numbers.english(word));
    }

    @ParameterizedTest
    @CsvSource({"january, 1", "dec, 12", "sept, 0", "may, 0", "ma, 0", "marc, 0", "'', 0"})
    void monthsByTheirNameOrItsFirstThreeLetters(String word, int month) {
        assertEquals(month, Numbers.month(word));
    }

    @Test
    void aTextSpeaksOfNumbersInDigitsAndInWords() {
        assertEquals(Set.of(2024L, 1L, 31L, 11L), english("On January 31, 2024, at its eleventh session"));
        assertEquals(Set.of(2024L, 1L, 31L, 11L), chinese("2024年1月31日第十一次"));
        assertEquals(Set.of(100L), english("unseen in a century"));
        assertEquals(Set.of(10L), english("a decade ago"));
    }

    @Test
    void onlyNumbersFromTheLeastAreCounted() {
        assertEquals(Set.of(4L), NumberSets.of("3 or 4", false, 4));
        assertEquals(Set.of(4L), NumberSets.of("三个或四个", true, 4));
    }

    @Test
    void aNumeralMayBeginWithNought() {
        assertEquals(Set.of(0L), chinese("零度，零个"));
        assertEquals(Set.of(5L), chinese("第〇五号"));
    }

    @ParameterizedTest
    @CsvSource({"9 men, 9", "0.5 million, 500000", "april, 4", "Zero degrees, 0", "zero degrees, 0", "August, 8"})
    void aNumberMayBeginWithAnyDigitAndAnyLetter(String text, long number) {
        assertEquals(Set.of(number), english(text));
    }

    @Test
    void aNumeralWithinAWordIsNoNumber() {
        assertEquals(Set.of(), chinese("四川的一切"));
        assertEquals(Set.of(5L), chinese("第五"));
    }

    /** 5,000 was 5 in Chinese and five thousand in English. */
    @Test
    void commasBetweenThousandsAreThoseOfOneNumber() {
        assertEquals(Set.of(1_234_567L), chinese("共1,234,567人"));
        assertEquals(Set.of(1_234_567L), english("1,234,567 people"));
        assertEquals(Set.of(5L, 6L), english("in 5, 6 or more"));
    }

    /** 3万 was three, and ten thousand in English. */
    @Test
    void aUnitBehindDigitsBelongsToThem() {
        assertEquals(english("30 thousand people"), chinese("3万人"));
        assertEquals(english("126.06 trillion yuan"), chinese("126.06万亿元"));
        assertEquals(english("150 million"), chinese("1.5亿"));
        assertEquals(Set.of(1_500_000_000L), english("a 1.5-billion-yuan loan"));
        assertEquals(Set.of(3L, 5L), chinese("3.5%"), "as in English");
        assertEquals(Set.of(3L, 5L), english("3.5 per cent"));
        assertEquals(Set.of(), chinese("999999999999万亿"), "more than a text speaks of");
    }

    /** Sixty-six was sixty and six. */
    @Test
    void tensAndOnesWithAHyphenAreOneNumber() {
        assertEquals(chinese("六十六个"), english("sixty-six of them"));
        assertEquals(chinese("第二十一次"), english("the twenty-first"));
        assertEquals(Set.of(20L), english("a twenty-year plan"));
        assertEquals(Set.of(20L, 30L), english("twenty-thirty"));
        assertEquals(Set.of(20L, 10L), english("twenty-ten"));
        assertEquals(Set.of(5L), english("post-five"));
    }

    /** “Ten thousand” was 10 and 1000, so that it never answered 一万. */
    @ParameterizedTest
    @CsvSource({
        "ten thousand things, 10000",
        "two hundred and six bones, 206",
        "Three Hundred Tang Poems, 300",
        "one hundred twenty, 120",
        "two million three hundred thousand, 2300000",
        "a thousand and one nights, 1001",
        "nineteen eighty-four, 1984",
        "nineteen hundred, 1900",
        "two dozen eggs, 24",
        "half a dozen, 6",
        "half-dozen, 6",
        "three billion, 3000000000",
        "tenfold, 10",
        "the twentieth century, 20",
        "a 21st-century house, 21",
        "nineteenth-century, 19"
    })
    void aNumberInSeveralWordsIsOne(String text, long number) {
        assertEquals(Set.of(number), english(text));
    }

    @Test
    void numbersSideBySideAreNotOne() {
        assertEquals(Set.of(1L, 2L, 3L), english("one two three"));
        assertEquals(Set.of(15L, 20L), english("fifteen, twenty"));
        assertEquals(Set.of(20L, 5L), english("twenty five-year plans"));
        assertEquals(Set.of(20L, 5L), english("the twentieth five of them"));
        assertEquals(Set.of(3L, 4L), english("the third and fourth"));
        assertEquals(Set.of(5L, 100L), english("in May five left, a hundred stayed"));
        assertEquals(Set.of(100L, 1000L), english("the hundredth, a hundred; thousand"));
    }

    @Test
    void aNumeralWithoutAMeasureWordMayBeANumber() {
        assertEquals(Set.of(10_000L), NumberSets.possible("有名萬物之母", true, 4));
        assertEquals(Set.of(), NumberSets.of("有名萬物之母", true, 4));
        assertEquals(Set.of(11L, 45L), NumberSets.possible("十一点四十五分", true, 4));
        assertEquals(Set.of(10L, 12L), NumberSets.possible("十几个", true, 4));
        assertEquals(Set.of(100L), NumberSets.possible("一个世纪", true, 4));
        assertEquals(Set.of(4L), NumberSets.possible("four", false, 4));
        assertEquals(Set.of(), NumberSets.of("四周没有人", true, 4));
    }

    private static Set<Long> chinese(String text) {
        return NumberSets.of(text, true, 0);
    }

    private static Set<Long> english(String text) {
        return NumberSets.of(text, false, 0);
    }
}
