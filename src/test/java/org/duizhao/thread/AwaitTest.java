package org.duizhao.thread;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class AwaitTest {

    @Test
    void theResultIsHandedOn() throws Exception {
        Future<String> done = CompletableFuture.completedFuture("tea");
        assertEquals("tea", Await.result(done));
        assertEquals("tea", Await.result(done, IOException.class));
        assertEquals("tea", Await.result(done, IOException.class, TimeoutException.class));
    }

    @Test
    void whatTheWorkThrewIsThrownAsItWas() {
        for (Exception fault : new Exception[] {new FileNotFoundException(), new TimeoutException()}) {
            assertSame(
                    fault,
                    assertThrows(
                            fault.getClass(),
                            () -> Await.result(failed(fault), IOException.class, TimeoutException.class)));
        }
        for (Throwable fault : new Throwable[] {new IllegalArgumentException(), new StackOverflowError()}) {
            assertSame(fault, assertThrows(fault.getClass(), () -> Await.result(failed(fault))));
            assertSame(fault, assertThrows(fault.getClass(), () -> Await.result(failed(fault), IOException.class)));
        }
    }

    @Test
    void aFaultThatNobodyDeclaredIsTheCause() {
        Exception fault = new IOException();
        assertSame(
                fault,
                assertThrows(IllegalStateException.class, () -> Await.result(failed(fault)))
                        .getCause());
    }

    @Test
    void whoeverIsInterruptedStopsWaiting() {
        Thread.currentThread().interrupt();
        assertThrows(IllegalStateException.class, () -> Await.result(new CompletableFuture<String>()));
        assertTrue(Thread.interrupted(), "it stays so marked");
    }

    private static Future<String> failed(Throwable fault) {
        return CompletableFuture.failedFuture(fault);
    }
}
