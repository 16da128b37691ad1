package org.duizhao.annotate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.duizhao.align.NumberSets;
import org.duizhao.model.Aligned;
import org.duizhao.model.AlignedPart;
import org.duizhao.model.ApparatusEntry;
import org.duizhao.model.ApparatusEntry.Kind;
import org.duizhao.model.ApparatusEntry.Reading;
import org.duizhao.model.CollationRow;
import org.duizhao.model.Languages;
import org.duizhao.model.Segment;
import org.duizhao.model.Witness;

/** Entries for numbers and dates that not all witnesses of a sentence have. */
final class NumberReadings {

    /** Smaller numbers are as often words, such as “one” and 一, as numbers. */
    private static final long LEAST = 4;

    private final Aligned aligned;
    private final AlignedPart part;

    NumberReadings(Aligned aligned, AlignedPart part) {
        this.aligned = aligned;
        this.part = part;
    }

    /** @param rows of the part's collation */
    List<ApparatusEntry> all(List<CollationRow> rows) {
        List<ApparatusEntry> entries = new ArrayList<>();
        for (CollationRow row : rows) {
            TreeSet<Long> lemma = numbers(part.part().base(), row.base(), NumberSets::of);
            Map<String, List<String>> byReading = new LinkedHashMap<>();
            row.others().forEach((siglum, segments) -> {
                TreeSet<Long> numbers = numbers(siglum, segments, NumberSets::of);
                if (!numbers.equals(lemma)
                        && !(maySay(part.part().base(), row.base(), numbers) && maySay(siglum, segments, lemma))) {
                    byReading
                            .computeIfAbsent(words(numbers), k -> new ArrayList<>())
                            .add(siglum);
                }
            });
            if (!byReading.isEmpty()) {
                List<Reading> readings = new ArrayList<>();
                byReading.forEach((words, sigla) -> readings.add(new Reading(List.copyOf(sigla), words)));
                entries.add(new ApparatusEntry(
                        part.part().id(),
                        row.passage(),
                        Kind.NUMBER,
                        part.part().base(),
                        row.base().get(0),
                        words(lemma),
                        readings,
                        ""));
            }
        }
        return entries;
    }

    /** 萬物 may say what “ten thousand things” says; that it has no number would not be true. */
    private boolean maySay(String siglum, List<Integer> segments, TreeSet<Long> numbers) {
        return numbers(siglum, segments, NumberSets::possible).containsAll(numbers);
    }

    private static String words(TreeSet<Long> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** Reads the numbers of a text in a language, from a least one up. */
    private interface Reader {

        TreeSet<Long> read(String text, boolean chinese, long least);
    }

    private TreeSet<Long> numbers(String siglum, List<Integer> segments, Reader reader) {
        List<Segment> text = aligned.sources().segments(siglum, part.part().id());
        boolean chinese = Languages.isChinese(
                aligned.sources().witness(siglum).map(Witness::language).orElse(""));
        TreeSet<Long> numbers = new TreeSet<>();
        segments.forEach(i -> numbers.addAll(reader.read(text.get(i).text(), chinese, LEAST)));
        return numbers;
    }
}
