package org.duizhao.tei;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.duizhao.markup.Markup;
import org.duizhao.markup.Script;
import org.duizhao.markup.Script.Run;
import org.duizhao.model.Prose;

/** Writes Markdown as TEI. Chinese within it is marked as such; HTML in it is written out as the text it is. */
final class ProseTei extends AbstractVisitor {

    private final XmlOut out;
    private final String chinese;
    private boolean inChinese;

    /** @param chinese the tag that Chinese words are marked with */
    ProseTei(XmlOut out, String chinese) {
        this.out = out;
        this.chinese = chinese;
    }

    void write(Prose prose) {
        Markup.parse(prose.markdown()).accept(this);
    }

    /** The Chinese form of a text: its blocks say that they are Chinese, and the words in them need not. */
    void writeChinese(Prose prose) {
        inChinese = true;
        write(prose);
        inChinese = false;
    }

    /** The language of a block, where it is not that of what it stands in. */
    private String[] language(Node block) {
        boolean marked = inChinese && block.getParent() instanceof Document;
        return marked ? new String[] {"xml:lang", chinese} : new String[0];
    }

    private String[] language(Node block, String... attributes) {
        List<String> all = new ArrayList<>(List.of(attributes));
        all.addAll(List.of(language(block)));
        return all.toArray(String[]::new);
    }

    /** A longer text: each heading opens a division that holds what stands below it. */
    void writeSections(Prose prose) {
        Node node = Markup.parse(prose.markdown()).getFirstChild();
        while (node != null) {
            if (!(node instanceof Heading heading)) {
                node.accept(this);
                node = node.getNext();
                continue;
            }
            Node[] next = {heading.getNext()};
            out.block(
                    "div",
                    () -> {
                        out.element("head", () -> visitChildren(heading)).newline();
                        while (next[0] != null && !(next[0] instanceof Heading)) {
                            next[0].accept(this);
                            next[0] = next[0].getNext();
                        }
                    },
                    "type",
                    "section",
                    "n",
                    "1");
            node = next[0];
        }
    }

    /** Words that are Chinese from end to end. */
    void chinese(String text) {
        out.element("foreign", () -> out.text(text), "xml:lang", chinese);
    }

    /** A short text in which nothing is marked up but script. */
    void words(String text) {
        for (Run run : Script.runs(text)) {
            if (run.chinese() && !inChinese) {
                out.element("foreign", () -> out.text(run.text()), "xml:lang", chinese);
            } else {
                out.text(run.text());
            }
        }
    }

    @Override
    public void visit(Paragraph paragraph) {
        out.element("p", () -> visitChildren(paragraph), language(paragraph)).newline();
    }

    @Override
    public void visit(Heading heading) {
        out.element("p", () -> out.element("hi", () -> visitChildren(heading), "rend", "bold"), language(heading))
                .newline();
    }

    @Override
    public void visit(BlockQuote quote) {
        out.block("quote", () -> visitChildren(quote), language(quote));
    }

    @Override
    public void visit(BulletList list) {
        out.block("list", () -> visitChildren(list), language(list, "rend", "bulleted"));
    }

    /** Each item with its number: “1924. In this year” begins a list, too. */
    @Override
    public void visit(OrderedList list) {
        out.block(
                "list",
                () -> {
                    int number = list.getMarkerStartNumber();
                    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
                        Node each = item;
                        out.block("item", () -> visitChildren(each), "n", String.valueOf(number));
                        number++;
                    }
                },
                language(list, "rend", "numbered"));
    }

    @Override
    public void visit(ListItem item) {
        out.block("item", () -> visitChildren(item));
    }

    @Override
    public void visit(FencedCodeBlock block) {
        lines(block, block.getLiteral());
    }

    /** A paragraph that is set in by four spaces is one. */
    @Override
    public void visit(IndentedCodeBlock block) {
        lines(block, block.getLiteral());
    }

    private void lines(Node block, String literal) {
        List<String> lines = literal.strip().lines().toList();
        out.element(
                        "p",
                        () -> {
                            for (int i = 0; i < lines.size(); i++) {
                                if (i > 0) {
                                    out.empty("lb");
                                }
                                words(lines.get(i));
                            }
                        },
                        language(block))
                .newline();
    }

    @Override
    public void visit(Emphasis emphasis) {
        out.element("hi", () -> visitChildren(emphasis), "rend", "italic");
    }

    @Override
    public void visit(StrongEmphasis emphasis) {
        out.element("hi", () -> visitChildren(emphasis), "rend", "bold");
    }

    @Override
    public void visit(Code code) {
        out.element("code", () -> out.text(code.getLiteral()));
    }

    @Override
    public void visit(HtmlBlock html) {
        out.element("p", () -> words(html.getLiteral()), language(html)).newline();
    }

    @Override
    public void visit(HtmlInline html) {
        words(html.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        if (!betweenHan(lineBreak)) {
            out.text(" ");
        }
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        out.empty("lb");
    }

    @Override
    public void visit(Link link) {
        String target = link.getDestination();
        if (target.startsWith("#term:")) {
            out.element("term", () -> visitChildren(link), "ref", "#" + Ids.term(target.substring(6)));
        } else {
            out.element("ref", () -> visitChildren(link), "target", target);
        }
    }

    @Override
    public void visit(Text text) {
        String literal = text.getLiteral();
        Matcher citation = Markup.CITATION.matcher(literal);
        int at = 0;
        while (citation.find()) {
            words(literal.substring(at, citation.start()));
            String locator = citation.group("at");
            out.element(
                    "ref",
                    () -> out.text(locator == null ? "" : locator.strip()),
                    "type",
                    "citation",
                    "target",
                    "#" + Ids.work(citation.group("key")));
            at = citation.end();
        }
        words(literal.substring(at));
    }

    /** A line broken inside Chinese is no space. */
    private static boolean betweenHan(Node lineBreak) {
        return lineBreak.getPrevious() instanceof Text before
                && lineBreak.getNext() instanceof Text after
                && !before.getLiteral().isEmpty()
                && !after.getLiteral().isEmpty()
                && Script.isHan(
                        before.getLiteral().codePointBefore(before.getLiteral().length()))
                && Script.isHan(after.getLiteral().codePointAt(0));
    }
}
