package org.duizhao.serve;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.build.TestFolders;
import org.duizhao.message.Catalogue;
import org.duizhao.message.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A workbench on a copy of the edition of tea, and requests to it as they go over the wire. */
abstract class OpenWorkbench {

    private static final Path TEA = Path.of("src/test/resources/editions/tea");
    static final String FILE = "sources/alignment/T.O.E1.txt";

    @TempDir
    Path folder;

    private Workbench workbench;
    int port;
    String token;

    @BeforeEach
    void open() throws Exception {
        TestFolders.copy(TEA, folder);
        workbench = Workbench.open(folder, 0, false, Catalogue.of(Language.EN));
        workbench.awaitFirst();
        port = URI.create(workbench.address()).getPort();
        Matcher found = Pattern.compile("name=\"duizhao-token\" content=\"([0-9a-f]{64})\"")
                .matcher(get("/").body);
        assertTrue(found.find(), "the page has the token");
        token = found.group(1);
    }

    @AfterEach
    void close() throws IOException {
        workbench.close();
    }

    record Answer(int status, List<String> headers, String body) {

        JsonObject json() {
            return JsonParser.parseString(body).getAsJsonObject();
        }

        String header(String name) {
            return headers.stream()
                    .filter(h -> h.toLowerCase().startsWith(name.toLowerCase() + ": "))
                    .findFirst()
                    .map(h -> h.substring(name.length() + 2))
                    .orElse("");
        }
    }

    /** A request, word for word. */
    Answer send(String method, String path, Map<String, String> headers, String body) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            StringBuilder request = new StringBuilder(method + " " + path + " HTTP/1.1\r\nConnection: close\r\n");
            headers.forEach((k, v) -> request.append(k).append(": ").append(v).append("\r\n"));
            request.append("Content-Length: ")
                    .append(body.getBytes(StandardCharsets.UTF_8).length)
                    .append("\r\n\r\n");
            socket.getOutputStream().write((request + body).getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = all.indexOf("\r\n\r\n");
            List<String> head = List.of(all.substring(0, end).split("\r\n"));
            return new Answer(Integer.parseInt(head.get(0).split(" ")[1]), head, all.substring(end + 4));
        }
    }

    Answer get(String path) throws IOException {
        return send("GET", path, Map.of("Host", "127.0.0.1:" + port), "");
    }

    Answer post(String body) throws IOException {
        return post(
                body,
                Map.of("Host", "127.0.0.1:" + port, "Origin", "http://127.0.0.1:" + port, "X-Duizhao-Token", token));
    }

    Answer post(String body, Map<String, String> headers) throws IOException {
        return send("POST", "/api/review", headers, body);
    }

    String hash() throws IOException {
        return get("/api/review?pair=T.O.E1").json().get("hash").getAsString();
    }

    Answer change(String fields) throws IOException {
        return post("pair=T.O.E1&hash=" + hash() + "&" + fields);
    }
}
