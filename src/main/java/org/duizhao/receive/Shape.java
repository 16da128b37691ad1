package org.duizhao.receive;

import java.util.List;
import java.util.regex.Pattern;

/** What can be told of a line without knowing its words. */
final class Shape {

    /** As wide as an average English word with its space; below it nothing counts as a sentence of its own. */
    private static final int SENTENCE = 25;

    /** Wider than a title or a heading ever is, so running text even without a stop. */
    private static final int PARAGRAPH = 300;

    /** The widest heading: some twenty English words, or forty Han characters. */
    private static final int HEADING = 130;

    private static final String STOPS = ".!?。！？…";
    private static final String PAUSES = ",;，；、";
    private static final String CLOSERS = "”’\"'」』）)]】》〉";
    private static final Pattern NOTE_MARKS = Pattern.compile("(\\[\\d{1,3}\\]|[①-⑳*†‡])+$");

    private Shape() {}

    /** White space of every kind taken from both ends. */
    static String strip(String line) {
        int start = 0;
        int end = line.length();
        while (start < end && isSpace(line.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(start, end);
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** How wide a line is: a Han character says as much as three letters. */
    static int width(String line) {
        int width = 0;
        for (int i = 0; i < line.length(); i++) {
            width += Character.isIdeographic(line.charAt(i)) ? 3 : 1;
        }
        return width;
    }

    /** Whether a line ends as a sentence does, quotation marks and marks of notes aside. */
    static boolean endsInStop(String line) {
        return endsIn(line, STOPS);
    }

    /** Whether the line is of running text: a sentence, a verse that goes on, or too wide to be anything else. */
    static boolean isRunning(String line) {
        int width = width(line.substring(0, Math.min(line.length(), 2 * PARAGRAPH)));
        return width >= PARAGRAPH
                || width >= SENTENCE && endsIn(line, STOPS + PAUSES)
                || endsInStop(line) && width >= 6 && !line.matches("(?U)\\p{Lu}\\w{0,4}\\.|.*\\b(Inc|Ltd|Co|Corp)\\.");
    }

    /** Whether the line could be a heading or a title: short, and no sentence. */
    static boolean couldBeHeading(String line) {
        return width(line) <= HEADING
                && !endsIn(line, ".。…" + PAUSES + ":：")
                && !line.isEmpty()
                && line.codePoints().anyMatch(Character::isLetter);
    }

    /** Whether most of the letters of a line are Han characters. */
    static boolean isHan(String line) {
        long han = line.codePoints().filter(Character::isIdeographic).count();
        long letters = line.codePoints()
                .filter(c -> Character.isLetter(c) && !Character.isIdeographic(c))
                .count();
        return han * 3 > letters;
    }

    /** The words of a line, or its Han characters one by one, without marks and capitals. */
    static List<String> words(String line) {
        return Pattern.compile("[\\p{IsHan}]|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+")
                .matcher(line.toLowerCase(java.util.Locale.ROOT))
                .results()
                .map(java.util.regex.MatchResult::group)
                .toList();
    }

    private static boolean endsIn(String line, String marks) {
        String tail = NOTE_MARKS
                .matcher(strip(line.substring(Math.max(0, line.length() - 40))))
                .replaceAll("");
        int end = tail.length();
        while (end > 0 && CLOSERS.indexOf(tail.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && marks.indexOf(tail.charAt(end - 1)) >= 0;
    }
}
