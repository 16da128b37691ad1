package org.duizhao.epub;

import java.io.ByteArrayOutputStream;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.Serializer;
import net.sf.saxon.s9api.Serializer.Property;
import net.sf.saxon.s9api.XdmNode;
import org.duizhao.style.StyleException;

/** Writes nodes as bytes, always the same way: UTF-8, nothing added, nothing indented. */
final class Serial {

    private Serial() {}

    /** A content document: XHTML with the doctype of HTML (EPUB 3.3, section 6.1). */
    static byte[] xhtml(XdmNode html) throws StyleException {
        return write(html, "xhtml");
    }

    static byte[] xml(XdmNode node) throws StyleException {
        return write(node, "xml");
    }

    private static byte[] write(XdmNode node, String method) throws StyleException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Serializer serializer = new Processor(node.getUnderlyingNode().getConfiguration()).newSerializer(out);
        serializer.setOutputProperty(Property.METHOD, method);
        serializer.setOutputProperty(Property.ENCODING, "UTF-8");
        serializer.setOutputProperty(Property.INDENT, "no");
        if (method.equals("xhtml")) {
            serializer.setOutputProperty(Property.HTML_VERSION, "5.0");
            serializer.setOutputProperty(Property.INCLUDE_CONTENT_TYPE, "no");
            // Links keep the characters of the anchors that they lead to.
            serializer.setOutputProperty(Property.ESCAPE_URI_ATTRIBUTES, "no");
        }
        try {
            serializer.serializeNode(node);
        } catch (SaxonApiException e) {
            throw new StyleException(e.getMessage());
        }
        return out.toByteArray();
    }
}
