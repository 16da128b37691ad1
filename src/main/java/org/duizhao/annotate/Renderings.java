package org.duizhao.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.duizhao.model.Term;

/**
 * Finds known renderings in a text, capitals, hyphens and inflection aside. All terms asked for compete for the words:
 * the longest rendering of all wins, wherever it begins, then the next, so that “productive forces” is not found within “new
 * quality productive forces”, nor “new productivity” where “productivity theory of labour” stands.
 */
final class Renderings {

    /** A vowel that is not the e of “-eed”. */
    private static final Pattern VOWEL = Pattern.compile("[aiouy]|e(?!$)");

    /** A consonant that an ending doubles: “planned”. */
    private static final Pattern DOUBLED = Pattern.compile("..+([bdgmnprt])\\1");

    private Renderings() {}

    private record Candidate(String termId, String rendering, List<String> stems) {}

    /** A candidate at a word of the text. */
    private record Match(Candidate candidate, int start) {

        int length() {
            return candidate.stems().size();
        }

        int end() {
            return start + length();
        }

        /** Whether the two share no word; or all, for words may render two terms. */
        boolean mayStandBeside(Match other) {
            return end() <= other.start() || other.end() <= start || start == other.start() && end() == other.end();
        }
    }

    /**
     * A rendering where it stands: characters {@code start} to before {@code end} of the text.
     *
     * @param rendering as the glossary writes it
     */
    record Place(String termId, String rendering, int start, int end) {}

    private record Stem(String text, int start, int end) {}

    /** The renderings found, by term id, each as the glossary writes it. */
    static Map<String, Set<String>> in(String text, List<Term> terms) {
        return in(text, sought(terms));
    }

    /** The same for terms that are sought in many texts. */
    static Map<String, Set<String>> in(String text, Sought terms) {
        Map<String, Set<String>> found = new LinkedHashMap<>();
        places(text, terms).forEach(p -> found.computeIfAbsent(p.termId(), k -> new LinkedHashSet<>())
                .add(p.rendering()));
        return found;
    }

    /** Terms made ready to be sought: their renderings by the first word. */
    static final class Sought {

        private final Map<String, List<Candidate>> byFirst = new HashMap<>();
    }

    static Sought sought(List<Term> terms) {
        Sought sought = new Sought();
        for (Term term : terms) {
            // Renderings that differ in a comma or an ending alone are one.
            Set<List<String>> known = new HashSet<>();
            for (String rendering : term.renderings()) {
                List<String> stems = stems(rendering);
                if (!stems.isEmpty() && known.add(stems)) {
                    sought.byFirst
                            .computeIfAbsent(stems.get(0), s -> new ArrayList<>())
                            .add(new Candidate(term.id(), rendering, stems));
                }
            }
        }
        return sought;
    }

    /** The same with their places, from left to right. */
    static List<Place> places(String text, List<Term> terms) {
        return places(text, sought(terms));
    }

    private static List<Place> places(String text, Sought terms) {
        List<Stem> words = stemsAt(text);
        List<String> stems = words.stream().map(Stem::text).toList();
        List<Match> matches = new ArrayList<>();
        for (int at = 0; at < stems.size(); at++) {
            for (Candidate candidate : terms.byFirst.getOrDefault(stems.get(at), List.of())) {
                if (standsAt(candidate.stems(), stems, at)) {
                    matches.add(new Match(candidate, at));
                }
            }
        }
        matches.sort(Comparator.comparingInt((Match m) -> -m.length()).thenComparingInt(Match::start));
        List<Match> kept = new ArrayList<>();
        for (Match match : matches) {
            if (kept.stream().allMatch(match::mayStandBeside)) {
                kept.add(match);
            }
        }
        kept.sort(Comparator.comparingInt(Match::start));
        return kept.stream()
                .map(m -> new Place(
                        m.candidate().termId(),
                        m.candidate().rendering(),
                        words.get(m.start()).start(),
                        words.get(m.end() - 1).end()))
                .toList();
    }

    private static boolean standsAt(List<String> stems, List<String> words, int at) {
        return at + stems.size() <= words.size()
                && words.subList(at, at + stems.size()).equals(stems);
    }

    /** The words of an English text, lower-case and without their endings; Han characters stand one by one. */
    static List<String> stems(String text) {
        return stemsAt(text).stream().map(Stem::text).toList();
    }

    private static List<Stem> stemsAt(String text) {
        List<Stem> stems = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int start = 0;
        int end = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            if (Character.isIdeographic(c)) {
                flush(word, start, end, stems);
                stems.add(new Stem(Character.toString(c), i, next));
            } else if (Character.isLetterOrDigit(c) || c == 0x2029) {
                start = word.isEmpty() ? i : start;
                end = next;
                word.appendCodePoint(c);
            } else if (c != '\'' && c != '’') {
                flush(word, start, end, stems);
            }
            i = next;
        }
        flush(word, start, end, stems);
        return stems;
    }

    private static void flush(StringBuilder word, int start, int end, List<Stem> stems) {
        if (!word.isEmpty()) {
            stems.add(new Stem(stem(word.toString().toLowerCase(Locale.ROOT)), start, end));
            word.setLength(0);
        }
    }

    /**
     * Takes off -s, -es, -ies, -ed, -ing and a final -e, so that forms of one word meet; no more than that. As in Porter's
     * stemmer, -ed and -ing are endings only behind a vowel: “making” is of “make”, but “bring” and “speed” are whole words.
     */
    static String stem(String word) {
        String w = word;
        if (w.length() > 4 && w.endsWith("ies")) {
            return w.substring(0, w.length() - 3) + "y";
        }
        if (w.length() > 3 && w.endsWith("s") && !w.endsWith("ss") && !w.endsWith("us") && !w.endsWith("is")) {
            w = w.substring(0, w.length() - 1);
        }
        for (String ending : List.of("ing", "ed")) {
            String root = w.substring(0, Math.max(0, w.length() - ending.length()));
            if (w.endsWith(ending) && root.length() >= 3 && VOWEL.matcher(root).find()) {
                return DOUBLED.matcher(root).matches() ? root.substring(0, root.length() - 1) : root;
            }
        }
        return w.length() > 3 && w.endsWith("e") ? w.substring(0, w.length() - 1) : w;
    }
}
