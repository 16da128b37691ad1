package org.duizhao.receive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.duizhao.model.XmlParsers;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Parses received XML, and refuses what is none with a word of what is wrong. */
final class SafeXml {

    private SafeXml() {}

    /**
     * Refuses what is not well-formed, or has prefixes that stand for no namespace. A document type may stand there;
     * nothing that it names is read.
     */
    static void check(byte[] bytes, String name) throws RefusedException {
        try {
            XmlParsers.eventsBehindDoctype().parse(new InputSource(new ByteArrayInputStream(bytes)));
        } catch (SAXParseException e) {
            throw RefusedException.error("I02.xml-line", name, e.getLineNumber(), e.getMessage());
        } catch (SAXException | IOException e) {
            throw RefusedException.error("I02.xml", name, e.getMessage());
        }
    }

    static Document parse(byte[] bytes, String name) throws RefusedException {
        try {
            return XmlParsers.tree().parse(new InputSource(new ByteArrayInputStream(bytes)));
        } catch (SAXParseException e) {
            if (e.getMessage() != null && e.getMessage().contains("DOCTYPE")) {
                throw RefusedException.error("I05.doctype", name, e.getLineNumber());
            }
            throw RefusedException.error("I02.xml-line", name, e.getLineNumber(), e.getMessage());
        } catch (SAXException | IOException e) {
            throw RefusedException.error("I02.xml", name, e.getMessage());
        }
    }
}
