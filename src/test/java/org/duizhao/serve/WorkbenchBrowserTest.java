package org.duizhao.serve;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.duizhao.build.TestFolders;
import org.duizhao.message.Catalogue;
import org.duizhao.message.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbench in a browser: what a person sees, does with keys and mouse, and hears of it. */
class WorkbenchBrowserTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final String FILE = "sources/alignment/T.O.E1.txt";

    private static Playwright playwright;
    private static Browser browser;

    @TempDir
    Path folder;

    private Workbench workbench;
    private BrowserContext context;
    private Page page;
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void openBrowser() {
        if (!Files.isExecutable(CHROMIUM)) {
            System.err.println("SKIPPED: there is no " + CHROMIUM + " to use the workbench in");
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
        // Not a measure of speed: the machine may be busy.
        PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
    }

    @AfterAll
    static void closeBrowser() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @BeforeEach
    void open() throws IOException {
        TestFolders.copy(Path.of("src/test/resources/editions/tea"), folder);
        workbench = Workbench.open(folder, 0, false, Catalogue.of(Language.EN));
        context = browser.newContext(new NewContextOptions().setViewportSize(1100, 600));
        context.setDefaultTimeout(60_000);
        page = context.newPage();
        page.onConsoleMessage(m -> {
            // A conflict is told with its status, which the browser writes down.
            if ((m.type().equals("error") || m.type().equals("warning"))
                    && !m.text().contains("409")
                    && !m.text().contains("422")) {
                complaints.add(m.text());
            }
        });
        page.onPageError(complaints::add);
    }

    @AfterEach
    void close() throws IOException {
        context.close();
        workbench.close();
        assertEquals(List.of(), complaints);
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private static void replace(Path file, String old, String now) throws IOException {
        String text = Files.readString(file);
        assertTrue(text.contains(old), file + " has " + old);
        Files.writeString(file, text.replace(old, now));
    }

    // ---- the edition

    private FrameLocator edition() {
        page.navigate(workbench.address());
        FrameLocator frame = page.frameLocator("#page");
        assertThat(frame.locator("h1").first()).containsText("On Tea");
        return frame;
    }

    @Test
    void aSavedNoteIsSeenAndThePlaceIsKept() throws IOException {
        FrameLocator frame = edition();
        Locator note = frame.locator("text=woven of split bamboo");
        assertThat(note).hasCount(1);
        frame.locator("[id='T.4']").evaluate("e => e.ownerDocument.fonts.ready.then(() => e.scrollIntoView())");
        double before = frame.locator("[id='T.4']").boundingBox().y;
        // Something above the reader's place becomes longer.
        replace(
                file("sources/notes/T.md"),
                "A basket (竹籃) woven of split bamboo.",
                "A basket (竹籃) woven of thin bamboo. " + "It is carried on the back. ".repeat(40));
        assertThat(frame.locator("text=woven of thin bamboo")).hasCount(1);
        assertThat(note).hasCount(0);
        assertEquals(before, frame.locator("[id='T.4']").boundingBox().y, 2);
    }

    @Test
    void aComplaintStandsBesideItsPassageAndGoes() throws IOException {
        FrameLocator frame = edition();
        replace(file("sources/notes/T.md"), "## T.2 E1 “charcoal fire”", "## T.2 E1 “charcoal stove”");
        Locator beside = frame.locator("[id='T.2'] .duizhao-complaint");
        assertThat(beside).containsText("error N14");
        assertThat(beside).containsText("sources/notes/T.md:");
        assertThat(page.locator("#complaints li")).hasCount(1);
        assertThat(page.locator("#complaints li")).containsText("N14");
        assertThat(page.locator("#status")).containsText("1 error");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Show the place of N14")))
                .click();
        assertThat(beside).isVisible();
        replace(file("sources/notes/T.md"), "charcoal stove", "charcoal fire");
        assertThat(beside).hasCount(0);
        assertThat(page.locator("#complaints")).containsText("None");
        // What cannot be read leaves the page as it was.
        String manifest = Files.readString(file("sources/edition.yaml"));
        Files.writeString(file("sources/edition.yaml"), "id: [\n");
        assertThat(page.locator("#failure")).containsText("as it was before");
        assertThat(frame.locator("[id='T.2']")).isVisible();
        Files.writeString(file("sources/edition.yaml"), manifest);
        assertThat(page.locator("#failure")).isHidden();
    }

    @Test
    void aChangeOfStyleIsSeenInTheDocumentOnTheScreen() throws IOException {
        FrameLocator frame = edition();
        page.locator("#document").selectOption("text/glossary.xhtml");
        assertThat(frame.locator("dt").first()).isVisible();
        Path style = file("styles/epub/edition.css");
        Files.createDirectories(style.getParent());
        Files.writeString(style, "dt { letter-spacing: 7px }");
        assertThat(frame.locator("dt").first()).hasCSS("letter-spacing", "7px");
        assertEquals("text/glossary.xhtml", page.locator("#document").inputValue());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Chinese only"))
                .click();
        assertThat(frame.locator("html")).hasAttribute("data-view", "zh");
    }

    // ---- the review

    private Locator beads() {
        return page.locator("#beads > li");
    }

    private void review() {
        page.navigate(workbench.address() + "review?pair=T.O.E1");
        assertThat(beads().first()).isVisible();
    }

    private String saved() throws IOException {
        return Files.readString(file(FILE));
    }

    private void press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    private Locator said() {
        return page.locator("#said");
    }

    /** The name of what has the focus, as assistive technology hears it. */
    private String focused() {
        return (String) page.evaluate("document.activeElement.getAttribute('aria-label') ?? document.activeElement.id");
    }

    @Test
    void byKeyboardAlone() throws IOException {
        review();
        page.locator("#order").focus();
        page.keyboard().type("As in");
        assertThat(page.locator("#order")).hasValue("text");
        // Into the list with the tabulator key alone.
        for (int i = 0; i < 10 && !focused().startsWith("Bead"); i++) {
            press("Tab");
        }
        press("Home");
        assertTrue(focused().startsWith("Bead T.1.1, "), focused());
        int all = beads().count();

        press("a");
        assertThat(said()).containsText("T.1.1 accepted. Now at T.1.2");
        assertTrue(saved().contains("== 1.00 reviewed\nO 山中有茶樹，春天發新芽。\nE1 There are tea trees"), saved());
        assertEquals("Bead T.1.2", focused().substring(0, 10));

        press("m");
        assertThat(said()).containsText("Merged: T.1.2 to T.2.1");
        assertTrue(saved().contains("\nO 採茶的人天沒亮就上山，把嫩葉放進竹籃。\nO 水要用泉水，火要用炭火。\nE1 The pickers"), saved());
        assertThat(beads()).hasCount(all - 1);
        assertTrue(focused().startsWith("Bead T.1.2 to T.2.1, reviewed"), focused());

        press("s");
        assertEquals("split-left", focused());
        press("Enter");
        assertThat(said()).containsText("Split; now at T.1.2");
        assertThat(beads()).hasCount(all);
        assertTrue(focused().startsWith("Bead T.1.2, reviewed"), focused());

        press("D");
        assertThat(said()).containsText("Shifted; now at T.1.2");
        assertTrue(saved().contains("\nO 採茶的人天沒亮就上山，把嫩葉放進竹籃。\nE1 (nothing)\n"), saved());
        String shifted = saved();

        press("z");
        assertThat(said()).containsText("Undone");
        assertTrue(saved().contains("\nO 採茶的人天沒亮就上山，把嫩葉放進竹籃。\nE1 The pickers"), saved());
        press("y");
        assertThat(said()).containsText("Done again");
        assertEquals(shifted, saved());
        press("z", "z", "z", "z");
        assertThat(page.locator("#undo")).isDisabled();
        assertThat(beads()).hasCount(all);
        assertTrue(!saved().contains("\n== 1.00 reviewed"), saved());
        press("ArrowDown", "ArrowUp", "ArrowUp");
        assertTrue(focused().startsWith("Bead T.1.1, "), focused());
        press("U");
        assertThat(said()).containsText("That cannot be done here.");
    }

    @Test
    void byMouseAlone() throws IOException {
        review();
        page.locator("#order").selectOption("text");
        beads().nth(1).locator(".body").click();
        assertThat(beads().nth(1)).hasClass(Pattern.compile("current"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Merge with next")))
                .click();
        assertThat(said()).containsText("Merged");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Split …")))
                .click();
        page.locator("#split-right").selectOption("1");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Split here")))
                .click();
        assertThat(said()).containsText("Split");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^E1: last sentence down")))
                .click();
        assertThat(said()).containsText("Shifted");
        assertTrue(saved().contains("\nE1 (nothing)\n"), saved());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Undo")))
                .click();
        assertThat(said()).containsText("Undone");
        page.locator("#beads .current")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Open again")))
                .click();
        assertThat(said()).containsText("open again");
        assertTrue(saved().contains("== 0.00 doubtful\n"), saved());
    }

    @Test
    void doubtfulBeadsComeFirst() throws IOException {
        Files.createDirectories(file(FILE).getParent());
        Files.writeString(
                file(FILE),
                "== 1.00 reviewed\nO 茶涼了，客人就告辭。\n" + "E1 When the tea has grown cold, the guests take their leave.\n");
        review();
        List<String> states = beads().locator(".state").allTextContents();
        assertEquals("reviewed", states.get(states.size() - 1));
        List<String> open = states.subList(0, states.size() - 1);
        assertTrue(open.size() > 2 && !open.contains("reviewed"), states.toString());
        List<Double> confidence = open.stream()
                .map(s -> Double.valueOf(s.replaceAll("[^0-9.]", "")))
                .toList();
        assertEquals(confidence.stream().sorted().toList(), confidence);
    }

    @Test
    void aFileThatChangedOnDiskIsSaidAndBothAreShown() throws IOException {
        review();
        page.locator("#order").selectOption("text");
        beads().first().locator(".body").click();
        press("a");
        assertThat(said()).containsText("accepted");
        String elsewhere = "# From elsewhere.\n" + saved().substring(saved().indexOf("== 1.00 reviewed"));
        Files.writeString(file(FILE), elsewhere);
        assertThat(page.locator("#alert")).containsText("changed on disk");
        assertEquals(elsewhere, saved());
        beads().nth(1).locator(".body").focus();
        beads().nth(1).locator(".body").click();
        press("a");
        Locator conflict = page.getByRole(AriaRole.ALERTDIALOG);
        assertThat(conflict).isVisible();
        assertThat(conflict).containsText("Your last change is not saved");
        assertThat(conflict).containsText("Yours");
        assertThat(conflict).containsText("# From elsewhere.");
        assertEquals("theirs", focused());
        assertEquals(elsewhere, saved());
        press("Tab", "Enter");
        assertThat(said()).containsText("Your version is saved");
        assertThat(conflict).isHidden();
        assertTrue(!saved().contains("elsewhere") && saved().split("== 1.00 reviewed", -1).length == 3, saved());
        press("z");
        assertThat(said()).containsText("Undone");
        assertTrue(saved().startsWith("# From elsewhere."), saved());
    }

    @Test
    void aSecondWindowDoesNotOvertakeTheFirst() throws IOException {
        review();
        Page other = context.newPage();
        other.navigate(workbench.address() + "review?pair=T.O.E1");
        assertThat(other.locator("#beads > li").first()).isVisible();
        other.locator("#order").selectOption("text");
        other.locator("#beads > li .body").nth(2).click();
        other.keyboard().press("m");
        assertThat(other.locator("#said")).containsText("Merged");
        // The first window takes over what the second one did.
        assertThat(beads()).hasCount(other.locator("#beads > li").count());
    }

    // ---- names and roles

    @Test
    void everythingThatCanBeUsedHasAName() {
        edition();
        assertNamed();
        review();
        beads().first().locator(".body").click();
        press("s");
        assertThat(page.locator("#split-left")).isVisible();
        assertNamed();
        assertEquals("polite", said().getAttribute("aria-live"));
        assertEquals(
                "toolbar",
                page.locator("#beads .current [data-action=merge]")
                        .evaluate("e => e.parentElement.getAttribute('role')"));
        // One bead alone is reached by the tabulator key; the arrows lead to the others.
        assertEquals(1, page.locator("#beads .body[tabindex='0']").count());
        for (String side : List.of("zh-Hant", "en")) {
            assertTrue(page.locator("#beads .sides > [lang='" + side + "']").count() > 0, side);
        }
    }

    private void assertNamed() {
        assertEquals(List.of(), page.evaluate("""
                Array.from(document.querySelectorAll('button, select, input, a, iframe, [role=group], [role=toolbar]'))
                  .filter(e => e.getClientRects().length)
                  .filter(e => !(e.getAttribute('aria-label') || e.title || e.labels?.[0]?.textContent.trim()
                    || (e.matches('button, a') && e.textContent.trim())))
                  .map(e => e.outerHTML.slice(0, 100))"""));
        assertEquals("en", page.evaluate("document.documentElement.lang"));
        assertEquals(1, page.locator("h1").count());
        assertEquals(1, page.locator("main").count());
    }
}
