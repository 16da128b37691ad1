package org.duizhao.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A row of the synopsis: base segments of one passage with what every witness has for them. A row is the smallest run of
 * segments that no witness's bead cuts through; where a bead reaches over several passages, or over segments with others
 * between, each stretch has its own row, and the witness's segments stand in all of them.
 *
 * @param base base segments, ascending
 * @param others by siglum, the witness's segments, ascending; no entry where it has nothing
 */
public record CollationRow(String passage, List<Integer> base, Map<String, List<Integer>> others) {

    /** All rows of a part in reading order. */
    public static List<CollationRow> rows(AlignedPart part) {
        Map<String, Coverage> coverages = new LinkedHashMap<>();
        part.part().witnesses().forEach(siglum -> coverages.put(siglum, Coverage.of(part, siglum)));
        Map<String, List<Bead>> joining = joining(part);
        List<CollationRow> rows = new ArrayList<>();
        for (Passage passage : part.passages()) {
            rows.addAll(rows(passage, joining.getOrDefault(passage.number(), List.of()), coverages));
        }
        return List.copyOf(rows);
    }

    /** By passage, the beads of all witnesses that answer several of its sentences at once. */
    private static Map<String, List<Bead>> joining(AlignedPart part) {
        Map<String, List<Bead>> joining = new HashMap<>();
        for (String siglum : part.part().witnesses()) {
            for (Bead bead : part.beads().getOrDefault(siglum, List.of())) {
                if (bead.left().size() > 1 && !bead.right().isEmpty()) {
                    bead.left().stream()
                            .map(i -> part.passageOf(i).number())
                            .distinct()
                            .forEach(p -> joining.computeIfAbsent(p, k -> new ArrayList<>())
                                    .add(bead));
                }
            }
        }
        return joining;
    }

    private static List<CollationRow> rows(Passage passage, List<Bead> joining, Map<String, Coverage> coverages) {
        Map<Integer, Integer> rowOf = new HashMap<>();
        for (int i = passage.first(); i < passage.end(); i++) {
            rowOf.put(i, i);
        }
        for (Bead bead : joining) {
            List<Integer> here = bead.left().stream().filter(passage::has).toList();
            for (int k = 1; k < here.size(); k++) {
                if (here.get(k) == here.get(k - 1) + 1) {
                    join(rowOf, here.get(k - 1), here.get(k));
                }
            }
        }
        Map<Integer, List<Integer>> base = new TreeMap<>();
        for (int i = passage.first(); i < passage.end(); i++) {
            base.computeIfAbsent(rowOf.get(i), k -> new ArrayList<>()).add(i);
        }
        Map<Integer, Map<String, List<Integer>>> others = new HashMap<>();
        coverages.forEach((siglum, coverage) -> {
            Set<Integer> touched = Set.of(passage.first());
            for (int segment : coverage.segmentsOf(passage.number())) {
                Set<Integer> own = new TreeSet<>();
                coverage.baseOf(segment).stream()
                        .filter(passage::has)
                        .map(rowOf::get)
                        .forEach(own::add);
                // An addition stands with the segment before it.
                touched = own.isEmpty() ? touched : own;
                for (int row : touched) {
                    others.computeIfAbsent(row, k -> new LinkedHashMap<>())
                            .computeIfAbsent(siglum, k -> new ArrayList<>())
                            .add(segment);
                }
            }
        });
        List<CollationRow> rows = new ArrayList<>();
        base.forEach((row, segments) -> rows.add(
                new CollationRow(passage.number(), List.copyOf(segments), others.getOrDefault(row, Map.of()))));
        return rows;
    }

    private static void join(Map<Integer, Integer> rowOf, int a, int b) {
        int target = Math.min(rowOf.get(a), rowOf.get(b));
        int source = Math.max(rowOf.get(a), rowOf.get(b));
        rowOf.replaceAll((k, row) -> row == source ? target : row);
    }
}
