package org.duizhao.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * All the text of an e-book that Duizhao made, as Markdown: parallel texts, notes, synopsis, commentary, glossary,
 * index, in their order. An edition has much more than its texts, and who makes it by other means writes that too.
 */
final class BookText {

    /** What a paragraph of its own is made of; a row of a table is one. */
    private static final String BLOCKS =
            "h1, h2, h3, h4, p, dt, tr, caption, figcaption, summary, li:not(:has(p)), dd:not(:has(p)):not(:has(table))";

    private BookText() {}

    /** The text of an e-book, without its cover and its contents. */
    static String markdown(Path book) throws IOException {
        StringBuilder text = new StringBuilder("---\ntitle: Peer\nlang: en\n---\n\n");
        try (ZipFile zip = new ZipFile(book.toFile())) {
            List<? extends ZipEntry> entries = Collections.list(zip.entries());
            for (ZipEntry entry : entries) {
                if (entry.getName().matches(".*/text/(?!cover|nav).*\\.xhtml")) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        chapter(Jsoup.parse(in, "UTF-8", "", Parser.xmlParser()), text);
                    }
                }
            }
        }
        return text.toString();
    }

    private static void chapter(Document document, StringBuilder text) {
        Map<String, String> notes = new HashMap<>();
        for (Element note : document.select("aside")) {
            note.select(".back").remove();
            notes.put("#" + note.id(), plain(note));
        }
        document.select("aside").remove();
        for (Element mark : document.select("a[role=doc-noteref]")) {
            mark.text("^[" + notes.getOrDefault(mark.attr("href"), "") + "]");
        }
        for (Element block : document.select(BLOCKS)) {
            if (block.parents().is("tr, li:not(:has(p)), summary")) {
                continue;
            }
            boolean head = block.normalName().matches("h\\d");
            text.append(head ? "#".repeat(block.normalName().charAt(1) - '0') + " " : "");
            text.append(marked(block)).append("\n\n");
        }
    }

    /** The words of a block, with its notes in brackets. */
    private static String marked(Element block) {
        return block.text().replaceAll("[*_`$<>@#\\\\]", " ").strip();
    }

    private static String plain(Element note) {
        return note.text().replaceAll("[\\[\\]*_`^$<>@#\\\\]", " ").strip();
    }
}
