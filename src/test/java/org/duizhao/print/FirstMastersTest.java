package org.duizhao.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import javax.xml.parsers.SAXParserFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** With which page master a page sequence begins. */
class FirstMastersTest {

    private static Map<String, String> firsts(String references) throws Exception {
        String masters = """
                <fo:layout-master-set xmlns:fo="http://www.w3.org/1999/XSL/Format">
                  <fo:page-sequence-master master-name="pages">%s</fo:page-sequence-master>
                </fo:layout-master-set>
                """;
        Map<String, String> firsts = new HashMap<>();
        XMLReader reader =
                SAXParserFactory.newDefaultNSInstance().newSAXParser().getXMLReader();
        reader.setContentHandler(new FirstMasters(new DefaultHandler(), firsts));
        reader.parse(new InputSource(new StringReader(masters.formatted(references))));
        return firsts;
    }

    @Test
    void ofSeveralTheOneForAFirstPageThatIsNotBlank() throws Exception {
        assertEquals(Map.of("pages", "first"), firsts("""
                        <fo:repeatable-page-master-alternatives>
                          <fo:conditional-page-master-reference master-reference="empty" blank-or-not-blank="blank"/>
                          <fo:conditional-page-master-reference master-reference="first" page-position="first"/>
                          <fo:conditional-page-master-reference master-reference="left" odd-or-even="even"/>
                          <fo:conditional-page-master-reference master-reference="right" odd-or-even="odd"/>
                        </fo:repeatable-page-master-alternatives>
                        """));
    }

    @Test
    void whereNoneIsForFirstPagesTheOneForRightHandPages() throws Exception {
        assertEquals(Map.of("pages", "right"), firsts("""
                        <fo:repeatable-page-master-alternatives>
                          <fo:conditional-page-master-reference master-reference="last" page-position="last"/>
                          <fo:conditional-page-master-reference master-reference="left" odd-or-even="even"/>
                          <fo:conditional-page-master-reference master-reference="right" odd-or-even="odd"/>
                        </fo:repeatable-page-master-alternatives>
                        """));
    }

    @Test
    void ofSequencesOfPagesTheFirst() throws Exception {
        assertEquals(Map.of("pages", "title"), firsts("""
                        <fo:single-page-master-reference master-reference="title"/>
                        <fo:repeatable-page-master-reference master-reference="text"/>
                        """));
    }
}
