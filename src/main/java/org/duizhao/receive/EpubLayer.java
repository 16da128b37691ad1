package org.duizhao.receive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.siegmann.epublib.domain.Author;
import nl.siegmann.epublib.domain.Book;
import nl.siegmann.epublib.domain.Resource;
import nl.siegmann.epublib.domain.Resources;
import nl.siegmann.epublib.epub.EpubReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Draws the lines out of an e-book: its pages in the order of the spine, each as a web page. */
final class EpubLayer {

    private static final String CONTAINER = "META-INF/container.xml";
    private static final String ENCRYPTION = "META-INF/encryption.xml";

    private EpubLayer() {}

    static TextLayer of(byte[] bytes, String name) throws RefusedException {
        Resources resources = new Resources();
        Map<String, byte[]> files = new LinkedHashMap<>(ZipFiles.unpack(bytes, name));
        // Tables of contents are not read, and the library's parser would print what it finds wrong in them.
        files.keySet().removeIf(f -> f.endsWith(".ncx"));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            refuseEntities(file.getKey(), file.getValue(), name);
            resources.add(new Resource(file.getValue(), file.getKey()));
        }
        refuseIllFormed(files, name);
        refuseEncrypted(files, name);
        Book book = book(resources, name);
        LayerWriter out = new LayerWriter();
        about(book, out);
        try {
            for (String page : Spine.pages(files, packageName(files), name)) {
                // The XHTML of an e-book is in UTF-8 or UTF-16 and says so itself; jsoup looks.
                HtmlLayer.read(Jsoup.parse(new ByteArrayInputStream(files.get(page)), null, ""), out);
            }
        } catch (IOException e) {
            throw damaged(name, e);
        }
        return out.layer();
    }

    /** The container and the packages that it names: the library's parser would print what is wrong, and go on. */
    private static void refuseIllFormed(Map<String, byte[]> files, String name) throws RefusedException {
        byte[] container = files.get(CONTAINER);
        if (container == null) {
            return;
        }
        SafeXml.check(container, name + "/" + CONTAINER);
        String xml = new String(container, StandardCharsets.UTF_8);
        for (Element root : Jsoup.parse(xml, Parser.xmlParser()).getElementsByTag("rootfile")) {
            String path = root.attr("full-path");
            byte[] packageDocument = files.get(path);
            if (packageDocument != null) {
                SafeXml.check(packageDocument, name + "/" + path);
            }
        }
    }

    /** The first package that the container names, as the library has it. */
    private static String packageName(Map<String, byte[]> files) {
        String container = new String(files.getOrDefault(CONTAINER, new byte[0]), StandardCharsets.UTF_8);
        String named = Jsoup.parse(container, Parser.xmlParser())
                .getElementsByTag("rootfile")
                .attr("full-path");
        return files.containsKey(named) ? named : "OEBPS/content.opf";
    }

    /** Copy protection encrypts pages (EPUB 3.3, section 4.2.6.3.2); faces alone may be, so that nobody takes them out. */
    private static void refuseEncrypted(Map<String, byte[]> files, String name) throws RefusedException {
        byte[] encryption = files.getOrDefault(ENCRYPTION, new byte[0]);
        for (Element element : Jsoup.parse(new String(encryption, StandardCharsets.UTF_8), Parser.xmlParser())
                .getAllElements()) {
            String file = element.attr("URI");
            if (element.tagName().endsWith("CipherReference") && file.matches("(?i).*\\.(xhtml|html?|xml)")) {
                throw RefusedException.error("I02.encrypted", name, file);
            }
        }
    }

    private static Book book(Resources resources, String name) throws RefusedException {
        try {
            return new EpubReader().readEpub(resources);
        } catch (IOException | RuntimeException e) {
            // The library answers a package document that it cannot read with exceptions of all kinds.
            throw damaged(name, e);
        }
    }

    private static RefusedException damaged(String name, Exception e) {
        return RefusedException.error("I02.epub", name, e.getMessage() == null ? "" : ": " + e.getMessage());
    }

    private static void about(Book book, LayerWriter out) {
        out.about("title", book.getTitle() == null ? "" : book.getTitle());
        for (Author author : book.getMetadata().getAuthors()) {
            out.about("author", (author.getFirstname() + " " + author.getLastname()).strip());
        }
        book.getMetadata().getPublishers().forEach(p -> out.about("publisher", p));
        book.getMetadata().getDates().forEach(d -> out.about("date", d.getValue()));
        if (book.getMetadata().getLanguage() != null) {
            out.about("language", book.getMetadata().getLanguage());
        }
    }

    /** The library's own parser reads entities; none that a file declares for itself gets that far. */
    private static void refuseEntities(String file, byte[] bytes, String name) throws RefusedException {
        String ascii = new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "");
        if (ascii.contains("<!ENTITY")) {
            throw RefusedException.error("I05.entities", name, file);
        }
    }
}
