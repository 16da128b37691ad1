package org.duizhao.model;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * Something to be said to the user, in no language yet. The catalogue ({@code org.duizhao.message}) has the words.
 *
 * @param key the name of its text, such as {@code M03.number}
 * @param arguments what goes into the text: texts, numbers, truths, other messages, and lists of these
 */
public record Message(String key, List<Object> arguments) {

    /** Words that come from elsewhere, such as a library, and stand as they are. */
    public static final String FOREIGN = "foreign";

    public Message {
        arguments = arguments.stream().map(Message::kept).toList();
    }

    /** Collections may still grow where they come from, and libraries give no words for some faults. */
    private static Object kept(Object argument) {
        return argument instanceof Collection<?> many ? List.copyOf(many) : Objects.requireNonNullElse(argument, "");
    }

    public static Message of(String key, Object... arguments) {
        return new Message(key, Arrays.asList(arguments));
    }

    /** Nothing is said. */
    public static Message none() {
        return of("nothing");
    }

    /** One of several words, “a, b or c”. */
    public static Message oneOf(List<String> words) {
        int last = words.size() - 1;
        return last < 1 ? foreign(String.join("", words)) : of("list.or", words.subList(0, last), words.get(last));
    }

    public static Message foreign(String words) {
        return of(FOREIGN, words);
    }
}
