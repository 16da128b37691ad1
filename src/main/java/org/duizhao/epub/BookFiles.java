package org.duizhao.epub;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sf.saxon.s9api.XdmNode;
import org.duizhao.model.PageMap;
import org.duizhao.style.StyleException;
import org.duizhao.style.StyleFiles;
import org.duizhao.style.Xslt;

/**
 * The files of an e-book without the package around them, for a browser that shows the edition while it is edited.
 * Documents and styles are there at once; faces and cover are made when they are asked for. A face has every character of
 * the book, and is not made again for a book that has the same.
 */
public final class BookFiles {

    /** Faces cut down before, by their file and characters; the latest of each, so that memory does not grow. */
    public static final class Faces {

        private final Map<String, Face> latest = new LinkedHashMap<>();

        private record Face(String characters, byte[] bytes) {}

        private synchronized byte[] of(String path, String source, String characters, StyleFiles files)
                throws IOException {
            Face known = latest.get(path);
            if (known == null || !known.characters.equals(characters)) {
                try (FontFiles fonts = new FontFiles(files)) {
                    known = new Face(characters, FontSubset.of(fonts.get(source), characters));
                }
                latest.put(path, known);
            }
            return known.bytes;
        }

        /** To be called when a face's file has changed. */
        public synchronized void forget() {
            latest.clear();
        }
    }

    /** A document of the book in reading order. */
    public record Document(String path, String title) {}

    /** A file's media type and bytes. */
    public record Content(String type, byte[] bytes) {}

    /** The cover is drawn when it is asked for: a refresh does not wait for it. */
    private interface Cover {
        XdmNode drawing() throws StyleException;
    }

    private final Map<String, Content> ready;
    private final Map<String, XdmNode> later;
    private final List<Document> documents;
    private final String characters;
    private final String looks;
    private final Cover cover;
    private final StyleFiles files;
    private final Faces faces;

    private BookFiles(
            Map<String, Content> ready,
            Map<String, XdmNode> later,
            List<Document> documents,
            String characters,
            String looks,
            Cover cover,
            StyleFiles files,
            Faces faces) {
        this.ready = ready;
        this.later = later;
        this.documents = documents;
        this.characters = characters;
        this.looks = looks;
        this.cover = cover;
        this.files = files;
        this.faces = faces;
    }

    /**
     * Makes a book's documents.
     *
     * @param tei a document of the same processor
     * @throws StyleException if the style sheets are faulty
     * @throws IOException if a style file cannot be read
     */
    public static BookFiles of(XdmNode tei, StyleFiles files, Xslt xslt, Faces faces)
            throws IOException, StyleException {
        String name = BookTree.published(tei, "idno");
        BookTree.Names names = new BookTree.Names(name, name + ".pdf", false, Optional.empty(), Optional.empty());
        BookTree tree = BookTree.of(tei, xslt, PageMap.NONE, names);
        Map<String, Content> ready = new LinkedHashMap<>();
        Map<String, XdmNode> later = new LinkedHashMap<>();
        List<Document> documents = new ArrayList<>();
        StringBuilder looks = new StringBuilder();
        BitSet used = new BitSet();
        for (XdmNode entry : tree.entries()) {
            String path = BookTree.attribute(entry, "path");
            switch (entry.getNodeName().getLocalName()) {
                case "document" -> {
                    byte[] bytes = Serial.xhtml(BookTree.elements(entry).get(0));
                    ready.put(path, new Content("application/xhtml+xml", bytes));
                    new String(bytes, StandardCharsets.UTF_8).codePoints().forEach(used::set);
                    documents.add(new Document(path, BookTree.attribute(entry, "title")));
                }
                case "file" -> {
                    byte[] bytes = files.bytes(BookTree.attribute(entry, "source"));
                    ready.put(path, new Content(BookTree.attribute(entry, "type"), bytes));
                    looks.append(new String(bytes, StandardCharsets.UTF_8));
                }
                default -> later.put(path, entry);
            }
        }
        String characters = used.stream()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return new BookFiles(
                ready,
                later,
                List.copyOf(documents),
                characters,
                Integer.toHexString(looks.append(characters).toString().hashCode()),
                () -> BookTree.cover(tei, xslt, names),
                files,
                faces);
    }

    /** The documents in reading order. */
    public List<Document> documents() {
        return documents;
    }

    /** Changes whenever styles or faces do, so that a document on the screen must be loaded anew. */
    public String looks() {
        return looks;
    }

    /** A document of the book as it is served. */
    public byte[] document(String path) {
        return ready.get(path).bytes();
    }

    /** A file by its path in the book, such as {@code text/part-R.xhtml}; nothing if the book has no such file. */
    public Optional<Content> file(String path) throws IOException, StyleException {
        Content content = ready.get(path);
        if (content != null) {
            return Optional.of(content);
        }
        XdmNode entry = later.get(path);
        return entry == null ? Optional.empty() : Optional.of(made(path, entry));
    }

    private Content made(String path, XdmNode entry) throws IOException, StyleException {
        String source = BookTree.attribute(entry, "source");
        return switch (entry.getNodeName().getLocalName()) {
            case "font" -> new Content("font/ttf", faces.of(path, source, characters, files));
            case "image" -> {
                try (FontFiles fonts = new FontFiles(files)) {
                    yield new Content("image/png", CoverImage.png(cover.drawing(), fonts));
                }
            }
            default -> new Content(BookTree.attribute(entry, "type"), files.bytes(source));
        };
    }
}
