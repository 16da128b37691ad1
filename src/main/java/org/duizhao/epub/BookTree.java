package org.duizhao.epub;

import static net.sf.saxon.s9api.streams.Predicates.isElement;
import static net.sf.saxon.s9api.streams.Steps.child;
import static net.sf.saxon.s9api.streams.Steps.descendant;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmDestination;
import net.sf.saxon.s9api.XdmItem;
import net.sf.saxon.s9api.XdmMap;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;
import net.sf.saxon.s9api.XdmValue;
import org.duizhao.model.Message;
import org.duizhao.model.PageMap;
import org.duizhao.style.Beside;
import org.duizhao.style.StyleException;
import org.duizhao.style.Xslt;

/**
 * What {@code styles/epub/book.xsl} makes of an edition: all that goes into the book.
 *
 * @param metadata the package document's {@code metadata} element
 * @param entries everything else, in order: {@code document}s in reading order, {@code file}s, {@code linked} files,
 *     {@code font}s and {@code image}s
 */
record BookTree(XdmNode metadata, List<XdmNode> entries) {

    static final String SHEET = "styles/epub/book.xsl";
    /** More threads would repeat more often what each share needs than they would save. */
    private static final int SHARES = Math.min(Beside.PROCESSORS, 4);

    private static final String OPF = "http://www.idpf.org/2007/opf";

    /**
     * Runs the style sheets.
     *
     * @throws StyleException if they are faulty or give no book
     */
    static BookTree of(XdmNode tei, Xslt xslt, PageMap pages, Names names) throws IOException, StyleException {
        return of(tei, raw(tei, xslt, names), xslt, pages, names);
    }

    /** The same from the documents that {@link #raw} gave. */
    static BookTree of(XdmNode tei, XdmValue raw, Xslt xslt, PageMap pages, Names names)
            throws IOException, StyleException {
        return of(tei, raw, xslt, pages, names, SHARES);
    }

    /** @param shares among how many threads the work is divided; the book is the same whatever their number */
    static BookTree of(XdmNode tei, XdmValue raw, Xslt xslt, PageMap pages, Names names, int shares)
            throws IOException, StyleException {
        Map<String, XdmValue> parameters = parameters(tei, names);
        parameters.putAll(parameters(pages));
        parameters.put("raw", raw);
        XdmValue finished = inShares(shares, tei, xslt, "finished-documents", parameters);
        parameters.put("finished", finished);
        if (names.characters()) {
            parameters.put("used", inShares(shares, tei, xslt, "used-characters", parameters));
        }
        XdmDestination result = new XdmDestination();
        xslt.transform(tei, SHEET, parameters, result);
        return of(elements(elements(result.getXdmNode()).get(0)), documents(finished));
    }

    /** The first step of the style sheets, the documents without pages, which is most of their work. */
    static XdmValue raw(XdmNode tei, Xslt xslt, Names names) throws IOException, StyleException {
        return raw(tei, xslt, names, SHARES);
    }

    /** @param shares as above */
    static XdmValue raw(XdmNode tei, Xslt xslt, Names names, int shares) throws IOException, StyleException {
        return inShares(shares, tei, xslt, "raw-documents", parameters(tei, names));
    }

    /**
     * What a template gives that goes through the book piece by piece, a node for each. Several threads have it go
     * through some of the pieces each, dealt out to and fro, as the sheet has it.
     */
    private static XdmValue inShares(
            int shares, XdmNode tei, Xslt xslt, String template, Map<String, XdmValue> parameters)
            throws IOException, StyleException {
        List<Iterator<XdmItem>> made =
                Beside.each("e-book", IntStream.range(0, shares).boxed().toList(), share -> xslt.call(
                                tei, SHEET, template, share(parameters, share, shares))
                        .iterator());
        List<XdmItem> pieces = new ArrayList<>();
        for (int i = 0; made.get(share(i, shares)).hasNext(); i++) {
            pieces.add(made.get(share(i, shares)).next());
        }
        return new XdmValue(pieces);
    }

    /** Who makes a piece. @param piece counted from 0 */
    private static int share(int piece, int shares) {
        int place = piece % shares;
        return piece / shares % 2 == 0 ? place : shares - 1 - place;
    }

    private static Map<String, XdmValue> share(Map<String, XdmValue> parameters, int share, int shares) {
        Map<String, XdmValue> all = new HashMap<>(parameters);
        all.put("share", new XdmAtomicValue(share));
        all.put("shares", new XdmAtomicValue(shares));
        return all;
    }

