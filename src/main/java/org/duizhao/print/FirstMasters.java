package org.duizhao.print;

import java.util.Map;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/** Passes XSL-FO on and remembers with which page master a page sequence of each name begins. */
final class FirstMasters extends XMLFilterImpl {

    private final Map<String, String> firsts;
    private String sequence;
    private boolean chosen;

    /**
     * @param next receives all
     * @param firsts receives the names of simple page masters by the names of page sequence masters
     */
    FirstMasters(ContentHandler next, Map<String, String> firsts) {
        this.firsts = firsts;
        setContentHandler(next);
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) throws SAXException {
        switch (local) {
            case "page-sequence-master" -> {
                sequence = attributes.getValue("master-name");
                chosen = false;
            }
            case "single-page-master-reference",
                    "repeatable-page-master-reference",
                    "conditional-page-master-reference" -> choose(attributes);
            default -> {
                // of no page master
            }
        }
        super.startElement(uri, local, name, attributes);
    }

    /** As XSL 1.1, 6.4.11, chooses: the first whose conditions hold for a right-hand first page that is not blank. */
    private void choose(Attributes attributes) {
        String position = attributes.getValue("page-position");
        boolean fits = !"blank".equals(attributes.getValue("blank-or-not-blank"))
                && !"even".equals(attributes.getValue("odd-or-even"))
                && (position == null || position.equals("any") || position.equals("first"));
        if (fits && !chosen) {
            firsts.put(sequence, attributes.getValue("master-reference"));
            chosen = true;
        }
    }
}
