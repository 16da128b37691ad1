package org.duizhao.read;

import java.util.ArrayList;
import java.util.List;
import org.duizhao.model.Diagnostics;
import org.duizhao.model.PassageRecord;
import org.duizhao.model.PassageRecord.Entry;
import org.duizhao.model.Place;

/** Reads and writes {@code sources/passages/PART.txt}, the record of what each passage number stands for. */
public final class PassageFile {

    private static final String HEAD = """
            # What each passage number of part %s stands for: the sentences of the base when it was numbered.
            # The numbers stay with these words when the base is edited or another base takes its place.
            # A number is never given to other words; take none out.
            """;

    private PassageFile() {}

    public static String path(String part) {
        return "sources/passages/" + part + ".txt";
    }

    static PassageRecord parse(String part, String text, Diagnostics diagnostics) {
        String file = path(part);
        String base = "";
        List<Entry> entries = new ArrayList<>();
        String number = null;
        Place place = null;
        List<String> sentences = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i <= lines.length; i++) {
            String line = i < lines.length ? lines[i].strip() : "";
            if (i < lines.length && (line.isEmpty() || line.startsWith("#"))) {
                continue;
            }
            boolean isNumber = line.matches(java.util.regex.Pattern.quote(part) + "\\.\\d+");
            if (isNumber || i == lines.length) {
                if (number != null) {
                    entries.add(new Entry(number, List.copyOf(sentences), place));
                    sentences.clear();
                }
                number = isNumber ? line : null;
                place = new Place(file, i + 1, 1);
            } else if (number == null && line.startsWith("base ")) {
                base = line.substring(5).strip();
            } else if (number == null) {
                diagnostics.error("P01", new Place(file, i + 1, 1), "These words stand under no passage number.",
                        "Put a line such as “" + part + ".1” before them.");
            } else {
                sentences.add(line);
            }
        }
        for (int i = 1; i < entries.size(); i++) {
            String twice = entries.get(i).number();
            if (entries.subList(0, i).stream().anyMatch(e -> e.number().equals(twice))) {
                diagnostics.error("P02", entries.get(i).place(), "The passage “" + twice + "” stands twice.",
                        "Give one of the two a new number.");
            }
        }
        return new PassageRecord(part, base, List.copyOf(entries), new Place(file, 1, 1));
    }

    /** The file's text; {@link #parse} gives the record back. */
    public static String format(PassageRecord record) {
        StringBuilder out = new StringBuilder(HEAD.formatted(record.part()));
        out.append("\nbase ").append(record.base()).append('\n');
        for (Entry entry : record.passages()) {
            out.append('\n').append(entry.number()).append('\n');
            entry.sentences().forEach(s -> out.append(s).append('\n'));
        }
        return out.toString();
    }
}
