package org.duizhao.receive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.duizhao.message.Catalogue;
import org.duizhao.message.Language;
import org.duizhao.model.Message;
import org.duizhao.receive.Received.Said;
import org.junit.jupiter.api.Test;

/** Files that are damaged, or made to do harm: each is refused with a code, and none with a stack trace. */
class HostileFilesTest {

    private static final Said NOTHING = new Said(Optional.empty(), Optional.empty(), Optional.empty());
    private static final String LAUGHS = "<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>";
    private static final String OUTSIDE = "<!DOCTYPE d [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>";

    private static String refusal(String name, byte[] bytes) {
        return assertThrows(RefusedException.class, () -> Received.of(name, bytes, NOTHING), name)
                .code();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void entitiesAreRefusedInXml() {
        for (String doctype : new String[] {LAUGHS, OUTSIDE}) {
            assertEquals(
                    "I05",
                    refusal(
                            "a.tei",
                            utf8("<?xml version=\"1.0\"?>" + doctype
                                    + "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><text>&a;</text></TEI>")));
        }
    }

    @Test
    void entitiesAreRefusedInContainers() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("word/document.xml", OUTSIDE + "<d>&a;</d>");
        assertEquals("I05", refusal("a.docx", Containers.zip(files)));
        files.clear();
        files.put("META-INF/container.xml", LAUGHS + "<container>&b;</container>");
        assertEquals("I05", refusal("a.epub", Containers.zip(files)));
    }

    @Test
    void pathsThatLeadOutOfAnArchiveAreRefused() {
        for (String name : new String[] {"../evil.xml", "word/../../evil", "/etc/passwd", "C:\\evil", "a\\..\\..\\b"}) {
            assertEquals("I04", refusal("a.docx", Containers.zip(Map.of(name, "x"))), name);
            assertEquals("I04", refusal("a.epub", Containers.zip(Map.of(name, "x"))), name);
        }
    }

    @Test
    void aBombIsRefusedBeforeItFillsTheMemory() {
        assertEquals("I03", refusal("a.docx", Containers.zip(Map.of("word/document.xml", " ".repeat(60_000_000)))));
    }

    @Test
    void damagedContainersAreRefused() {
        byte[] whole = Containers.docx(
                Containers.paragraph("", "Text that is long enough to be compressed, and then cut off."));
        for (int length = 0; length < whole.length; length += 7) {
            byte[] cut = Arrays.copyOf(whole, length);
            try {
                Received.of("a.docx", cut, NOTHING);
            } catch (RefusedException e) {
                assertTrue(e.code().matches("I0[267]"), e.code());
            }
        }
        assertEquals("I02", refusal("a.docx", utf8("no archive at all")));
        assertEquals("I02", refusal("a.epub", Containers.zip(Map.of("mimetype", "application/epub+zip"))));
        assertEquals("I02", refusal("a.docx", Containers.zip(Map.of("x", "y"))));
        assertEquals("I02", refusal("a.tei", utf8("<TEI><unclosed>")));
        assertEquals("I02", refusal("a.tei", utf8("<other/>")));
    }

    @Test
    void theFileWithinAnEbookThatIsDamagedIsNamed() {
        byte[] damaged = Containers.zip(Map.of("META-INF/container.xml", "<container\n"));
        RefusedException refused =
                assertThrows(RefusedException.class, () -> Received.of("a.epub", damaged, NOTHING), "damaged");
        assertTrue(
                refused.what().arguments().contains("a.epub/META-INF/container.xml"),
                refused.what().toString());
    }

    /** The library's parser would print that, and go on without the package. */
    @Test
    void aPackageDocumentWhosePrefixStandsForNothingIsNamed() {
        byte[] damaged = Containers.zip(Map.of(
                "META-INF/container.xml",
                "<container><rootfiles><rootfile full-path=\"a.opf\"/></rootfiles></container>",
                "a.opf",
                "<package><metadata><dc:title>River Songs</dc:title></metadata></package>"));
        RefusedException refused =
                assertThrows(RefusedException.class, () -> Received.of("a.epub", damaged, NOTHING), "damaged");
        assertTrue(
                refused.what().arguments().contains("a.epub/a.opf"),
                refused.what().toString());
    }

    /** The library passes over such pages. */
    @Test
    void anEbookWithoutAPageThatItsPackageNamesIsRefused() {
        byte[] whole = Containers.epub("<p>One line of text.</p>", "<p>Another line of text.</p>");
        RefusedException refused = assertThrows(
                RefusedException.class,
                () -> Received.of("a.epub", Containers.without(whole, "OEBPS/page1.xhtml"), NOTHING));
        assertEquals(Message.of("I02.epub-page", "a.epub", "page1.xhtml", "OEBPS/content.opf"), refused.what());
    }

    @Test
    void aPageWhoseAddressIsEncodedOrLeadsUpwardsIsFound() throws RefusedException {
        for (String href : List.of("the%20page+%E4%B8%80.xhtml", "the page+一.xhtml", "../OEBPS/./the page+一.xhtml")) {
            byte[] book = Containers.zip(Map.of(
                    "META-INF/container.xml",
                    "<container><rootfiles><rootfile full-path=\"OEBPS/a.opf\"/></rootfiles></container>",
                    "OEBPS/a.opf",
                    "<opf:package xmlns:opf=\"http://www.idpf.org/2007/opf\"><opf:metadata/><opf:manifest>"
                            + "<opf:item id=\"p\" href=\"" + href + "\" media-type=\"application/xhtml+xml\"/>"
                            + "</opf:manifest><opf:spine><opf:itemref idref=\"p\"/></opf:spine></opf:package>",
                    "OEBPS/the page+一.xhtml",
                    "<html><body><p>One line of text.</p></body></html>"));
            assertEquals(
                    "One line of text.\n",
                    Received.of("a.epub", book, NOTHING).layer().text(),
                    href);
        }
    }

