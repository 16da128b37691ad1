package org.duizhao.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.BindException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.build.TestFolders;
import org.duizhao.message.Catalogue;
import org.duizhao.message.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the workbench answers, and whom: requests as they go over the wire, some of which no browser would send. */
class WorkbenchTest {

    private static final Path TEA = Path.of("src/test/resources/editions/tea");
    private static final String FILE = "sources/alignment/T.O.E1.txt";

    @TempDir
    Path folder;

    private Workbench workbench;
    private int port;
    private String token;

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

    private record Answer(int status, List<String> headers, String body) {

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
    private Answer send(String method, String path, Map<String, String> headers, String body) throws IOException {
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

    private Answer get(String path) throws IOException {
        return send("GET", path, Map.of("Host", "127.0.0.1:" + port), "");
    }

    private Answer post(String body) throws IOException {
        return post(
                body,
                Map.of("Host", "127.0.0.1:" + port, "Origin", "http://127.0.0.1:" + port, "X-Duizhao-Token", token));
    }

    private Answer post(String body, Map<String, String> headers) throws IOException {
        return send("POST", "/api/review", headers, body);
    }

    private String hash() throws IOException {
        return get("/api/review?pair=T.O.E1").json().get("hash").getAsString();
    }

    private Answer change(String fields) throws IOException {
        return post("pair=T.O.E1&hash=" + hash() + "&" + fields);
    }

    @Test
    void thePagesAreThere() throws IOException {
        for (String path : List.of(
                "/",
                "/review",
                "/assets/workbench.css",
                "/assets/edition.js",
                "/assets/review.js",
                "/assets/common.js",
                "/assets/preview.css",
                "/assets/icon.svg",
                "/api/edition",
                "/api/pairs",
                "/edition/text/part-T.xhtml",
                "/edition/css/edition.css",
                "/edition/fonts/chinese-regular.ttf",
                "/edition/images/cover.png")) {
            assertEquals(200, get(path).status, path);
        }
        assertEquals("", send("HEAD", "/", Map.of("Host", "localhost:" + port), "").body);
        assertEquals(
                405,
                send(
                                "PUT",
                                "/",
                                Map.of(
                                        "Host",
                                        "127.0.0.1:" + port,
                                        "Origin",
                                        "http://127.0.0.1:" + port,
                                        "X-Duizhao-Token",
                                        token),
                                "")
                        .status);
        assertEquals(404, get("/nothing").status);
    }

    @Test
    void itSpeaksTheLanguageOfItsUser() throws Exception {
        Files.writeString(folder.resolve("sources/notes/T.md"), "\n## nonsense\n", StandardOpenOption.APPEND);
        try (Workbench chinese = Workbench.open(folder, 0, false, Catalogue.of(Language.ZH))) {
            chinese.awaitFirst();
            port = URI.create(chinese.address()).getPort();
            String page = get("/review").body();
            assertTrue(page.contains("<html lang=\"zh-Hans\">") && page.contains("存疑者在先"), page);
            assertFalse(page.contains("{{"), page);
            assertTrue(get("/api/edition").body().contains("标题没有说明注释针对什么。"));
        }
    }

    @Test
    void theEditionsPagesRunNoScripts() throws IOException {
        Answer part = get("/edition/text/part-T.xhtml");
        assertFalse(part.body.contains("<script"));
        assertFalse(part.header("Content-Security-Policy").contains("script-src"));
        assertTrue(part.header("Content-Security-Policy").startsWith("default-src 'none'; "));
        assertTrue(get("/").header("Content-Security-Policy").contains("script-src 'self';"));
    }

    @Test
    void onlyLocalNamesAreServed() throws IOException {
        for (String host : List.of("127.0.0.1:" + port, "localhost:" + port, "LOCALHOST:" + port, "[::1]:" + port)) {
            assertEquals(200, send("GET", "/api/edition", Map.of("Host", host), "").status, host);
        }
        for (String host : List.of(
                "evil.test",
                "evil.test:" + port,
                "localhost",
                "127.0.0.1",
                "127.0.0.1:1",
                "localhost:" + port + ".evil.test",
                "localhost.evil.test:" + port,
                "0.0.0.0:" + port)) {
            assertEquals(403, send("GET", "/api/edition", Map.of("Host", host), "").status, host);
            assertEquals(403, send("GET", "/", Map.of("Host", host), "").status, host);
        }
    }

    @Test
    void itListensOnLoopbackAlone() throws Exception {
        for (var card : java.util.Collections.list(java.net.NetworkInterface.getNetworkInterfaces())) {
            for (InetAddress address : java.util.Collections.list(card.getInetAddresses())) {
                if (!address.isLoopbackAddress() && address instanceof java.net.Inet4Address) {
                    assertThrows(IOException.class, () -> new Socket(address, port).close(), address.toString());
                }
            }
        }
    }

    @Test
    void otherSitesGetNothing() throws IOException {
        Map<String, String> other = Map.of(
                "Host",
                "localhost:" + port,
                "Sec-Fetch-Site",
                "cross-site",
                "Sec-Fetch-Mode",
                "no-cors",
                "Sec-Fetch-Dest",
                "script");
        assertEquals(403, send("GET", "/api/edition", other, "").status);
        assertEquals(
                403,
                send(
                                "GET",
                                "/edition/images/cover.png",
                                Map.of(
                                        "Host",
                                        "localhost:" + port,
                                        "Sec-Fetch-Site",
                                        "same-site",
                                        "Sec-Fetch-Mode",
                                        "no-cors",
                                        "Sec-Fetch-Dest",
                                        "image"),
                                "")
                        .status);
        assertEquals(
                403,
                send(
                                "GET",
                                "/",
                                Map.of(
                                        "Host",
                                        "localhost:" + port,
                                        "Sec-Fetch-Site",
                                        "cross-site",
                                        "Sec-Fetch-Mode",
                                        "navigate",
                                        "Sec-Fetch-Dest",
                                        "iframe"),
                                "")
                        .status);
        assertEquals(
                200,
                send(
                                "GET",
                                "/",
                                Map.of(
                                        "Host",
                                        "localhost:" + port,
                                        "Sec-Fetch-Site",
                                        "cross-site",
                                        "Sec-Fetch-Mode",
                                        "navigate",
                                        "Sec-Fetch-Dest",
                                        "document"),
                                "")
                        .status);
        assertEquals("same-origin", get("/").header("Cross-Origin-Resource-Policy"));
        assertEquals("nosniff", get("/").header("X-Content-Type-Options"));
        assertTrue(get("/").header("Content-Security-Policy").contains("frame-ancestors 'none'"));
        assertEquals("", get("/api/edition").header("Access-Control-Allow-Origin"));
    }

    @Test
    void onlyAPageOfTheSessionChangesAFile() throws IOException {
        String body = "pair=T.O.E1&hash=" + hash() + "&do=merge&bead=0";
        String host = "127.0.0.1:" + port;
        List<Map<String, String>> wrong = new ArrayList<>(List.of(
                Map.of("Host", host),
                Map.of("Host", host, "X-Duizhao-Token", token),
                Map.of("Host", host, "Origin", "http://" + host),
                Map.of("Host", host, "Origin", "http://" + host, "X-Duizhao-Token", ""),
                Map.of("Host", host, "Origin", "http://" + host, "X-Duizhao-Token", token.substring(1) + "g"),
                Map.of("Host", host, "Origin", "null", "X-Duizhao-Token", token),
                Map.of("Host", host, "Origin", "http://evil.test", "X-Duizhao-Token", token),
                Map.of("Host", host, "Origin", "https://" + host, "X-Duizhao-Token", token),
                Map.of("Host", host, "Origin", "http://localhost:" + port, "X-Duizhao-Token", token),
                Map.of("Host", "evil.test:" + port, "Origin", "http://evil.test:" + port, "X-Duizhao-Token", token),
                Map.of(
                        "Host",
                        host,
                        "Origin",
                        "http://" + host,
                        "X-Duizhao-Token",
                        token,
                        "Sec-Fetch-Site",
                        "cross-site",
                        "Sec-Fetch-Mode",
                        "cors")));
        for (Map<String, String> headers : wrong) {
            assertEquals(403, post(body, headers).status, headers.toString());
            assertFalse(Files.exists(folder.resolve(FILE)), headers.toString());
        }
        assertEquals(200, post(body).status);
        assertTrue(Files.readString(folder.resolve(FILE)).contains("== 1.00 reviewed\n"));
    }

    @Test
    void noFileBesideTheBookIsReached() throws IOException {
        for (String path : List.of(
                "/edition/../sources/edition.yaml",
                "/edition/%2e%2e/sources/edition.yaml",
                "/edition/..%2fsources%2fedition.yaml",
                "/edition/text/../../sources/edition.yaml",
                "/edition//etc/passwd",
                "/edition/%2fetc%2fpasswd",
                "/edition/text/part-T.xhtml%00",
                "/assets/../Site.class",
                "/assets/..%2fWorkbench.class",
                "/assets/%2e%2e/align/alignment-weights.txt",
                "/sources/edition.yaml",
                "/../../etc/passwd",
                "/edition/..\\sources\\edition.yaml",
                "/edition/fonts/NotoSerifSC-Regular.ttf")) {
            Answer answer = get(path);
            assertTrue(answer.status == 404 || answer.status == 400, path + " " + answer.status);
            assertFalse(answer.body.contains("id: tea"), path);
        }
    }

    @Test
    void noFileOfAnotherNameIsWritten() throws IOException {
        for (String pair : List.of("../../evil", "T.O.E1/../../x", "T.O.E9", "", "%2e%2e%2fx")) {
            assertEquals(404, post("pair=" + pair + "&hash=x&do=accept&bead=0").status, pair);
        }
        assertFalse(Files.exists(folder.resolve("sources/alignment")));
    }

    @Test
    void aFolderThatLeadsOutOfTheEditionIsNotWrittenTo(@TempDir Path outside) throws IOException {
        Files.createSymbolicLink(folder.resolve("sources/alignment"), outside);
        assertEquals(500, change("do=merge&bead=0").status);
        try (var files = Files.list(outside)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void nonsenseIsRefusedAndHarmless() throws IOException {
        assertEquals(422, change("do=dance&bead=0").status);
        assertEquals(422, change("do=accept&bead=99999").status);
        assertEquals(422, change("do=accept&bead=-1").status);
        assertEquals(422, change("do=split&bead=0&left=0&right=0").status);
        assertEquals(422, change("do=merge&bead=%zz").status);
        assertEquals(409, post("pair=T.O.E1&hash=old&do=accept&bead=0").status);
        assertEquals(413, post("pair=T.O.E1&x=" + "y".repeat(20_000)).status);
        assertFalse(Files.exists(folder.resolve(FILE)));
    }

    @Test
    void everyEditIsSavedAtOnceAndUndoneAgain() throws IOException {
        List<String> states = new ArrayList<>();
        for (String edit : List.of(
                "do=merge&bead=0",
                "do=split&bead=0&left=1&right=0",
                "do=shift&bead=1&side=right&way=up",
                "do=accept&bead=2",
                "do=reopen&bead=2",
                "do=propose")) {
            Answer answer = change(edit);
            assertEquals(200, answer.status, edit + answer.body);
            states.add(Files.readString(folder.resolve(FILE)));
        }
        assertTrue(
                states.get(0).contains("O 山中有茶樹，春天發新芽。\nO 採茶的人天沒亮就上山，把嫩葉放進竹籃。\n" + "E1 There are tea trees"),
                states.get(0));
        for (int i = states.size() - 2; i >= 0; i--) {
            assertEquals(200, change("do=undo").status);
            assertEquals(states.get(i), Files.readString(folder.resolve(FILE)));
        }
        assertEquals(200, change("do=redo").status);
        assertEquals(states.get(1), Files.readString(folder.resolve(FILE)));
    }

    @Test
    void anEditNeverGoesOverAFileThatChanged() throws IOException {
        change("do=accept&bead=0");
        Path file = folder.resolve(FILE);
        String before = hash();
        String edited = Files.readString(file) + "\n# A remark from elsewhere.\n";
        Files.writeString(file, edited);
        Answer conflict = post("pair=T.O.E1&hash=" + before + "&do=accept&bead=1");
        assertEquals(409, conflict.status);
        assertEquals("conflict", conflict.json().get("error").getAsString());
        assertTrue(reviewed(conflict.json().getAsJsonArray("mine"), 1));
        assertFalse(reviewed(conflict.json().getAsJsonArray("theirs"), 1));
        assertEquals(edited, Files.readString(file));
        // It changes once more before the reviewer has chosen: he is asked again.
        String again = edited + "\n# And another.\n";
        Files.writeString(file, again);
        Answer stale = post("pair=T.O.E1&hash=" + conflict.json().get("hash").getAsString() + "&do=mine");
        assertEquals(409, stale.status);
        assertEquals(again, Files.readString(file));
        Answer settled = post("pair=T.O.E1&hash=" + stale.json().get("hash").getAsString() + "&do=mine");
        assertEquals(200, settled.status);
        String mine = Files.readString(file);
        assertFalse(mine.contains("elsewhere"));
        assertTrue(reviewed(settled.json().getAsJsonArray("beads"), 1));
        // What was not chosen is one step back.
        assertEquals(200, change("do=undo").status);
        String theirs = Files.readString(file);
        assertTrue(theirs.contains("# A remark from elsewhere.\n# And another.\n"), theirs);
        assertEquals(200, change("do=undo").status);
        assertEquals(mine, Files.readString(file));
    }

    @Test
    void theFilesVersionCanBeTakenAndMineIsOneStepBack() throws IOException {
        change("do=accept&bead=0");
        Path file = folder.resolve(FILE);
        String before = hash();
        String edited = Files.readString(file).replace("== 1.00 reviewed", "== 0.10 doubtful");
        Files.writeString(file, edited);
        Answer conflict = post("pair=T.O.E1&hash=" + before + "&do=accept&bead=1");
        Answer settled = post("pair=T.O.E1&hash=" + conflict.json().get("hash").getAsString() + "&do=theirs");
        assertEquals(200, settled.status);
        assertFalse(reviewed(settled.json().getAsJsonArray("beads"), 0));
        assertEquals(edited, Files.readString(file));
        Answer undone = change("do=undo");
        assertTrue(reviewed(undone.json().getAsJsonArray("beads"), 0));
        assertTrue(reviewed(undone.json().getAsJsonArray("beads"), 1));
    }

    @Test
    void nothingIsWrittenOverLinesThatAreNotUnderstood() throws IOException {
        Path file = folder.resolve(FILE);
        Files.createDirectories(file.getParent());
        String broken = "== 1.00 reviewed\nO 水要用泉水，火要用炭火。\nX what is this\n";
        Files.writeString(file, broken);
        JsonObject review = get("/api/review?pair=T.O.E1").json();
        assertEquals("[\"Line 3: ", review.get("problems").toString().substring(0, 10));
        assertEquals(422, change("do=merge&bead=0").status);
        assertEquals(broken, Files.readString(file));
    }

    @Test
    void windowsLinesAndTheMarkStay() throws IOException {
        change("do=accept&bead=0");
        Path file = folder.resolve(FILE);
        Files.writeString(file, "\uFEFF" + Files.readString(file).replace("\n", "\r\n"));
        Answer conflict = change("do=compare");
        post("pair=T.O.E1&hash=" + conflict.json().get("hash").getAsString() + "&do=theirs");
        assertEquals(200, change("do=accept&bead=1").status);
        String saved = Files.readString(file);
        assertTrue(saved.startsWith("\uFEFF# ") && !saved.replace("\r\n", "").contains("\n"), saved);
    }

    private static boolean reviewed(JsonArray beads, int bead) {
        return beads.get(bead).getAsJsonObject().get("reviewed").getAsBoolean();
    }

    @Test
    void aSaveIsToldAndTheComplaintKnowsItsPassage() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write(("GET /events HTTP/1.1\r\nHost: localhost:" + port + "\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            BufferedReader events =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            Path notes = folder.resolve("sources/notes/T.md");
            String before = Files.readString(notes);
            Files.writeString(notes, before + "\n## T.3 E1 “no such words”\nkind: term\nsource: editors\n\nWhat?\n");
            JsonObject edition =
                    after(events, e -> e.getAsJsonArray("complaints").size() == 1);
            JsonObject complaint = edition.getAsJsonArray("complaints").get(0).getAsJsonObject();
            assertEquals("N14", complaint.get("code").getAsString());
            assertEquals("text/part-T.xhtml", complaint.get("document").getAsString());
            assertEquals("T.3", complaint.get("anchor").getAsString());
            assertTrue(complaint.get("place").getAsString().startsWith("sources/notes/T.md:"));
            assertTrue(edition.get("current").getAsBoolean());

            // A manifest that cannot be read: the page stays as it was, and says so.
            Path manifest = folder.resolve("sources/edition.yaml");
            String yaml = Files.readString(manifest);
            Files.writeString(manifest, "id: [\n");
            after(events, e -> !e.get("current").getAsBoolean());
            assertEquals(200, get("/edition/text/part-T.xhtml").status);
            Files.writeString(manifest, yaml);
            after(events, e -> e.get("current").getAsBoolean());
            Files.writeString(notes, before);
            after(events, e -> e.getAsJsonArray("complaints").isEmpty());

            // A style file that the edition did not have, in a folder that it did not have.
            Path style = folder.resolve("styles/epub/edition.css");
            Files.createDirectories(style.getParent());
            String looks = get("/api/edition").json().get("looks").getAsString();
            Files.writeString(style, "p { margin: 0 }");
            after(events, e -> !e.get("looks").getAsString().equals(looks));
            assertEquals("p { margin: 0 }", get("/edition/css/edition.css").body);
            Files.writeString(folder.resolve("styles/epub/notes.xsl"), "<no");
            JsonObject faulty =
                    after(events, e -> !e.getAsJsonArray("complaints").isEmpty());
            assertTrue(faulty.toString().contains("\"S01\""), faulty.toString());
        }
    }

    /** The state of the edition when it has come to something; events tell when to look. */
    private JsonObject after(BufferedReader events, Predicate<JsonObject> come) throws IOException {
        while (true) {
            String line = events.readLine();
            assertTrue(line != null, "the events go on");
            if (line.equals("event: edition")) {
                JsonObject edition = get("/api/edition").json();
                if (come.test(edition)) {
                    return edition;
                }
            }
        }
    }

    @Test
    void aTakenPortIsRefused() {
        assertThrows(BindException.class, () -> Workbench.open(folder, port, false, Catalogue.of(Language.EN)));
    }
}
