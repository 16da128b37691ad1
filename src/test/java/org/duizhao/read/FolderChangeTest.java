package org.duizhao.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.duizhao.model.MessageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderChangeTest {

    @TempDir
    Path folder;

    @Test
    void everythingIsWritten() throws IOException {
        FolderChange change = change("sources/notes/T.md", "sources/edition.yaml");
        change.apply();
        assertEquals("sources/notes/T.md", Files.readString(folder.resolve("edition/sources/notes/T.md")));
        assertEquals("sources/edition.yaml", Files.readString(folder.resolve("edition/sources/edition.yaml")));
    }

    /** Alignment files, copies of style files and imports were. */
    @Test
    void nothingIsWrittenBeyondALinkThatLeadsOutOfTheFolder() throws IOException {
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Files.createDirectories(folder.resolve("edition/sources"));
        Files.createSymbolicLink(folder.resolve("edition/sources/alignment"), outside);
        for (String name : new String[] {"sources/alignment/T.Z.A.txt", "sources/alignment/new/T.txt"}) {
            FolderChange change = change("sources/edition.yaml", name);
            MessageException refused = assertThrows(MessageException.class, change::apply);
            assertEquals("folder.link", refused.what().key());
        }
        assertEquals(0, outside.toFile().list().length);
        assertFalse(Files.exists(folder.resolve("edition/sources/edition.yaml")), "nor anything else");
    }

    /** Of two imports at once, both read the manifest as it was, and the later one lost the earlier. */
    @Test
    void aFileThatChangedSinceItWasReadIsNotReplaced() throws IOException {
        Path manifest =
                Files.createDirectories(folder.resolve("edition/sources")).resolve("edition.yaml");
        Files.writeString(manifest, "as another left it");
        FolderChange change = change("sources/witnesses/b.txt");
        change.replace("sources/edition.yaml", "as it was read".getBytes(), "new".getBytes());
        MessageException refused = assertThrows(MessageException.class, change::apply);
        assertEquals("folder.changed", refused.what().key());
        assertEquals("as another left it", Files.readString(manifest));
        assertFalse(Files.exists(folder.resolve("edition/sources/witnesses/b.txt")));
    }

    private FolderChange change(String... names) {
        FolderChange change = new FolderChange(folder.resolve("edition"));
        for (String name : names) {
            change.put(name, name.getBytes());
        }
        return change;
    }
}
