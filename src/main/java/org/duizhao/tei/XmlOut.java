package org.duizhao.tei;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML: a thin face over StAX that closes elements by itself and lets no checked exception through. */
final class XmlOut {

    static final String TEI = "http://www.tei-c.org/ns/1.0";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private final StringWriter out = new StringWriter();
    private final XMLStreamWriter writer;

    XmlOut() {
        try {
            writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Content of an element. */
    interface Content {
        void write();
    }

    /** Writes an element; attributes are name and value by turns, those of an empty value left out. */
    XmlOut element(String name, Content content, String... attributes) {
        try {
            writer.writeStartElement(name);
            if (name.equals("TEI")) {
                writer.writeDefaultNamespace(TEI);
            }
            attributes(attributes);
            content.write();
            writer.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An element with text alone, on a line of its own; none where the text is empty. */
    XmlOut line(String name, String text, String... attributes) {
        if (!text.isEmpty()) {
            element(name, () -> text(text), attributes);
            newline();
        }
        return this;
    }

    /** An element whose children stand on lines of their own. */
    XmlOut block(String name, Content content, String... attributes) {
        element(
                name,
                () -> {
                    newline();
                    content.write();
                },
                attributes);
        return newline();
    }

    XmlOut empty(String name, String... attributes) {
        try {
            writer.writeEmptyElement(name);
            attributes(attributes);
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            String value = attributes[i + 1];
            if (value == null || value.isEmpty()) {
                continue;
            }
            if (attributes[i].startsWith("xml:")) {
                writer.writeAttribute("xml", XML, attributes[i].substring(4), value);
            } else {
                writer.writeAttribute(attributes[i], value);
            }
        }
    }

    XmlOut text(String text) {
        try {
            writer.writeCharacters(text);
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    XmlOut newline() {
        return text("\n");
    }

    /** Writes whole elements that have been written elsewhere; text, if only a line's end, must stand before them. */
    XmlOut insert(XmlOut elements) {
        flush();
        out.write(elements.written());
        return this;
    }

    /** The document so far, with an XML declaration. */
    String document() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + written();
    }

    private String written() {
        flush();
        return out.toString();
    }

    private void flush() {
        try {
            writer.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }
}