    /** The drawing of the cover, in SVG. */
    static XdmNode cover(XdmNode tei, Xslt xslt, Names names) throws StyleException {
        XdmNode drawing = (XdmNode) xslt.call(tei, SHEET, "cover-drawing", parameters(tei, names));
        return drawing.getNodeKind() == XdmNodeKind.DOCUMENT ? elements(drawing).get(0) : drawing;
    }

    private static Map<String, XdmValue> parameters(XdmNode tei, Names names) {
        Map<String, XdmValue> parameters = new HashMap<>();
        parameters.put("identifier", new XdmAtomicValue(identifier(tei, names.book())));
        parameters.put("printed", new XdmAtomicValue(names.printed()));
        names.modified().ifPresent(moment -> parameters.put("modified", new XdmAtomicValue(moment.toString())));
        names.looks().ifPresent(looks -> parameters.put("looks", new XdmAtomicValue(looks)));
        return parameters;
    }

    private static Map<String, XdmValue> parameters(PageMap pages) {
        XdmMap pageOf = new XdmMap();
        for (Map.Entry<String, PageMap.Span> span : pages.spans().entrySet()) {
            pageOf = pageOf.put(
                    new XdmAtomicValue(span.getKey()),
                    new XdmAtomicValue(span.getValue().first() + 1));
        }
        XdmValue labels =
                new XdmValue(pages.labels().stream().map(XdmAtomicValue::new).toList());
        return Map.of("page-labels", labels, "page-of", pageOf);
    }

    /** The finished documents by their paths. */
    private static Map<String, XdmNode> documents(XdmValue finished) {
        Map<String, XdmNode> documents = new HashMap<>();
        for (XdmItem piece : finished) {
            elements((XdmNode) piece).forEach(document -> documents.put(attribute(document, "path"), document));
        }
        return documents;
    }

    private static BookTree of(List<XdmNode> children, Map<String, XdmNode> documents) throws StyleException {
        XdmNode metadata = children.stream()
                .filter(e -> e.getNodeName().getNamespaceUri().toString().equals(OPF))
                .findFirst()
                .orElseThrow(() -> new StyleException(Message.of("style.gives-no", SHEET, "package metadata")));
        List<XdmNode> entries = children.stream()
                .filter(e -> e != metadata)
                .map(e -> e.getNodeName().getLocalName().equals("finished") ? documents.get(attribute(e, "path")) : e)
                .toList();
        return new BookTree(metadata, entries);
    }

    /** A URN that stays the same from version to version, made from the publisher and the name of the book. */
    private static String identifier(XdmNode tei, String book) {
        String publisher = published(tei, "publisher");
        return "urn:uuid:" + UUID.nameUUIDFromBytes((publisher + "/" + book).getBytes(StandardCharsets.UTF_8));
    }

    /** What the TEI says of its publication. */
    static String published(XdmNode tei, String element) {
        return tei.select(descendant("publicationStmt").then(child(isElement())))
                .filter(e -> e.getNodeName().getLocalName().equals(element))
                .map(XdmItem::getStringValue)
                .findFirst()
                .orElse("");
    }

    /**
     * What things are called, and what is asked for.
     *
     * @param book the name of the book, which no other form of the edition shares
     * @param printed the file of the PDF whose pages are marked
     * @param characters whether the faces are to be told which characters they need
     * @param modified what every time stamp in the book states; without it, the edition's date
     * @param looks what the looks of the book are known by, if it is to say so
     */
    record Names(String book, String printed, boolean characters, Optional<Instant> modified, Optional<String> looks) {}

    /** The time that the package says the book was last modified; every file in it bears the same. */
    LocalDateTime modified() throws StyleException {
        return elements(metadata).stream()
                .filter(e -> "dcterms:modified".equals(attribute(e, "property")))
                .map(e -> OffsetDateTime.parse(e.getStringValue()).toLocalDateTime())
                .findFirst()
                .orElseThrow(() -> new StyleException(Message.of("style.gives-no", SHEET, "dcterms:modified")));
    }

    static List<XdmNode> elements(XdmNode parent) {
        return parent.select(child(isElement())).asListOfNodes();
    }

    /** An attribute's value, empty if there is none. */
    static String attribute(XdmNode element, String name) {
        String value = element.getAttributeValue(new QName(name));
        return value == null ? "" : value;
    }
}
