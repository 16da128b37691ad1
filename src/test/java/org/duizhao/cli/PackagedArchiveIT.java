package org.duizhao.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.duizhao.build.TestFolders;
import org.duizhao.cli.Jar.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The archive as a user unpacks and starts it. */
@DisabledOnOs(OS.WINDOWS)
class PackagedArchiveIT {

    @TempDir
    Path folder;

    private Path launcher;
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void unpack() throws Exception {
        unpack("programs");
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("DUIZHAO_CACHE", folder.resolve("cache").toString());
        TestFolders.copy(Path.of("src/test/resources/cases/_base"), folder.resolve("edition"));
    }

    @Test
    void theFirstBuildPreparesTheClassesAndTheNextTakesThem() throws Exception {
        Path edition = folder.resolve("edition");
        Run first = run(edition, launcher.toString(), "build");
        assertEquals(0, first.status(), first.err());
        assertEquals("", first.err());
        assertEquals(1, prepared().size());
        byte[] pdf = Files.readAllBytes(edition.resolve("out/river.pdf"));

        Path log = folder.resolve("classes.txt");
        environment.put("DUIZHAO_JAVA_OPTS", "-Xlog:class+load:file=" + log);
        Run second = run(edition, launcher.toString(), "build");
        assertEquals(0, second.status(), second.err());
        assertEquals("", second.err());
        assertTrue(
                Files.readString(log).lines().anyMatch(l -> l.contains("org.duizhao.") && l.contains("shared objects")),
                "no class of Duizhao was taken from what was prepared");
        assertArrayEquals(pdf, Files.readAllBytes(edition.resolve("out/river.pdf")));
    }

    /** In cron and in containers there is no locale, and Java could name no file beyond ASCII. */
    @Test
    void withoutALocaleFilesMayHaveChineseNamesAndChineseIsPrinted() throws Exception {
        Path edition = folder.resolve("tea");
        TestFolders.copy(Path.of("src/test/resources/editions/tea"), edition);
        environment.put("LC_ALL", "C");
        Run built = run(folder, launcher.toString(), "build", "--only", "tei", "tea");
        assertEquals(0, built.status(), built.err());
        Run exported = run(folder, launcher.toString(), "export", "--format", "csv", "--edition", "tea");
        assertEquals(0, exported.status(), exported.err());
        assertTrue(exported.out().contains("山中有茶樹"), exported.out());
    }

    @Test
    void whatCannotBePrintedIsAFailure() throws Exception {
        assumeTrue(Files.exists(Path.of("/dev/full")), "a file that is always full");
        Run run = run(
                folder.resolve("edition"), "sh", "-c", "\"$0\" export --format csv > /dev/full", launcher.toString());
        assertEquals(1, run.status(), run.err());
        assertEquals(1, run.err().lines().filter(l -> l.startsWith("error: ")).count(), run.err());
    }

    @Test
    void askingForHelpPreparesNoClasses() throws Exception {
        assertEquals(0, run(folder, launcher.toString(), "build", "--help").status());
        assertEquals(List.of(), prepared());
    }

    /** Java 17 shares no classes of a jar whose path has such characters; the program must run all the same. */
    @Test
    void itRunsFromAFolderWithChineseAndASpaceInItsName() throws Exception {
        unpack("我的 programs");
        for (int i = 0; i < 2; i++) {
            Run run = run(folder.resolve("edition"), launcher.toString(), "build");
            assertEquals(0, run.status(), run.err());
            assertEquals("", run.err());
        }
    }

    @Test
    void itRunsWhereNothingCanBeKept() throws Exception {
        environment.put("DUIZHAO_CACHE", "/dev/null/nowhere");
        Run run = run(folder.resolve("edition"), launcher.toString(), "build");
        assertEquals(0, run.status(), run.err());
        assertEquals("", run.err());
    }

    @Test
    void itStartsByALinkAndPassesTheExitStatusOn() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("duizhao"), launcher);
        Files.delete(folder.resolve("edition/sources/edition.yaml"));
        Run run = run(folder.resolve("edition"), link.toString(), "build");
        assertEquals(1, run.status(), run.out());
        assertEquals(0, prepared().size());
        assertEquals(2, run(folder, link.toString(), "bild").status());
    }

    @Test
    void anOldJavaIsNamed() throws Exception {
        Path old = folder.resolve("old");
        Files.createDirectories(old.resolve("bin"));
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"1.8.0_402\"\n");
        Path java = Files.writeString(old.resolve("bin/java"), "#!/bin/sh\nexit 3\n");
        assertTrue(java.toFile().setExecutable(true));
        environment.put("JAVA_HOME", old.toString());
        Run run = run(folder, launcher.toString(), "--version");
        assertEquals(1, run.status());
        assertTrue(run.err().contains("needs Java 17 or later"), run.err());
        assertTrue(run.err().contains("1.8.0_402"), run.err());
    }

    private void unpack(String name) throws IOException, InterruptedException {
        Path place = Files.createDirectories(folder.resolve(name));
        Path archive;
        try (Stream<Path> made = Files.list(Path.of("target"))) {
            archive = made.filter(f -> f.toString().endsWith(".tar.gz"))
                    .findFirst()
                    .orElseThrow()
                    .toAbsolutePath();
        }
        assertEquals(0, run(place, "tar", "xzf", archive.toString()).status());
        try (Stream<Path> unpacked = Files.list(place)) {
            launcher = unpacked.findFirst().orElseThrow().resolve("bin/duizhao");
        }
    }

    private List<Path> prepared() throws IOException {
        if (!Files.exists(folder.resolve("cache"))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
            return files.toList();
        }
    }

    private Run run(Path where, String... command) throws IOException, InterruptedException {
        ProcessBuilder program = new ProcessBuilder(command).directory(where.toFile());
        program.environment().putAll(environment);
        return Jar.run(program);
    }
}
