package org.duizhao.epub;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Debian's Chromium without a window. */
final class Browser {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    private Browser() {}

    /** Skips a test where there is no browser, and says so. */
    static void assumeThere(String what) {
        if (!Files.isExecutable(CHROMIUM)) {
            System.err.println("SKIPPED: there is no " + CHROMIUM + " " + what);
        }
        assumeTrue(Files.isExecutable(CHROMIUM), "no Chromium");
    }

    /** A page after its scripts have run. */
    static String dom(Path page, Path folder) throws IOException, InterruptedException {
        Path said = folder.resolve("dom.html");
        Process browser = new ProcessBuilder(
                        CHROMIUM.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--allow-file-access-from-files",
                        "--virtual-time-budget=20000",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--dump-dom",
                        page.toUri().toString())
                .redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!browser.waitFor(120, TimeUnit.SECONDS)) {
            browser.destroyForcibly();
        }
        return Files.readString(said, StandardCharsets.UTF_8);
    }
}
