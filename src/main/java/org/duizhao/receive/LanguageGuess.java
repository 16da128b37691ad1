package org.duizhao.receive;

import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Guesses the language of a text as a BCP 47 tag. */
final class LanguageGuess {

    /** What is looked at of a text. */
    private static final int SAMPLE = 5000;

    /** The commonest small words, which every page of a language has. */
    private static final Map<String, Set<String>> SMALL_WORDS = smallWords();

    private LanguageGuess() {}

    private static Map<String, Set<String>> smallWords() {
        Map<String, Set<String>> words = new LinkedHashMap<>();
        words.put("en", Set.of("the", "of", "and", "to", "in", "is", "that", "it", "was", "with", "for", "his", "be"));
        words.put("fr", Set.of("le", "la", "les", "des", "et", "un", "une", "est", "que", "dans", "il", "qui", "du"));
        words.put(
                "de",
                Set.of("der", "die", "das", "und", "ist", "nicht", "ein", "eine", "zu", "den", "mit", "von", "sich"));
        words.put("es", Set.of("el", "los", "las", "y", "que", "en", "un", "una", "es", "del", "por", "con", "se"));
        words.put("it", Set.of("il", "di", "che", "e", "la", "un", "una", "per", "non", "è", "sono", "del", "della"));
        words.put("pt", Set.of("o", "os", "as", "de", "que", "e", "do", "da", "em", "um", "uma", "não", "é"));
        return words;
    }

    /**
     * The language of a text.
     *
     * @param otherwise where there is nothing to go by
     */
    static String of(String text, String otherwise) {
        String sample = text.substring(0, Math.min(text.length(), SAMPLE));
        long han = sample.codePoints().filter(Character::isIdeographic).count();
        long kana = count(sample, Character.UnicodeScript.HIRAGANA) + count(sample, Character.UnicodeScript.KATAKANA);
        long hangul = count(sample, Character.UnicodeScript.HANGUL);
        long letters = sample.codePoints()
                .filter(c -> Character.isLetter(c) && !Character.isIdeographic(c))
                .count();
        if (kana > 0 && kana * 5 > han) {
            return "ja";
        }
        if (hangul > han && hangul * 2 > letters) {
            return "ko";
        }
        if (han * 3 > letters) {
            return chinese(sample);
        }
        if (count(sample, Character.UnicodeScript.CYRILLIC) * 2 > letters) {
            return letters == 0 ? otherwise : "ru";
        }
        return european(sample, otherwise);
    }

    /** Traditional where more characters have a simplified form than a traditional one. */
    private static String chinese(String sample) {
        int simplified = changed(sample, Transliterator.getInstance("Simplified-Traditional"));
        int traditional = changed(sample, Transliterator.getInstance("Traditional-Simplified"));
        return traditional > simplified ? "zh-Hant" : "zh-Hans";
    }

    private static int changed(String sample, Transliterator script) {
        String other = script.transliterate(sample);
        int changed = 0;
        for (int i = 0; i < Math.min(sample.length(), other.length()); i++) {
            changed += sample.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return changed;
    }

    private static long count(String text, Character.UnicodeScript script) {
        return text.codePoints()
                .filter(c -> Character.UnicodeScript.of(c) == script)
                .count();
    }

    private static String european(String sample, String otherwise) {
        List<String> words =
                Arrays.asList(sample.toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}]+"));
        String best = otherwise;
        long most = 0;
        for (Map.Entry<String, Set<String>> language : new LinkedHashMap<>(SMALL_WORDS).entrySet()) {
            Set<String> small = new HashSet<>(language.getValue());
            long found = words.stream().filter(small::contains).count();
            if (found > most) {
                most = found;
                best = language.getKey();
            }
        }
        return best;
    }
}
