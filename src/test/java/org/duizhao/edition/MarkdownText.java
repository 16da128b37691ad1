package org.duizhao.edition;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.duizhao.markup.Markup;
import org.duizhao.model.Prose;

/** The words of Markdown up to its first citation, whose wording is the style sheets' affair. */
final class MarkdownText {

    private MarkdownText() {}

    /** The words of the whole up to its first citation. */
    static String of(Prose prose) {
        return upToCitation(words(Markup.parse(prose.markdown())));
    }

    static List<String> paragraphs(Prose prose) {
        List<String> paragraphs = new ArrayList<>();
        for (Node n = Markup.parse(prose.markdown()).getFirstChild(); n != null; n = n.getNext()) {
            paragraphs.add(upToCitation(words(n)));
        }
        return paragraphs;
    }

    private static String upToCitation(String words) {
        int citation = words.indexOf("[@");
        return citation < 0 ? words : words.substring(0, citation);
    }

    private static String words(Node node) {
        StringBuilder words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }
        });
        return words.toString();
    }
}
