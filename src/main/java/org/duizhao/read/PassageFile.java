package org.duizhao.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.model.Diagnostics;
import org.duizhao.model.PassageRecord;
import org.duizhao.model.PassageRecord.Entry;
import org.duizhao.model.Place;

/** Reads and writes {@code sources/passages/PART.txt}, the record of what each passage number stands for. */
public final class PassageFile {

    private static final String HEAD = """
            # What each passage number of part %s stands for: the sentences of the base when it was numbered.
            # The numbers stay with these words when the base is edited or another base takes its place.
            # A number is never given to other words; take none out. One that is out of use is kept as a line such as
            # “%s.7 retired: merged into %s.6”.
            """;

    private PassageFile() {}

    public static String path(String part) {
        return "sources/passages/" + part + ".txt";
    }

    static PassageRecord parse(String part, String text, Diagnostics diagnostics) {
        String file = path(part);
        String base = "";
        int baseLine = 1;
        List<Entry> entries = new ArrayList<>();
        String number = null;
        String retired = "";
        Place place = null;
        Pattern numbered = numbered(part);
        List<String> sentences = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i <= lines.length; i++) {
            String line = i < lines.length ? lines[i].strip() : "";
            if (i < lines.length && (line.isEmpty() || line.startsWith("#"))) {
                continue;
            }
            Matcher head = numbered.matcher(line);
            boolean isNumber = head.matches();
            if (isNumber || i == lines.length) {
                if (number != null) {
                    entries.add(new Entry(number, List.copyOf(sentences), retired, place));
                    sentences.clear();
                }
                number = isNumber ? head.group(1) : null;
                retired = !isNumber || head.group(2) == null
                        ? ""
                        : head.group(3) == null || head.group(3).isEmpty() ? "retired" : head.group(3);
                place = new Place(file, i + 1, 1);
            } else if (number == null && line.matches("base(\\s.*)?")) {
                base = line.substring(4).strip();
                baseLine = i + 1;
            } else if (number == null) {
                diagnostics.error("P01", new Place(file, i + 1, 1), part);
            } else {
                sentences.add(escaped(line, numbered) ? line.substring(1) : line);
            }
        }
        if (base.isEmpty()) {
            diagnostics.error("P04", new Place(file, baseLine, 1));
        }
        for (Entry entry : entries) {
            if (entry.isRetired() && !entry.sentences().isEmpty()) {
                diagnostics.error("P03", entry.place(), entry.number());
            }
        }
        Set<String> numbers = new HashSet<>();
        for (Entry entry : entries) {
            String twice = entry.number();
            if (!numbers.add(twice)) {
                diagnostics.error(
                        "P02",
                        entry.place(),
                        twice,
                        entries.stream().anyMatch(e -> e.number().equals(twice) && e.isRetired()));
            }
        }
        return new PassageRecord(part, base, List.copyOf(entries), new Place(file, 1, 1));
    }

    /** The file's text; {@link #parse} gives the record back. */
    public static String format(PassageRecord record) {
        Pattern numbered = numbered(record.part());
        StringBuilder out = new StringBuilder(HEAD.formatted(record.part(), record.part(), record.part()));
        out.append("\nbase ").append(record.base()).append('\n');
        for (Entry entry : record.passages()) {
            out.append('\n').append(entry.number());
            if (entry.isRetired()) {
                out.append(" retired").append(entry.retired().equals("retired") ? "" : ": " + entry.retired());
            }
            out.append('\n');
            for (String s : entry.sentences()) {
                boolean taken = s.startsWith("#") || numbered.matcher(s).matches() || escaped(s, numbered);
                out.append(taken ? "\\" : "").append(s).append('\n');
            }
        }
        return out.toString();
    }

    private static Pattern numbered(String part) {
        return Pattern.compile("(" + Pattern.quote(part) + "\\.\\d+)(?:\\s+(retired)(?::\\s*(.*))?)?");
    }

    /** Whether a sentence stands behind a backslash, because without it the line would be something else. */
    private static boolean escaped(String line, Pattern numbered) {
        return line.startsWith("\\")
                && (line.startsWith("#", 1)
                        || line.startsWith("\\", 1)
                        || numbered.matcher(line.substring(1)).matches());
    }
}
