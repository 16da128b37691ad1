package org.duizhao.receive;

import java.util.List;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Draws the lines out of CommonMark with tables and footnotes: a block is a line, mark-up and HTML are left away. */
final class MarkdownLayer extends AbstractVisitor {

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create(), FootnotesExtension.create()))
            .maxOpenBlockParsers(100)
            .build();

    private final LayerWriter out = new LayerWriter();
    private final List<Node> footnotes = new java.util.ArrayList<>();

    private MarkdownLayer() {}

    static TextLayer of(String markdown) {
        MarkdownLayer layer = new MarkdownLayer();
        PARSER.parse(layer.frontMatter(markdown)).accept(layer);
        for (Node note : layer.footnotes) {
            MarkdownLayer words = new MarkdownLayer();
            words.visitChildren(note);
            layer.out.note(
                    ((FootnoteDefinition) note).getLabel(),
                    words.out.layer().text().strip().replace('\n', ' '));
        }
        return layer.out.layer();
    }

    /** The lines {@code key: value} between two lines of hyphens at the top, as many programs write them. */
    private String frontMatter(String text) {
        String[] lines = text.split("\r\n|\r|\n", -1);
        int end = 1;
        while (end < lines.length && !lines[end].strip().equals("---")) {
            end++;
        }
        if (!lines[0].strip().equals("---") || end == lines.length) {
            return text;
        }
        for (int i = 1; i < end; i++) {
            int colon = lines[i].indexOf(':');
            String key = colon < 0 ? "" : lines[i].substring(0, colon).strip();
            if (List.of("title", "author", "translator", "publisher", "date", "language")
                    .contains(key)) {
                out.about(key, lines[i].substring(colon + 1).strip().replaceAll("^([\"'])(.*)\\1$", "$2"));
            }
        }
        return String.join("\n", List.of(lines).subList(end + 1, lines.length));
    }

    @Override
    public void visit(Heading heading) {
        out.heading(heading.getLevel());
        visitChildren(heading);
        out.endBlock();
    }

    @Override
    public void visit(Paragraph paragraph) {
        visitChildren(paragraph);
        out.endBlock();
    }

    @Override
    public void visit(BulletList list) {
        visitChildren(list);
    }

    @Override
    public void visit(OrderedList list) {
        visitChildren(list);
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof FootnoteDefinition) {
            footnotes.add(block);
        } else {
            visitChildren(block);
            out.endBlock();
        }
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof FootnoteReference) {
            return;
        }
        if (node instanceof TableCell && node.getPrevious() != null) {
            out.add(" | ");
        }
        visitChildren(node);
        if (node instanceof TableRow) {
            out.endBlock();
        }
    }

    @Override
    public void visit(FencedCodeBlock code) {
        lines(code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        lines(code.getLiteral());
    }

    private void lines(String literal) {
        for (String line : literal.split("\n", -1)) {
            out.add(line);
            out.endBlock();
        }
    }

    @Override
    public void visit(Code code) {
        out.add(code.getLiteral());
    }

    @Override
    public void visit(Text text) {
        out.add(text.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        out.add("\n");
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        out.end();
    }

    @Override
    public void visit(Image image) {
        // A picture's description stands for the picture, and is not of the text.
    }

    @Override
    public void visit(HtmlBlock html) {
        // Mark-up in another language; nothing of it is text.
    }

    @Override
    public void visit(HtmlInline html) {
        // The words between two tags are nodes of their own.
    }
}
