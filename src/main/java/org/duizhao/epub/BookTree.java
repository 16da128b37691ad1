package org.duizhao.epub;

import static net.sf.saxon.s9api.streams.Predicates.isElement;
import static net.sf.saxon.s9api.streams.Steps.child;
import static net.sf.saxon.s9api.streams.Steps.descendant;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
import org.duizhao.style.StyleException;
import org.duizhao.style.Xslt;

/**
 * What {@code styles/epub/book.xsl} makes of an edition: one tree with all that goes into the book.
 *
 * @param metadata the package document's {@code metadata} element
 * @param entries everything else, in order: {@code document}s in reading order, {@code file}s, {@code linked} files,
 *     {@code font}s and {@code image}s
 */
record BookTree(XdmNode metadata, List<XdmNode> entries) {

    static final String SHEET = "styles/epub/book.xsl";
    private static final String OPF = "http://www.idpf.org/2007/opf";

    /**
     * Runs the style sheets.
     *
     * @throws StyleException if they are faulty or give no book
     */
    static BookTree of(XdmNode tei, Xslt xslt, PageMap pages, Names names) throws StyleException {
        return of(tei, xslt, pages, parameters(tei, names));
    }

    /** The same from the documents that {@link #raw} gave. */
    static BookTree of(XdmNode tei, XdmValue raw, Xslt xslt, PageMap pages, Names names) throws StyleException {
        Map<String, XdmValue> parameters = parameters(tei, names);
        parameters.put("raw", raw);
        return of(tei, xslt, pages, parameters);
    }

    /** The first step of the style sheets, the documents without pages, which is most of their work. */
    static XdmValue raw(XdmNode tei, Xslt xslt, Names names) throws StyleException {
        return xslt.call(tei, SHEET, "raw", parameters(tei, names));
    }

    /** The drawing of the cover, in SVG. */
    static XdmNode cover(XdmNode tei, Xslt xslt, Names names) throws StyleException {
        XdmNode drawing = (XdmNode) xslt.call(tei, SHEET, "cover-drawing", parameters(tei, names));
        return drawing.getNodeKind() == XdmNodeKind.DOCUMENT ? elements(drawing).get(0) : drawing;
    }

    private static Map<String, XdmValue> parameters(XdmNode tei, Names names) {
        Map<String, XdmValue> parameters = new HashMap<>();
        parameters.put("identifier", new XdmAtomicValue(identifier(tei, names.book())));
        parameters.put("count-characters", new XdmAtomicValue(names.characters()));
        parameters.put("printed", new XdmAtomicValue(names.printed()));
        names.modified().ifPresent(moment -> parameters.put("modified", new XdmAtomicValue(moment.toString())));
        names.looks().ifPresent(looks -> parameters.put("looks", new XdmAtomicValue(looks)));
        return parameters;
    }

    private static BookTree of(XdmNode tei, Xslt xslt, PageMap pages, Map<String, XdmValue> parameters)
            throws StyleException {
        parameters.put(
                "page-labels",
                new XdmValue(pages.labels().stream().map(XdmAtomicValue::new).toList()));
        XdmMap pageOf = new XdmMap();
        for (Map.Entry<String, PageMap.Span> span : pages.spans().entrySet()) {
            pageOf = pageOf.put(
                    new XdmAtomicValue(span.getKey()),
                    new XdmAtomicValue(span.getValue().first() + 1));
        }
        parameters.put("page-of", pageOf);
        XdmDestination result = new XdmDestination();
        xslt.transform(tei, SHEET, parameters, result);
        List<XdmNode> children = elements(elements(result.getXdmNode()).get(0));
        XdmNode metadata = children.stream()
                .filter(e -> e.getNodeName().getNamespaceUri().toString().equals(OPF))
                .findFirst()
                .orElseThrow(() -> new StyleException(Message.of("style.gives-no", SHEET, "package metadata")));
        return new BookTree(
                metadata, children.stream().filter(e -> e != metadata).toList());
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
