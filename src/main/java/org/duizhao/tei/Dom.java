package org.duizhao.tei;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duizhao.model.XmlParsers;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads XML into a tree and walks it by element names. */
final class Dom {

    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private Dom() {}

    /** The root element. A document type declaration is refused, and with it every entity but XML's own. */
    static Element parse(String document) throws SAXException, IOException {
        return XmlParsers.tree()
                .parse(new InputSource(new StringReader(document)))
                .getDocumentElement();
    }

    static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element e && (name.equals("*") || e.getLocalName().equals(name))) {
                found.add(e);
            }
        }
        return found;
    }

    static List<Element> children(Element parent, String name, String type) {
        return children(parent, name).stream()
                .filter(e -> e.getAttribute("type").equals(type))
                .toList();
    }

    /** The first element at the end of a path of names, such as {@code fileDesc/titleStmt}. */
    static Optional<Element> at(Element parent, String path) {
        Element here = parent;
        for (String name : path.split("/")) {
            List<Element> found = children(here, name);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            here = found.get(0);
        }
        return Optional.of(here);
    }

    static String text(Element parent, String path) {
        return at(parent, path).map(Node::getTextContent).orElse("");
    }

    static List<Element> descendants(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Element child : children(parent, "*")) {
            if (child.getLocalName().equals(name)) {
                found.add(child);
            }
            found.addAll(descendants(child, name));
        }
        return found;
    }

    static String id(Element element) {
        return element.getAttributeNS(XML, "id");
    }

    static String language(Element element) {
        return element.getAttributeNS(XML, "lang");
    }

    /** The identifiers that a list of pointers names. */
    static List<String> targets(String pointers) {
        List<String> ids = new ArrayList<>();
        for (String pointer : pointers.strip().split("\\s+")) {
            if (pointer.startsWith("#")) {
                ids.add(pointer.substring(1));
            }
        }
        return ids;
    }
}
