package org.duizhao.receive;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.model.Message;

/**
 * What the import takes a received text to be, with what showed it. Nothing here is certain; the person who imports
 * looks it over in the manifest.
 *
 * @param values {@code language}, {@code title.LANGUAGE}, {@code author}, {@code translator}, {@code publisher},
 *     {@code date}; only what was found
 * @param grounds what showed it, by the same keys
 */
record Guess(Map<String, String> values, Map<String, Message> grounds) {

    private static final Pattern SITE = Pattern.compile("\\s*[-–—|｜_·]+\\s*([^-–—|｜_·]{2,40})");

    static Guess of(TextLayer layer, Sorted sorted, String language) {
        Guess guess = new Guess(new LinkedHashMap<>(), new LinkedHashMap<>());
        Map<String, String> keys = sorted.keys();
        Map<String, String> about = layer.about();
        for (String kind : List.of("title.", "author", "translator")) {
            keys.forEach((key, value) -> {
                if (key.startsWith(kind)) {
                    guess.put(key, value, Message.of("ground.text"));
                }
            });
        }
        if (keys.keySet().stream().noneMatch(k -> k.startsWith("title."))) {
            guess.put(
                    "title." + LanguageGuess.of(about.getOrDefault("title", ""), language),
                    about.get("title"),
                    Message.of("ground.file"));
        }
        guess.put("author", about.get("author"), Message.of("ground.file"));
        guess.put("translator", about.get("translator"), Message.of("ground.file"));
        publisher(keys, about).ifPresent(p -> guess.put("publisher", p, Message.of("ground.text")));
        guess.put("publisher", about.get("publisher"), Message.of("ground.file"));
        keys.forEach((key, value) -> {
            String title = about.getOrDefault("title", "");
            if (key.startsWith("title.") && title.startsWith(value)) {
                // “The Lamp - Small Harbour”: pages put the name of their site behind their title.
                Matcher site = SITE.matcher(title.substring(value.length()));
                guess.put("publisher", site.matches() ? site.group(1) : "", Message.of("ground.page-title"));
            }
        });
        for (String key :
                List.of("stated.published", "stated.date", "stated.updated", "stated.subtitle", "stated.dateline")) {
            Dates.in(keys.getOrDefault(key, ""))
                    .ifPresent(d -> guess.put("date", d.toString(), Message.of("ground.words", keys.get(key))));
        }
        Dates.in(about.getOrDefault("date", ""))
                .ifPresent(d -> guess.put("date", d.toString(), Message.of("ground.file")));
        return guess;
    }

    private static Optional<String> publisher(Map<String, String> keys, Map<String, String> about) {
        String source = keys.getOrDefault("stated.source", "");
        if (!source.isEmpty()) {
            return Optional.of(Shape.strip(source.replaceFirst("^[^:：]*[:：]", "")));
        }
        String updated = keys.getOrDefault("stated.updated", keys.getOrDefault("stated.published", ""));
        return Optional.of(Dates.after(updated))
                .filter(s -> !s.isEmpty()
                        && about.get("publisher") == null
                        && s.matches("(?U)[\\p{L} .’&-]{2,40}")
                        && !s.matches("(?i)[ap]\\.?m\\.?|[A-Z]{2,4}"));
    }

    private void put(String key, String value, Message ground) {
        if (value != null && !value.isBlank() && !values.containsKey(key)) {
            values.put(key, value);
            grounds.put(key, ground);
        }
    }
}