    @Test
    void bytesOfAnyKindAreTakenOrRefusedButNeverFail() {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            byte[] bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            for (Format format : Format.values()) {
                try {
                    Received.of("a", bytes, new Said(Optional.of(format), Optional.empty(), Optional.empty()));
                } catch (RefusedException e) {
                    assertTrue(e.code().matches("I\\d\\d"));
                }
            }
        }
    }

    @Test
    void controlCharactersAreNamedWithTheirPlace() {
        RefusedException e = assertThrows(
                RefusedException.class, () -> Received.of("a.txt", utf8("One line.\nAn\u0007other line.\n"), NOTHING));
        assertEquals("I07", e.code());
        assertTrue(
                Catalogue.of(Language.EN).text(e.what()).contains("U+0007")
                        && Catalogue.of(Language.EN).text(e.what()).contains("line 2, column 3"),
                Catalogue.of(Language.EN).text(e.what()));
        assertEquals("I07", refusal("a.txt", utf8("A text with\u0000 a zero in it.")));
    }

    @Test
    void halfOfASurrogatePairIsRefused() {
        byte[] text = "A line of text. ".getBytes(StandardCharsets.UTF_16LE);
        byte[] bytes = Arrays.copyOf(text, text.length + 2);
        bytes[text.length + 1] = (byte) 0xD8;
        assertEquals("I01", refusal("a.txt", bytes));
        byte[] surrogate = {'O', 'n', 'e', ' ', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '.'};
        assertEquals(
                "I01",
                assertThrows(
                                RefusedException.class,
                                () -> Received.of(
                                        "a.txt",
                                        surrogate,
                                        new Said(Optional.empty(), Optional.of("UTF-8"), Optional.empty())))
                        .code());
    }

    @Test
    void aFileInTwoEncodingsIsRefusedWithTheLine() {
        byte[] first = utf8("春天的茶园里，大家都在采茶。\n采茶的歌声从早到晚。\n");
        byte[] second = "夜里".getBytes(Charset.forName("GB18030"));
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        RefusedException e = assertThrows(RefusedException.class, () -> Received.of("a.txt", both, NOTHING));
        assertEquals("I01", e.code());
        assertTrue(
                Catalogue.of(Language.EN).text(e.what()).contains("line 3"),
                Catalogue.of(Language.EN).text(e.what()));
    }

    @Test
    void aGiganticLineIsReadLikeAnyOther() throws RefusedException {
        String line = "All work and no play makes a dull text. ".repeat(100_000);
        Received received = Received.of("a.txt", utf8("A Title\n\n" + line + "\n\n" + line + "\n"), NOTHING);
        assertEquals(1, received.sorted().kept().size());
    }

    @Test
    void deepNestingIsNoTrouble() throws RefusedException {
        int deep = 50_000;
        String html = "<div>".repeat(deep) + "Deep down there is a sentence." + "</div>".repeat(deep);
        assertTrue(Received.of("a.html", utf8(html), NOTHING).layer().text().contains("Deep down"));
        String tei = "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><text>" + "<div>".repeat(deep / 10)
                + "<p>Deep down there is a sentence.</p>" + "</div>".repeat(deep / 10) + "</text></TEI>";
        assertTrue(Received.of("a.tei", utf8(tei), NOTHING).layer().text().contains("Deep down"));
        String markdown = "> ".repeat(5000) + "Deep down there is a sentence.";
        assertTrue(Received.of("a.md", utf8(markdown), NOTHING).layer().text().contains("Deep down"));
    }

    @Test
    void nothingButWhiteSpaceIsNoText() {
        assertEquals("I06", refusal("a.txt", utf8("\u00a0\n\u3000\n \t\n")));
        assertEquals("I06", refusal("a.txt", new byte[0]));
        assertEquals("I06", refusal("a.html", utf8("<script>alert('A sentence that is no text.')</script>")));
    }

    @Test
    void anUnknownEncodingIsRefused() {
        assertEquals(
                "I01",
                assertThrows(
                                RefusedException.class,
                                () -> Received.of(
                                        "a.txt",
                                        utf8("Text."),
                                        new Said(Optional.empty(), Optional.of("martian"), Optional.empty())))
                        .code());
    }

    /** Its pages were read as text. */
    @Test
    void anEncryptedPageIsRefused() {
        assertEquals("I02", refusal("a.epub", protectedBook("OEBPS/page1.xhtml")));
    }

    /** As many are in books that anybody may read. */
    @Test
    void anEncryptedFaceIsNotInTheWay() throws RefusedException {
        Received received = Received.of("a.epub", protectedBook("OEBPS/fonts/face.otf"), NOTHING);
        assertTrue(
                received.layer().text().contains("The river"), received.layer().text());
    }

    private static byte[] protectedBook(String encrypted) {
        return Containers.epub(
                Map.of(
                        "META-INF/encryption.xml",
                        "<encryption xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\""
                                + " xmlns:enc=\"http://www.w3.org/2001/04/xmlenc#\"><enc:EncryptedData><enc:CipherData>"
                                + "<enc:CipherReference URI=\"" + encrypted
                                + "\"/></enc:CipherData></enc:EncryptedData></encryption>"),
                "<p>The river comes down from the hills. Willows grow on both its banks.</p>");
    }
}
