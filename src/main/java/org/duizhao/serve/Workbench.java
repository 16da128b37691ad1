package org.duizhao.serve;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import org.duizhao.build.Progress;
import org.duizhao.message.Catalogue;

/**
 * The workbench on an edition folder: it watches the folder, builds after every change, and serves the result on
 * loopback until it is closed.
 */
public final class Workbench implements Closeable {

    /**
     * So many builds run before anybody has changed anything. A program in Java is compiled while it runs: after so many,
     * a build of a middling edition takes a tenth of the time of the first.
     */
    private static final int WARMING = 12;

    private final LiveEdition edition;
    private final Watcher watcher;
    private final Site site;
    private final Object lock = new Object();
    private final CountDownLatch first = new CountDownLatch(1);
    private Set<String> changed = new TreeSet<>();
    private boolean everything = true;
    private volatile boolean closed;

    private Workbench(Path root, int port, boolean warm, Catalogue catalogue) throws IOException {
        this.edition = new LiveEdition(root, Progress.NONE);
        this.site = new Site(root, port, catalogue);
        this.watcher = new Watcher(root, this::note);
        start("duizhao-watch", watcher::run);
        start("duizhao-build", () -> build(warm));
    }

    /**
     * Opens the workbench.
     *
     * @param folder an edition folder
     * @param port 0 for any that is free
     * @param warm whether to build some more times at the start, so that later builds are quick
     * @param catalogue the language it speaks
     * @throws java.net.BindException if the port is taken
     */
    public static Workbench open(Path folder, int port, boolean warm, Catalogue catalogue) throws IOException {
        return new Workbench(folder.toRealPath(), port, warm, catalogue);
    }

    /** Where it is, such as {@code http://127.0.0.1:8264/}. */
    public String address() {
        return site.address();
    }

    /** Waits for the first build. */
    void awaitFirst() throws InterruptedException {
        first.await();
    }

    private static void start(String name, Runnable what) {
        Thread thread = new Thread(what, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void note(Set<String> files) {
        synchronized (lock) {
            everything |= files.isEmpty();
            changed.addAll(files);
            lock.notifyAll();
        }
        site.alignmentsChanged(files);
    }

    private void build(boolean warm) {
        int builds = 0;
        while (!closed) {
            boolean idle = warm && builds > 0 && builds < WARMING;
            Set<String> what = next(idle);
            if (what == null) {
                // Nobody has changed anything: run it for the running alone.
                edition.refresh(Set.of("sources"));
            } else {
                site.show(edition.refresh(what));
                first.countDown();
            }
            builds++;
        }
    }

    /** The changes since last time, an empty set for all; null if there are none and nobody shall wait. */
    private Set<String> next(boolean idle) {
        synchronized (lock) {
            while (!closed && !everything && changed.isEmpty()) {
                if (idle) {
                    return null;
                }
                try {
                    lock.wait();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    closed = true;
                }
            }
            Set<String> what = everything ? Set.of() : changed;
            changed = new TreeSet<>();
            everything = false;
            return what;
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        synchronized (lock) {
            lock.notifyAll();
        }
        watcher.close();
        site.close();
    }
}
