package org.duizhao.serve;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duizhao.build.TestFolders;
import org.duizhao.message.Catalogue;
import org.duizhao.message.Language;

/**
 * How long a save takes until the page knows of it, and where the time goes. To be run by hand: {@code RefreshBenchmark
 * EDITION_DIR}; the folder is copied first, and the copy is edited.
 */
public final class RefreshBenchmark {

    private static final int SAVES = 15;

    private RefreshBenchmark() {}

    /** @param arguments an edition folder */
    public static void main(String[] arguments) throws Exception {
        Path copy = Files.createTempDirectory("duizhao-refresh");
        TestFolders.copy(Path.of(arguments[0]).resolve("sources"), copy.resolve("sources"));
        TestFolders.copy(Path.of("styles"), copy.resolve("styles"));
        try {
            stages(copy);
            saves(copy);
        } finally {
            TestFolders.delete(copy);
        }
    }

    /** The stages of a build, in milliseconds of processor time, which other programs do not lengthen. */
    private static void stages(Path folder) {
        Map<String, List<Long>> spent = new LinkedHashMap<>();
        String[] stage = {""};
        long[] since = {processor()};
        LiveEdition edition = new LiveEdition(folder, what -> {
            lap(spent, stage[0], since);
            stage[0] = what.key();
        });
        for (int i = 0; i < 25; i++) {
            since[0] = processor();
            stage[0] = "";
            long before = since[0];
            edition.refresh(Set.of("sources/notes"));
            lap(spent, stage[0], since);
            spent.computeIfAbsent("all", s -> new ArrayList<>()).add((processor() - before) / 1_000_000);
        }
        spent.forEach((name, times) -> System.out.printf(
                "%-26s first %5d, second %5d, 13th %4d, last %4d ms%n",
                name, times.get(0), times.get(1), times.get(12), times.get(24)));
    }

    private static long processor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void lap(Map<String, List<Long>> spent, String stage, long[] since) {
        long now = processor();
        if (!stage.isEmpty()) {
            spent.computeIfAbsent(stage, s -> new ArrayList<>()).add((now - since[0]) / 1_000_000);
        }
        since[0] = now;
    }

    /** From the writing of a file to the event that reaches the page. */
    private static void saves(Path folder) throws Exception {
        try (Workbench workbench = Workbench.open(folder, 0, true, Catalogue.of(Language.EN))) {
            workbench.awaitFirst();
            URLConnection connection =
                    URI.create(workbench.address() + "events").toURL().openConnection();
            try (BufferedReader events =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
                next(events);
                List<Path> files;
                try (var all = Files.walk(folder)) {
                    files = all.filter(f -> f.toString().contains("notes/")
                                    || f.toString().endsWith("glossary.yaml")
                                    || f.endsWith("edition.css")
                                    || f.endsWith("book.xsl"))
                            .sorted()
                            .toList();
                }
                for (Path file : files) {
                    List<Long> times = new ArrayList<>();
                    for (int i = 0; i < SAVES; i++) {
                        String text = Files.readString(file);
                        long before = System.nanoTime();
                        Files.writeString(file, text + "\n");
                        next(events);
                        times.add((System.nanoTime() - before) / 1_000_000);
                    }
                    System.out.printf("save of %-20s %s ms%n", file.getFileName(), times);
                }
            }
        }
    }

    private static void next(BufferedReader events) throws Exception {
        while (!events.readLine().startsWith("event: edition")) {
            // another event, or a line of this one
        }
    }
}
