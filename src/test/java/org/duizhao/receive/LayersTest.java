package org.duizhao.receive;

import static org.duizhao.receive.Containers.docx;
import static org.duizhao.receive.Containers.epub;
import static org.duizhao.receive.Containers.paragraph;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duizhao.receive.Received.Said;
import org.junit.jupiter.api.Test;

/** What each format's reader takes for the characters of a text. */
class LayersTest {

    private static final Said NOTHING = new Said(Optional.empty(), Optional.empty(), Optional.empty());

    @Test
    void aWordProcessorsParagraphsTablesAndFootnotesAreLines() throws RefusedException {
        String cell = "<w:tc><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc>";
        byte[] file = docx(paragraph("T", "The Kiln")
                + paragraph("1", "Fire")
                + paragraph(
                        "",
                        "The fire is lit ",
                        "before dawn,",
                        "<w:del><w:r><w:delText>not </w:delText></w:r></w:del>",
                        " and it burns for three days.",
                        "<w:r><w:footnoteReference w:id=\"1\"/></w:r>")
                + "<w:tbl><w:tr>" + cell.formatted("wood") + cell.formatted("pine") + "</w:tr></w:tbl>"
                + paragraph("", "瓷器\u3000出窑了。"));
        Received received = Received.of("kiln.docx", file, NOTHING);
        assertEquals(
                List.of(
                        "The Kiln",
                        "Fire",
                        "The fire is lit before dawn, and it burns for three days.",
                        "wood | pine",
                        "瓷器\u3000出窑了。",
                        "[1] A note on clay.",
                        ""),
                received.layer().lines());
        assertEquals(
                List.of("metadata title.en 1", "heading 1 2", "paratext Note 1 6"),
                received.sorted().rules().stream()
                        .map(r -> r.action() + " " + r.detail() + " " + r.first())
                        .toList());
        assertEquals("Hua Lin", received.guess().values().get("author"));
    }

    private static List<String> page(String body) throws RefusedException {
        return Received.of(
                        "a.html", ("<html><body>" + body + "</body></html>").getBytes(StandardCharsets.UTF_8), NOTHING)
                .layer()
                .lines();
    }

    /** They were paragraphs of the text, with the arrow that leads back. */
    @Test
    void theNotesOfAConvertedPageStandAtTheEnd() throws RefusedException {
        assertEquals(
                List.of("He counted.", "He slept.", "[a] There were keys. More keys.", "[2] 钥匙尚在。", ""),
                page("<p>He counted.<sup><a href='#fn:a'>a</a></sup></p>"
                        + "<div class='footnotes'><hr><ol><li id='fn:a'><p>There were keys.</p><p>More keys.&nbsp;"
                        + "<a href='#r1' class='footnote-backref'>↩</a></p></li><li id='fn:b'><p>钥匙\n尚在。"
                        + "<a href='#r2'>↩\uFE0E</a></p></li></ol></div><p>He slept.</p>"));
    }

    /** They were taken off, as what stands beside the page. */
    @Test
    void theNotesThatAnEbookOpensAreNotes() throws RefusedException {
        Received received = Received.of(
                "keys.epub",
                epub(
                        "<p>He counted<a epub:type='noteref' href='n.xhtml#n1'>1</a> them, and then"
                                + "<sup><a href='n.xhtml#n2'>2</a></sup> he slept for a while.</p>",
                        "<aside epub:type='footnote' id='n1'><p><a href='a.xhtml#r1'>1</a>. There were keys.</p></aside>"
                                + "<section role='doc-endnotes'><h2>Notes</h2><ol><li id='n2'><p>See [<a href='#n1'>1</a>]."
                                + "</p></li></ol></section>"),
                NOTHING);
        assertEquals(
                List.of(
                        "He counted them, and then he slept for a while.",
                        "Notes",
                        "[1] There were keys.",
                        "[2] See [1].",
                        ""),
                received.layer().lines());
        assertEquals(
                List.of(
                        "off outside the text, by the page’s own mark-up (h2) 2",
                        "paratext Note 1 3",
                        "paratext Note 2 4"),
                received.sorted().rules().stream()
                        .map(r -> r.action() + " " + r.detail() + " " + r.first())
                        .toList());
    }

