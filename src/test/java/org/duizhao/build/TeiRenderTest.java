package org.duizhao.build;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.duizhao.model.Diagnostic;
import org.duizhao.model.PageDesign;
import org.duizhao.style.StyleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The outputs come from the TEI file alone, and two builds of one folder are the same to the byte. */
class TeiRenderTest {

    @TempDir
    Path folder;

    @Test
    void theTeiFileAloneGivesTheSameEpubAndPdf() throws IOException {
        TestFolders.copy(Path.of("src/test/resources/cases/_base"), folder);
        assertTrue(!new EditionBuild(folder, Progress.NONE).run().failed());
        Path elsewhere = folder.resolve("elsewhere");
        TeiRender.Outcome outcome = TeiRender.render(
                folder.resolve("out/river.tei.xml"),
                elsewhere,
                PageDesign.DEFAULT,
                SourceDate.EDITION,
                new StyleFiles(elsewhere),
                Progress.NONE);
        assertEquals(List.of(), outcome.diagnostics());
        for (String output : List.of("river.epub", "river.pdf")) {
            assertArrayEquals(
                    Files.readAllBytes(folder.resolve("out").resolve(output)),
                    Files.readAllBytes(elsewhere.resolve(output)),
                    output);
        }
    }

    /** The outputs name a hash that is not theirs, and nothing was said of it. */
    @Test
    void aFileThatWasChangedAfterTheBuildIsRenderedWithAWarning() throws IOException {
        TestFolders.copy(Path.of("src/test/resources/cases/_base"), folder);
        assertTrue(!new EditionBuild(folder, Progress.NONE).run().failed());
        Path file = folder.resolve("out/river.tei.xml");
        Files.writeString(file, Files.readString(file).replace("hold the banks", "held the banks"));
        TeiRender.Outcome outcome = TeiRender.render(
                file,
                folder.resolve("elsewhere"),
                PageDesign.DEFAULT,
                SourceDate.EDITION,
                new StyleFiles(folder),
                Progress.NONE);
        assertEquals(
                List.of("T04"),
                outcome.diagnostics().stream().map(Diagnostic::code).toList());
        assertEquals(2, outcome.written().size());
    }

    @Test
    void whatIsNoEditionIsRefused() throws IOException {
        Path file = folder.resolve("other.tei.xml");
        Files.writeString(file, "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><p>no edition</p></TEI>");
        TeiRender.Outcome outcome = TeiRender.render(
                file,
                folder.resolve("out"),
                PageDesign.DEFAULT,
                SourceDate.EDITION,
                new StyleFiles(folder),
                Progress.NONE);
        assertEquals("T02", outcome.diagnostics().get(0).code());
        Files.writeString(file, "no XML at all");
        assertEquals(
                1,
                TeiRender.render(
                                file,
                                folder.resolve("out"),
                                PageDesign.DEFAULT,
                                SourceDate.EDITION,
                                new StyleFiles(folder),
                                Progress.NONE)
                        .diagnostics()
                        .size(),
                "one fault is told once");
        assertEquals(List.of(), outcome.written());
    }
}
