package org.duizhao.epub;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmValue;
import org.junit.jupiter.api.Test;

/** Threads share the making of a book, and nobody can tell from it how many there were. */
class SharesTest {

    private static List<String> book(int shares) throws Exception {
        XdmNode tei = Trial.XSLT.document(new StreamSource(new StringReader(Trial.tei())));
        BookTree.Names names = new BookTree.Names("tea", "tea.pdf", true, Optional.empty(), Optional.empty());
        XdmValue raw = BookTree.raw(tei, Trial.XSLT, names, shares);
        BookTree tree = BookTree.of(tei, raw, Trial.XSLT, Trial.PAGES, names, shares);
        List<String> entries = new ArrayList<>();
        for (XdmNode entry : tree.entries()) {
            entries.add(new String(Serial.xml(entry), StandardCharsets.UTF_8));
        }
        return entries;
    }

    @Test
    void theBookIsTheSameWhateverTheNumberOfThreads() throws Exception {
        List<String> alone = book(1);
        assertEquals(alone, book(2));
        assertEquals(alone, book(5));
        assertEquals(alone, book(100));
    }
}
