package org.duizhao.thread;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Waits for what another thread works out; what the work threw there is thrown here, as it was. */
public final class Await {

    private Await() {}

    /**
     * The result of work that throws nothing that is checked.
     *
     * @throws IllegalStateException if this thread is interrupted while it waits; it stays so marked
     */
    public static <T> T result(Future<T> work) {
        return result(work, RuntimeException.class);
    }

    /**
     * The same for work that may end in a fault.
     *
     * @param fault what the work declares to throw
     */
    public static <T, X extends Exception> T result(Future<T> work, Class<X> fault) throws X {
        return result(work, fault, RuntimeException.class);
    }

    /** The same for work that may end in one of two faults. */
    public static <T, X extends Exception, Y extends Exception> T result(
            Future<T> work, Class<X> fault, Class<Y> otherFault) throws X, Y {
        try {
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for another thread.", e);
        } catch (ExecutionException e) {
            Throwable thrown = e.getCause();
            if (fault.isInstance(thrown)) {
                throw fault.cast(thrown);
            }
            if (otherFault.isInstance(thrown)) {
                throw otherFault.cast(thrown);
            }
            if (thrown instanceof Error error) {
                throw error;
            }
            throw thrown instanceof RuntimeException known ? known : new IllegalStateException(thrown);
        }
    }
}
