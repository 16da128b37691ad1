package org.duizhao.annotate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.duizhao.model.Passage;
import org.duizhao.model.Segment;

/** Finds the stretches of a passage that stand in quotation marks: “…”, «…», 「…」, 『…』 and "…". */
final class QuotationMarks {

    private static final String OPENING = "“«「『";
    private static final String CLOSING = "”»」』";

    private QuotationMarks() {}

    /**
     * A stretch in quotation marks.
     *
     * @param words what stands between the marks
     * @param first its first segment
     * @param end the segment after its last
     */
    record Quoted(String words, int first, int end) {}

    /** The outermost pairs; a mark that is never closed opens nothing, and those behind it are looked at. */
    static List<Quoted> in(Passage passage, List<Segment> segments) {
        StringBuilder words = new StringBuilder();
        List<Integer> ends = new ArrayList<>();
        for (int i = passage.first(); i < passage.end(); i++) {
            words.append(segments.get(i).text()).append(' ');
            ends.add(words.length());
        }
        int[] closing = closing(words);
        List<Quoted> found = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < words.length(); i++) {
            while (i >= ends.get(first)) {
                first++;
            }
            if (closing[i] > 0) {
                int last = first;
                while (closing[i] >= ends.get(last)) {
                    last++;
                }
                found.add(new Quoted(
                        words.substring(i + 1, closing[i]), passage.first() + first, passage.first() + last + 1));
                i = closing[i];
            }
        }
        return found;
    }

    /**
     * For every mark that opens a pair, where the pair is closed; 0 for all else. Marks of one kind stand within each
     * other; other kinds within them are words. Each character is looked at once, however many marks are never closed.
     */
    private static int[] closing(CharSequence words) {
        int[] closing = new int[words.length()];
        List<Deque<Integer>> open = new ArrayList<>();
        for (int kind = 0; kind < OPENING.length(); kind++) {
            open.add(new ArrayDeque<>());
        }
        // A straight mark opens or closes: each is given the next one, and who has read a pair goes on behind it.
        int straight = -1;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            int opens = OPENING.indexOf(c);
            int closes = CLOSING.indexOf(c);
            if (opens >= 0) {
                open.get(opens).push(i);
            } else if (closes >= 0 && !open.get(closes).isEmpty()) {
                closing[open.get(closes).pop()] = i;
            } else if (c == '"') {
                if (straight >= 0) {
                    closing[straight] = i;
                }
                straight = i;
            }
        }
        return closing;
    }
}
