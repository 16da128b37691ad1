package org.duizhao.model;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;

/**
 * The parsers of Java that XML of any origin may be given to: they read no other files, and what is wrong comes back as an
 * exception and is not printed. See the OWASP cheat sheet on XML external entities.
 */
public final class XmlParsers {

    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    private XmlParsers() {}

    /**
     * A parser that makes a tree, with namespaces. A document type is refused as a whole, and with it entities, which can
     * read other files (external ones) and grow without bound (nested ones).
     */
    public static DocumentBuilder tree() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCTYPE, true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Throwing());
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java has this parser", e);
        }
    }

    /** A parser that tells of one element after the other, with namespaces. A document type is refused as a whole. */
    public static XMLReader events() {
        return events(true);
    }

    /** The same for files that may have a document type; nothing that it names is read. */
    public static XMLReader eventsBehindDoctype() {
        return events(false);
    }

    private static XMLReader events(boolean refuseDoctype) {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCTYPE, refuseDoctype);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            XMLReader reader = factory.newSAXParser().getXMLReader();
            reader.setErrorHandler(new Throwing());
            return reader;
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("every Java has this parser", e);
        }
    }

    /** Instead of the parser's own handler, which prints. */
    private static final class Throwing implements ErrorHandler {

        @Override
        public void warning(SAXParseException e) {
            // What is merely doubtful does not keep the text from being read.
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
