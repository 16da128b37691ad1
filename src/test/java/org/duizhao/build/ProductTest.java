package org.duizhao.build;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipFile;
import org.duizhao.build.EditionBuild.Form;
import org.duizhao.build.EditionBuild.Outcome;
import org.duizhao.edition.Validators;
import org.duizhao.model.Annotated.Purpose;
import org.duizhao.model.PageDesign;
import org.duizhao.style.StyleException;
import org.duizhao.style.StyleFiles;
import org.duizhao.style.Xslt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Products that are made one without the other. */
class ProductTest {

    @TempDir
    Path folder;

    @BeforeEach
    void edition() throws IOException {
        TestFolders.copy(Path.of("src/test/resources/cases/_base"), folder);
    }

    private Outcome made(Set<Product> products) {
        Form form = new Form(false, false, false, PageDesign.Change.NONE, SourceDate.EDITION, products);
        return new EditionBuild(folder, Progress.NONE).run(Purpose.PRIVATE_STUDY, form);
    }

    private byte[] out(String file) throws IOException {
        return Files.readAllBytes(folder.resolve("out").resolve(file));
    }

    @Test
    void thePdfAloneIsThatOfAWholeBuild() throws IOException {
        assertEquals(
                List.of("out/river.tei.xml", "out/river.pdf", "out/river.cff"),
                made(Set.of(Product.PDF)).written());
        byte[] alone = out("river.pdf");
        made(Product.ALL);
        assertTrue(Arrays.equals(alone, out("river.pdf")), "the same to the byte");
    }

    @Test
    void theBookAloneIsValidAndNamesNoPages() throws IOException {
        assertEquals(
                List.of("out/river.tei.xml", "out/river.epub", "out/river.cff"),
                made(Set.of(Product.EPUB)).written());
        Path book = folder.resolve("out/river.epub");
        assertEquals(List.of(), Validators.epubCheck(Files.readAllBytes(book)));
        try (ZipFile zip = new ZipFile(book.toFile())) {
            for (var entry :
                    zip.stream().filter(e -> e.getName().endsWith("html")).toList()) {
                String page = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                assertFalse(page.contains("page-list") || page.contains("pagebreak"), entry.getName());
            }
        }
    }

    @Test
    void theDocumentAloneIsThatOfAWholeBuild() throws IOException {
        assertEquals(
                List.of("out/river.tei.xml", "out/river.cff"), made(Set.of()).written());
        byte[] alone = out("river.tei.xml");
        made(Product.ALL);
        assertTrue(Arrays.equals(alone, out("river.tei.xml")), "the same to the byte");
    }

    @Test
    void theBookOfALongEditionIsMadeAfterThePdfAndIsTheSame() throws IOException, StyleException {
        made(Set.of());
        byte[] tei = out("river.tei.xml");

        Map<String, byte[]> beside = rendered(tei, false);
        Map<String, byte[]> oneByOne = rendered(tei, true);

        assertEquals(Set.of("river.pdf", "river.epub", "river-ruby.epub"), oneByOne.keySet());
        oneByOne.forEach((file, bytes) -> assertArrayEquals(beside.get(file), bytes, file));
    }

    private Map<String, byte[]> rendered(byte[] tei, boolean oneByOne) throws IOException, StyleException {
        StyleFiles files = new StyleFiles(folder);
        Xslt xslt = Rendering.processor(files, Product.ALL);
        return new Rendering(tei, "river", Product.ALL, files, xslt, Progress.NONE, oneByOne)
                .render(Instant.EPOCH, PageDesign.DEFAULT, true)
                .files();
    }
}
