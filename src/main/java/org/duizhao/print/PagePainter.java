package org.duizhao.print;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.fop.apps.FOPException;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.area.OffDocumentItem;
import org.apache.fop.area.PageSequence;
import org.apache.fop.area.PageViewport;
import org.apache.fop.render.Renderer;

/**
 * Paints pages while others are still being laid out. FOP paints a page as soon as it is laid out and lays out nothing
 * meanwhile; painting is a third of its time.
 *
 * <p>What is to be painted is painted in the order in which it is given, so that the same pages give the same bytes.
 * The painter has faces of its own, since FOP's count which characters were used. What both sides would share, the tag
 * tree, is left to the painter: see {@link LaterTags}.
 */
final class PagePainter implements AutoCloseable {

    /** How many pages may wait; beyond it the layout waits, so that memory does not grow with the edition. */
    private static final int WAITING = 32;

    /** Tags handed over at once; a lock for each would cost more than it brings. */
    private static final int MANY_TAGS = 512;

    private final Renderer renderer;
    private final BlockingQueue<Work> queue = new ArrayBlockingQueue<>(WAITING);
    private final Thread thread = new Thread(this::run, "painting");
    private volatile Throwable failure;
    private volatile boolean closed;
    private List<Runnable> tags = new ArrayList<>(MANY_TAGS);
    private PageSequence sequence;

    /** A stroke of work; what goes wrong in it is thrown to whoever gives the next. */
    private interface Work {
        void run() throws IOException, FOPException;
    }

    /**
     * @param agent of the run
     * @param format the media type
     * @param out receives the file; written to from another thread until {@link #finish()} returns
     * @param faces the painter's
     */
    PagePainter(FOUserAgent agent, String format, OutputStream out, Faces faces) throws FOPException {
        renderer = agent.getRendererFactory().createRenderer(agent, format);
        try {
            renderer.setupFontInfo(faces);
            renderer.startRenderer(out);
        } catch (IOException e) {
            throw new FOPException(e);
        }
        thread.setDaemon(true);
        thread.start();
    }

    void language(Locale locale) {
        give(() -> renderer.setDocumentLocale(locale));
    }

    void item(OffDocumentItem item) {
        give(() -> renderer.processOffDocumentItem(item));
    }

    /** Paints a page and forgets what is on it. */
    void page(PageViewport page) {
        give(() -> {
            if (page.getPageSequence() != sequence) {
                sequence = page.getPageSequence();
                renderer.startPageSequence(sequence);
            }
            LaterTags.settle(page);
            renderer.renderPage(page);
            page.clear();
        });
    }

    /** Adds to the tag tree. */
    void tag(Runnable stroke) {
        tags.add(stroke);
        if (tags.size() == MANY_TAGS) {
            hand();
        }
    }

    /** Hands over what has been asked of the tag tree, so that it comes before what follows. */
    private void hand() {
        if (!tags.isEmpty()) {
            List<Runnable> strokes = tags;
            tags = new ArrayList<>(MANY_TAGS);
            put(() -> strokes.forEach(Runnable::run));
        }
    }

    /** Waits until all is painted that was given. */
    private void await() {
        CountDownLatch done = new CountDownLatch(1);
        put(done::countDown);
        try {
            while (!done.await(50, TimeUnit.MILLISECONDS)) {
                complain();
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        complain();
    }

    /** Paints what is left and ends the file. */
    void finish() {
        give(renderer::stopRenderer);
        await();
        close();
    }

    /** Stops, whether or not all is painted. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }

    private void give(Work work) {
        hand();
        put(work);
    }

    private void put(Work work) {
        try {
            while (!queue.offer(work, 50, TimeUnit.MILLISECONDS)) {
                complain();
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private void complain() {
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure != null) {
            throw new IllegalStateException("A page cannot be painted: " + failure.getMessage(), failure);
        }
        if (!thread.isAlive()) {
            throw new IllegalStateException("The painter has stopped.");
        }
    }

    private IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("Interrupted while painting.", e);
    }

    private void run() {
        try {
            while (!closed) {
                queue.take().run();
            }
        } catch (InterruptedException e) {
            // closed
        } catch (Throwable e) {
            failure = e;
        }
    }
}
