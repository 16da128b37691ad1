package org.duizhao.epub;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XPathCompiler;
import net.sf.saxon.s9api.XdmItem;
import net.sf.saxon.s9api.XdmNode;
import org.duizhao.model.PageMap;
import org.duizhao.model.PageMap.Span;
import org.duizhao.style.StyleException;
import org.duizhao.style.StyleFiles;
import org.duizhao.style.Xslt;

/** The trial edition of these tests, and books made of it. */
final class Trial {

    static final StyleFiles FILES = new StyleFiles(Path.of("").toAbsolutePath());
    static final Xslt XSLT = new Xslt(FILES);
    private static final Processor XML = new Processor(false);

    /** A title page, two pages of front matter, a blank one, and one on which only a sentence goes on. */
    static final PageMap PAGES = new PageMap(
            List.of("i", "ii", "iii", "iv", "1", "2", "3", "4", "5", "6"),
            Map.ofEntries(
                    Map.entry("title-page", new Span(0, 0)),
                    Map.entry("colophon", new Span(1, 1)),
                    Map.entry("witnesses", new Span(2, 2)),
                    Map.entry("T", new Span(4, 6)),
                    Map.entry("T.1", new Span(4, 4)),
                    Map.entry("T.1.1", new Span(4, 4)),
                    Map.entry("T.A.1", new Span(4, 4)),
                    Map.entry("T.1.2", new Span(4, 6)),
                    Map.entry("T.1.3", new Span(6, 6)),
                    Map.entry("note-1", new Span(6, 6)),
                    Map.entry("commentary-T.1", new Span(7, 7)),
                    Map.entry("term-yunwu", new Span(8, 8)),
                    Map.entry("work-lu-780", new Span(9, 9))));

    private Trial() {}

    static String tei() {
        try (InputStream in = Trial.class.getResourceAsStream("tea.tei.xml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] book(PageMap pages) throws IOException, StyleException {
        return book(tei(), pages);
    }

    static byte[] book(String tei, PageMap pages) throws IOException, StyleException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EpubWriter.write(tei, FILES, XSLT, pages, out);
        return out.toByteArray();
    }

    /** The files of a book by path, in the order in which they lie in it. */
    static Map<String, byte[]> files(byte[] book) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(book))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    static XdmNode parse(byte[] xml) {
        try {
            return XML.newDocumentBuilder().build(new StreamSource(new ByteArrayInputStream(xml)));
        } catch (SaxonApiException e) {
            throw new AssertionError(e);
        }
    }

    /** The string values of what an XPath selects; names without prefix are XHTML's, t: is TEI, opf: the package. */
    static List<String> select(String path, XdmNode from) {
        XPathCompiler compiler = XML.newXPathCompiler();
        compiler.declareNamespace("", "http://www.w3.org/1999/xhtml");
        compiler.declareNamespace("epub", "http://www.idpf.org/2007/ops");
        compiler.declareNamespace("opf", "http://www.idpf.org/2007/opf");
        compiler.declareNamespace("dc", "http://purl.org/dc/elements/1.1/");
        compiler.declareNamespace("t", "http://www.tei-c.org/ns/1.0");
        try {
            List<String> values = new ArrayList<>();
            for (XdmItem item : compiler.evaluate(path, from)) {
                values.add(item.getStringValue());
            }
            return values;
        } catch (SaxonApiException e) {
            throw new AssertionError(path, e);
        }
    }
}
