package org.duizhao.receive;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as pages write them, in English and in Chinese. */
final class Dates {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    static final String MONTH =
            "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?"
                    + "|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";

    private static final Pattern NUMBERS =
            Pattern.compile("(\\d{4})\\s?[-/.年]\\s?(\\d{1,2})\\s?[-/.月]\\s?(\\d{1,2})日?");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(" + MONTH + ")\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})", Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?\\s+(" + MONTH + "),?\\s+(\\d{4})", Pattern.CASE_INSENSITIVE);

    private static final Pattern REST = Pattern.compile("(?U)[(（\\[]?\\s*(?:\\w{3,9}day,?\\s*|星期.\\s*|周.\\s*)?"
            + "(?:@\\s*)?(?:[T\\s]*\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?(?:\\s*[ap]\\.?m\\.?)?(?:\\s*[A-Z]{2,4})?)?\\s*"
            + "(?:\\w{3,9}day|星期.|周.)?\\s*[)）\\]]?");

    private Dates() {}

    /** The first date in a text. */
    static Optional<LocalDate> in(String text) {
        return find(text).map(f -> f.date());
    }

    private record Found(LocalDate date, int start, int end) {}

    private static Optional<Found> find(String text) {
        String head = text.substring(0, Math.min(text.length(), 400));
        Matcher numbers = NUMBERS.matcher(head);
        if (numbers.find()) {
            return found(numbers.group(1), numbers.group(2), numbers.group(3), numbers);
        }
        Matcher month = MONTH_FIRST.matcher(head);
        if (month.find()) {
            return found(month.group(3), month(month.group(1)), month.group(2), month);
        }
        Matcher day = DAY_FIRST.matcher(head);
        return day.find() ? found(day.group(3), month(day.group(2)), day.group(1), day) : Optional.empty();
    }

    /** Whether a line is a date and nothing else but a time and a day of the week. */
    static boolean isDate(String line) {
        return line.length() < 60
                && find(line)
                        .filter(f -> REST.matcher(line.substring(0, f.start()) + line.substring(f.end()))
                                .matches())
                        .isPresent();
    }

    /** What stands behind date and time, such as the name of an agency. */
    static String after(String text) {
        return find(text)
                .map(f -> text.substring(f.end()).replaceFirst("^[T\\s]*\\d{1,2}[:：]\\d{2}([:：]\\d{2})?", ""))
                .map(Shape::strip)
                .orElse("");
    }

    private static Optional<Found> found(String year, String month, String day, Matcher where) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return Optional.of(new Found(date, where.start(), where.end()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String month(String name) {
        return String.valueOf(MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1);
    }
}
