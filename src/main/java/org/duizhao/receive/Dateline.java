package org.duizhao.receive;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The dateline that opens a report: {@code BEIJING, Feb. 1 --}, {@code 新华社北京2月1日电}. */
final class Dateline {

    private static final String DASH = "\\s*(?:--+|—+|–|-)\\s";

    /** A place in capitals, a date after it if need be, an agency in brackets: the usage of English-language agencies. */
    private static final Pattern CAPITALS = Pattern.compile("^\\p{Lu}[\\p{Lu} .,'’-]{2,40}(?:, ?" + Dates.MONTH
            + " \\d{1,2}(?:, \\d{4})?)?,? ?(?:\\([\\p{L} ]{2,30}\\))?" + DASH);

    /** An agency, a place and a day, in any order, before a dash. */
    private static final Pattern WITH_DAY = Pattern.compile("^\\p{Lu}[\\p{L} .,'’-]{2,60}?,? \\(?(?:" + Dates.MONTH
            + " \\d{1,2}|\\d{1,2} " + Dates.MONTH + ")(?:, \\d{4})?\\)?(?: ?\\([\\p{L} ]{2,30}\\))?" + DASH);

    private static final Pattern CHINESE = Pattern.compile("^(?:[（(【]?(?:[\\p{IsHan}]{2,8}(?:社|网|报|台|網|報|臺))?"
            + "[\\p{IsHan}、]{0,12}?(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日(?:电|電|讯|訊)|[\\p{IsHan}]{0,8}?(?:报|報|刊|社|网|網|台|臺)[\\p{IsHan}]{0,4}?(?:讯|訊|电|電)(?=[\\s\\u3000（(】）)]))"
            + "[）)】]?(?:[（(][^）)]{1,40}[）)])?");

    private Dateline() {}

    /** The dateline at the start of a paragraph, without the white space after it. */
    static Optional<String> of(String paragraph) {
        String head = paragraph.substring(0, Math.min(paragraph.length(), 160));
        for (Pattern pattern : new Pattern[] {CAPITALS, WITH_DAY, CHINESE}) {
            Matcher matcher = pattern.matcher(head);
            if (matcher.find()) {
                return Optional.of(Shape.strip(matcher.group()));
            }
        }
        return Optional.empty();
    }
}
