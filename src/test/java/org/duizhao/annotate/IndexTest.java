package org.duizhao.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.duizhao.build.EditionBuild;
import org.duizhao.build.Progress;
import org.duizhao.build.TestFolders;
import org.duizhao.model.Annotated;
import org.duizhao.model.IndexEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index. */
class IndexTest {

    @Test
    void aHeadWithACommaIsOneHead(@TempDir Path folder) throws IOException {
        TestFolders.copy(Path.of("src/test/resources/editions/tea"), folder);
        Path notes = folder.resolve("sources/notes/T.md");
        String text = Files.readString(notes);
        int end = text.indexOf('\n', text.indexOf("\n## ") + 1) + 1;
        Files.writeString(notes, text.substring(0, end) + "index: Yu, Lu 陸羽; tea\n" + text.substring(end));
        Annotated edition = new EditionBuild(folder, Progress.NONE).annotated().orElseThrow();
        List<String> heads = edition.index().stream().map(IndexEntry::head).toList();
        assertTrue(heads.contains("Yu, Lu") && heads.contains("tea"), heads.toString());
        assertEquals(
                List.of(),
                heads.stream().filter(h -> h.equals("Yu") || h.equals("Lu")).toList());
    }
}
