package org.duizhao.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.duizhao.model.MessageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesLockTest {

    @TempDir
    Path folder;

    @Test
    void oneCommandAtATime() throws IOException {
        Path sources = Files.createDirectory(folder.resolve("sources"));
        MessageException refused = SourcesLock.during(
                folder,
                () -> assertThrows(MessageException.class, () -> SourcesLock.during(folder, () -> "both at once")));
        assertEquals("folder.busy", refused.what().key());
        assertEquals("done", SourcesLock.during(folder, () -> "done"), "the next one has them");
        assertEquals(0, sources.toFile().list().length, "nothing is left");
    }

    @Test
    void theyAreGivenBackAfterAFailure() throws IOException {
        Files.createDirectory(folder.resolve("sources"));
        assertThrows(
                IOException.class,
                () -> SourcesLock.during(folder, () -> {
                    throw new IOException("no room");
                }));
        assertEquals("done", SourcesLock.during(folder, () -> "done"));
    }

    @Test
    void whereThereAreNoSourcesNothingIsHeldNorWritten() throws IOException {
        assertEquals("done", SourcesLock.during(folder, () -> "done"));
        assertEquals(0, folder.toFile().list().length);
    }

    @Test
    void sourcesThatLieElsewhereAreNotHeld() throws IOException {
        Path edition = Files.createDirectory(folder.resolve("edition"));
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.createSymbolicLink(edition.resolve("sources"), elsewhere);
        MessageException refused =
                assertThrows(MessageException.class, () -> SourcesLock.during(edition, () -> "done"));
        assertEquals("folder.link", refused.what().key());
        assertEquals(0, elsewhere.toFile().list().length);
    }
}
