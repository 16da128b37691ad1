package org.duizhao.receive;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The words by which page furniture is known, from {@code furniture.txt}. */
final class FurnitureWords {

    /** The reason given for a line that switches between the texts of a page. */
    static final String TEXT_SWITCH = "text switch";

    /** No furniture is longer, and no pattern is tried on more. */
    private static final int LONGEST = 300;

    private static final FurnitureWords INSTANCE = read();

    private final Map<String, List<String>> items = new LinkedHashMap<>();
    private final Map<Pattern, String> lines = new LinkedHashMap<>();
    private final Map<Pattern, String> feet = new LinkedHashMap<>();

    private FurnitureWords() {}

    static FurnitureWords get() {
        return INSTANCE;
    }

    /**
     * What a line is made of that has nothing but items of menus and rows of buttons.
     *
     * @param reason the kind that most of them are of
     * @param apart whether something stands between every two; “经济社会” is a heading, “经济 社会” a menu
     */
    record Items(String reason, int count, boolean apart) {}

    /** What a line is taken off for, if one of the patterns knows it. */
    Optional<String> line(String line) {
        return known(lines, line);
    }

    /** What a line is taken off for that opens the foot of a page. */
    Optional<String> foot(String line) {
        return known(feet, line);
    }

    private static Optional<String> known(Map<Pattern, String> patterns, String line) {
        if (line.length() > LONGEST) {
            return Optional.empty();
        }
        return patterns.entrySet().stream()
                .filter(e -> e.getKey().matcher(line).matches())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The items that make up the whole of a line, words run together or apart. */
    Optional<Items> items(String line) {
        if (line.length() > LONGEST) {
            return Optional.empty();
        }
        String lower = line.toLowerCase(Locale.ROOT);
        Map<String, Integer> counts = new LinkedHashMap<>();
        int count = 0;
        int i = 0;
        int end = -1;
        boolean apart = true;
        while (i < lower.length()) {
            if (!Character.isLetter(lower.charAt(i))) {
                // Digits and marks separate; a full sentence is no menu.
                if (".!?。！？".indexOf(lower.charAt(i)) >= 0) {
                    return Optional.empty();
                }
                i++;
                continue;
            }
            String reason = null;
            int longest = 0;
            for (Map.Entry<String, List<String>> kind : items.entrySet()) {
                for (String item : kind.getValue()) {
                    if (item.length() > longest && lower.startsWith(item, i) && endsWord(line, i + item.length())) {
                        reason = kind.getKey();
                        longest = item.length();
                    }
                }
            }
            if (reason == null) {
                return Optional.empty();
            }
            counts.merge(reason, 1, Integer::sum);
            apart &= end != i || !Character.isIdeographic(lower.charAt(i));
            count++;
            i += longest;
            end = i;
        }
        Items found = new Items("", count, apart);
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(e -> new Items(e.getKey(), found.count(), found.apart()));
    }

    /** In “FacebookTwitter” a capital begins the next word; Chinese needs no sign at all. */
    private static boolean endsWord(String line, int at) {
        return at >= line.length()
                || !Character.isLetter(line.charAt(at))
                || Character.isUpperCase(line.charAt(at))
                || Character.isIdeographic(line.charAt(at - 1))
                || Character.isIdeographic(line.charAt(at));
    }

    private static FurnitureWords read() {
        FurnitureWords words = new FurnitureWords();
        try (InputStream in = FurnitureWords.class.getResourceAsStream("furniture.txt");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            String kind = "";
            String reason = "";
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.matches("(items|lines|after) .+")) {
                    kind = line.substring(0, 5);
                    reason = line.substring(6);
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    words.add(kind, reason, line.strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        words.items
                .values()
                .forEach(l -> l.sort(Comparator.comparingInt(String::length).reversed()));
        return words;
    }

    private void add(String kind, String reason, String line) {
        if (kind.equals("items")) {
            items.computeIfAbsent(reason, r -> new ArrayList<>()).add(line.toLowerCase(Locale.ROOT));
        } else {
            (kind.equals("after") ? feet : lines)
                    .put(Pattern.compile(line, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), reason);
        }
    }
}
