package org.duizhao.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.duizhao.export.Json;

/**
 * The answer to one request.
 *
 * @param exchange nothing of an answer has been sent on it
 */
record Answer(HttpExchange exchange) {

    /** The workbench's pages run its own scripts; those of the edition run none. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "font-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; "
            + "frame-ancestors 'none'";

    private static final String BOOK_POLICY = "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self'; "
            + "font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    /** An answer with what every answer says of how it may be used. */
    static Answer to(HttpExchange exchange) {
        Answer answer = new Answer(exchange);
        answer.header("Content-Security-Policy", POLICY);
        answer.header("X-Content-Type-Options", "nosniff");
        answer.header("Referrer-Policy", "no-referrer");
        answer.header("Cross-Origin-Resource-Policy", "same-origin");
        answer.header("Cross-Origin-Opener-Policy", "same-origin");
        answer.header("Cache-Control", "no-store");
        return answer;
    }

    private void header(String name, String value) {
        exchange.getResponseHeaders().set(name, value);
    }

    /** A file of the book, which the workbench's page shows in a frame. */
    void book(String type, byte[] bytes) throws IOException {
        header("Content-Security-Policy", BOOK_POLICY);
        send(200, type, bytes);
    }

    void json(int status, Object value) throws IOException {
        send(status, "application/json", Json.of(value).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Tells a script why what it asked for did not happen.
     *
     * @param error by which the script knows it
     * @param message for the user
     */
    void error(int status, String error, String message) throws IOException {
        json(status, Map.of("error", error, "message", message));
    }

    /** Words for whoever asked. */
    void text(int status, String words) throws IOException {
        send(status, "text/plain", words.getBytes(StandardCharsets.UTF_8));
    }

    void send(int status, String type, byte[] bytes) throws IOException {
        boolean words = type.startsWith("text/") || type.equals("application/json");
        header("Content-Type", words ? type + "; charset=utf-8" : type);
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(status, -1);
        } else {
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    /** Whether something of it has been sent. */
    boolean hasBegun() {
        return exchange.getResponseCode() >= 0;
    }
}
