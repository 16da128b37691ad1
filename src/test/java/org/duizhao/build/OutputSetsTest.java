package org.duizhao.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.duizhao.build.EditionBuild.Form;
import org.duizhao.epub.EpubBuildId;
import org.duizhao.model.Annotated.Purpose;
import org.duizhao.model.PageDesign;
import org.duizhao.print.PdfBuildId;
import org.duizhao.tei.ContentHash;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Outputs know which build they are of, and when it is to have been. */
class OutputSetsTest {

    @TempDir
    static Path built;

    @TempDir
    Path folder;

    private static final Instant MOMENT = Instant.ofEpochSecond(1_700_000_001);

    @BeforeAll
    static void build() throws IOException {
        TestFolders.copy(Path.of("src/test/resources/cases/_base"), built);
        Form form = new Form(
                false,
                true,
                false,
                PageDesign.Change.NONE,
                SourceDate.of(String.valueOf(MOMENT.getEpochSecond())),
                Product.ALL);
        EditionBuild.Outcome outcome = new EditionBuild(built, Progress.NONE).run(Purpose.PRIVATE_STUDY, form);
        assertEquals(5, outcome.written().size(), outcome.diagnostics().toString());
    }

    private List<String> complaints() {
        EditionBuild build = new EditionBuild(folder, Progress.NONE);
        build.checked();
        return build.diagnostics().stream()
                .filter(d -> d.code().startsWith("O"))
                .map(d -> d.severity() + " " + d.code() + " " + d.place())
                .toList();
    }

