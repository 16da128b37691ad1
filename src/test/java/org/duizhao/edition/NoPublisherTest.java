package org.duizhao.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.duizhao.build.EditionBuild;
import org.duizhao.build.Progress;
import org.duizhao.build.TestFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An edition that names no publisher has no line for one; only the TEI header, which needs one, says “not stated”. */
class NoPublisherTest {

    @TempDir
    Path folder;

    @Test
    void titlePageAndColophonSayNothingOfAPublisher() throws IOException {
        TestFolders.copy(Path.of("src/test/resources/cases/_base"), folder);
        assertFalse(new EditionBuild(folder, Progress.NONE).run().failed());
        String tei = Files.readString(folder.resolve("out/river.tei.xml"));
        assertTrue(tei.contains("<publisher>not stated</publisher>"), tei);

        try (PDDocument pdf = Loader.loadPDF(folder.resolve("out/river.pdf").toFile())) {
            PDFTextStripper front = new PDFTextStripper();
            front.setEndPage(1);
            String title = front.getText(pdf);
            assertTrue(title.contains("Version ") && !title.contains("not stated"), title);
            front.setEndPage(pdf.getNumberOfPages());
            String all = front.getText(pdf).replaceAll("\\s+", " ");
            assertFalse(all.matches(".*Version [0-9.]+\\. not stated.*"), "the citation: " + all);
        }
        int seen = 0;
        for (Map.Entry<String, byte[]> entry : EpubText.entries(Files.readAllBytes(folder.resolve("out/river.epub")))
                .entrySet()) {
            if (entry.getKey().matches(".*(title|colophon|cover|package)[^/]*\\.(xhtml|opf)")) {
                String text = new String(entry.getValue(), StandardCharsets.UTF_8);
                assertFalse(text.contains("published by") || text.contains("dc:publisher"), text);
                assertFalse(text.matches("(?s).*(imprint|cite)\">[^\n]*not stated.*"), text);
                seen++;
            }
        }
        assertEquals(
                4,
                seen,
                EpubText.entries(Files.readAllBytes(folder.resolve("out/river.epub")))
                                .keySet() + "");
    }
}
