package org.duizhao.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Server-sent events (WHATWG HTML, section 9.2) to all pages that listen. */
final class Events {

    /** A comment after so many seconds of silence, so that a page that is gone is noticed. */
    private static final long HEARTBEAT = 15;

    private static final String END = "";

    private final Set<BlockingQueue<String>> listeners = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /**
     * Sends an event to everyone.
     *
     * @param data one line
     */
    void send(String name, String data) {
        listeners.forEach(l -> l.add(message(name, data)));
    }

    private static String message(String name, String data) {
        return "event: " + name + "\ndata: " + data + "\n\n";
    }

    /** Serves one page until it goes away; begins with an event, since something may have happened before it came. */
    void serve(HttpExchange exchange, String name, String data) throws IOException {
        BlockingQueue<String> queue = new LinkedBlockingQueue<>();
        listeners.add(queue);
        try {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            out.write(("retry: 1000\n" + message(name, data)).getBytes(StandardCharsets.UTF_8));
            out.flush();
            while (!closed) {
                String event = queue.poll(HEARTBEAT, TimeUnit.SECONDS);
                if (END.equals(event)) {
                    return;
                }
                out.write((event == null ? ":\n\n" : event).getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            listeners.remove(queue);
        }
    }

    void close() {
        closed = true;
        listeners.forEach(l -> l.add(END));
    }
}
