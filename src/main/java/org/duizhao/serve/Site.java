package org.duizhao.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.duizhao.epub.BookFiles;
import org.duizhao.epub.BookFiles.Content;
import org.duizhao.export.Json;
import org.duizhao.message.Catalogue;
import org.duizhao.model.Annotated;
import org.duizhao.model.Diagnostic;
import org.duizhao.model.Failure;
import org.duizhao.model.Message;
import org.duizhao.model.MessageException;
import org.duizhao.review.Edit;
import org.duizhao.review.Side;
import org.duizhao.serve.Review.Outcome;
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

    /** The program's own files by their addresses. */
    private static final Map<String, String> PAGES = Map.of("/", "edition.html", "/review", "review.html");

    private static final Map<String, String> ASSETS = Map.of(
            "workbench.css",
            "text/css",
            "preview.css",
            "text/css",
            "edition.js",
            "text/javascript",
            "review.js",
            "text/javascript",
            "common.js",
            "text/javascript",
            "icon.svg",
            "image/svg+xml");

    /** The workbench's pages run its own scripts; those of the edition run none. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "font-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; "
            + "frame-ancestors 'none'";

    private static final String BOOK_POLICY = "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self'; "
            + "font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private static final Pattern SCRIPT = Pattern.compile("<script [^>]*></script>");

    /** A change is described in less. */
    private static final int LONGEST_BODY = 10_000;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "duizhao-serve");
        thread.setDaemon(true);
        return thread;
    });
    private final Catalogue catalogue;
    private final PageWords pages;
    private final Guard guard;
    private final Events events = new Events();
    private final Reviews reviews;
    private volatile Shown shown = Shown.NOTHING;

    Site(Path root, int port, Catalogue catalogue) throws IOException {
        this.catalogue = catalogue;
        this.pages = new PageWords(catalogue);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        guard = new Guard(server.getAddress().getPort());
        reviews = new Reviews(root);
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
            headers(exchange.getResponseHeaders());
            Optional<Message> refusal = guard.refusal(exchange);
            if (refusal.isPresent()) {
                send(exchange, 403, "text/plain", catalogue.text(refusal.get()));
            } else {
                answer(exchange);
            }
        } catch (IOException e) {
            // The page that asked is gone; there is nobody to tell.
        }
    }

    private static void headers(Headers headers) {
        headers.set("Content-Security-Policy", POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cache-Control", "no-store");
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String method = exchange.getRequestMethod();
        try {
            if (method.equals("POST")) {
                if (path.equals("/api/review")) {
                    change(exchange);
                } else {
                    send(exchange, 404, "text/plain", catalogue.text("serve.nothing-to-change"));
                }
            } else if (!method.equals("GET") && !method.equals("HEAD")) {
                send(exchange, 405, "text/plain", catalogue.text("serve.method"));
            } else if (path.equals("/events")) {
                events.serve(exchange, "edition", String.valueOf(shown.version()));
            } else {
                get(exchange, path);
            }
        } catch (StyleException e) {
            send(exchange, 500, "text/plain", catalogue.text(e.what()));
        } catch (RuntimeException e) {
            send(exchange, 500, "text/plain", catalogue.text("failure.unforeseen", e.toString()));
        } catch (IOException e) {
            // Where the answer had begun, it is the page that asked that is gone.
            if (exchange.getResponseCode() >= 0) {
                throw e;
            }
            send(exchange, 500, "text/plain", catalogue.text(Failure.of(e)));
        }
    }

    private void get(HttpExchange exchange, String path) throws IOException, StyleException {
        if (PAGES.containsKey(path)) {
            String page = new String(resource(PAGES.get(path)), StandardCharsets.UTF_8);
            send(exchange, 200, "text/html", pages.filled(page, guard.token()));
        } else if (path.startsWith("/assets/") && ASSETS.containsKey(path.substring("/assets/".length()))) {
            String name = path.substring("/assets/".length());
            send(exchange, 200, ASSETS.get(name), resource(name));
        } else if (path.startsWith("/edition/")) {
            book(exchange, path.substring("/edition/".length()));
        } else if (path.equals("/api/edition")) {
            json(exchange, 200, edition());
        } else if (path.equals("/api/pairs")) {
            json(
                    exchange,
                    200,
                    Map.of(
                            "pairs",
                            shown.edition().map(e -> Reviews.list(e, catalogue)).orElse(List.of()),
                            "version",
                            shown.version()));
        } else if (path.equals("/api/review")) {
            review(exchange);
        } else {
            send(exchange, 404, "text/plain", catalogue.text("serve.nothing"));
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Site.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }

    private void book(HttpExchange exchange, String path) throws IOException, StyleException {
        Optional<BookFiles> book = shown.book();
        Optional<Content> content =
                book.isEmpty() ? Optional.empty() : book.get().file(path);
        if (content.isEmpty()) {
            send(exchange, 404, "text/plain", catalogue.text("serve.no-file"));
        } else {
            exchange.getResponseHeaders().set("Content-Security-Policy", BOOK_POLICY);
            send(exchange, 200, content.get().type(), withoutScripts(content.get()));
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

    /** The state of the edition: its documents, and what there is to complain of. */
    private Map<String, Object> edition() {
        Shown now = shown;
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("version", now.version());
        told.put(
                "title",
                now.edition().map(e -> e.sources().info().title().in("en")).orElse(""));
        told.put("current", now.current());
        told.put("failure", catalogue.text(now.failure()));
        told.put("looks", now.book().map(BookFiles::looks).orElse(""));
        told.put(
                "documents",
                now.book().map(BookFiles::documents).orElse(List.of()).stream()
                        .map(d -> Map.of("path", d.path(), "title", d.title()))
                        .toList());
        told.put(
                "complaints",
                now.complaints().stream()
                        .map(c -> {
                            Diagnostic d = c.diagnostic();
                            Map<String, Object> one = new LinkedHashMap<>();
                            one.put("severity", d.severity().name().toLowerCase(Locale.ROOT));
                            one.put("label", catalogue.text("severity." + one.get("severity")));
                            one.put("code", d.code());
                            one.put("place", d.place().toString());
                            one.put("what", catalogue.text(d.what()));
                            one.put("remedy", catalogue.text(d.remedy()));
                            one.put("document", c.document());
                            one.put("anchor", c.anchor());
                            return one;
                        })
                        .toList());
        return told;
    }

    /** A review as it is asked for. */
    private record Asked(Annotated edition, Reviews.Pair pair, Review review) {}

    private Optional<Asked> asked(String id) throws IOException {
        Optional<Annotated> edition = shown.edition();
        Optional<Reviews.Pair> pair = edition.flatMap(e -> Reviews.pair(e, id));
        return pair.isEmpty()
                ? Optional.empty()
                : Optional.of(new Asked(edition.get(), pair.get(), reviews.of(edition.get(), pair.get())));
    }

    private void review(HttpExchange exchange) throws IOException {
        Optional<Asked> asked =
                asked(fields(exchange.getRequestURI().getRawQuery()).getOrDefault("pair", ""));
        if (asked.isEmpty()) {
            send(exchange, 404, "text/plain", catalogue.text("review.no-pair"));
            return;
        }
        asked.get().review.catchUp();
        json(exchange, 200, Reviews.whole(asked.get().edition, asked.get().pair, asked.get().review, catalogue));
    }

    private void change(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) {
            send(exchange, 413, "text/plain", catalogue.text("serve.too-long"));
            return;
        }
        Map<String, String> fields = fields(new String(body, StandardCharsets.UTF_8));
        Optional<Asked> asked = asked(fields.getOrDefault("pair", ""));
        if (asked.isEmpty()) {
            send(exchange, 404, "text/plain", catalogue.text("review.no-pair"));
            return;
        }
        Review review = asked.get().review;
        Outcome outcome;
        try {
            outcome = outcome(review, fields);
        } catch (IOException e) {
            Message why =
                    e instanceof MessageException told ? told.what() : Message.foreign(String.valueOf(e.getMessage()));
            told(exchange, 500, "unsaved", catalogue.text("review.unsaved", why));
            return;
        }
        if (outcome instanceof Outcome.Conflict conflict) {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("error", "conflict");
            told.put("hash", conflict.hash());
            told.put("mine", Reviews.beads(conflict.mine()));
            told.put("theirs", conflict.theirs().map(Reviews::beads).orElse(null));
            told.put(
                    "problems",
                    conflict.problems().stream().map(catalogue::text).toList());
            json(exchange, 409, told);
        } else if (outcome instanceof Outcome.Impossible impossible) {
            told(exchange, 422, "impossible", catalogue.text(impossible.why()));
        } else if (outcome instanceof Outcome.Outdated) {
            told(exchange, 409, "outdated", catalogue.text("review.outdated"));
        } else {
            json(exchange, 200, Reviews.state(review));
        }
    }

    private static void told(HttpExchange exchange, int status, String error, String message) throws IOException {
        json(exchange, status, Map.of("error", error, "message", message));
    }

    private static Outcome outcome(Review review, Map<String, String> fields) throws IOException {
        String hash = fields.getOrDefault("hash", "");
        int bead = number(fields, "bead");
        return switch (fields.getOrDefault("do", "")) {
            case "accept" -> review.change(hash, Review.edit(new Edit.Accept(bead)));
            case "reopen" -> review.change(hash, Review.edit(new Edit.Reopen(bead)));
            case "merge" -> review.change(hash, Review.edit(new Edit.Merge(bead)));
            case "split" ->
                review.change(hash, Review.edit(new Edit.Split(bead, number(fields, "left"), number(fields, "right"))));
            case "shift" ->
                review.change(
                        hash,
                        Review.edit(new Edit.Shift(
                                bead,
                                "left".equals(fields.get("side")) ? Side.LEFT : Side.RIGHT,
                                "down".equals(fields.get("way")))));
            case "undo" -> review.change(hash, Review.undo());
            case "redo" -> review.change(hash, Review.redo());
            case "propose" -> review.change(hash, review.proposedAnew());
            case "compare" -> review.change(hash, Review.none());
            case "mine" -> review.settle(hash, true);
            case "theirs" -> review.settle(hash, false);
            default -> new Outcome.Impossible(Message.of("review.unknown"));
        };
    }

    private static int number(Map<String, String> fields, String name) {
        String value = fields.getOrDefault(name, "");
        return value.matches("[0-9]{1,7}") ? Integer.parseInt(value) : -1;
    }

    /** Fields as forms send them (application/x-www-form-urlencoded). */
    private static Map<String, String> fields(String query) {
        Map<String, String> fields = new HashMap<>();
        for (String field : (query == null ? "" : query).split("&")) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                try {
                    fields.put(
                            field.substring(0, equals),
                            URLDecoder.decode(field.substring(equals + 1), StandardCharsets.UTF_8));
                } catch (IllegalArgumentException e) {
                    // A field that is badly encoded is as good as none.
                }
            }
        }
        return fields;
    }

    private static void json(HttpExchange exchange, int status, Object value) throws IOException {
        send(exchange, status, "application/json", Json.of(value));
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        send(exchange, status, type, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] bytes) throws IOException {
        boolean words = type.startsWith("text/") || type.equals("application/json");
        exchange.getResponseHeaders().set("Content-Type", words ? type + "; charset=utf-8" : type);
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(status, -1);
        } else {
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
