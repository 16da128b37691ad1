package org.duizhao.epub;

import static net.sf.saxon.s9api.streams.Steps.descendant;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.saxon.s9api.XdmNode;
import nl.siegmann.epublib.domain.Author;
import nl.siegmann.epublib.domain.Book;
import nl.siegmann.epublib.domain.Identifier;
import nl.siegmann.epublib.domain.MediaType;
import nl.siegmann.epublib.domain.Metadata;
import nl.siegmann.epublib.domain.Resource;
import nl.siegmann.epublib.domain.SpineReference;
import nl.siegmann.epublib.domain.TOCReference;
import org.duizhao.model.Message;
import org.duizhao.style.Beside;
import org.duizhao.style.StyleException;
import org.duizhao.style.StyleFiles;

/** Turns what the style sheets made into epublib's model of a book: resources, spine, contents and simple metadata. */
final class BookModel {

    static final MediaType XHTML = new MediaType("application/xhtml+xml", ".xhtml");
    private static final String DC = "http://purl.org/dc/elements/1.1/";

    private final StyleFiles files;
    private final Beside<byte[]> cover;

    /** @param cover the cover as a PNG */
    BookModel(StyleFiles files, Beside<byte[]> cover) {
        this.files = files;
        this.cover = cover;
    }

    Book of(BookTree tree) throws IOException, StyleException {
        Book book = new Book();
        metadata(tree, book.getMetadata());
        List<Resource> resources = Beside.each("e-book", tree.entries(), this::resource);
        for (int i = 0; i < resources.size(); i++) {
            XdmNode entry = tree.entries().get(i);
            Resource resource = book.addResource(resources.get(i));
            if (resource.getMediaType() == XHTML) {
                book.getSpine().addSpineReference(new SpineReference(resource));
            }
            if (BookTree.attribute(entry, "properties").equals(PackageDocument.COVER_IMAGE)) {
                // The field alone: the setter would add the resource a second time.
                book.setCoverImage(resource);
            }
        }
        for (XdmNode entry : tree.entries()) {
            if (BookTree.attribute(entry, "id").equals(PackageDocument.NAV)) {
                contents(entry, book);
            }
        }
        return book;
    }

    private Resource resource(XdmNode entry) throws IOException, StyleException {
        String path = BookTree.attribute(entry, "path");
        String id = BookTree.attribute(entry, "id");
        String source = BookTree.attribute(entry, "source");
        String type = BookTree.attribute(entry, "type");
        MediaType media = new MediaType(type, path.substring(path.lastIndexOf('.')));
        return switch (entry.getNodeName().getLocalName()) {
            case "document" ->
                new Resource(id, Serial.xhtml(BookTree.elements(entry).get(0)), path, XHTML);
            case "file", "linked" -> new Resource(idOf(entry), files.bytes(source), path, media);
            case "font" ->
                new Resource(idOf(entry), face(source, BookTree.attribute(entry, "characters")), path, media);
            case "image" -> new Resource(id, cover.get(), path, new MediaType("image/png", ".png"));
            default ->
                throw new StyleException(Message.of(
                        "style.unknown-element",
                        BookTree.SHEET,
                        entry.getNodeName().toString()));
        };
    }

    /** Parsed anew for each entry, since a parsed face is for one thread. */
    private byte[] face(String source, String characters) throws IOException {
        try (FontFiles fonts = new FontFiles(files)) {
            return FontSubset.of(fonts.get(source), characters);
        }
    }

    private static String idOf(XdmNode entry) {
        return (entry.getNodeName().getLocalName().equals("linked") ? PackageDocument.LINKED : "")
                + BookTree.attribute(entry, "path").replaceAll("[^A-Za-z0-9]+", "-");
    }

    /** What epublib has fields for; the package document is written from the style sheets' own metadata. */
    private static void metadata(BookTree tree, Metadata metadata) {
        metadata.setIdentifiers(List.of());
        for (XdmNode element : BookTree.elements(tree.metadata())) {
            String value = element.getStringValue();
            if (!element.getNodeName().getNamespaceUri().toString().equals(DC)) {
                continue;
            }
            switch (element.getNodeName().getLocalName()) {
                case "title" -> metadata.addTitle(value);
                case "creator" -> metadata.addAuthor(new Author(value));
                case "contributor" -> metadata.addContributor(new Author(value));
                case "publisher" -> metadata.addPublisher(value);
                case "description" -> metadata.addDescription(value);
                case "subject" -> metadata.getSubjects().add(value);
                case "rights" -> metadata.getRights().add(value);
                // The scheme is what the NCX writes behind "dtb:"; the attribute's name there is uid.
                case "identifier" -> metadata.setIdentifiers(List.of(new Identifier("uid", value)));
                default -> {}
            }
        }
        BookTree.elements(tree.metadata()).stream()
                .filter(e -> e.getNodeName().getLocalName().equals("language"))
                .findFirst()
                .ifPresent(e -> metadata.setLanguage(e.getStringValue()));
    }

    /** The contents as the navigation document has them. */
    private static void contents(XdmNode nav, Book book) {
        String path = BookTree.attribute(nav, "path");
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        nav.select(descendant("nav"))
                .findFirst()
                .flatMap(toc -> BookTree.elements(toc).stream()
                        .filter(e -> name(e).equals("ol"))
                        .findFirst())
                .ifPresent(list -> items(list, folder, book).forEach(book.getTableOfContents()::addTOCReference));
    }

    private static List<TOCReference> items(XdmNode list, String folder, Book book) {
        return BookTree.elements(list).stream()
                .map(item -> {
                    Map<String, XdmNode> children = new HashMap<>();
                    BookTree.elements(item).forEach(e -> children.put(name(e), e));
                    String href = folder + BookTree.attribute(children.get("a"), "href");
                    int hash = href.indexOf('#');
                    Resource target = book.getResources().getByHref(hash < 0 ? href : href.substring(0, hash));
                    TOCReference reference = new TOCReference(
                            children.get("a").getStringValue().strip(),
                            target,
                            hash < 0 ? "" : href.substring(hash + 1));
                    if (children.containsKey("ol")) {
                        reference.setChildren(items(children.get("ol"), folder, book));
                    }
                    return reference;
                })
                .toList();
    }

    private static String name(XdmNode element) {
        return element.getNodeName().getLocalName();
    }
}
