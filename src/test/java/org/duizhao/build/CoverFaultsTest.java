package org.duizhao.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.duizhao.build.EditionBuild.Form;
import org.duizhao.build.EditionBuild.Outcome;
import org.duizhao.message.Catalogue;
import org.duizhao.message.Language;
import org.duizhao.model.Annotated.Purpose;
import org.duizhao.model.PageDesign;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A cover of an edition's own that cannot be drawn is told in one line, and nothing is written. */
class CoverFaultsTest {

    private static final Form BOOK =
            new Form(false, false, false, PageDesign.Change.NONE, SourceDate.EDITION, Set.of(Product.EPUB));

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    width="1600" height="2560"> | width="0" height="0"> | it is 0 by 0 pixels, and may have 1 to 5000 on a side.
                    width="1600" height="2560"> | width="160000" height="256000"> | it is 160000 by 256000 pixels, and may have 1 to 5000 on a side.
                    font-size="248" | font-size="large" | “font-size” of a textArea is “large”, which is no number.
                    <textArea x="130" y="150" | <textArea y="150" | “x” of a textArea is “”, which is no number.
                    <rect width="1600" height="980" | <path d="M nonsense"/><rect width="1600" height="980" | The attribute "d" of the element <path> is invalid
                    """)
    void isTold(String drawn, String instead, String words) throws IOException {
        TestFolders.copy(Path.of("src/test/resources/cases/_base"), folder);
        String brought = Files.readString(Path.of("styles/epub/cover.xsl"));
        assertTrue(brought.contains(drawn), "the sheet has changed");
        Files.createDirectories(folder.resolve("styles/epub"));
        Files.writeString(folder.resolve("styles/epub/cover.xsl"), brought.replace(drawn, instead));
        Outcome outcome = new EditionBuild(folder, Progress.NONE).run(Purpose.PRIVATE_STUDY, BOOK);
        assertEquals(List.of(), outcome.written());
        assertEquals(1, outcome.diagnostics().size());
        assertEquals("S01", outcome.diagnostics().get(0).code());
        assertEquals(
                "The cover cannot be drawn: " + words,
                Catalogue.of(Language.EN)
                        .text(outcome.diagnostics().get(0).what())
                        .strip());
    }
}
