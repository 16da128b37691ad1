package org.duizhao.print;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.fop.accessibility.DummyStructureTreeEventHandler;
import org.apache.fop.apps.FOPException;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.area.AreaTreeHandler;
import org.apache.fop.area.PageViewport;
import org.apache.fop.fo.pagination.PageSequence;
import org.xml.sax.SAXException;

/**
 * Lays out pages as FOP does, and has them mended ({@link PageModel}) and painted ({@link PagePainter}). A page sequence
 * is laid out while FOP reads the next; FOP by itself reads nothing meanwhile. Sequences are laid out one after the
 * other, since each begins with the page number behind the last.
 */
final class PageAreas extends AreaTreeHandler implements AutoCloseable {

    /** How many page sequences may wait. */
    private static final int WAITING = 1;

    private final Consumer<PageViewport> observer;
    private final Worker layout = new Worker("layout", WAITING);
    private Optional<PagePainter> painter;
    private Optional<LaterTags> tags;

    /**
     * @param out receives the file; null for a trial of which only the layout is wanted
     * @param observer sees every page once it is mended, in the thread that lays out
     */
    PageAreas(FOUserAgent agent, String format, OutputStream out, Consumer<PageViewport> observer) throws FOPException {
        super(agent, format, out);
        this.observer = observer;
    }

    /** Called by the constructor above this one. */
    @Override
    protected void setupModel(FOUserAgent agent, String format, OutputStream out) throws FOPException {
        Faces.Files files = new Faces.Files();
        fontInfo = new Faces(files);
        agent.getRendererFactory().createRenderer(agent, format).setupFontInfo(fontInfo);
        painter = out == null ? Optional.empty() : Optional.of(new PagePainter(agent, format, out, new Faces(files)));
        tags = painter.map(p -> new LaterTags(agent.getStructureTreeEventHandler()));
        // The tags of a trial would have nothing to stand in.
        agent.setStructureTreeEventHandler(tags.isPresent() ? tags.get() : DummyStructureTreeEventHandler.INSTANCE);
        model = new PageModel(fontInfo, page -> observer.accept(page), painter);
    }

    /** Begins nothing yet: the page number to begin with is known when the sequence before is laid out. */
    @Override
    public void startPageSequence(PageSequence sequence) {
        // See endPageSequence.
    }

    @Override
    public void endPageSequence(PageSequence sequence) {
        List<Runnable> strokes = strokes();
        layout.give(() -> {
            painter.ifPresent(p -> p.tags(strokes));
            super.startPageSequence(sequence);
            super.endPageSequence(sequence);
        });
    }

    @Override
    public void endDocument() throws SAXException {
        List<Runnable> strokes = strokes();
        layout.await();
        painter.ifPresent(p -> p.tags(strokes));
        super.endDocument();
    }

    /** By the names of the faces, which characters their glyphs stand for; to be asked at the end. */
    Map<String, GlyphCharacters> characters() {
        return painter.map(PagePainter::characters).orElse(Map.of());
    }

    private List<Runnable> strokes() {
        return tags.map(LaterTags::take).orElse(List.of());
    }

    @Override
    public void close() {
        layout.close();
        painter.ifPresent(PagePainter::close);
    }
}
