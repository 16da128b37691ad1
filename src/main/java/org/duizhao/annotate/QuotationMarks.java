package org.duizhao.annotate;

import java.util.ArrayList;
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

    /** The outermost pairs; a mark that is never closed opens nothing. */
    static List<Quoted> in(Passage passage, List<Segment> segments) {
        List<Quoted> found = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        char closing = 0;
        int first = 0;
        int depth = 0;
        for (int i = passage.first(); i < passage.end(); i++) {
            for (char c : segments.get(i).text().toCharArray()) {
                if (depth == 0) {
                    int kind = OPENING.indexOf(c);
                    if (kind >= 0 || c == '"') {
                        closing = kind >= 0 ? CLOSING.charAt(kind) : '"';
                        first = i;
                        depth = 1;
                        words.setLength(0);
                    }
                } else if (c == closing && --depth == 0) {
                    found.add(new Quoted(words.toString(), first, i + 1));
                } else {
                    depth += closing != '"' && CLOSING.indexOf(closing) == OPENING.indexOf(c) ? 1 : 0;
                    words.append(c);
                }
            }
            words.append(' ');
        }
        return found;
    }
}
