package org.duizhao.print;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.fop.apps.FOPException;

/**
 * A thread that does what it is given in the order in which it is given. What goes wrong is thrown to whoever gives the
 * next, or waits for the end.
 */
final class Worker implements AutoCloseable {

    /** How often a giver that waits looks whether something went wrong, in milliseconds. */
    private static final int LOOK = 50;

    private final BlockingQueue<Work> queue;
    private final Thread thread;
    private volatile Throwable failure;
    private volatile boolean closed;

    /** A stroke of work. */
    interface Work {
        void run() throws IOException, FOPException;
    }

    /**
     * @param name of the thread
     * @param waiting how many strokes may wait; beyond it the giver waits, so that memory does not grow with the edition
     */
    Worker(String name, int waiting) {
        queue = new ArrayBlockingQueue<>(waiting);
        thread = new Thread(this::run, name);
        thread.setDaemon(true);
        thread.start();
    }

    void give(Work work) {
        try {
            while (!queue.offer(work, LOOK, TimeUnit.MILLISECONDS)) {
                complain();
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Waits until all is done that was given. */
    void await() {
        CountDownLatch done = new CountDownLatch(1);
        give(done::countDown);
        try {
            while (!done.await(LOOK, TimeUnit.MILLISECONDS)) {
                complain();
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        complain();
    }

    /** Stops, whether or not all is done. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }

    private void complain() {
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException known) {
            throw known;
        }
        if (failure != null) {
            throw new IllegalStateException(thread.getName() + ": " + failure.getMessage(), failure);
        }
        if (!thread.isAlive()) {
            throw new IllegalStateException("The thread for " + thread.getName() + " has stopped.");
        }
    }

    private IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("Interrupted, " + thread.getName() + ".", e);
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
