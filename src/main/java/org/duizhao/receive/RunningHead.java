package org.duizhao.receive;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the head of a printed page says on every page: its words, without the page number at their edge. A number that
 * counts the text itself, as in “Chapter 3”, “January 5” and 第3章, is one of the words. In doubt it is, for what is kept
 * wrongly is seen.
 */
final class RunningHead {

    /** What stands for the number, so that a title is not counted with the heads that repeat it. */
    private static final String NUMBER = "# ";

    /** Parts of a text and other things that are counted, in front of their number. */
    private static final String COUNTED = "(?:chapter|chap\\.?|ch\\.?|part|section|sect\\.?|book|scene|act|canto|letter"
            + "|volume|vol\\.?|number|no\\.?|verse|stanza|poem|psalm|sonnet|ode|hymn|song|fable|tale|story|essay|lecture"
            + "|lesson|unit|exercise|question|problem|example|case|step|rule|law|article|art\\.?|appendix|annex|figure"
            + "|fig\\.?|table|plate|map|note|item|entry|day|night|week|month|year|episode|round|group|class|chapitre"
            + "|partie|kapitel|teil|cap[ií]tulo|parte|capitolo|第|卷|章|回|节|節|部|篇|集|册|冊|折|幕|场|場|首|则|則|课|課|讲"
            + "|講|图|圖|表|例|其|之|附录|附錄|练习|練習|问题|問題|日记|日記|星期|周|(?:mon|tues|wednes|thurs|fri|satur|sun)day)";

    /** How parts are counted in words. */
    private static final String COUNT =
            "(?:[ivxlc]+|\\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
                    + "|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twen|thir|for|fif)ty(?:-\\p{L}+)?"
                    + "|(?:the )?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last))";

    private static final String PART_IN_CHINESE = "第.{1,6}[章回卷节節部篇集册冊折幕场場首课課讲講]";

    /** Behind a number these say what it counts, as in 3月5日. */
    private static final String UNITS = "[年月日号號时時点點分岁歲周章回卷节節部篇集册冊折幕场場首则則课課讲講条條]";

    /** A page's number; a year is more likely to be one than a page is. */
    private static final String PAGE = "(?:(?:(?:page|p\\.)\\s*)?(?!(?:1[5-9]|20)\\d\\d(?!\\d))\\d{1,4}(?!\\d)"
            + "(?:\\s*(?:/|of)\\s*\\d{1,4})?|第\\s?\\d{1,4}\\s?[页頁版])";

    private static final String MARK = "[-–—·•|｜]";
    private static final String APART = "(?:\\s+" + MARK + "?\\s*|" + MARK + "\\s+)";
    private static final String WORDS = "(?<words>(?=.*\\p{L}).+?)";

    private static final Pattern BEFORE =
            pattern("(?:" + MARK + "\\s*)?" + PAGE + "(?:\\s*" + MARK + ")?" + APART + WORDS);
    private static final Pattern BEHIND = pattern(WORDS + APART + PAGE + "(?:\\s*" + MARK + ")?");

    /** Words that go on from the number before them. */
    private static final Pattern COUNTS_BEFORE =
            pattern("(?:" + Dates.MONTH + "(?!\\p{L})|" + UNITS + ").*|" + COUNTED);

    /** A part within a part, as in “Act One, Scene 3”. “The Scarlet Letter 117” is none. */
    private static final String WITHIN = "(?:.*[,.;:，；：·|–—-]\\s*|" + COUNTED + "\\s+" + COUNT + "\\s+)?";

    /** A place or a day of the week before a date. “The Guns of August 117” is none. */
    private static final String ON = "(?:.*[,.;:，；：·|–—-]\\s*|\\p{L}+\\s+)?";

    /** Words that lead to the number behind them: a part, a date without its day or its year. */
    private static final Pattern COUNTS_BEHIND = pattern("(?:" + WITHIN + COUNTED + "(?:\\s+" + COUNT + ")?|" + ON
            + Dates.MONTH + "(?:\\s+\\d{1,2}(?:st|nd|rd|th)?,)?)[\\s.,:：]*|.*" + PART_IN_CHINESE);

    private static final Pattern HEAD_OF_PART =
            pattern(COUNTED + "\\s+" + COUNT + "(?!\\p{L})(?:[\\s.,:：—–-].*)?|" + PART_IN_CHINESE + "(?:[\\s　：:].*)?");

    private RunningHead() {}

    /** Whether a line is the heading of a part that is counted: “Chapter 1”, “Act II: Rain”, 第一章. */
    static boolean isHeadOfPart(String line) {
        return Shape.couldBeHeading(line) && HEAD_OF_PART.matcher(line).matches();
    }

    private static Pattern pattern(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    /**
     * What is the same on every page.
     *
     * @param line without white space at its ends
     * @return the line as it is, or the words beside its page number after a mark for the number
     */
    static String key(String line) {
        Matcher before = BEFORE.matcher(line);
        if (before.matches() && !COUNTS_BEFORE.matcher(before.group("words")).matches()) {
            return NUMBER + before.group("words");
        }
        Matcher behind = BEHIND.matcher(line);
        if (behind.matches() && !COUNTS_BEHIND.matcher(behind.group("words")).matches()) {
            return NUMBER + behind.group("words");
        }
        return line;
    }
}
