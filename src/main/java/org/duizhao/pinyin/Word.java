package org.duizhao.pinyin;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A word and how it is read.
 *
 * @param text the word as it stands in the text; or what is no Chinese word, such as a mark or a number
 * @param syllables a syllable for each of its characters, with a hyphen or an apostrophe before it where the spelling
 *     has one; empty for what is no Chinese word
 */
public record Word(String text, List<String> syllables) {

    public Word {
        syllables = List.copyOf(syllables);
        if (!syllables.isEmpty() && syllables.size() != text.length()) {
            throw new IllegalArgumentException(text + " has not " + syllables.size() + " characters");
        }
    }

    static Word plain(String text) {
        return new Word(text, List.of());
    }

    /** Whether it is a Chinese word, so that it has a reading. */
    public boolean isRead() {
        return !syllables.isEmpty();
    }

    /** The word in pinyin, such as {@code zhòngyào}; empty for what is no Chinese word. */
    public String pinyin() {
        return syllables.stream().collect(Collectors.joining()).replaceFirst("^[-’]", "");
    }

    /** Some of its characters with their part of the reading, where something stands in the middle of the word. */
    public Word part(int from, int to) {
        return new Word(text.substring(from, to), isRead() ? syllables.subList(from, to) : List.of());
    }
}
