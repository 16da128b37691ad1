package org.duizhao.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

    private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void theFormerFileIsThereUntilTheNewOneIsMoved() throws IOException {
        Path place = Files.writeString(folder.resolve("a.txt"), "former");
        try (WholeFile file = WholeFile.at(place, ".part")) {
            file.write(NEW);
            assertEquals("former", Files.readString(place));
            assertEquals(List.of(".a.txt.part", "a.txt"), names());
            file.move();
        }
        assertEquals("new", Files.readString(place));
        assertEquals(List.of("a.txt"), names());
    }

    @Test
    void whatIsNotMovedIsSweptAway() throws IOException {
        try (WholeFile file = WholeFile.at(folder.resolve("a.txt"), ".part")) {
            file.write(NEW);
        }
        assertEquals(List.of(), names());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkWhereItIsWrittenIsNotFollowed() throws IOException {
        Path dear = Files.writeString(folder.resolve("dear"), "dear");
        Files.createSymbolicLink(folder.resolve(".a.txt.part"), dear);
        try (WholeFile file = WholeFile.at(folder.resolve("a.txt"), ".part")) {
            file.write(NEW);
            file.move();
        }
        assertEquals("dear", Files.readString(dear));
        assertEquals(List.of("a.txt", "dear"), names());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whoMayReadTheFormerFileMayReadTheNewOne() throws IOException {
        Path place = Files.writeString(folder.resolve("a.txt"), "former");
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("r--r-----"));
        try (WholeFile file = WholeFile.at(place, ".part")) {
            file.write(NEW);
            file.keepPermissions();
            file.move();
        }
        assertEquals("r--r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(place)));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkThatLeadsOutIsKnownBeforeAFolderIsMadeBeyondIt() throws IOException {
        Path root = Files.createDirectory(folder.resolve("edition"));
        Path inside = Files.createDirectory(root.resolve("sources"));
        Files.createSymbolicLink(root.resolve("out"), Files.createDirectory(folder.resolve("elsewhere")));
        Files.createSymbolicLink(root.resolve("in"), inside);
        assertTrue(WholeFile.leadsOut(root, root.resolve("out")));
        assertTrue(WholeFile.leadsOut(root, root.resolve("out/new/newer")));
        assertFalse(WholeFile.leadsOut(root, root.resolve("in/new")));
        assertFalse(WholeFile.leadsOut(root, root.resolve("not-there")));
        assertFalse(WholeFile.leadsOut(folder.resolve("no-edition"), folder.resolve("no-edition/out")));
    }
}
