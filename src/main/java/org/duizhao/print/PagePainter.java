package org.duizhao.print;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.fop.accessibility.StructureTreeEventHandler;
import org.apache.fop.apps.FOPException;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.area.OffDocumentItem;
import org.apache.fop.area.PageSequence;
import org.apache.fop.area.PageViewport;
import org.apache.fop.pdf.PDFStructElem;
import org.apache.fop.render.intermediate.IFRenderer;

/**
 * Paints pages while others are still being laid out. FOP paints a page as soon as it is laid out and lays out nothing
 * meanwhile; painting is a third of its time.
 *
 * <p>What is to be painted is painted in the order in which it is given, so that the same pages give the same bytes.
 * The painter has faces of its own, since FOP's count which characters were used. What both sides would share, the tag
 * tree, is left to the painter: see {@link LaterTags}.
 */
final class PagePainter implements AutoCloseable {

    /** How many pages may wait. */
    private static final int WAITING = 32;

    private final IFRenderer renderer;
    private final Faces faces;
    private final MendedTags tags;
    private final WrittenTags written = new WrittenTags();
    private final Map<PageSequence, List<PDFStructElem>> tagsOf = new HashMap<>();
    private final Worker worker = new Worker("painting", WAITING);
    private PageSequence sequence;

    /**
     * @param agent of the run
     * @param format the media type
     * @param out receives the file; written to from another thread until {@link #finish()} returns
     * @param faces the painter's
     */
    PagePainter(FOUserAgent agent, String format, OutputStream out, Faces faces) throws FOPException {
        this.faces = faces;
        renderer = new IFRenderer(agent);
        renderer.setDocumentHandler(KernedText.in(agent.getRendererFactory().createDocumentHandler(agent, format)));
        tags = new MendedTags(agent.getStructureTreeEventHandler());
        try {
            renderer.setupFontInfo(faces);
            renderer.startRenderer(out);
        } catch (IOException e) {
            throw new FOPException(e);
        }
    }

    void language(Locale locale) {
        worker.give(() -> renderer.setDocumentLocale(locale));
    }

    void item(OffDocumentItem item) {
        worker.give(() -> renderer.processOffDocumentItem(item));
    }

    /** Paints a page and forgets what is on it. */
    void page(PageViewport page) {
        worker.give(() -> {
            if (page.getPageSequence() != sequence) {
                sequence = page.getPageSequence();
                renderer.startPageSequence(sequence);
            }
            LaterTags.settle(page);
            renderer.renderPage(page);
            page.clear();
        });
    }

    /** The tag tree, for {@link #tags(List)} alone. */
    StructureTreeEventHandler tags() {
        return tags;
    }

    /** Does what has been asked of the tag tree. */
    void tags(List<Runnable> strokes) {
        worker.give(() -> strokes.forEach(Runnable::run));
    }

    /** Says that the tags asked for since the last sequence are of this one. */
    void begun(PageSequence pages) {
        worker.give(() -> tagsOf.put(pages, tags.take()));
    }

    /** Says that the last page of a sequence was given. */
    void ended(PageSequence pages) {
        worker.give(() -> written.write(tagsOf.remove(pages)));
    }

    /** What FOP leaves to be mended in the file; to be asked at the end. */
    Mendings mendings() {
        return new Mendings(faces.used(), written.links());
    }

    /** Paints what is left and ends the file. */
    void finish() {
        worker.give(renderer::stopRenderer);
        worker.await();
        close();
    }

    /** Stops, whether or not all is painted. */
    @Override
    public void close() {
        worker.close();
    }
}
