package org.duizhao.style;

import java.util.Set;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.WhitespaceStrippingPolicy;

/**
 * Line ends and blanks in an edition's TEI that only stand there for people who look inside. They are left out when it is
 * parsed: asked of style sheets ({@code xsl:strip-space}), every step through the document looks for them again.
 */
final class Blanks {

    private static final String TEI = "http://www.tei-c.org/ns/1.0";

    /** Elements that hold elements only. A note may hold words, and there blanks count. */
    private static final Set<String> AROUND = Set.of(
            "TEI",
            "text",
            "front",
            "body",
            "back",
            "div",
            "ab",
            "listApp",
            "app",
            "linkGrp",
            "entry",
            "form",
            "sense",
            "cit",
            "xr",
            "listBibl",
            "list",
            "witness",
            "bibl",
            "taxonomy",
            "category",
            "availability",
            "licence");

    private Blanks() {}

    static WhitespaceStrippingPolicy leftOut() {
        return WhitespaceStrippingPolicy.makeCustomPolicy(Blanks::around);
    }

    private static boolean around(QName element) {
        return AROUND.contains(element.getLocalName())
                && element.getNamespaceUri().toString().equals(TEI);
    }
}
