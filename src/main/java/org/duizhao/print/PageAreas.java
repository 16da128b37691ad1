package org.duizhao.print;

import java.io.OutputStream;
import java.util.function.Consumer;
import org.apache.fop.apps.FOPException;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.area.AreaTreeHandler;
import org.apache.fop.area.PageViewport;
import org.apache.fop.area.RenderPagesModel;
import org.apache.fop.fonts.FontInfo;

/** Lays out pages as FOP does, and mends each before it is painted: the order of its notes, its
 * running head, and marks at the ends of lines. */
final class PageAreas extends AreaTreeHandler {

    private final Consumer<PageViewport> observer;

    /** @param observer sees every page once it is mended */
    PageAreas(FOUserAgent agent, String format, OutputStream out, Consumer<PageViewport> observer) throws FOPException {
        super(agent, format, out);
        this.observer = observer;
    }

    @Override
    protected void setupModel(FOUserAgent agent, String format, OutputStream out) throws FOPException {
        FontInfo fonts = fontInfo;
        NotesInOrder notes = new NotesInOrder();
        this.model = new RenderPagesModel(agent, format, fonts, out) {
            @Override
            public void addPage(PageViewport page) {
                notes.sort(page);
                RunningRange.fill(page, fonts);
                LineEndMarks.adjust(page);
                observer.accept(page);
                super.addPage(page);
            }
        };
    }
}
