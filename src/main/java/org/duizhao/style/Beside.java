package org.duizhao.style;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.duizhao.thread.Await;

/** Work done in a thread of its own, beside that of the thread which waits for it in the end. */
public final class Beside<T> {

    /** How many threads can work at once. */
    public static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private final FutureTask<T> task;

    private Beside(FutureTask<T> task) {
        this.task = task;
    }

    /** Work that ends in a result, or as building ends. */
    public interface Work<T> {
        T run() throws IOException, StyleException;
    }

    /** Work on one thing of many. */
    public interface WorkOn<A, T> {
        T run(A item) throws IOException, StyleException;
    }

    /** @param what names the thread */
    public static <T> Beside<T> start(String what, Work<T> task) {
        Beside<T> work = new Beside<>(new FutureTask<>(task::run));
        start(what, work.task);
        return work;
    }

    private static void start(String what, Runnable task) {
        Thread thread = new Thread(task, what);
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Work on the items of a list, done by as many threads as there are processors.
     *
     * @param what names the threads
     * @return the results in the order of the items
     * @throws IOException or StyleException, what the work on the first item that failed threw
     */
    public static <A, T> List<T> each(String what, List<A> items, WorkOn<A, T> work)
            throws IOException, StyleException {
        List<Beside<T>> tasks = items.stream()
                .map(item -> new Beside<>(new FutureTask<>(() -> work.run(item))))
                .toList();
        // A task that another thread has begun is passed over.
        Runnable all = () -> tasks.forEach(t -> t.task.run());
        for (int i = 1; i < Math.min(PROCESSORS, items.size()); i++) {
            start(what, all);
        }
        all.run();
        List<T> results = new ArrayList<>();
        for (Beside<T> task : tasks) {
            results.add(task.get());
        }
        return results;
    }

    /** Waits for the result; what the work threw is thrown here. */
    public T get() throws IOException, StyleException {
        return Await.result(task, IOException.class, StyleException.class);
    }
}
