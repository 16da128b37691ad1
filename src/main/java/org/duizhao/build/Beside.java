package org.duizhao.build;

import java.io.IOException;
import java.util.concurrent.FutureTask;
import org.duizhao.style.StyleException;
import org.duizhao.thread.Await;

/** Work done in a thread of its own, beside that of the thread which waits for it in the end. */
final class Beside<T> {

    private final FutureTask<T> task;

    private Beside(FutureTask<T> task) {
        this.task = task;
    }

    /** Work that ends in a result, or as building ends. */
    interface Work<T> {
        T run() throws IOException, StyleException;
    }

    /** @param what names the thread */
    static <T> Beside<T> start(String what, Work<T> work) {
        FutureTask<T> task = new FutureTask<>(work::run);
        Thread thread = new Thread(task, what);
        thread.setDaemon(true);
        thread.start();
        return new Beside<>(task);
    }

    /** Waits for the result; what the work threw is thrown here. */
    T get() throws IOException, StyleException {
        return Await.result(task, IOException.class, StyleException.class);
    }
}
