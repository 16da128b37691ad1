package org.duizhao.serve;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The workbench's own pages, and the files that they use, by their addresses. */
final class OwnFiles {

    private static final String ASSETS_AT = "/assets/";

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

    private final PageWords words;
    private final String token;

    /** @param token what the pages send with everything that changes something */
    OwnFiles(PageWords words, String token) {
        this.words = words;
        this.token = token;
    }

    boolean has(String path) {
        return PAGES.containsKey(path) || isAsset(path);
    }

    private static boolean isAsset(String path) {
        return path.startsWith(ASSETS_AT) && ASSETS.containsKey(path.substring(ASSETS_AT.length()));
    }

    /** @param path one that there is */
    void send(String path, Answer answer) throws IOException {
        if (isAsset(path)) {
            String name = path.substring(ASSETS_AT.length());
            answer.send(200, ASSETS.get(name), resource(name));
        } else {
            String page = new String(resource(PAGES.get(path)), StandardCharsets.UTF_8);
            answer.send(200, "text/html", words.filled(page, token).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = OwnFiles.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }
}
