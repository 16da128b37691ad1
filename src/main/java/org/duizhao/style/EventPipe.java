package org.duizhao.style;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.duizhao.thread.Await;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Carries a document from the thread that makes it to the one that reads it, so that a style sheet runs while FOP reads
 * what it has made so far. Elements, attributes, prefixes and text are carried.
 */
final class EventPipe extends DefaultHandler {

    /** Events handed over at once; a lock for each would cost more than it brings. */
    private static final int BATCH = 512;

    /** How many batches may wait before the maker waits too. */
    private static final int WAITING = 32;

    private final BlockingQueue<Batch> queue = new ArrayBlockingQueue<>(WAITING);
    private List<Event> events = new ArrayList<>(BATCH);
    private volatile boolean closed;

    private EventPipe() {}

    /** One thing to tell the reader. */
    private interface Event {
        void tell(ContentHandler reader) throws SAXException;
    }

    private record Batch(List<Event> events, boolean last) {}

    /** What makes the document. */
    interface Maker {
        void make(ContentHandler out) throws StyleException, SAXException;
    }

    /**
     * Makes a document in a thread of its own and reads it in this one.
     *
     * @throws StyleException what the maker throws; the reader is not told of an end of the document then
     * @throws SAXException what the reader throws
     */
    static void run(Maker maker, ContentHandler reader) throws StyleException, SAXException {
        EventPipe pipe = new EventPipe();
        FutureTask<Void> making = new FutureTask<>(() -> pipe.fill(maker));
        Thread thread = new Thread(making, "transforming");
        thread.setDaemon(true);
        thread.start();
        try {
            reader.startDocument();
            pipe.read(reader);
            Await.result(making, StyleException.class, SAXException.class);
            reader.endDocument();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while transforming.", e);
        } finally {
            pipe.closed = true;
        }
    }

    private Void fill(Maker maker) throws StyleException, SAXException {
        try {
            maker.make(this);
            return null;
        } finally {
            hand(true);
        }
    }

    private void read(ContentHandler reader) throws SAXException, InterruptedException {
        Batch batch;
        do {
            batch = queue.take();
            for (Event event : batch.events()) {
                event.tell(reader);
            }
        } while (!batch.last());
    }

    private void add(Event event) throws SAXException {
        events.add(event);
        if (events.size() == BATCH) {
            hand(false);
        }
    }

    private void hand(boolean last) throws SAXException {
        Batch batch = new Batch(events, last);
        events = new ArrayList<>(BATCH);
        try {
            while (!closed && !queue.offer(batch, 50, TimeUnit.MILLISECONDS)) {
                // The reader is behind.
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (closed && !last) {
            // Nothing unchecked: Saxon would print where it came from.
            throw new SAXException("Nobody reads what is made.");
        }
    }

    @Override
    public void startPrefixMapping(String prefix, String uri) throws SAXException {
        add(reader -> reader.startPrefixMapping(prefix, uri));
    }

    @Override
    public void endPrefixMapping(String prefix) throws SAXException {
        add(reader -> reader.endPrefixMapping(prefix));
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) throws SAXException {
        Attributes copy = new AttributesImpl(attributes);
        add(reader -> reader.startElement(uri, local, name, copy));
    }

    @Override
    public void endElement(String uri, String local, String name) throws SAXException {
        add(reader -> reader.endElement(uri, local, name));
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
        char[] copy = new char[length];
        System.arraycopy(text, start, copy, 0, length);
        add(reader -> reader.characters(copy, 0, copy.length));
    }
}
