package org.duizhao.cli;

import java.io.IOException;
import java.io.PrintWriter;
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
import picocli.CommandLine.ParameterException;

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
        PrintWriter out = common.spec.commandLine().getOut();
        PrintWriter err = common.spec.commandLine().getErr();
        if (port < 0 || port > 65_535) {
            throw new ParameterException(common.spec.commandLine(), "“" + port + "” is no port; ports are 0 to 65535.");
        }
        if (!Files.isRegularFile(common.folder.resolve("sources/edition.yaml"))) {
            err.println("error: “" + common.folder + "” is no edition folder: it has no sources/edition.yaml.");
            return 1;
        }
        Workbench workbench;
        try {
            workbench = Workbench.open(common.folder, port, true);
        } catch (BindException e) {
            err.println(
                    "error: Port " + port + " is taken. Name another with --port, or --port 0 for any that is free.");
            return 1;
        }
        try (workbench) {
            if (!common.quiet) {
                out.println("The workbench is at " + workbench.address() + " (Ctrl-C ends it)");
                out.flush();
            }
            if (open) {
                browse(workbench.address(), err);
            }
            // Ctrl-C ends the process, and with it all threads; whatever was changed has been saved.
            new CountDownLatch(1).await();
        }
        return 0;
    }

    /** The system's own way to open an address; Java's needs a screen, which the rest of the program does without. */
    private static void browse(String address, PrintWriter err) {
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
            err.println("warning: No browser could be opened; go to " + address);
        }
    }
}
