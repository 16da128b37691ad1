package org.duizhao.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.duizhao.build.Mount;
import org.duizhao.build.TestFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Where {@code -o} writes to, and what becomes of what was there. */
class OutputFileTest {

    private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aFileIsWrittenAndNothingBesideIt() throws IOException {
        new OutputFile(folder.resolve("a.csv")).write(NEW);
        assertArrayEquals(NEW, Files.readAllBytes(folder.resolve("a.csv")));
        assertEquals(List.of("a.csv"), names(folder));
    }

    @Test
    void theFormerFileIsThereAfterAFullDisk() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(Mount.small(disk), "no small disk can be mounted here to be filled");
        try {
            Path file = disk.resolve("a.csv");
            Files.writeString(file, "former");
            byte[] much = new byte[256 * 1024 * 1024];
            IOException e = assertThrows(IOException.class, () -> new OutputFile(file).write(much));
            assertTrue(e.getMessage().startsWith(file.toString()), e.getMessage());
            assertEquals("former", Files.readString(file));
            assertEquals(List.of("a.csv"), names(disk));
        } finally {
            Mount.gone(disk);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theFormerFilesPermissionsStay() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "former");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        new OutputFile(file).write(NEW);
        assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertArrayEquals(NEW, Files.readAllBytes(file));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkStaysALink() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "former");
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), file.getFileName());
        Path early = Files.createSymbolicLink(folder.resolve("early.csv"), Path.of("b.csv"));
        new OutputFile(link).write(NEW);
        new OutputFile(early).write(NEW);
        assertTrue(Files.isSymbolicLink(link));
        assertTrue(Files.isSymbolicLink(early));
        assertArrayEquals(NEW, Files.readAllBytes(file));
        assertArrayEquals(NEW, Files.readAllBytes(folder.resolve("b.csv")));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aPipeAndADeviceAreWrittenToDirectly() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        CompletableFuture<byte[]> read = CompletableFuture.supplyAsync(() -> {
            try {
                return Files.readAllBytes(pipe);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        new OutputFile(pipe).write(NEW);
        assertArrayEquals(NEW, read.get());
        new OutputFile(Path.of("/dev/null")).write(NEW);
        assertTrue(Files.exists(Path.of("/dev/null")) && !Files.isRegularFile(Path.of("/dev/null")));
        assertEquals(List.of("pipe"), names(folder));
    }

    @Test
    void aFolderThatIsNotThereIsNamed() throws IOException {
        TestFolders.copy(Path.of("src/test/resources/cases/_base"), folder);
        String nowhere = folder.resolve("nowhere").toString();
        for (String command : List.of("export --format csv", "concordance")) {
            String[] words = (command + " --edition " + folder + " -o " + nowhere + "/a.csv").split(" ");
            Imports.Run run = Imports.run(words);
            assertEquals(1, run.status());
            assertEquals(
                    "error: " + nowhere + "/a.csv cannot be written: there is no folder " + nowhere + "\n", run.err());
        }
    }
}
