package org.duizhao.print;

import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.fop.accessibility.DummyStructureTreeEventHandler;
import org.apache.fop.apps.FOPException;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.area.AreaTreeHandler;
import org.apache.fop.area.PageViewport;
import org.apache.fop.complexscripts.bidi.BidiResolver;
import org.apache.fop.fo.flow.FootnoteBody;
import org.apache.fop.fo.flow.PageNumber;
import org.apache.fop.fo.flow.PageNumberCitation;
import org.apache.fop.fo.flow.PageNumberCitationLast;
import org.apache.fop.fo.pagination.Flow;
import org.apache.fop.fo.pagination.PageSequence;
import org.apache.fop.fo.pagination.SimplePageMaster;
import org.apache.fop.fonts.FontInfo;
import org.apache.fop.layoutmgr.LayoutManagerMaker;
import org.apache.fop.render.Renderer;
import org.duizhao.thread.Await;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Lays out pages as FOP does, and has them mended ({@link PageModel}) and painted ({@link PagePainter}). FOP by itself
 * does one thing after the other. Here its parts overlap: while it reads a page sequence, the lines of those before are
 * broken ({@link EarlyFlow}), several at once; and while these are, the pages of the one before them are laid out, one
 * sequence after the other, since each begins with the page number behind the last.
 */
final class PageAreas extends AreaTreeHandler implements AutoCloseable {

    /** How many page sequences may wait for their pages. */
    private static final int WAITING = 1;

    /**
     * How many page sequences have their lines broken at once. The rest of the work, reading, laying out and painting,
     * keeps another core busy as long; with more than these, memory grows and time hardly shrinks.
     */
    private static final int AT_ONCE =
            Math.max(1, Math.min(3, Runtime.getRuntime().availableProcessors() - 1));

    private final Consumer<PageViewport> observer;
    private final Map<String, String> firstMasters = new HashMap<>();
    private final Worker layout = new Worker("layout", WAITING);
    private final ExecutorService lines = Executors.newFixedThreadPool(AT_ONCE, PageAreas::linesThread);
    /** The faces of the page sequence that a thread is at. */
    private final ThreadLocal<Faces> faces = new ThreadLocal<>();

    private boolean inNotes;
    private boolean namesPages;
    private Beginnings beginnings;
    private Supplier<Faces> newFaces;
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

    private static Thread linesThread(Runnable work) {
        Thread thread = new Thread(work, "lines");
        thread.setDaemon(true);
        return thread;
    }

    /** Called by the constructor above this one. */
    @Override
    protected void setupModel(FOUserAgent agent, String format, OutputStream out) throws FOPException {
        beginnings = new Beginnings(agent);
        Faces.Files files = new Faces.Files();
        Renderer measurer = agent.getRendererFactory().createRenderer(agent, format);
        newFaces = () -> faces(measurer, files);
        fontInfo = newFaces.get();
        painter = out == null ? Optional.empty() : Optional.of(new PagePainter(agent, format, out, new Faces(files)));
        tags = painter.map(p -> new LaterTags(p.tags()));
        // The tags of a trial would have nothing to stand in.
        agent.setStructureTreeEventHandler(tags.isPresent() ? tags.get() : DummyStructureTreeEventHandler.INSTANCE);
        model = new PageModel(fontInfo, page -> observer.accept(page), painter);
    }

    private static Faces faces(Renderer measurer, Faces.Files files) {
        Faces made = new Faces(files);
        try {
            synchronized (measurer) {
                measurer.setupFontInfo(made);
            }
        } catch (FOPException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
        return made;
    }

    /** Through which the XSL-FO is to go on its way to FOP. */
    ContentHandler reading(ContentHandler fop) {
        return new FirstMasters(fop, firstMasters);
    }

    @Override
    public LayoutManagerMaker getLayoutManagerMaker() {
        return beginnings;
    }

    /** Those of the page sequence that the calling thread is at; faces are for one thread at a time. */
    @Override
    public FontInfo getFontInfo() {
        Faces ofSequence = faces == null ? null : faces.get();
        return ofSequence == null ? super.getFontInfo() : ofSequence;
    }

    /** Not to be done again: text is put in the order of its scripts before its lines are broken. */
    @Override
    public boolean isComplexScriptFeaturesEnabled() {
        return false;
    }

    @Override
    public void startFlow(Flow flow) {
        namesPages = false;
    }

    /** The lines of a note are broken when its page is known. */
    @Override
    public void startFootnoteBody(FootnoteBody note) {
        inNotes = true;
    }

    @Override
    public void endFootnoteBody(FootnoteBody note) {
        inNotes = false;
    }

    @Override
    public void startPageNumber(PageNumber number) {
        namesPages |= !inNotes;
    }

    @Override
    public void startPageNumberCitation(PageNumberCitation citation) {
        namesPages |= !inNotes;
    }

    @Override
    public void startPageNumberCitationLast(PageNumberCitationLast citation) {
        namesPages |= !inNotes;
    }

    /** Begins nothing yet: the page number to begin with is known when the sequence before is laid out. */
    @Override
    public void startPageSequence(PageSequence sequence) {
        // See endPageSequence.
    }

    @Override
    public void endPageSequence(PageSequence sequence) {
        List<Runnable> strokes = strokes();
        Future<Faces> begun = lines.submit(begin(sequence, firstMaster(sequence)));
        layout.give(() -> {
            painter.ifPresent(p -> p.tags(strokes));
            faces.set(Await.result(begun, FOPException.class));
            super.startPageSequence(sequence);
            super.endPageSequence(sequence);
        });
    }

    /**
     * Breaks lines, unless they name pages, which is for when the pages before are there.
     *
     * @return the faces with which it was done, to go on with
     */
    private Callable<Faces> begin(PageSequence sequence, Optional<SimplePageMaster> master) {
        boolean early = !namesPages;
        return () -> {
            Faces ofSequence = newFaces.get();
            faces.set(ofSequence);
            if (getUserAgent().isComplexScriptFeaturesEnabled()) {
                BidiResolver.resolveInlineDirectionality(sequence);
            }
            if (early && master.isPresent()) {
                EarlyFlow flow = EarlyFlow.of(new StillPages(this, sequence, master.get()));
                beginnings.keep(flow, sequence.getMainFlow());
            }
            faces.remove();
            return ofSequence;
        };
    }

    private Optional<SimplePageMaster> firstMaster(PageSequence sequence) {
        String name = sequence.getMasterReference();
        return Optional.ofNullable(
                sequence.getRoot().getLayoutMasterSet().getSimplePageMaster(firstMasters.getOrDefault(name, name)));
    }

    @Override
    public void endDocument() throws SAXException {
        List<Runnable> strokes = strokes();
        layout.await();
        painter.ifPresent(p -> p.tags(strokes));
        super.endDocument();
    }

    /** What FOP leaves to be mended in the file; to be asked at the end. */
    Mendings mendings() {
        return painter.map(PagePainter::mendings).orElse(Mendings.NONE);
    }

    private List<Runnable> strokes() {
        return tags.map(LaterTags::take).orElse(List.of());
    }

    @Override
    public void close() {
        lines.shutdownNow();
        layout.close();
        painter.ifPresent(PagePainter::close);
    }
}
