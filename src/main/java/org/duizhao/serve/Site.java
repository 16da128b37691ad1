package org.duizhao.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.duizhao.epub.BookFiles;
import org.duizhao.epub.BookFiles.Content;
import org.duizhao.message.Catalogue;
import org.duizhao.model.Failure;
import org.duizhao.model.Message;
import org.duizhao.style.StyleException;

/**
 * What is at which address. Files come from the book in memory and from the program, by names in a table, so that no
 * address leads to a file of the machine.
 */
final class Site implements Closeable {

    static {
        // Without this, an answer waits 40 ms for the browser's acknowledgement of its first half.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final String BOOK_AT = "/edition/";
    private static final Pattern SCRIPT = Pattern.compile("<script [^>]*></script>");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "duizhao-serve");
        thread.setDaemon(true);
        return thread;
    });
    private final Catalogue catalogue;
    private final Guard guard;
    private final OwnFiles own;
    private final Events events = new Events();
    private final ReviewRequests reviews;
    private volatile Shown shown = Shown.NOTHING;

    Site(Path root, int port, Catalogue catalogue) throws IOException {
        this.catalogue = catalogue;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        guard = new Guard(server.getAddress().getPort());
        own = new OwnFiles(new PageWords(catalogue), guard.token());
        reviews = new ReviewRequests(root, catalogue);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** Shows another state and tells all pages. */
    void show(Shown next) {
        shown = next;
        events.send("edition", String.valueOf(next.version()));
    }

    /** Tells pages under review that their file is another, which may be by their own saving. */
    void alignmentsChanged(Set<String> files) {
        if (files.isEmpty() || files.stream().anyMatch(f -> f.startsWith("sources/alignment/"))) {
            events.send("alignment", "changed");
        }
    }

    @Override
    public void close() {
        events.close();
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) {
        try (exchange) {
            Answer answer = Answer.to(exchange);
            Optional<Message> refusal = guard.refusal(exchange);
            if (refusal.isPresent()) {
                answer.text(403, catalogue.text(refusal.get()));
            } else {
                serve(exchange, answer);
            }
        } catch (IOException e) {
            // The page that asked is gone; there is nobody to tell.
        }
    }

    private void serve(HttpExchange exchange, Answer answer) throws IOException {
        String path = exchange.getRequestURI().getPath();
        try {
            switch (exchange.getRequestMethod()) {
                case "POST" -> post(path, answer);
                case "GET", "HEAD" -> get(path, answer);
                default -> answer.text(405, catalogue.text("serve.method"));
            }
        } catch (StyleException e) {
            answer.text(500, catalogue.text(e.what()));
        } catch (RuntimeException e) {
            answer.text(500, catalogue.text("failure.unforeseen", e.toString()));
        } catch (IOException e) {
            // Where the answer had begun, it is the page that asked that is gone.
            if (answer.hasBegun()) {
                throw e;
            }
            answer.text(500, catalogue.text(Failure.of(e)));
        }
    }

    private void post(String path, Answer answer) throws IOException {
        if (path.equals("/api/review")) {
            reviews.change(shown, answer);
        } else {
            answer.text(404, catalogue.text("serve.nothing-to-change"));
        }
    }

    private void get(String path, Answer answer) throws IOException, StyleException {
        Shown now = shown;
        if (path.equals("/events")) {
            events.serve(answer.exchange(), "edition", String.valueOf(now.version()));
        } else if (own.has(path)) {
            own.send(path, answer);
        } else if (path.startsWith(BOOK_AT)) {
            book(now, path.substring(BOOK_AT.length()), answer);
        } else if (path.equals("/api/edition")) {
            answer.json(200, ShownJson.of(now, catalogue));
        } else if (path.equals("/api/pairs")) {
            Object pairs = now.edition().map(e -> Reviews.list(e, catalogue)).orElse(List.of());
            answer.json(200, Map.of("pairs", pairs, "version", now.version()));
        } else if (path.equals("/api/review")) {
            reviews.show(now, answer);
        } else {
            answer.text(404, catalogue.text("serve.nothing"));
        }
    }

    private void book(Shown now, String path, Answer answer) throws IOException, StyleException {
        Optional<BookFiles> book = now.book();
        Optional<Content> content =
                book.isEmpty() ? Optional.empty() : book.get().file(path);
        if (content.isEmpty()) {
            answer.text(404, catalogue.text("serve.no-file"));
        } else {
            answer.book(content.get().type(), withoutScripts(content.get()));
        }
    }

    /** In the frame no script would run, and the browser would complain of each. */
    private static byte[] withoutScripts(Content content) {
        return !content.type().equals("application/xhtml+xml")
                ? content.bytes()
                : SCRIPT.matcher(new String(content.bytes(), StandardCharsets.UTF_8))
                        .replaceAll("")
                        .getBytes(StandardCharsets.UTF_8);
    }
}
