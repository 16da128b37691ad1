package org.duizhao.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

class XmlParsersTest {

    @TempDir
    Path folder;

    private static InputSource source(String xml) {
        return new InputSource(new StringReader(xml));
    }

    @Test
    void aDocumentTypeIsRefused() {
        String xml = "<!DOCTYPE a SYSTEM \"a.dtd\"><a/>";
        assertThrows(SAXException.class, () -> XmlParsers.tree().parse(source(xml)));
        assertThrows(SAXException.class, () -> XmlParsers.events().parse(source(xml)));
    }

    @Test
    void whatADocumentTypeNamesIsNotRead() throws IOException, SAXException {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        StringBuilder read = new StringBuilder();
        XMLReader reader = XmlParsers.eventsBehindDoctype();
        reader.setContentHandler(new DefaultHandler() {
            @Override
            public void startElement(String uri, String localName, String name, Attributes attributes) {
                read.append(uri).append(' ').append(localName);
            }

            @Override
            public void characters(char[] all, int start, int length) {
                read.append(all, start, length);
            }
        });
        reader.parse(source("<!DOCTYPE a SYSTEM \"" + folder.toUri() + "not-there.dtd\" [<!ENTITY s SYSTEM \""
                + secret.toUri() + "\">]><a xmlns='urn:a'>&s;</a>"));
        assertEquals("urn:a a", read.toString());
    }

    @Test
    void aTreeHasNamespaces() throws IOException, SAXException {
        assertEquals(
                "urn:a",
                XmlParsers.tree()
                        .parse(source("<a xmlns='urn:a'/>"))
                        .getDocumentElement()
                        .getNamespaceURI());
        assertThrows(SAXException.class, () -> XmlParsers.tree().parse(source("<a:a/>")));
    }
}
