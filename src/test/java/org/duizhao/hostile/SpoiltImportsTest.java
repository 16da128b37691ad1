package org.duizhao.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.duizhao.receive.Containers;
import org.duizhao.receive.Format;
import org.duizhao.receive.Received;
import org.duizhao.receive.Received.Said;
import org.duizhao.receive.RefusedException;

/** Whatever is done to a received file, it is taken or refused with a code. Each property is one import layer. */
class SpoiltImportsTest {

    private static final Path IMPORTS = Path.of("src/test/resources/imports");

    @Provide
    Arbitrary<List<Mutation>> mutations() {
        return Mutation.some();
    }

    private static void take(Format format, byte[] bytes) {
        take("a", bytes, new Said(Optional.of(format), Optional.empty(), Optional.empty()));
    }

    private static void take(String name, byte[] bytes, Said said) {
        PrintStream errors = System.err;
        ByteArrayOutputStream aside = new ByteArrayOutputStream();
        System.setErr(new PrintStream(aside, true, StandardCharsets.UTF_8));
        try {
            assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
                try {
                    Received received = Received.of(name, bytes, said);
                    assertFalse(received.language().isEmpty());
                } catch (RefusedException e) {
                    assertTrue(e.code().matches("I\\d\\d"), e.code());
                }
            });
        } finally {
            System.setErr(errors);
        }
        assertEquals("", aside.toString(StandardCharsets.UTF_8), "what parsers print past the program");
    }

    private static byte[] file(String name) throws IOException {
        return Files.readAllBytes(IMPORTS.resolve(name));
    }

    @Property
    void textOfFindableEncoding(@ForAll("mutations") List<Mutation> mutations) throws IOException {
        take(Format.TEXT, Mutation.all(mutations, file("news-page-chinese/received.txt")));
    }

    @Property
    void textInGb18030(@ForAll("mutations") List<Mutation> mutations) throws IOException {
        String text = new String(file("speech-chinese/received.txt"), StandardCharsets.UTF_8);
        take(
                Format.TEXT,
                Mutation.all(
                        mutations,
                        text.substring(0, Math.min(600, text.length())).getBytes("GB18030")));
    }

    @Property
    void textInUtf16(@ForAll("mutations") List<Mutation> mutations) throws IOException {
        String text = new String(file("letter/received.txt"), StandardCharsets.UTF_8);
        take(Format.TEXT, Mutation.all(mutations, text.getBytes("UTF-16")));
    }

    @Property
    void textInAnEncodingThatIsSaid(@ForAll("mutations") List<Mutation> mutations, @ForAll int which)
            throws IOException {
        List<String> encodings = List.of("UTF-8", "GB18030", "Big5", "UTF-16", "UTF-16LE", "windows-1252", "Shift_JIS");
        String encoding = encodings.get(Math.floorMod(which, encodings.size()));
        take(
                "a.txt",
                Mutation.all(mutations, file("verse-chinese/received.txt")),
                new Said(Optional.empty(), Optional.of(encoding), Optional.empty()));
    }

    @Property
    void aFileOfUnknownFormat(@ForAll byte[] bytes, @ForAll String name) {
        take(name, bytes, new Said(Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Property
    void markdown(@ForAll("mutations") List<Mutation> mutations) throws IOException {
        take(Format.MARKDOWN, Mutation.all(mutations, file("markdown/received.md")));
    }

    @Property
    void html(@ForAll("mutations") List<Mutation> mutations) throws IOException {
        take(Format.HTML, Mutation.all(mutations, file("page-html/received.html")));
    }

    @Property
    void htmlInGb2312(@ForAll("mutations") List<Mutation> mutations) throws IOException {
        take(Format.HTML, Mutation.all(mutations, file("page-html-gb2312/received.html")));
    }

    @Property
    void tei(@ForAll("mutations") List<Mutation> mutations) {
        String tei =
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><teiHeader/>"
                        + "<text><body><head>A Title</head><p n=\"1\">The river <hi rend=\"it\">comes</hi> down.<lb/>It is long."
                        + "<note>Not text.</note></p><lg><l>Willows grow</l><l>on both banks.</l></lg></body></text></TEI>";
        take(Format.TEI, Mutation.all(mutations, tei.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] docx() {
        return Containers.docx(Containers.paragraph("Heading1", "A Title")
                + Containers.paragraph("", "The river comes down ", "from the hills.")
                + Containers.paragraph("", "河水从山上流下来。"));
    }

    private static byte[] epub() {
        return Containers.epub(
                "<h1>A Title</h1><p>The river comes down from the hills.</p>",
                "<p>Willows grow on both its banks.</p>");
    }

    @Property
    void docxArchive(@ForAll("mutations") List<Mutation> mutations) {
        take(Format.DOCX, Mutation.all(mutations, docx()));
    }

    @Property
    void docxContent(@ForAll("mutations") List<Mutation> mutations, @ForAll int which) throws IOException {
        take(Format.DOCX, spoilt(docx(), which, mutations));
    }

    @Property
    void epubArchive(@ForAll("mutations") List<Mutation> mutations) {
        take(Format.EPUB, Mutation.all(mutations, epub()));
    }

    @Property
    void epubContent(@ForAll("mutations") List<Mutation> mutations, @ForAll int which) throws IOException {
        take(Format.EPUB, spoilt(epub(), which, mutations));
    }

    /** The archive with one of its files spoilt. */
    private static byte[] spoilt(byte[] archive, int which, List<Mutation> mutations) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        String chosen = List.copyOf(files.keySet()).get(Math.floorMod(which, files.size()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getKey().equals(chosen) ? Mutation.all(mutations, file.getValue()) : file.getValue());
            }
        }
        return out.toByteArray();
    }
}
