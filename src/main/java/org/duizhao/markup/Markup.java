package org.duizhao.markup;

import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** The Markdown of notes, commentary and principles: CommonMark, with citations in square brackets. */
public final class Markup {

    /** {@code [@key]} or {@code [@key, 12–14]}. */
    public static final Pattern CITATION = Pattern.compile("\\[@(?<key>[\\w:.-]*\\w)(?:,\\s*(?<at>[^\\]]*))?]");

    private static final Parser PARSER = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            // Whoever walks the tree goes down a level of the stack with each block in a block.
            .maxOpenBlockParsers(50)
            .build();

    private Markup() {}

    /** The document's tree; adjacent text is one node. Any text is a document, so nothing can be wrong with it. */
    public static Node parse(String markdown) {
        return PARSER.parse(markdown);
    }
}
