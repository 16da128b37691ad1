package org.duizhao.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.duizhao.build.EditionBuild;
import org.duizhao.build.Progress;
import org.duizhao.build.TestFolders;
import org.duizhao.message.Catalogue;
import org.duizhao.message.Language;
import org.duizhao.model.Diagnostic;
import org.junit.jupiter.api.Test;

/** An edition's own style file makes what FOP refuses. */
class RefusedPagesTest {

    /** It named a line “null:158:0”, which is none of any file. */
    @Test
    void whatFopSaysIsToldWithoutAPlaceThatIsNone() throws Exception {
        Path folder = TestFolders.withTextsAlone();
        Path own = folder.resolve("styles/print/page.xsl");
        Files.createDirectories(own.getParent());
        String brought = Files.readString(Path.of("styles/print/page.xsl"));
        Files.writeString(
                own, brought.replace("<fo:flow flow-name=\"body\">", "<fo:flow flow-name=\"body\"><fo:inline/>"));
        List<Diagnostic> told = new EditionBuild(folder, Progress.NONE).run().diagnostics();
        assertEquals(List.of("S01"), told.stream().map(Diagnostic::code).toList());
        assertEquals(
                "FOP cannot set the edition: \"fo:inline\" is not a valid child of \"fo:flow\"!",
                Catalogue.of(Language.EN).text(told.get(0).what()));
        TestFolders.delete(folder);
    }
}