    /** The author’s name below the title became a subtitle, the translator of a front matter was not heard. */
    @Test
    void whoTheFileSaysWroteItIsKnownInItsText() throws RefusedException {
        byte[] file =
                "---\nauthor: Ellen Marsh\ntranslator: R. Quay\n---\n\n# The Ferry\n\nEllen Marsh\n\n## Rain\n\nIt rained for days.\n"
                        .getBytes(StandardCharsets.UTF_8);
        Received received = Received.of("a.md", file, NOTHING);
        assertEquals(
                List.of("metadata title.en 1", "metadata author 2", "heading 1 3"),
                received.sorted().rules().stream()
                        .map(r -> r.action() + " " + r.detail() + " " + r.first())
                        .toList());
        assertEquals("R. Quay", received.guess().values().get("translator"));
    }

    @Test
    void anEbookIsReadInTheOrderOfItsSpine() throws RefusedException {
        Received received = Received.of(
                "songs.epub",
                epub(
                        "<h1>River Songs</h1><p>The first song is about a boat.</p>",
                        "<h2>Second</h2><p>The second song is about a bridge.<script>no()</script></p>"),
                NOTHING);
        assertEquals(
                List.of(
                        "River Songs",
                        "The first song is about a boat.",
                        "Second",
                        "The second song is about a bridge.",
                        ""),
                received.layer().lines());
        assertEquals(
                Map.of("title.en", "River Songs", "author", "Mei Tan", "publisher", "Reed Press"),
                received.guess().values());
    }

    @Test
    void teiIsReadWithItsNotesAtTheEndAndItsCorrectionsMade() throws RefusedException {
        String tei =
                "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><teiHeader><fileDesc><titleStmt><title>The Ferry</title>"
                        + "<author>Ma Lin</author></titleStmt><publicationStmt><publisher>Reed</publisher><date when=\"1999-02-03\">1999</date>"
                        + "</publicationStmt></fileDesc></teiHeader><text xml:lang=\"en\"><body><div><head>Morning</head>"
                        + "<p>The ferry\n leaves <choice><sic>att</sic><corr>at</corr></choice> dawn.<note>So the table says.</note></p>"
                        + "<lg><l>Water before,</l><l>water behind.</l></lg></div></body></text></TEI>";
        Received received = Received.of("ferry.xml", tei.getBytes(StandardCharsets.UTF_8), NOTHING);
        assertEquals(Format.TEI, received.format());
        assertEquals(
                List.of(
                        "Morning",
                        "The ferry leaves at dawn.",
                        "Water before,",
                        "water behind.",
                        "[1] So the table says.",
                        ""),
                received.layer().lines());
        assertEquals("1999-02-03", received.guess().values().get("date"));
    }

    @Test
    void theSameBytesGiveTheSameLayer() throws RefusedException {
        byte[] file = docx(paragraph("", "One line, and the same one.", "<w:r><w:br/></w:r>", "Another line."));
        assertEquals(
                Layers.ofBytes(Format.DOCX, file, "a").text(),
                Layers.ofBytes(Format.DOCX, file, "b").text());
    }

    @Test
    void whatAFileIsShowsInItsNameOrItsBeginning() {
        assertEquals(Format.TEXT, Format.guess("a.txt", bytes("<html>")));
        assertEquals(Format.HTML, Format.guess("a", bytes("<!DOCTYPE html><p>")));
        assertEquals(Format.HTML, Format.guess("a.xml", bytes("<html xmlns='x'>")));
        assertEquals(Format.TEI, Format.guess("a.xml", bytes("<TEI>")));
        assertEquals(Format.EPUB, Format.guess("download", epub("<p>x</p>")));
        assertEquals(Format.DOCX, Format.guess("download", docx("")));
        assertEquals(Format.MARKDOWN, Format.guess("A.MD", bytes("x")));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
