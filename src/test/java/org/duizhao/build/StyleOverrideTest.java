package org.duizhao.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.duizhao.build.EditionBuild.Outcome;
import org.duizhao.message.Catalogue;
import org.duizhao.message.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An edition's own style file takes the place of the one that Duizhao brings. */
class StyleOverrideTest {

    private static final Pattern ACCENT =
            Pattern.compile("<xsl:variable name=\"accent\" select=\"'#([0-9a-f]{6})'\"/>");

    @TempDir
    Path folder;

    /** The worked example of the README, run as it stands there. */
    @Test
    void theReadmesExampleChangesTheAccentOfThePdf() throws IOException {
        TestFolders.copy(Path.of("src/test/resources/cases/_base"), folder);
        Matcher example = ACCENT.matcher(Files.readString(Path.of("README.md")));
        assertTrue(example.find(), "the README has the example");
        int colour = Integer.parseInt(example.group(1), 16);
        assertFalse(new EditionBuild(folder, Progress.NONE).run().failed());
        assertFalse(titlePageHas(colour), "not before");
        String design = Files.readString(Path.of("styles/print/design.xsl"));
        Files.createDirectories(folder.resolve("styles/print"));
        Files.writeString(
                folder.resolve("styles/print/design.xsl"),
                ACCENT.matcher(design).replaceFirst(Matcher.quoteReplacement(example.group())));
        assertFalse(new EditionBuild(folder, Progress.NONE).run().failed());
        assertTrue(titlePageHas(colour));
    }

    /** It was told by the key of the message. */
    @Test
    void aStyleFileThatIsNotThereIsNamed() throws IOException {
        TestFolders.copy(Path.of("src/test/resources/cases/_base"), folder);
        Files.createDirectories(folder.resolve("styles/print"));
        String good = Files.readString(Path.of("styles/print/design.xsl"));
        int end = good.indexOf('>', good.indexOf("<xsl:stylesheet")) + 1;
        Files.writeString(
                folder.resolve("styles/print/design.xsl"),
                good.substring(0, end) + "<xsl:include href=\"duizhao:styles/print/typo.xsl\"/>" + good.substring(end));
        Outcome outcome = new EditionBuild(folder, Progress.NONE).run();
        assertEquals("S01", outcome.diagnostics().get(0).code());
        String told =
                Catalogue.of(Language.EN).text(outcome.diagnostics().get(0).what());
        assertTrue(told.contains("There is no file “styles/print/typo.xsl”"), told);
    }

    @Test
    void aFaultyStyleFileIsNamedWithItsLineAndNothingIsWritten() throws IOException {
        TestFolders.copy(Path.of("src/test/resources/cases/_base"), folder);
        Files.createDirectories(folder.resolve("styles/print"));
        String good = Files.readString(Path.of("styles/print/design.xsl"));
        String fault = "<xsl:param name=\"paper\"";
        Files.writeString(folder.resolve("styles/print/design.xsl"), good.replace(fault, "<xsl:parm name=\"paper\""));
        long line = good.substring(0, good.indexOf(fault)).lines().count();
        Outcome outcome = new EditionBuild(folder, Progress.NONE).run();
        assertEquals(List.of(), outcome.written());
        assertEquals("S01", outcome.diagnostics().get(0).code());
        assertTrue(
                Catalogue.of(Language.EN)
                        .text(outcome.diagnostics().get(0).what())
                        .startsWith("styles/print/design.xsl:" + line + ":"),
                Catalogue.of(Language.EN).text(outcome.diagnostics().get(0).what()));
    }

    private boolean titlePageHas(int colour) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(folder.resolve("out/river.pdf").toFile())) {
            BufferedImage page = new PDFRenderer(pdf).renderImageWithDPI(0, 144);
            for (int y = 0; y < page.getHeight(); y++) {
                for (int x = 0; x < page.getWidth(); x++) {
                    if ((page.getRGB(x, y) & 0xFFFFFF) == colour) {
                        return true;
                    }
                }
            }
            return false;
        }
    }
}
