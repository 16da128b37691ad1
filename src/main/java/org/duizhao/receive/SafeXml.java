package org.duizhao.receive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Parses XML of unknown origin. A document type is refused as a whole, and with it entities, which can read other files
 * (external ones) and grow without bound (nested ones); see the OWASP cheat sheet on XML external entities.
 */
final class SafeXml {

    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    private SafeXml() {}

    /**
     * Refuses what is not well-formed, or has prefixes that stand for no namespace. A document type may stand there;
     * nothing that it names is read.
     */
    static void check(byte[] bytes, String name) throws RefusedException {
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.newSAXParser().parse(new ByteArrayInputStream(bytes), new DefaultHandler());
        } catch (SAXParseException e) {
            throw RefusedException.error("I02.xml-line", name, e.getLineNumber(), e.getMessage());
        } catch (SAXException | IOException e) {
            throw RefusedException.error("I02.xml", name, e.getMessage());
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java has a parser that reads no other files", e);
        }
    }

    static Document parse(byte[] bytes, String name) throws RefusedException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(NO_DOCTYPE, true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Throwing());
            return builder.parse(new InputSource(new ByteArrayInputStream(bytes)));
        } catch (SAXParseException e) {
            if (e.getMessage() != null && e.getMessage().contains("DOCTYPE")) {
                throw RefusedException.error("I05.doctype", name, e.getLineNumber());
            }
            throw RefusedException.error("I02.xml-line", name, e.getLineNumber(), e.getMessage());
        } catch (SAXException | IOException e) {
            throw RefusedException.error("I02.xml", name, e.getMessage());
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java has a parser that can refuse document types", e);
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
