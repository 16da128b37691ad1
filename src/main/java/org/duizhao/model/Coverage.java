package org.duizhao.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a witness covers the passages of its part, read off its beads. A segment that answers words of several passages
 * is shared by them; a segment without counterpart belongs to the passage of the segment before it.
 */
public final class Coverage {

    private final Map<String, List<Integer>> byPassage = new HashMap<>();
    private final Map<Integer, List<String>> bySegment = new HashMap<>();
    private final Map<Integer, List<Integer>> baseBySegment = new HashMap<>();
    private final Map<Integer, List<Integer>> segmentsByBase = new HashMap<>();

    private Coverage() {}

    /** The coverage by a witness other than the base. */
    public static Coverage of(AlignedPart part, String siglum) {
        Coverage coverage = new Coverage();
        part.passages().forEach(p -> coverage.byPassage.put(p.number(), new ArrayList<>()));
        List<Bead> beads = part.beads().getOrDefault(siglum, List.of()).stream()
                .filter(b -> !b.right().isEmpty())
                .sorted(Comparator.comparing(b -> b.right().get(0)))
                .toList();
        // The collation has no row of a passage without words; what stood in one alone would be in none.
        List<String> previous = part.passages().stream()
                .filter(p -> !p.isRetired())
                .sorted(Comparator.comparing(p -> p.first() == p.end()))
                .limit(1)
                .map(Passage::number)
                .toList();
        for (Bead bead : beads) {
            Set<String> passages = new LinkedHashSet<>();
            bead.left().forEach(i -> passages.add(part.passageOf(i).number()));
            List<String> here =
                    passages.isEmpty() ? previous.subList(previous.size() - 1, previous.size()) : List.copyOf(passages);
            for (int segment : bead.right()) {
                coverage.bySegment.put(segment, here);
                coverage.baseBySegment.put(segment, bead.left());
                here.forEach(p -> coverage.byPassage.get(p).add(segment));
                bead.left().forEach(i -> coverage.segmentsByBase
                        .computeIfAbsent(i, k -> new ArrayList<>())
                        .add(segment));
            }
            previous = here.isEmpty() ? previous : here;
        }
        coverage.byPassage.values().forEach(list -> list.sort(null));
        coverage.segmentsByBase.values().forEach(list -> list.sort(null));
        return coverage;
    }

    /** The witness's segments that a passage shows, in the witness's order. */
    public List<Integer> segmentsOf(String passage) {
        return byPassage.getOrDefault(passage, List.of());
    }

    /** The passages that show a segment, the first being its home. */
    public List<String> passagesOf(int segment) {
        return bySegment.getOrDefault(segment, List.of());
    }

    /** The witness's segments that answer a base segment, in the witness's order; none for an omission. */
    public List<Integer> answering(int baseSegment) {
        return segmentsByBase.getOrDefault(baseSegment, List.of());
    }

    /** The base segments that a segment answers; none for an addition. */
    public List<Integer> baseOf(int segment) {
        return baseBySegment.getOrDefault(segment, List.of());
    }
}
