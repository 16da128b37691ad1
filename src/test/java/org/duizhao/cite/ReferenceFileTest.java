package org.duizhao.cite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.duizhao.message.Catalogue;
import org.duizhao.message.Language;
import org.duizhao.model.MessageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceFileTest {

    @TempDir
    Path folder;

    @Test
    void aFileThatIsNoListIsRefusedInTheUsersLanguage() throws IOException {
        Files.createDirectories(folder.resolve("sources"));
        Files.writeString(folder.resolve("sources/references.json"), "[{");
        MessageException e = assertThrows(MessageException.class, () -> ReferenceFile.read(folder));
        assertEquals("cite.no-list", e.what().key());
        assertEquals(
                "sources/references.json 不能作为 CSL-JSON 读取",
                Catalogue.of(Language.ZH).text(e.what()).split("：")[0]);
    }
}
