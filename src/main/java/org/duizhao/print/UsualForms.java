package org.duizhao.print;

import org.duizhao.model.VariationSelectors;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/** Leaves variation selectors out of what FOP is given, which would paint the sign of a missing character for each. */
final class UsualForms extends XMLFilterImpl {

    UsualForms(ContentHandler next) {
        setContentHandler(next);
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
        for (int i = start; i < start + length; i++) {
            if (VariationSelectors.mayBegin(text[i])) {
                String usual = VariationSelectors.without(new String(text, start, length));
                super.characters(usual.toCharArray(), 0, usual.length());
                return;
            }
        }
        super.characters(text, start, length);
    }
}
