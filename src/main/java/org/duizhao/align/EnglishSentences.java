package org.duizhao.align;

import java.util.Set;
import java.util.regex.Pattern;

/** Where an English sentence ends. */
final class EnglishSentences {

    /** Abbreviations that stand before the word they belong to. */
    private static final Set<String> TITLES = Set.of(
            "Mr", "Mrs", "Ms", "Messrs", "Dr", "Prof", "St", "Mt", "Gen", "Col", "Maj", "Capt", "Lt", "Sgt", "Rep",
            "Sen", "Gov", "Rev", "Hon", "Pres", "Amb", "Adm", "Cmdr", "vs", "cf", "viz", "e.g", "i.e", "approx", "ca",
            "Ph", "trans", "ed", "eds");

    /** Abbreviations only where a number follows: "Feb. 1", "No. 5", "p. 12". */
    private static final Set<String> BEFORE_NUMBERS = Set.of(
            "No", "Nos", "no", "nos", "p", "pp", "P", "vol", "vols", "Vol", "ch", "chap", "Ch", "sec", "Sec", "art",
            "Art", "para", "fig", "Fig", "figs", "Figs", "n", "nn", "l", "ll", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul",
            "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "c", "b", "d", "r");

    /** Abbreviations that may also end a sentence. */
    private static final Set<String> EITHER = Set.of(
            "U.S", "U.K", "U.N", "E.U", "U.S.A", "P.R.C", "P.R", "D.C", "a.m", "p.m", "A.M", "P.M", "etc", "al", "Inc",
            "Ltd", "Co", "Corp", "Jr", "Sr", "Bros", "B.C", "A.D", "Ph.D", "M.D", "B.A", "M.A", "ibid", "St", "Ave",
            "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec");

    /** What an item of a list begins with, beside numbers. */
    private static final Pattern LIST_LETTER = Pattern.compile("[ivxIVX]{1,5}|[a-zA-Z]");

    private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}\\.)*\\p{Lu}");

    /** Words that seldom follow an abbreviation within a sentence with a capital. */
    private static final Set<String> STARTERS = Set.of(
            "The",
            "He",
            "She",
            "It",
            "They",
            "We",
            "You",
            "I",
            "But",
            "And",
            "In",
            "This",
            "That",
            "These",
            "Those",
            "A",
            "An",
            "However",
            "As",
            "At",
            "On",
            "For",
            "There",
            "When",
            "While",
            "If",
            "Since",
            "After",
            "Before",
            "His",
            "Her",
            "Its",
            "Their",
            "Our",
            "My",
            "No",
            "Yes",
            "So",
            "Then",
            "What",
            "Who",
            "Why",
            "How",
            "Where",
            "To",
            "By",
            "With",
            "From",
            "Now",
            "Both",
            "Some",
            "Many",
            "Most",
            "Although",
            "Because",
            "Later",
            "During");

    private EnglishSentences() {}

    /** As {@link ChineseSentences#end}. */
    static int end(String s, int start, int at) {
        char c = s.charAt(at);
        boolean chinese = c == '。' || c == '！' || c == '？';
        if (c != '.' && c != '!' && c != '?' && c != '…' && !chinese) {
            return -(at + 1);
        }
        int end = at + 1;
        while (end < s.length() && ".!?…".indexOf(s.charAt(end)) >= 0) {
            end++;
        }
        // an ellipsis of dots with spaces between them
        while (end + 1 < s.length() && SentenceSplitter.isSpace(s.charAt(end)) && s.charAt(end + 1) == '.') {
            end += 2;
        }
        boolean ellipsis = c == '…' || end - at > 2 && c == '.';
        int closed = SentenceSplitter.skipClosers(s, end);
        if (closed == s.length()) {
            return closed;
        }
        if (!SentenceSplitter.isSpace(s.charAt(closed)) && !chinese) {
            return -closed;
        }
        int next = SentenceSplitter.skipSpace(s, closed);
        if (next == s.length()) {
            return closed;
        }
        // a spaced straight quotation mark may close here: 'Stop ! " he said'
        int word = next;
        while (word < s.length()
                && !Character.isLetterOrDigit(s.charAt(word))
                && !SentenceSplitter.isSpace(s.charAt(word))) {
            word++;
        }
        if (word < s.length() && Character.isLowerCase(s.charAt(word))) {
            return -closed;
        }
        String follower = word(s, word);
        if (ellipsis && (follower.equals("I") || follower.startsWith("I'") || follower.startsWith("I’"))) {
            return -closed;
        }
        return c == '.' && end == at + 1 && closed == end && abbreviated(s, start, at, next, follower)
                ? -closed
                : closed;
    }

    private static boolean abbreviated(String s, int start, int at, int next, String follower) {
        int from = at;
        while (from > start && (Character.isLetterOrDigit(s.charAt(from - 1)) || s.charAt(from - 1) == '.')) {
            from--;
        }
        String before = s.substring(Math.max(from, at - 24), at);
        if (before.isEmpty() || WebAddresses.endsAt(s, at)) {
            return false;
        }
        boolean number = Character.isDigit(s.charAt(next));
        if (TITLES.contains(before) || BEFORE_NUMBERS.contains(before) && number) {
            return true;
        }
        // "1. The first point", "iv. The fourth", "A. The first"
        if (from == start
                && (before.chars().allMatch(Character::isDigit) && before.length() <= 3
                        || LIST_LETTER.matcher(before).matches())) {
            return true;
        }
        if (EITHER.contains(before)) {
            return !STARTERS.contains(follower)
                    && (before.contains(".") || number || !Character.isUpperCase(s.charAt(next)))
                    && !(before.toLowerCase(java.util.Locale.ROOT).endsWith(".m") && !isDate(follower));
        }
        // an initial: J. K. Rowling, but not the pronoun
        return INITIALS.matcher(before).matches() && !STARTERS.contains(follower);
    }

    private static boolean isDate(String word) {
        return Numbers.month(word.toLowerCase(java.util.Locale.ROOT)) > 0
                || word.endsWith("day")
                || Set.of("Eastern", "Beijing", "Pacific", "Central", "GMT", "EST", "EDT")
                        .contains(word);
    }

    private static String word(String s, int i) {
        int end = i;
        while (end < s.length()
                && end < i + 24
                && (Character.isLetterOrDigit(s.charAt(end)) || s.charAt(end) == '\'' || s.charAt(end) == '’')) {
            end++;
        }
        return s.substring(i, end);
    }
}
