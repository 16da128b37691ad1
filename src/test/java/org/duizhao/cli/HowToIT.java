package org.duizhao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.duizhao.tei.ContentHash;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever follows a page of {@code src/docs/how-to} gets what it promises. */
@DisabledOnOs(OS.WINDOWS)
class HowToIT {

    private static final Path PAGES = Path.of("src/docs/how-to");

    /** Of the sources and outputs of the edition that the pages begin with. */
    private static final Pattern FILE = Pattern.compile("`(bridge/[^`]+\\.\\w+)`");

    private interface Promise {
        void kept(HowToIT test, DocumentedCommands done) throws Exception;
    }

    private static final Map<String, Promise> PROMISES = Map.of(
            "looks.md", HowToIT::looks,
            "alignment.md", HowToIT::alignment,
            "original.md", HowToIT::original,
            "handout.md", HowToIT::handout,
            "publish.md", HowToIT::publish);

    @TempDir
    Path folder;

    /** All pages but the list of them, and the one whose commands are for another machine; CiExampleTest reads that. */
    static Stream<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.filter(f -> !f.endsWith("README.md") && !f.endsWith("ci.md")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyCommandOfThePageWorksAndItsPromisesAreKept(Path page) throws Exception {
        DocumentedCommands done = new DocumentedCommands(folder);
        done.follow(page);
        for (Matcher file = FILE.matcher(Files.readString(page)); file.find(); ) {
            assertTrue(Files.size(folder.resolve(file.group(1))) > 0, file.group());
        }
        PROMISES.get(page.getFileName().toString()).kept(this, done);
    }

    private void looks(DocumentedCommands done) throws IOException {
        assertEquals(List.of(7, 0, 5), done.counts());
        assertTrue(done.printed().contains("\nprint/design.xsl\n"), done.printed());
        String red = "0.4784 0.1216 0.1216 rg";
        String blue = "0.1216 0.3059 0.4784 rg";
        String before = operators("bridge-facing-a4.pdf");
        assertTrue(before.contains(red) && !before.contains(blue));
        String after = operators("bridge.pdf");
        assertTrue(after.contains(blue) && !after.contains(red));
        assertTrue(
                after.contains(" 11.2 Tf") && !before.contains(" 11.2 Tf"), "the size of the English of facing pages");
        assertEquals(List.of(595, 842), size("bridge-facing-a4.pdf"));
        assertEquals(List.of(432, 648), size("bridge.pdf"));
        String css = new String(entry("bridge.epub", "edition.css"), StandardCharsets.UTF_8);
        assertTrue(css.contains("h1 {\n  margin: 1.5em 0 1em;\n  font-size: 1.4em;"), css);
    }

    private void alignment(DocumentedCommands done) throws IOException {
        assertEquals(List.of(7, 1, 3), done.counts());
        int doubtful = done.printed().split("warning A03", -1).length - 1;
        assertEquals(4, doubtful, "before the correction, and none after it: " + done.printed());
        assertTrue(done.printed().contains("B.O.G.txt: notice A04: 5 of 5 beads"), done.printed());
        assertTrue(done.printed().contains("B.O.G.txt: notice A04: 1 of 4 beads"), done.printed());
        String file = read("bridge/sources/alignment/B.O.G.txt");
        assertFalse(file.contains("doubtful"), file);
        String corrected = """

                == 1.00 reviewed
                O 石匠没有留下名字，只在桥头刻了一朵莲花。
                O 过桥的人都要摸一摸，花瓣已经磨平了。
                G He left no name.
                G What he left is a lotus at the head of the bridge, which everybody touches in passing.
                G Its petals are worn smooth.
                """;
        assertTrue(file.contains(corrected), file);
        assertTrue(read("bridge/out/bridge.tei.xml").contains("everybody touches in passing"));
    }

    private void original(DocumentedCommands done) throws IOException {
        assertEquals(List.of(8, 1, 4), done.counts());
        String checked = done.printed().substring(0, done.printed().indexOf("written bridge/sources/alignment/"));
        for (String code : List.of("warning N13", "warning G11", "warning B08", "notice M23")) {
            assertTrue(checked.contains(code), code + ": " + checked);
        }
        String later = done.printed().substring(checked.length());
        assertFalse(later.contains("N13") || later.contains("G11") || later.contains("B0"), later);
        String record = read("bridge/sources/passages/B.txt");
        assertTrue(record.contains("base Z\n") && record.contains("B.1\n村外有石桥，桥下水浅。\n"), record);
        String tei = read("bridge/out/bridge.tei.xml");
        assertTrue(tei.contains("老人们说，桥是百年前一个") && !tei.contains("老人说，桥是一百年前一位"));
        for (String labelled : List.of(text("bridge.pdf"), later)) {
            assertFalse(labelled.toLowerCase().contains("retroversion"), labelled);
        }
        assertTrue(later.contains("\nZ, original\n村外有石桥"), later);
    }

    private void handout(DocumentedCommands done) throws IOException {
        assertEquals(List.of(4, 0, 1), done.counts());
        assertEquals(List.of(595, 842), size("bridge-B.1-B.2.pdf"));
        String sheet = text("bridge-B.1-B.2.pdf");
        assertTrue(sheet.contains("B.2") && !sheet.contains("B.3"), sheet);
        assertTrue(sheet.contains("石匠") && sheet.contains("water lily"), sheet);
        assertEquals(List.of(420, 595), size("bridge-B.1-B.3.pdf"));
        assertEquals(List.of(842, 595), size("bridge-B.1-B.3-booklet.pdf"));
        assertEquals(0, pages("bridge-B.1-B.3-booklet.pdf") % 2, "two sides to a sheet");
    }

    private void publish(DocumentedCommands done) throws IOException {
        assertEquals(List.of(8, 0, 2), done.counts());
        String withheld = "The new bridge went down";
        String tei = read("bridge/out/bridge-distribution.tei.xml");
        String pdf = text("bridge-distribution.pdf");
        assertTrue(read("bridge/sources/witnesses/second.txt").contains(withheld));
        assertFalse(tei.contains(withheld) || pdf.contains(withheld));
        assertTrue(tei.contains("The new bridge fell") && tei.contains("All rights reserved"));
        assertTrue(pdf.contains("Riverside Editions") && pdf.contains("1.0.0") && pdf.contains("CC BY 4.0"), pdf);
        String hash = ContentHash.stated(tei).orElseThrow();
        assertTrue(done.printed().contains(hash), done.printed());
        assertTrue(pdf.replaceAll("\\s", "").contains(hash), "the colophon has the hash");
        assertTrue(read("bridge/out/bridge-distribution.cff").contains("version: \"1.0.0\""));
        assertTrue(done.printed().contains("@book{") || done.printed().contains("@misc{"), done.printed());
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    private PDDocument open(String output) throws IOException {
        return Loader.loadPDF(folder.resolve("bridge/out").resolve(output).toFile());
    }

    private String text(String output) throws IOException {
        try (PDDocument pdf = open(output)) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private int pages(String output) throws IOException {
        try (PDDocument pdf = open(output)) {
            return pdf.getNumberOfPages();
        }
    }

    /** Width and height of the first page, in points. */
    private List<Integer> size(String output) throws IOException {
        try (PDDocument pdf = open(output)) {
            var box = pdf.getPage(0).getMediaBox();
            return List.of(Math.round(box.getWidth()), Math.round(box.getHeight()));
        }
    }

    /** What draws the pages. */
    private String operators(String output) throws IOException {
        StringBuilder out = new StringBuilder();
        try (PDDocument pdf = open(output)) {
            for (PDPage page : pdf.getPages()) {
                try (InputStream in = page.getContents()) {
                    out.append(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
                }
            }
        }
        return out.toString();
    }

    private byte[] entry(String output, String ending) throws IOException {
        try (ZipFile zip =
                new ZipFile(folder.resolve("bridge/out").resolve(output).toFile())) {
            var entry = zip.stream()
                    .filter(e -> e.getName().endsWith(ending))
                    .findFirst()
                    .orElseThrow();
            try (InputStream in = zip.getInputStream(entry)) {
                return in.readAllBytes();
            }
        }
    }
}
