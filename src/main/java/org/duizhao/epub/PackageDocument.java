package org.duizhao.epub;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import nl.siegmann.epublib.domain.Book;
import nl.siegmann.epublib.domain.MediaType;
import nl.siegmann.epublib.domain.Resource;
import nl.siegmann.epublib.domain.SpineReference;
import nl.siegmann.epublib.epub.NCXDocument;
import org.duizhao.style.StyleException;

/**
 * What epublib lacks for EPUB 3.3: the package document of that version (section 5), with the metadata as the style
 * sheets wrote it, the properties of the navigation document and the cover, and a pointer to the NCX for older readers.
 */
final class PackageDocument {

    static final String FOLDER = "EPUB/";
    static final String PATH = "package.opf";
    static final String NAV = "nav";
    static final String COVER_IMAGE = "cover-image";
    /** How the ids of resources begin that the metadata links and the manifest must not list (section 5.5.7). */
    static final String LINKED = "linked-";

    private static final MediaType OPF = new MediaType("application/oebps-package+xml", ".opf");

    private final BookTree tree;

    PackageDocument(BookTree tree) {
        this.tree = tree;
    }

    /** Adds the NCX and the package document to a book that is complete otherwise. */
    void addTo(Book book) throws IOException, StyleException {
        Resource ncx = NCXDocument.createNCXResource(book);
        ncx.setId("ncx");
        book.addResource(ncx);
        book.getSpine().setTocResource(ncx);
        book.setNcxResource(ncx);
        book.setOpfResource(new Resource("package", text(book).getBytes(StandardCharsets.UTF_8), PATH, OPF));
    }

    /** What the style sheets say of a file; the navigation document is one whether they do or not. */
    private String properties(String id) {
        return id.equals(NAV)
                ? NAV
                : tree.entries().stream()
                        .filter(e -> BookTree.attribute(e, "id").equals(id))
                        .map(e -> BookTree.attribute(e, "properties"))
                        .findFirst()
                        .orElse("");
    }

    private String text(Book book) throws StyleException {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        out.append("<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" unique-identifier=\"book-id\"");
        out.append(" xml:lang=\"").append(book.getMetadata().getLanguage()).append("\">\n");
        out.append(new String(Serial.xml(tree.metadata()), StandardCharsets.UTF_8).replaceFirst("^<\\?xml[^>]*>", ""));
        out.append("\n<manifest>\n");
        for (Resource resource : book.getResources().getAll()) {
            if (resource.getId().startsWith(LINKED)) {
                continue;
            }
            out.append("<item id=\"")
                    .append(resource.getId())
                    .append("\" href=\"")
                    .append(resource.getHref())
                    .append("\" media-type=\"")
                    .append(resource.getMediaType().getName())
                    .append('"');
            String properties = properties(resource.getId());
            if (!properties.isEmpty()) {
                out.append(" properties=\"").append(properties).append('"');
            }
            out.append("/>\n");
        }
        out.append("</manifest>\n<spine toc=\"")
                .append(book.getNcxResource().getId())
                .append("\">\n");
        for (SpineReference reference : book.getSpine().getSpineReferences()) {
            out.append("<itemref idref=\"").append(reference.getResourceId()).append("\"/>\n");
        }
        return out.append("</spine>\n</package>\n").toString();
    }
}
