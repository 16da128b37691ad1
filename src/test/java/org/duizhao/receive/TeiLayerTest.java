package org.duizhao.receive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.duizhao.receive.Received.Said;
import org.junit.jupiter.api.Test;

/** Which characters of a TEI file are its text, and what its elements say of a line. */
class TeiLayerTest {

    private static byte[] file(String body) {
        return ("<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><teiHeader/><text><body>" + body + "</body></text></TEI>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> lines(String body) throws RefusedException {
        List<String> lines = TeiLayer.of(file(body), "a.tei").lines();
        return lines.subList(0, lines.size() - 1);
    }

    private static List<String> rules(String body) throws RefusedException {
        Said nothing = new Said(Optional.empty(), Optional.empty(), Optional.empty());
        return Received.of("a.tei", file(body), nothing).sorted().rules().stream()
                .map(r -> r.action() + " " + r.detail() + ": " + r.shown())
                .toList();
    }

    @Test
    void ofAChoiceOneFormIsRead() throws RefusedException {
        assertEquals(
                List.of("at the colour of Mister Smith"),
                lines("<p><choice><sic>att</sic><corr>at</corr></choice> the "
                        + "<choice><orig>color</orig><reg>colour</reg></choice> of "
                        + "<choice><abbr>Mr.</abbr><expan>Mister</expan></choice> Smith</p>"));
    }

    @Test
    void whatIsNotInAChoiceHasNoOtherFormAndIsRead() throws RefusedException {
        assertEquals(
                List.of("Mr. Smith saw teh olde shop."),
                lines("<p><abbr>Mr.</abbr> Smith saw <sic>teh</sic> <orig>olde</orig> shop.</p>"));
    }

    /** Speech that only an element marks was read as telling. */
    @Test
    void whatIsMarkedAsSpokenStandsInQuotationMarks() throws RefusedException {
        assertEquals(
                List.of("“He said ‘tell them “no”’,” she told me.", "「他說『不』」，她說。", "A ‘so-called’ house."),
                lines("<p><q>\n He said <quote>tell them <said>no</said> </quote>,\n</q> she told me.</p>"
                        + "<p xml:lang=\"zh-Hant\"><q>他說<q>不</q></q>，她說。</p>"
                        + "<p>A ‘<soCalled>so-called</soCalled>’ house.</p>"));
    }

    @Test
    void quotationMarksThatTheFileHasAreNotSetTwice() throws RefusedException {
        assertEquals(
                List.of("“Once,” he said, “twice.”", "A block.", "Another, in “words”."),
                lines("<p><q>“Once,”</q> he said, “<q>twice.</q>”</p><quote><p>A block.</p></quote>"
                        + "<cit><quote>Another, in <q>words</q>.</quote></cit>"));
    }

    /** The paragraphs in the cells of a row were lines of their own, and its bars, too. */
    @Test
    void aRowWhoseCellsHaveParagraphsIsALine() throws RefusedException {
        assertEquals(
                List.of("Rooms", "Room | Key", "1 | of brass, new"),
                lines("<table><head>Rooms</head><row><cell><p>Room</p></cell><cell><p>Key</p></cell></row>"
                        + "<row><cell>1</cell>\n<cell><p>of brass,</p><p>new</p></cell></row></table>"));
    }

    /** The caption of a picture was a heading of the text. */
    @Test
    void aPictureHasACaptionAndNoHeading() throws RefusedException {
        assertEquals(
                List.of("metadata title.en: The Ferry", "heading 1: Rain"),
                rules("<div><head>The Ferry</head><p>It was past nine when the ferry came.</p>"
                        + "<p><figure><head>The board of keys</head><graphic url=\"a.png\"/><figDesc>fig:</figDesc>"
                        + "</figure></p><div><head>Rain</head><p>It rained for three days.</p></div></div>"));
    }

    @Test
    void aNoteIsReadAsTheTextIs() throws RefusedException {
        assertEquals(
                List.of("It rained.", "[1] So the diary of Mr. Li says: rain all day."),
                lines("<p>It rained.<note>So the <choice><sic>dairy</sic><corr>diary</corr></choice> of "
                        + "<abbr>Mr.</abbr> Li says:<lb/>rain<note> all</note> day.</note></p>"));
    }

    @Test
    void aLineBreakPartsWordsAsWhiteSpaceDoes() throws RefusedException {
        assertEquals(
                List.of("The ferry leaves at dawn."),
                lines("<p>The ferry<lb/>leaves <lb n=\"2\"/> at<lb break=\"maybe\"/>dawn.</p>"));
    }

    @Test
    void aLineBreakBetweenHanCharactersPartsNothing() throws RefusedException {
        assertEquals(List.of("河水从山上流下来。"), lines("<p>河水从<lb/>山上流下来。</p>"));
    }

    /** TEI P5, att.breaking: “irrespective of the presence of any adjacent whitespace”. */
    @Test
    void aBreakWithinAWordJoinsItsHalves() throws RefusedException {
        assertEquals(
                List.of("The villagers repair the bridge themselves."),
                lines("<p>The villa<lb break=\"no\"/>gers re\n  <pb break=\"no\"/><lb break=\"no\"/>\n  pair the "
                        + "<hi>bri<lb break=\"no\"/></hi> dge<pb break=\"yes\"/>themselves.</p>"));
    }

    @Test
    void numberedDivisionsCountForTheLevelsOfHeadings() throws RefusedException {
        assertEquals(
                List.of("metadata title.en: The Bridge", "heading 1: Rain", "heading 2: Morning", "heading 1: Sun"),
                rules("<div1><head>The Bridge</head><p>It stood for a hundred years.</p>"
                        + "<div2><head>Rain</head><p>It rained for three days.</p>"
                        + "<div3><head>Morning</head><p>The bridge was washed away.</p></div3></div2>"
                        + "<div2><head>Sun</head><p>Then the villagers met.</p></div2></div1>"));
    }

    @Test
    void speakersStageDirectionsAndVersesAreText() throws RefusedException {
        String speech = "<sp><speaker>FERRYMAN</speaker><l>Water before, water behind</l><l>row on</l></sp>"
                + "<sp><speaker>CHILD</speaker><p>Where does the river go when it sleeps?</p></sp>"
                + "<stage>Exit</stage>";
        assertEquals(
                List.of("metadata title.en: The Ferry"),
                rules("<div><head>The Ferry</head>" + speech + speech + speech + speech + "</div>").stream()
                        .filter(r -> !r.startsWith("verse"))
                        .toList());
    }

    /** Lines of one group that follow each other are a stanza. */
    @Test
    void groupsOfVersesAreStanzas() throws RefusedException {
        assertEquals(
                List.of(
                        "metadata title.en: The Ferry",
                        "verse yes: Water before, water behind\nrow on",
                        "verse yes: the bank is far\nthe boat is small"),
                rules(
                        "<div><head>The Ferry</head><lg><l>Water before, water behind</l><l>row on</l></lg>"
                                + "<lg><l>the bank is far</l><l>the boat is small</l></lg><lg><l>And on we went.</l></lg></div>"));
    }

    @Test
    void theLastVerseIsNoByline() throws RefusedException {
        assertEquals(
                List.of(
                        "metadata title.en: The Ferry",
                        "verse yes: The boat has gone, and left me here,\nBy the River"),
                rules("<div><head>The Ferry</head><l>The boat has gone, and left me here,</l>"
                        + "<l>By the River</l></div>"));
    }
}
