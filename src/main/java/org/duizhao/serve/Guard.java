package org.duizhao.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.duizhao.model.Message;

/**
 * Says which requests are served. The server is bound to loopback; this keeps out what other pages in the user's
 * browser might send there:
 *
 * <ul>
 *   <li>a foreign name that was made to point at loopback (DNS rebinding) shows in {@code Host};
 *   <li>a page of another origin shows in {@code Sec-Fetch-Site} and in {@code Origin};
 *   <li>whatever would change a file must bring the session's token, which stands in pages that no other origin can
 *       read.
 * </ul>
 */
final class Guard {

    static final String TOKEN_HEADER = "X-Duizhao-Token";

    private final Set<String> hosts;
    private final String token;

    Guard(int port) {
        this.hosts = port == 80
                ? Set.of("localhost", "127.0.0.1", "[::1]", "localhost:80", "127.0.0.1:80", "[::1]:80")
                : Set.of("localhost:" + port, "127.0.0.1:" + port, "[::1]:" + port);
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.token = HexFormat.of().formatHex(random);
    }

    /** What a page of this session sends with everything that changes something. */
    String token() {
        return token;
    }

    /** Why a request is not served; nothing if it is. */
    Optional<Message> refusal(HttpExchange exchange) {
        Headers headers = exchange.getRequestHeaders();
        if (!exchange.getRemoteAddress().getAddress().isLoopbackAddress()) {
            return Optional.of(Message.of("serve.other-machine"));
        }
        Optional<String> host =
                only(headers, "Host").map(h -> h.toLowerCase(Locale.ROOT)).filter(hosts::contains);
        if (host.isEmpty()) {
            return Optional.of(Message.of("serve.other-name"));
        }
        if (isForeign(headers)) {
            return Optional.of(Message.of("serve.other-page"));
        }
        String method = exchange.getRequestMethod();
        if (method.equals("GET") || method.equals("HEAD")) {
            return Optional.empty();
        }
        boolean own =
                only(headers, "Origin").filter(("http://" + host.get())::equals).isPresent();
        boolean known = only(headers, TOKEN_HEADER).filter(this::isToken).isPresent();
        return own && known ? Optional.empty() : Optional.of(Message.of("serve.other-session"));
    }

    /** A link that leads here from elsewhere is followed; nothing else that another site asks for is given. */
    private static boolean isForeign(Headers headers) {
        String site = headers.getFirst("Sec-Fetch-Site");
        boolean other = "cross-site".equals(site) || "same-site".equals(site);
        return other
                && !("navigate".equals(headers.getFirst("Sec-Fetch-Mode"))
                        && "document".equals(headers.getFirst("Sec-Fetch-Dest")));
    }

    private boolean isToken(String given) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<String> only(Headers headers, String name) {
        List<String> values = headers.getOrDefault(name, List.of());
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }
}
