package org.duizhao.print;

import java.io.OutputStream;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.fop.accessibility.DummyStructureTreeEventHandler;
import org.apache.fop.accessibility.StructureTreeEventHandler;
import org.apache.fop.apps.FOPException;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.area.AreaTreeHandler;
import org.apache.fop.area.PageViewport;

/** Lays out pages as FOP does, and has them mended ({@link PageModel}) and painted ({@link PagePainter}). */
final class PageAreas extends AreaTreeHandler implements AutoCloseable {

    private final Consumer<PageViewport> observer;
    private Optional<PagePainter> painter;

    /**
     * @param out receives the file; null for a trial of which only the layout is wanted
     * @param observer sees every page once it is mended
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
        // The tags of a trial would have nothing to stand in.
        StructureTreeEventHandler tags = agent.getStructureTreeEventHandler();
        agent.setStructureTreeEventHandler(painter.<StructureTreeEventHandler>map(p -> new LaterTags(tags, p))
                .orElse(DummyStructureTreeEventHandler.INSTANCE));
        model = new PageModel(fontInfo, page -> observer.accept(page), painter);
    }

    @Override
    public void close() {
        painter.ifPresent(PagePainter::close);
    }
}
