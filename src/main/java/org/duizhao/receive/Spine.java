package org.duizhao.receive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The order of an e-book's pages, as its package document has it (EPUB 3.3, section 5.7). The library passes over pages
 * that it does not find, and an edition would go out without them.
 */
final class Spine {

    private Spine() {}

    /**
     * The names of the pages in the archive, in order.
     *
     * @param files the archive's contents by their names
     * @param packageName the name of the package document in the archive
     * @param name the e-book's own name, for complaints
     * @throws RefusedException if a page is not in the archive, or none is named
     */
    static List<String> pages(Map<String, byte[]> files, String packageName, String name) throws RefusedException {
        Document book = xml(files.getOrDefault(packageName, new byte[0]));
        Map<String, String> items = new HashMap<>();
        for (Element item : named(book, "item")) {
            items.put(item.attr("id"), item.attr("href"));
        }
        List<String> pages = new ArrayList<>();
        for (Element reference : named(book, "itemref")) {
            String id = reference.attr("idref");
            String href = items.getOrDefault(id, id);
            String page = inArchive(packageName, href);
            if (!items.containsKey(id) || !files.containsKey(page)) {
                throw RefusedException.error("I02.epub-page", name, href, packageName);
            }
            pages.add(page);
        }
        if (pages.isEmpty()) {
            throw RefusedException.error("I02.epub-order", name);
        }
        return pages;
    }

    private static Document xml(byte[] bytes) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(bytes), null, "", Parser.xmlParser());
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory can be read", e);
        }
    }

    /** The elements of a name, whatever prefix stands before it. */
    private static List<Element> named(Document book, String name) {
        return book.getAllElements().stream()
                .filter(e -> e.tagName().replaceFirst(".*:", "").equals(name))
                .toList();
    }

    /** What an address in the package leads to: it is seen from the package's own folder, and may be percent-encoded. */
    private static String inArchive(String packageName, String href) {
        String address = href.replaceFirst("#.*", "");
        try {
            String path = URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
            String folder = packageName.substring(0, packageName.lastIndexOf('/') + 1);
            return new URI(null, null, folder + path, null).normalize().getPath();
        } catch (IllegalArgumentException | URISyntaxException e) {
            return address;
        }
    }
}
