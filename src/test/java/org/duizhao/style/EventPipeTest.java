package org.duizhao.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.DefaultHandler;

/** A document goes from one thread to another whole; where one of them ends early, so does the other. */
final class EventPipeTest {

    private static final int LONG = 100_000;

    private static void elements(org.xml.sax.ContentHandler out, int count) throws SAXException {
        for (int i = 0; i < count; i++) {
            out.startElement("", "e" + i, "e" + i, new AttributesImpl());
            out.endElement("", "e" + i, "e" + i);
        }
    }

    @Test
    void everythingArrivesInOrder() throws Exception {
        List<String> read = new ArrayList<>();
        EventPipe.run(out -> elements(out, LONG), new DefaultHandler() {
            @Override
            public void startElement(String uri, String local, String name, Attributes attributes) {
                read.add(local);
            }
        });
        assertEquals(LONG, read.size());
        assertEquals("e0", read.get(0));
        assertEquals("e" + (LONG - 1), read.get(LONG - 1));
    }

    /** Saxon printed a stack trace where FOP refused what a style sheet made, since an unchecked exception reached it. */
    @Test
    void aReaderThatStopsEndsTheMakerWithoutAnythingUnchecked() throws Exception {
        CompletableFuture<Exception> ended = new CompletableFuture<>();
        SAXException refused = new SAXException("not a valid child");
        SAXException thrown = assertThrows(
                SAXException.class,
                () -> EventPipe.run(
                        out -> {
                            try {
                                elements(out, LONG);
                            } catch (SAXException | RuntimeException e) {
                                ended.complete(e);
                            }
                        },
                        new DefaultHandler() {
                            @Override
                            public void startElement(String uri, String local, String name, Attributes attributes)
                                    throws SAXException {
                                throw refused;
                            }
                        }));
        assertEquals(refused, thrown);
        assertInstanceOf(SAXException.class, ended.get(1, TimeUnit.MINUTES));
    }

    @Test
    void whatTheMakerThrowsIsThrown() {
        StyleException fault = new StyleException("stop");
        StyleException thrown = assertThrows(
                StyleException.class,
                () -> EventPipe.run(
                        out -> {
                            elements(out, LONG);
                            throw fault;
                        },
                        new DefaultHandler()));
        assertEquals(fault, thrown);
    }
}
