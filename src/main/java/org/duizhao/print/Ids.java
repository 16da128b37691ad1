package org.duizhao.print;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/** Passes XSL-FO on and remembers the identifiers in it. */
final class Ids extends XMLFilterImpl {

    private final List<String> ids = new ArrayList<>();

    Ids(ContentHandler next) {
        setContentHandler(next);
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) throws SAXException {
        String id = attributes.getValue("id");
        if (id != null) {
            ids.add(id);
        }
        super.startElement(uri, local, name, attributes);
    }

    List<String> all() {
        return List.copyOf(ids);
    }
}
