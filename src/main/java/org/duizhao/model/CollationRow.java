package org.duizhao.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A row of the synopsis: base segments of one passage with what every witness has for them. A row is the smallest group
 * that no witness's bead cuts through; where a bead reaches over several passages, each has its own part of it.
 *
 * @param base base segments, ascending
 * @param others by siglum, the witness's segments, ascending; no entry where it has nothing
 */
public record CollationRow(String passage, List<Integer> base, Map<String, List<Integer>> others) {

    /** All rows of a part in reading order. */
    public static List<CollationRow> rows(AlignedPart part) {
        List<CollationRow> rows = new ArrayList<>();
        for (Passage passage : part.passages()) {
            rows.addAll(rows(part, passage));
        }
        return List.copyOf(rows);
    }

    private static List<CollationRow> rows(AlignedPart part, Passage passage) {
        Map<Integer, Integer> rowOf = new HashMap<>();
        for (int i = passage.first(); i < passage.end(); i++) {
            rowOf.put(i, i);
        }
        for (List<Bead> beads : part.beads().values()) {
            for (Bead bead : beads) {
                List<Integer> here = bead.left().stream().filter(passage::has).toList();
                if (here.size() > 1 && !bead.right().isEmpty()) {
                    here.forEach(i -> join(rowOf, here.get(0), i));
                }
            }
        }
        Map<Integer, List<Integer>> base = new TreeMap<>();
        for (int i = passage.first(); i < passage.end(); i++) {
            base.computeIfAbsent(rowOf.get(i), k -> new ArrayList<>()).add(i);
        }
        Map<Integer, Map<String, List<Integer>>> others = new HashMap<>();
        for (String siglum : part.part().witnesses()) {
            Coverage coverage = Coverage.of(part, siglum);
            int row = passage.first();
            for (int segment : coverage.segmentsOf(passage.number())) {
                row = coverage.baseOf(segment).stream().filter(passage::has).map(rowOf::get).findFirst().orElse(row);
                others.computeIfAbsent(row, k -> new LinkedHashMap<>())
                        .computeIfAbsent(siglum, k -> new ArrayList<>())
                        .add(segment);
            }
        }
        List<CollationRow> rows = new ArrayList<>();
        base.forEach((row, segments) ->
                rows.add(new CollationRow(passage.number(), List.copyOf(segments), others.getOrDefault(row, Map.of()))));
        return rows;
    }

    private static void join(Map<Integer, Integer> rowOf, int a, int b) {
        int target = Math.min(rowOf.get(a), rowOf.get(b));
        int source = Math.max(rowOf.get(a), rowOf.get(b));
        rowOf.replaceAll((k, row) -> row == source ? target : row);
    }
}
