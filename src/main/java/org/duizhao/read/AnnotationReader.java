package org.duizhao.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.model.CommentaryEntry;
import org.duizhao.model.Diagnostics;
import org.duizhao.model.Note;
import org.duizhao.model.Prose;
import org.duizhao.model.Titles;
import org.duizhao.read.Sections.Field;
import org.duizhao.read.Sections.Section;

/** Reads notes and commentary, both Markdown files of sections that begin with a passage number. */
final class AnnotationReader {

    /** {@code R.2 Z “words” 2}: passage, siglum, quoted words, which occurrence. */
    private static final Pattern NOTE = Pattern.compile("(\\S+)\\s+(\\S+)\\s+[“「](.+)[”」](?:\\s+(\\d{1,6}))?");

    private static final Set<String> NOTE_FIELDS = Set.of("kind", "source", "index");
    private static final Set<String> COMMENTARY_FIELDS = Set.of("source", "zh");

    private final Diagnostics diagnostics;

    AnnotationReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    List<Note> notes(String file, String text) {
        List<Note> notes = new ArrayList<>();
        for (Section section :
                Sections.read(file, text, "N06.note", diagnostics).sections()) {
            Matcher heading = NOTE.matcher(section.heading());
            if (!heading.matches()) {
                diagnostics.error("N01", section.place());
                continue;
            }
            known(section, NOTE_FIELDS);
            warnIfEmpty(section);
            int occurrence = heading.group(4) == null ? 1 : Integer.parseInt(heading.group(4));
            BothLanguages both = both(section);
            notes.add(new Note(
                    heading.group(1),
                    heading.group(2),
                    heading.group(3),
                    occurrence,
                    value(section, "kind"),
                    heads(section),
                    list(section, "source"),
                    both.body(),
                    both.chinese(),
                    section.place()));
        }
        return notes;
    }

    List<CommentaryEntry> commentary(String file, String text) {
        List<CommentaryEntry> entries = new ArrayList<>();
        for (Section section :
                Sections.read(file, text, "N06.commentary", diagnostics).sections()) {
            String[] words = section.heading().split("\\s+", 2);
            known(section, COMMENTARY_FIELDS);
            warnIfEmpty(section);
            BothLanguages both = both(section);
            Map<String, String> title = new LinkedHashMap<>();
            title.put("en", words.length > 1 ? words[1] : "");
            if (section.fields().containsKey("zh")) {
                title.put("zh", value(section, "zh"));
            }
            entries.add(new CommentaryEntry(
                    words[0],
                    new Titles(title),
                    list(section, "source"),
                    both.body(),
                    both.chinese(),
                    section.place()));
        }
        return entries;
    }

    private BothLanguages both(Section section) {
        return BothLanguages.read(new Prose(section.body(), section.bodyPlace()), diagnostics);
    }

    private void known(Section section, Set<String> known) {
        for (Map.Entry<String, Field> field : section.fields().entrySet()) {
            if (!known.contains(field.getKey())) {
                diagnostics.error(
                        "N02",
                        field.getValue().place(),
                        field.getKey(),
                        known.stream().sorted().toList());
            }
        }
    }

    private void warnIfEmpty(Section section) {
        if (section.body().isBlank()) {
            diagnostics.error("N03.heading", section.place());
        }
    }

    private static String value(Section section, String key) {
        Field field = section.fields().get(key);
        return field == null ? "" : field.value();
    }

    private static List<String> heads(Section section) {
        Field field = section.fields().get("index");
        return field == null ? List.of() : field.heads();
    }

    private static List<String> list(Section section, String key) {
        Field field = section.fields().get(key);
        return field == null ? List.of() : field.list();
    }
}
