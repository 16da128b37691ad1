package org.duizhao.annotate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.model.Aligned;
import org.duizhao.model.AlignedPart;
import org.duizhao.model.ApparatusEntry;
import org.duizhao.model.ApparatusEntry.Kind;
import org.duizhao.model.ApparatusEntry.Reading;
import org.duizhao.model.CollationRow;
import org.duizhao.model.Languages;
import org.duizhao.model.Segment;
import org.duizhao.model.Witness;

/** Entries for names that two translations spell differently in the same sentence. */
final class NameReadings {

    /** Two or three capitalised words, as names of persons and places are. */
    private static final Pattern NAME =
            Pattern.compile("\\p{Lu}\\p{Ll}+(?:['’-]\\p{L}+)?(?: \\p{Lu}\\p{Ll}*(?:['’-]\\p{L}+)?){1,2}");

    private final Aligned aligned;
    private final AlignedPart part;

    NameReadings(Aligned aligned, AlignedPart part) {
        this.aligned = aligned;
        this.part = part;
    }

    /** @param rows of the part's collation */
    List<ApparatusEntry> all(List<CollationRow> rows) {
        List<ApparatusEntry> entries = new ArrayList<>();
        String lead = part.part().lead();
        if (Languages.isChinese(
                aligned.sources().witness(lead).map(Witness::language).orElse("zh"))) {
            return entries;
        }
        for (CollationRow row : rows) {
            List<Integer> leadSegments = row.others().getOrDefault(lead, List.of());
            for (String name : names(lead, leadSegments)) {
                List<Reading> readings = new ArrayList<>();
                row.others().forEach((siglum, segments) -> {
                    Set<String> others = names(siglum, segments);
                    if (!siglum.equals(lead) && !others.contains(name)) {
                        others.stream()
                                .filter(o -> same(name, o))
                                .findFirst()
                                .ifPresent(o -> readings.add(new Reading(List.of(siglum), o)));
                    }
                });
                if (!readings.isEmpty()) {
                    entries.add(new ApparatusEntry(
                            part.part().id(), row.passage(), Kind.NAME, lead, leadSegments.get(0), name, readings, ""));
                }
            }
        }
        return entries;
    }

    private Set<String> names(String siglum, List<Integer> segments) {
        Set<String> names = new LinkedHashSet<>();
        List<Segment> text = aligned.sources().segments(siglum, part.part().id());
        for (int i : segments) {
            Matcher name = NAME.matcher(text.get(i).text());
            while (name.find()) {
                names.add(name.group());
            }
        }
        return names;
    }

    /** The same letters with other capitals, apostrophes, hyphens or word breaks. */
    private static boolean same(String a, String b) {
        return letters(a).equals(letters(b));
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    }
}
