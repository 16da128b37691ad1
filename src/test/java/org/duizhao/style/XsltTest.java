package org.duizhao.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.XdmDestination;
import org.duizhao.message.Catalogue;
import org.duizhao.message.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What style sheets may not do, and in which words that is said. */
class XsltTest {

    @TempDir
    Path folder;

    private StyleException refusal(String declaration, String instruction) throws IOException, StyleException {
        Files.createDirectories(folder.resolve("styles"));
        Files.writeString(
                folder.resolve("styles/a.xsl"),
                "<xsl:stylesheet version='3.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'>\n" + declaration
                        + "<xsl:template match='/'>\n" + instruction + "</xsl:template></xsl:stylesheet>");
        Xslt xslt = new Xslt(new StyleFiles(folder));
        var document = xslt.document(new StreamSource(new StringReader("<a/>")));
        return assertThrows(
                StyleException.class, () -> xslt.transform(document, "styles/a.xsl", Map.of(), new XdmDestination()));
    }

    private static String english(StyleException e) {
        return Catalogue.of(Language.EN).text(e.what());
    }

    @Test
    void otherFilesAreNotRead() throws IOException, StyleException {
        StyleException e = refusal("", "<xsl:copy-of select=\"document('file:///etc/hostname')\"/>");
        assertEquals("styles/a.xsl:3: style sheets read style files only, not file:///etc/hostname", english(e));
        assertEquals(
                "styles/a.xsl:3：样式表只读取样式文件，不读取 file:///etc/hostname",
                Catalogue.of(Language.ZH).text(e.what()));
    }

    @Test
    void foldersAreNotRead() throws IOException, StyleException {
        assertTrue(english(refusal("", "<xsl:copy-of select=\"collection('file:///etc')\"/>"))
                .endsWith("style sheets read style files only, not file:///etc"));
    }

    @Test
    void otherSheetsAreNotIncluded() throws IOException, StyleException {
        StyleException e = refusal("<xsl:include href='file:///etc/a.xsl'/>", "<b/>");
        assertTrue(
                english(e).contains("styles/a.xsl:2: style sheets read style files only, not file:///etc/a.xsl"),
                english(e));
        assertTrue(Catalogue.of(Language.ZH).text(e.what()).contains("样式表只读取样式文件"));
    }

    @Test
    void aSheetThatIsNotThereIsNamed() throws IOException, StyleException {
        StyleException e = refusal("<xsl:include href='duizhao:styles/not-there.xsl'/>", "<b/>");
        assertTrue(english(e).contains("There is no file “styles/not-there.xsl”"), english(e));
    }

    @Test
    void noFilesAreWritten() throws IOException, StyleException {
        StyleException e = refusal("", "<xsl:result-document href='file:///tmp/b.xml'><b/></xsl:result-document>");
        assertEquals(
                "styles/a.xsl:3: style sheets give one document and write no files, not file:///tmp/b.xml", english(e));
    }
}
