package org.duizhao.epub;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.util.FeatureEnum;
import com.adobe.epubcheck.util.WriterReportImpl;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.duizhao.model.PageMap;
import org.junit.jupiter.api.Test;

/** EPUBCheck has nothing to say of the books. */
class ValidityTest {

    @Test
    void ofABookWithoutPages() throws Exception {
        assertValid(Trial.book(PageMap.NONE));
    }

    @Test
    void ofABookWithPages() throws Exception {
        assertValid(Trial.book(Trial.PAGES));
    }

    @Test
    void whereOneTranslationIsAllThereIs() throws Exception {
        String single = Trial.tei()
                .replaceAll("(?s)<ab type=\"witness\" subtype=\"other\".*?</ab>\n", "")
                .replaceAll("(?s)<app from=\"#T.B.1\">.*?</app>\n", "")
                .replaceAll("(?s)<note type=\"annotation\"[^>]*xml:id=\"note-4\".*?</note>\n</note>\n", "")
                .replaceAll(" #T\\.[BC]\\.\\d", "");
        assertValid(Trial.book(single, PageMap.NONE));
    }

    @Test
    void whereThereIsNoBackMatter() throws Exception {
        String bare =
                Trial.tei().replaceAll("(?s)<back>.*</back>", "<back></back>").replaceAll("(?s)<front>.*</front>", "");
        assertValid(Trial.book(bare, PageMap.NONE));
    }

    static void assertValid(byte[] book) {
        StringWriter messages = new StringWriter();
        WriterReportImpl report = new WriterReportImpl(new PrintWriter(messages)) {
            @Override
            public void info(String resource, FeatureEnum feature, String value) {
                // What the book is made of; the tests want faults.
            }
        };
        new EpubCheck(new ByteArrayInputStream(book), report, "book.epub").doValidate();
        assertEquals(
                0, report.getFatalErrorCount() + report.getErrorCount() + report.getWarningCount(), messages::toString);
    }
}
