package org.duizhao.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
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
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.duizhao.message.Catalogue;
import org.duizhao.message.Language;
import org.junit.jupiter.api.Test;

/** The pages of the workbench, and what it tells them. */
class WorkbenchTest extends OpenWorkbench {

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
            assertEquals(200, get(path).status(), path);
        }
        assertEquals(
                "", send("HEAD", "/", Map.of("Host", "localhost:" + port), "").body());
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
                        .status());
        assertEquals(404, get("/nothing").status());
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
    void aComplaintOfTheSecondEssayOnAPassageLeadsToIt() throws Exception {
        Files.createDirectories(folder.resolve("sources/commentary"));
        Files.writeString(
                folder.resolve("sources/commentary/T.md"),
                "## T.1 The first\n\nGood.\n\n## T.2 Another\n\nGood.\n\n## T.1 The second\n\nOf [T.99](#T.99).\n");
        try (Workbench opened = Workbench.open(folder, 0, false, Catalogue.of(Language.EN))) {
            opened.awaitFirst();
            port = URI.create(opened.address()).getPort();
            JsonObject complaint = get("/api/edition")
                    .json()
                    .getAsJsonArray("complaints")
                    .get(0)
                    .getAsJsonObject();
            assertEquals(
                    "sources/commentary/T.md:11",
                    complaint.get("place").getAsString().replaceFirst(":\\d+$", ""));
            assertEquals("commentary-T.1-2", complaint.get("anchor").getAsString());
        }
    }

    @Test
    void theEditionsPagesRunNoScripts() throws IOException {
        Answer part = get("/edition/text/part-T.xhtml");
        assertFalse(part.body().contains("<script"));
        assertFalse(part.header("Content-Security-Policy").contains("script-src"));
        assertTrue(part.header("Content-Security-Policy").startsWith("default-src 'none'; "));
        assertTrue(get("/").header("Content-Security-Policy").contains("script-src 'self';"));
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
            assertEquals(200, get("/edition/text/part-T.xhtml").status());
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
            assertEquals("p { margin: 0 }", get("/edition/css/edition.css").body());
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
