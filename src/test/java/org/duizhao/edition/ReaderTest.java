package org.duizhao.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route.FulfillOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The book as people read it, in a browser: on screens of several sizes, in large type, at night, by its links. */
class ReaderTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final String ADDRESS = "http://book.test/";

    /** Width and height in pixels, size of the type in per cent. */
    private static final List<int[]> SCREENS = List.of(
            new int[] {360, 640, 100},
            new int[] {768, 1024, 100},
            new int[] {1280, 800, 100},
            new int[] {320, 640, 100},
            new int[] {360, 640, 300});

    /** Sets the size of the type, waits for the faces that it may ask for, and tells how wide the page is. */
    private static final String WIDTH_IN_TYPE = """
            size => {
              document.documentElement.style.fontSize = size + '%';
              document.documentElement.getBoundingClientRect();
              return document.fonts.ready.then(() => document.documentElement.scrollWidth);
            }""";

    private static final Map<String, String> TYPES = Map.of(
            "xhtml",
            "application/xhtml+xml",
            "css",
            "text/css",
            "js",
            "text/javascript",
            "ttf",
            "font/ttf",
            "png",
            "image/png",
            "txt",
            "text/plain");

    private static Playwright playwright;
    private static Browser browser;

    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void open() {
        if (!Files.isExecutable(CHROMIUM)) {
            System.err.println("SKIPPED: there is no " + CHROMIUM + " to read the book in");
        }
        assumeTrue(Files.isExecutable(CHROMIUM), "no Chromium");
        Map<String, String> environment = new LinkedHashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setHeadless(true)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    @AfterAll
    static void close() {
        if (playwright != null) {
            playwright.close();
        }
    }

    private static byte[] book(String ending) throws IOException {
        return Books.of(ending);
    }

    private static List<String> documents(Map<String, byte[]> files) {
        return files.keySet().stream().filter(f -> f.endsWith(".xhtml")).toList();
    }

    /** A page that has the book's files, and nothing else, at its address. */
    private Page page(Map<String, byte[]> files, NewContextOptions options) {
        BrowserContext context = browser.newContext(options);
        context.route("**/*", route -> {
            String name = route.request().url().substring(ADDRESS.length()).replaceAll("[?#].*", "");
            byte[] content = files.get(name);
            if (content == null) {
                complaints.add("asked for " + route.request().url());
                route.abort();
            } else {
                route.fulfill(new FulfillOptions()
                        .setBodyBytes(content)
                        .setContentType(TYPES.get(name.substring(name.lastIndexOf('.') + 1))));
            }
        });
        Page page = context.newPage();
        page.onConsoleMessage(m -> {
            if (m.type().equals("error") || m.type().equals("warning")) {
                complaints.add(m.text());
            }
        });
        page.onPageError(e -> complaints.add(e));
        return page;
    }

    @ParameterizedTest
    @ValueSource(strings = {".epub", "-ruby.epub", "-hant-ruby.epub", "small"})
    void nothingIsWiderThanTheScreen(String ending) throws IOException {
        Map<String, byte[]> files = EpubText.entries(book(ending));
        Page page = page(files, new NewContextOptions());
        for (String document : documents(files)) {
            page.navigate(ADDRESS + document);
            page.evaluate("document.fonts.ready.then(() => true)");
            // A page laid out for one screen is laid out anew for the next; loading it again takes much longer.
            for (int[] screen : SCREENS) {
                page.setViewportSize(screen[0], screen[1]);
                int width = (Integer) page.evaluate(WIDTH_IN_TYPE, screen[2]);
                if (width > screen[0]) {
                    complaints.add(document + " is " + width + " wide on " + screen[0] + ", type of " + screen[2]);
                }
            }
        }
        page.context().close();
        assertEquals(List.of(), complaints);
    }

    @ParameterizedTest
    @ValueSource(strings = {".epub", "small"})
    void theEmbeddedFaceHasEveryCharacterAndIsTheOneShown(String ending) throws IOException {
        Map<String, byte[]> files = EpubText.entries(book(ending));
        CmapLookup glyphs = new TTFParser()
                .parse(new RandomAccessReadBuffer(files.get("EPUB/fonts/chinese-regular.ttf")))
                .getUnicodeCmapLookup();
        Set<String> missing = new HashSet<>();
        for (String document : documents(files)) {
            new String(files.get(document), StandardCharsets.UTF_8)
                    .replaceAll("(?s)^.*<body", "")
                    .codePoints()
                    .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                    .filter(c -> glyphs.getGlyphId(c) == 0)
                    .forEach(c -> missing.add(Character.toString(c)));
        }
        assertEquals(Set.of(), missing);
        Page page = page(files, new NewContextOptions());
        page.navigate(ADDRESS
                + documents(files).stream()
                        .filter(d -> d.contains("/part-"))
                        .findFirst()
                        .orElseThrow());
        page.evaluate("document.fonts.ready.then(() => true)");
        CDPSession session = page.context().newCDPSession(page);
        session.send("DOM.enable");
        session.send("CSS.enable");
        JsonObject root = session.send("DOM.getDocument").getAsJsonObject("root");
        JsonObject query = new JsonObject();
        query.add("nodeId", root.get("nodeId"));
        query.addProperty("selector", ".base .s");
        JsonObject node = new JsonObject();
        node.add("nodeId", session.send("DOM.querySelector", query).get("nodeId"));
        session.send("CSS.getPlatformFontsForNode", node)
                .getAsJsonArray("fonts")
                .forEach(f -> assertTrue(
                        f.getAsJsonObject().get("isCustomFont").getAsBoolean()
                                || f.getAsJsonObject().get("glyphCount").getAsInt() < 5,
                        f.toString()));
        page.context().close();
        assertEquals(List.of(), complaints);
    }

    @ParameterizedTest
    @ValueSource(strings = {".epub", "-hant-ruby.epub", "small"})
    void everyLinkLeadsSomewhere(String ending) throws IOException {
        Map<String, byte[]> files = EpubText.entries(book(ending));
        Map<String, Set<String>> anchors = new LinkedHashMap<>();
        for (String document : documents(files)) {
            Set<String> ids = new HashSet<>();
            Pattern.compile("\\sid=\"([^\"]+)\"")
                    .matcher(new String(files.get(document), StandardCharsets.UTF_8))
                    .results()
                    .forEach(r -> assertTrue(ids.add(r.group(1)), document + " has twice " + r.group(1)));
            anchors.put(document.substring(document.lastIndexOf('/') + 1), ids);
        }
        int links = 0;
        for (String document : documents(files)) {
            Matcher link = Pattern.compile("<a [^>]*?href=\"([^\"]+)\"")
                    .matcher(new String(files.get(document), StandardCharsets.UTF_8));
            while (link.find()) {
                String href = link.group(1);
                if (href.contains("://")) {
                    continue;
                }
                String[] parts = href.split("#", 2);
                String file = parts[0].isEmpty() ? document.substring(document.lastIndexOf('/') + 1) : parts[0];
                assertTrue(
                        anchors.containsKey(file)
                                && (parts.length == 1 || anchors.get(file).contains(parts[1])),
                        document + " links to " + href);
                links++;
            }
        }
        assertTrue(links > (ending.equals("small") ? 50 : 1000), "links: " + links);
    }

    @ParameterizedTest
    @ValueSource(strings = {".epub", "small"})
    void notesOpenAndLeadBackByClicking(String ending) throws IOException {
        Map<String, byte[]> files = EpubText.entries(book(ending));
        Page page = page(files, new NewContextOptions().setViewportSize(360, 640));
        int notes = 0;
        for (String document : documents(files)) {
            page.navigate(ADDRESS + document);
            for (Object id : (List<?>)
                    page.evaluate("Array.from(document.querySelectorAll('a[role=doc-noteref]'), a => a.id)")) {
                String mark = (String) id;
                String note = mark.replaceAll("-mark$", "");
                page.locator("[id='" + mark + "']").click();
                assertShown(page, note);
                page.locator("[id='" + note + "'] a[role=doc-backlink]").click();
                assertShown(page, mark);
                notes++;
            }
        }
        page.context().close();
        assertEquals(ending.equals("small") ? 3 : Flagship.annotated().notes().size(), notes);
        assertEquals(List.of(), complaints);
    }

    private static void assertShown(Page page, String id) {
        assertEquals("#" + id, page.evaluate("location.hash"));
        assertTrue(
                (Boolean) page.evaluate(
                        "id => { const r = document.getElementById(id).getBoundingClientRect();"
                                + " return r.bottom > 0 && r.top < innerHeight; }",
                        id),
                id + " is on the screen");
    }

    /** On a wide screen the lines below the title once stood in the middle of a narrower column. */
    @Test
    void aTitlePageHasOneMiddle() throws IOException {
        Page page = page(EpubText.entries(book(".epub")), new NewContextOptions().setViewportSize(1400, 900));
        page.navigate(ADDRESS + "EPUB/text/title.xhtml");
        assertEquals("1", page.evaluate("""
                String(new Set(Array.from(document.querySelectorAll('.title-page > *'), e => e.getBoundingClientRect())
                  .map(r => Math.round(r.left + r.right))).size)"""));
        page.context().close();
    }

    @Test
    void oneTextOrBothByKeyboard() throws IOException {
        Map<String, byte[]> files = EpubText.entries(book(".epub"));
        Page page = page(files, new NewContextOptions());
        page.navigate(ADDRESS
                + documents(files).stream()
                        .filter(d -> d.contains("/part-"))
                        .findFirst()
                        .orElseThrow());
        String visible = "['.base', '.lead'].map(c => document.querySelector(c).getClientRects().length > 0).join()";
        assertEquals("true,true", page.evaluate(visible));
        press(page, "Chinese only");
        assertEquals("true,false", page.evaluate(visible));
        press(page, "English only");
        assertEquals("false,true", page.evaluate(visible));
        // The choice holds in the next document, and a link to hidden words shows them.
        page.navigate(ADDRESS + "EPUB/text/part-S.xhtml");
        assertEquals("false,true", page.evaluate(visible));
        page.navigate(ADDRESS + "EPUB/text/part-S.xhtml#S.3.2");
        assertEquals("true,true", page.evaluate(visible));
        press(page, "Both");
        page.context().close();
        assertEquals(List.of(), complaints);
    }

    private static void press(Page page, String button) {
        page.locator(".views button", new Page.LocatorOptions().setHasText(button))
                .focus();
        page.keyboard().press("Enter");
        assertEquals(button, page.locator(".views button[aria-pressed=true]").textContent());
    }

    @Test
    void withoutScriptsNothingIsMissing() throws IOException {
        Map<String, byte[]> files = EpubText.entries(book(".epub"));
        Page page = page(files, new NewContextOptions().setJavaScriptEnabled(false));
        page.navigate(ADDRESS
                + documents(files).stream()
                        .filter(d -> d.contains("/part-"))
                        .findFirst()
                        .orElseThrow());
        assertEquals(0, page.locator("button").count());
        assertTrue(page.locator(".base").first().isVisible()
                && page.locator(".lead").first().isVisible());
        page.context().close();
        assertEquals(List.of(), complaints);
    }

    /** A reading system sets colours of its own; nothing in the book stands against them. */
    @Test
    void atNightEverythingIsLightOnDark() throws IOException {
        Map<String, byte[]> files = EpubText.entries(book(".epub"));
        Page page = page(files, new NewContextOptions());
        for (String document : documents(files)) {
            page.navigate(ADDRESS + document);
            page.addStyleTag(new Page.AddStyleTagOptions()
                    .setContent("html { background: rgb(0, 0, 0); color: rgb(230, 230, 230); }"));
            assertEquals("", page.evaluate("""
                    Array.from(document.body.querySelectorAll('*'), e => [e, getComputedStyle(e)])
                      .filter(([e, s]) => s.color !== 'rgb(230, 230, 230)'
                        || s.borderTopWidth !== '0px' && s.borderTopColor !== 'rgb(230, 230, 230)'
                        || s.backgroundColor !== 'rgba(0, 0, 0, 0)')
                      .map(([e]) => e.outerHTML.slice(0, 80)).join()"""), document);
        }
        page.context().close();
        assertEquals(List.of(), complaints);
    }

    /** Without the book's styles, as some readers show it, labels and numbers are words still. */
    @Test
    void withPublisherStylesOffItStillReads() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>(EpubText.entries(book(".epub")));
        files.replaceAll((name, content) -> name.endsWith(".css") ? new byte[0] : content);
        Page page = page(files, new NewContextOptions().setViewportSize(360, 640));
        page.navigate(ADDRESS + "EPUB/text/glossary.xhtml");
        assertEquals(
                "700",
                page.evaluate("getComputedStyle(document.querySelector('dt dfn').firstElementChild"
                        + " ?? document.querySelector('dt strong')).fontWeight"));
        page.navigate(ADDRESS
                + documents(files).stream()
                        .filter(d -> d.contains("/part-"))
                        .findFirst()
                        .orElseThrow());
        assertTrue(page.locator(".label").first().innerText().contains("Retroversion"));
        page.context().close();
        assertEquals(List.of(), complaints);
    }
}
