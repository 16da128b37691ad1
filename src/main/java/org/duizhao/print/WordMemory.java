package org.duizhao.print;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What a face has found out for a word, kept for when the word comes again, as most do: in Chinese every character is a
 * word to FOP. Forgets everything when it is full, so that memory does not grow with the edition. For several threads.
 *
 * @param <T> what is found out; not null
 */
final class WordMemory<T> {

    /** More than the words of a book, and a few megabytes. */
    private static final int MOST = 40_000;

    /** Says itself when it is the same: what records bring along takes longer than all the rest. */
    private record Word(String characters, String script, String language) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Word word
                    && characters.equals(word.characters)
                    && script.equals(word.script)
                    && language.equals(word.language);
        }

        @Override
        public int hashCode() {
            return (characters.hashCode() * 31 + script.hashCode()) * 31 + language.hashCode();
        }
    }

    private final Map<Word, T> known = new ConcurrentHashMap<>();

    /**
     * What is known of a word, found out first if it is new.
     *
     * @param script and {@code language} as OpenType has them
     */
    T of(CharSequence word, String script, String language, Supplier<T> find) {
        Word key = new Word(word.toString(), script, language);
        T found = known.get(key);
        if (found == null) {
            found = find.get();
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(key, found);
        }
        return found;
    }
}
