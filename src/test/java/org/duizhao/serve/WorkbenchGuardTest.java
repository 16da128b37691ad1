package org.duizhao.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom the workbench answers, and which files it keeps from whom: some of these requests no browser would send. */
class WorkbenchGuardTest extends OpenWorkbench {

    @Test
    void onlyLocalNamesAreServed() throws IOException {
        for (String host : List.of("127.0.0.1:" + port, "localhost:" + port, "LOCALHOST:" + port, "[::1]:" + port)) {
            assertEquals(
                    200, send("GET", "/api/edition", Map.of("Host", host), "").status(), host);
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
            assertEquals(
                    403, send("GET", "/api/edition", Map.of("Host", host), "").status(), host);
            assertEquals(403, send("GET", "/", Map.of("Host", host), "").status(), host);
        }
    }

    @Test
    void aRefusalSaysWhy() throws IOException {
        assertEquals(
                "The workbench is at localhost, and under no other name.",
                send("GET", "/", Map.of("Host", "evil.test"), "").body());
        assertEquals("There is nothing here.", get("/nothing").body());
        assertEquals("The book has no such file.", get("/edition/nothing").body());
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
        assertEquals(403, send("GET", "/api/edition", other, "").status());
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
                        .status());
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
                        .status());
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
                        .status());
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
            assertEquals(403, post(body, headers).status(), headers.toString());
            assertFalse(Files.exists(folder.resolve(FILE)), headers.toString());
        }
        assertEquals(200, post(body).status());
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
            assertTrue(answer.status() == 404 || answer.status() == 400, path + " " + answer.status());
            assertFalse(answer.body().contains("id: tea"), path);
        }
    }

    @Test
    void noFileOfAnotherNameIsWritten() throws IOException {
        for (String pair : List.of("../../evil", "T.O.E1/../../x", "T.O.E9", "", "%2e%2e%2fx")) {
            assertEquals(404, post("pair=" + pair + "&hash=x&do=accept&bead=0").status(), pair);
        }
        assertFalse(Files.exists(folder.resolve("sources/alignment")));
    }

    @Test
    void aFolderThatLeadsOutOfTheEditionIsNotWrittenTo(@TempDir Path outside) throws IOException {
        Files.createSymbolicLink(folder.resolve("sources/alignment"), outside);
        assertEquals(500, change("do=merge&bead=0").status());
        try (var files = Files.list(outside)) {
            assertEquals(0, files.count());
        }
    }
}
