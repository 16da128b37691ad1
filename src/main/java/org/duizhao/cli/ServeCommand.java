package org.duizhao.cli;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.duizhao.serve.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code duizhao serve}. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Shows the edition in the browser as it will read, anew after every save, with its complaints beside the "
                    + "places they speak of, and a page to review the alignment by keyboard or mouse.",
            "",
            "Only this machine can reach it. Ctrl-C ends it."
        })
final class ServeCommand implements Callable<Integer> {

    static final int PORT = 8264;

    @Mixin
    Console console;

    @Mixin
    Common common;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "" + PORT,
            description = "The port on loopback (default: ${DEFAULT-VALUE}); 0 for any that is free.")
    int port;

    @Option(names = "--open", description = "Open the page in the browser.")
    boolean open;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (port < 0 || port > 65_535) {
            throw console.wrong("usage.port", port);
        }
        if (!Files.isRegularFile(common.folder.resolve("sources/edition.yaml"))) {
            console.error("serve.no-edition", common.folder.toString());
            return 1;
        }
        Workbench workbench;
        try {
            workbench = Workbench.open(common.folder, port, true, console.catalogue());
        } catch (BindException e) {
            console.error("serve.taken", port);
            return 1;
        }
        try (workbench) {
            console.say("serve.at", workbench.address());
            if (open) {
                browse(workbench.address());
            }
            // Ctrl-C ends the process, and with it all threads; whatever was changed has been saved.
            new CountDownLatch(1).await();
        }
        return 0;
    }

    /** The system's own way to open an address; Java's needs a screen, which the rest of the program does without. */
    private void browse(String address) {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        List<String> command = system.contains("win")
                ? List.of("rundll32", "url.dll,FileProtocolHandler", address)
                : system.contains("mac") ? List.of("open", address) : List.of("xdg-open", address);
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            console.remark("serve.no-browser", address);
        }
    }
}
