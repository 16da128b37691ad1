package org.duizhao.print;

import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import org.apache.fop.apps.FOPException;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.area.Area;
import org.apache.fop.area.AreaTreeHandler;
import org.apache.fop.area.BodyRegion;
import org.apache.fop.area.Footnote;
import org.apache.fop.area.PageViewport;
import org.apache.fop.area.RenderPagesModel;
import org.apache.fop.area.Trait;

/**
 * Lays out pages as FOP does, and puts the notes at the foot of each in the order of their numbers. FOP takes them in
 * the order in which their lines come down the page, which with two columns side by side is not quite that.
 */
final class OrderedNotes extends AreaTreeHandler {

    private static final String NOTE = "note-";

    OrderedNotes(FOUserAgent agent, String format, OutputStream out) throws FOPException {
        super(agent, format, out);
    }

    @Override
    protected void setupModel(FOUserAgent agent, String format, OutputStream out) throws FOPException {
        this.model = new RenderPagesModel(agent, format, fontInfo, out) {
            @Override
            public void addPage(PageViewport page) {
                sort(page);
                super.addPage(page);
            }
        };
    }

    private static void sort(PageViewport page) {
        BodyRegion body = page.getBodyRegion();
        Footnote notes = body == null ? null : body.getFootnote();
        if (notes != null && notes.getChildAreas() != null) {
            @SuppressWarnings("unchecked")
            List<Area> areas = notes.getChildAreas();
            areas.sort(Comparator.comparingInt(OrderedNotes::number));
        }
    }

    /** A note's number by its identifier; what has none, such as the end of a note from the page before, comes first. */
    private static int number(Area area) {
        Object id = area.getTrait(Trait.PROD_ID);
        if (id instanceof String text && text.startsWith(NOTE) && text.substring(NOTE.length()).matches("\\d+")) {
            return Integer.parseInt(text.substring(NOTE.length()));
        }
        return 0;
    }
}
