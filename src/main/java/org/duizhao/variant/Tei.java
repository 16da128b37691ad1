package org.duizhao.variant;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;
import org.xml.sax.SAXException;

/** A TEI document that a pass may change. */
final class Tei {

    static final String NS = "http://www.tei-c.org/ns/1.0";

    private Tei() {}

    static Document parse(byte[] tei) {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(tei));
        } catch (IOException | SAXException | ParserConfigurationException e) {
            // Duizhao wrote the document a moment ago.
            throw new IllegalStateException(e);
        }
    }

    static byte[] bytes(Document document) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Transformer identity = TransformerFactory.newDefaultInstance().newTransformer();
            identity.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            document.setXmlStandalone(true);
            identity.transform(new DOMSource(document), new StreamResult(out));
            return out.toByteArray();
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Element> elements(Node from, String name) {
        NodeList list = from instanceof Document document
                ? document.getElementsByTagNameNS(NS, name)
                : ((Element) from).getElementsByTagNameNS(NS, name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < list.getLength(); i++) {
            elements.add((Element) list.item(i));
        }
        return elements;
    }

    /** All text in an element, in order. */
    static List<Text> texts(Node from) {
        List<Text> texts = new ArrayList<>();
        for (Node node = from.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Text text) {
                texts.add(text);
            } else {
                texts.addAll(texts(node));
            }
        }
        return texts;
    }

    /** The language that an element is in. */
    static String language(Node node) {
        for (Node at = node; at instanceof Element element; at = at.getParentNode()) {
            String language = element.getAttributeNS(XMLConstants.XML_NS_URI, "lang");
            if (!language.isEmpty()) {
                return language;
            }
        }
        return "";
    }
}
