package org.duizhao.tei;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.duizhao.build.EditionBuild;
import org.duizhao.build.Progress;
import org.duizhao.build.TestFolders;
import org.duizhao.release.Release;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroundsTest {

    @TempDir
    Path folder;

    /** One whose key reads like a siglum was passed over without a word. */
    @Test
    void aWorkIsNamedWhateverItsKey() throws Exception {
        TestFolders.copy(Path.of("src/test/resources/cases/_base"), folder);
        write("references.json", """
                [{"id": "Marx1867", "type": "book", "title": "Das Kapital"},
                 {"id": "doe:2020", "type": "book", "title": "Willows"}]
                """);
        write("notes/T.md", """
                ## T.1 Z “柳树”
                source: [Marx1867, doe:2020, A, editors]

                Willows, as [@doe:2020, 12] has them.
                """);
        String tei = TeiWriter.write(Release.forPrivateStudy(
                new EditionBuild(folder, Progress.NONE).annotated().orElseThrow()));
        assertTrue(
                tei.contains(
                        "<note type=\"source\"><ptr type=\"citation\" target=\"#work-Marx1867\"/>"
                                + "<ptr type=\"citation\" target=\"#work-doe·2020\"/>"
                                + "<ptr type=\"witness\" target=\"#wit-A\"/><ptr type=\"editors\" target=\"#editors\"/></note>"),
                tei);
        assertTrue(tei.contains("<ref type=\"citation\" target=\"#work-doe·2020\">12</ref>"), tei);
        assertEquals(List.of(), TeiSchema.validate(tei));
        assertEquals(tei, TeiWriter.write(TeiReader.read(tei, "river.tei.xml")));
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve("sources").resolve(file), text);
    }
}
