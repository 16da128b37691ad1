package org.duizhao.tei;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import org.duizhao.model.WitnessText.Heading;

/**
 * Where the headings of a translation are written. The base's headings divide the part; those of another witness stand
 * in its text, each before the sentence that follows it. A heading whose sentence is not written, as in a handout of a
 * few passages, stands before the next that is; where none follows, behind the last.
 *
 * @param before the headings before a sentence, by its number
 * @param behind the headings behind the last sentence
 * @param last the number of that sentence; -1 where there is none
 */
record WitnessHeadings(Map<Integer, List<Heading>> before, List<Heading> behind, int last) {

    /**
     * @param headings of the witness, in order
     * @param written the numbers of its sentences that are written
     */
    static WitnessHeadings of(List<Heading> headings, NavigableSet<Integer> written) {
        Map<Integer, List<Heading>> before = new HashMap<>();
        List<Heading> behind = new ArrayList<>();
        for (Heading heading : headings) {
            Integer next = written.ceiling(heading.beforeSegment());
            (next == null ? behind : before.computeIfAbsent(next, k -> new ArrayList<>())).add(heading);
        }
        return new WitnessHeadings(before, behind, written.isEmpty() ? -1 : written.last());
    }

    List<Heading> before(int segment) {
        return before.getOrDefault(segment, List.of());
    }

    List<Heading> behind(int segment) {
        return segment == last ? behind : List.of();
    }
}