    private void anotherBuildOf(String... outputs) throws IOException {
        TestFolders.copy(built, folder);
        Path manifest = folder.resolve("sources/edition.yaml");
        Files.writeString(manifest, Files.readString(manifest).replace("version: 0.1.0", "version: 0.1.1"));
        for (String output : outputs) {
            Files.move(folder.resolve("out/" + output), folder.resolve(output));
        }
        assertTrue(!new EditionBuild(folder, Progress.NONE).run().failed());
        for (String output : outputs) {
            Files.move(folder.resolve(output), folder.resolve("out/" + output), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Test
    void allOutputsOfABuildStateItsId() throws Exception {
        Path out = built.resolve("out");
        String id = ContentHash.of(Files.readString(out.resolve("river.tei.xml")));
        assertEquals(Optional.of(id), PdfBuildId.of(Files.readAllBytes(out.resolve("river.pdf"))));
        assertEquals(Optional.of(id), EpubBuildId.of(Files.readAllBytes(out.resolve("river.epub"))));
        assertEquals(Optional.of(id), EpubBuildId.of(Files.readAllBytes(out.resolve("river-ruby.epub"))));
        assertTrue(Files.readString(out.resolve("river.cff")).contains("sha256:" + id));
        TestFolders.copy(built, folder);
        assertEquals(List.of(), complaints());
    }

    @Test
    void aSetThatDoesNotBelongTogetherIsReported() throws Exception {
        anotherBuildOf("river.pdf");
        assertEquals(
                List.of("WARNING O03 out/river-ruby.epub", "WARNING O03 out/river.pdf"),
                complaints(),
                "the e-book with readings is of the former build as well");
        Files.writeString(folder.resolve("out/river.epub"), "no book");
        Files.writeString(folder.resolve("out/river.pdf"), "%PDF-1.4 no more");
        Files.writeString(folder.resolve("out/.river.epub.duizhao-part"), "left");
        assertEquals(
                List.of(
                        "WARNING O04 out/.river.epub.duizhao-part",
                        "WARNING O03 out/river-ruby.epub",
                        "WARNING O03 out/river.epub",
                        "WARNING O03 out/river.pdf"),
                complaints());
    }

    /** The words are the same, so the content hash is; but the pages that the e-book knows are those of another PDF. */
    @Test
    void outputsOfOtherStyleFilesAreNoSet() throws Exception {
        TestFolders.copy(built, folder);
        Files.delete(folder.resolve("out/river-ruby.epub"));
        Path design = folder.resolve("styles/print/design.xsl");
        Files.createDirectories(design.getParent());
        Files.writeString(design, Files.readString(Path.of("styles/print/design.xsl")));
        Files.writeString(folder.resolve("styles/.left-by-an-editor"), "no style file");
        buildPdf();
        assertEquals(List.of(), complaints(), "a copy that is the same changes nothing");
        Files.writeString(design, Files.readString(design).replace("#7a1f1f", "#1f4e7a"));
        buildPdf();
        assertEquals(List.of("WARNING O03 out/river.pdf"), complaints());
        Path manifest = folder.resolve("sources/edition.yaml");
        Files.delete(design);
        Files.writeString(manifest, Files.readString(manifest) + "paper: a5\n");
        buildPdf();
        assertEquals(List.of("WARNING O03 out/river.pdf"), complaints(), "the paper is none of the content either");
    }

    private void buildPdf() throws IOException {
        Form form = new Form(false, false, false, PageDesign.Change.NONE, SourceDate.EDITION, EnumSet.of(Product.PDF));
        assertFalse(new EditionBuild(folder, Progress.NONE)
                .run(Purpose.PRIVATE_STUDY, form)
                .failed());
    }

    /** Whatever is left of a file, it is only looked at. */
    @Test
    void outputsThatAreCutOffHaveNoId() throws Exception {
        for (String output : List.of("river.pdf", "river.epub")) {
            byte[] whole = Files.readAllBytes(built.resolve("out").resolve(output));
            for (int length = 0; length < whole.length; length += whole.length / 20) {
                byte[] cut = Arrays.copyOf(whole, length);
                PdfBuildId.of(cut);
                EpubBuildId.of(cut);
            }
        }
    }

    @Test
    void timeStampsAreWhatTheEnvironmentAsksFor() throws Exception {
        Path out = built.resolve("out");
        try (PDDocument pdf = Loader.loadPDF(out.resolve("river.pdf").toFile())) {
            assertEquals(MOMENT, pdf.getDocumentInformation().getCreationDate().toInstant());
            assertEquals(
                    MOMENT, pdf.getDocumentInformation().getModificationDate().toInstant());
            String xmp = new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), "UTF-8");
            assertTrue(xmp.contains("<xmp:MetadataDate>" + MOMENT + "<"), xmp);
        }
        LocalDateTime local = LocalDateTime.parse("2023-11-14T22:13:20");
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(out.resolve("river.epub"))))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                // ZIP files count in steps of two seconds.
                assertEquals(local, entry.getTimeLocal(), entry.getName());
                if (entry.getName().endsWith(".opf")) {
                    String opf = new String(zip.readAllBytes(), "UTF-8");
                    assertTrue(opf.contains("\"dcterms:modified\">2023-11-14T22:13:21Z<"), opf);
                    assertTrue(opf.contains(">2025-03-01</dc:date>"), "the edition's date stays: " + opf);
                }
            }
        }
        TestFolders.copy(built, folder);
        new EditionBuild(folder, Progress.NONE).run();
        for (String output : List.of("river.tei.xml", "river.cff")) {
            assertEquals(
                    -1,
                    Files.mismatch(out.resolve(output), folder.resolve("out").resolve(output)),
                    output);
        }
        assertTrue(Files.mismatch(out.resolve("river.pdf"), folder.resolve("out/river.pdf")) >= 0);
    }

    @Test
    void onlySecondsAreAMoment() {
        assertEquals(SourceDate.EDITION, SourceDate.of(null));
        assertEquals(Optional.of(Instant.EPOCH), SourceDate.of("0").asked());
        for (String no : List.of("", "-1", "yesterday", "1.5", "999999999999", " 1")) {
            assertThrows(IllegalArgumentException.class, () -> SourceDate.of(no), no);
        }
    }
}
