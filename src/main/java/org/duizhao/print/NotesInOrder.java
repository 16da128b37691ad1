package org.duizhao.print;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.fop.area.Area;
import org.apache.fop.area.BodyRegion;
import org.apache.fop.area.Footnote;
import org.apache.fop.area.PageViewport;
import org.apache.fop.area.Trait;

/**
 * Puts the notes at the foot of each page in the order of their numbers. FOP takes them in the order in which their
 * lines come down the page, which with two columns side by side is not quite that. The end of a note from the page
 * before comes first, whatever its number.
 */
final class NotesInOrder {

    private static final String NOTE = "note-";

    private final Set<Integer> begun = new HashSet<>();

    void sort(PageViewport page) {
        BodyRegion body = page.getBodyRegion();
        Footnote notes = body == null ? null : body.getFootnote();
        if (notes != null && notes.getChildAreas() != null) {
            @SuppressWarnings("unchecked")
            List<Area> areas = notes.getChildAreas();
            Set<Integer> before = Set.copyOf(begun);
            areas.sort(Comparator.comparingInt(area -> before.contains(number(area)) ? 0 : number(area)));
            areas.forEach(area -> begun.add(number(area)));
        }
    }

    /** A note's number by its identifier; none counts as 0. */
    private static int number(Area area) {
        Object id = area.getTrait(Trait.PROD_ID);
        if (id instanceof String text
                && text.startsWith(NOTE)
                && text.substring(NOTE.length()).matches("\\d+")) {
            return Integer.parseInt(text.substring(NOTE.length()));
        }
        return 0;
    }
}
