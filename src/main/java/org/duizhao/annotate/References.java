package org.duizhao.annotate;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.duizhao.markup.Markup;
import org.duizhao.model.Aligned;
import org.duizhao.model.AlignedPart;
import org.duizhao.model.CommentaryEntry;
import org.duizhao.model.Diagnostics;
import org.duizhao.model.Note;
import org.duizhao.model.Passage;
import org.duizhao.model.Place;
import org.duizhao.model.Prose;
import org.duizhao.model.Sources;
import org.duizhao.model.WebAddress;

/** Checks that what notes, commentary and principles refer to is there: works, passages, terms, witnesses. */
final class References {

    /** The line below the head of a table, as other kinds of Markdown have it. */
    private static final Pattern TABLE =
            Pattern.compile("\\|?\\s*:?-+:?\\s*(\\|\\s*:?-+:?\\s*)+\\|?\\s*|\\|\\s*:?-+:?\\s*\\|");

    private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^[^\\]\\s]+]");

    private final Sources sources;
    private final Diagnostics diagnostics;
    private final Set<String> works = new HashSet<>();
    private final Set<String> targets = new HashSet<>();
    private final Set<String> passages = new HashSet<>();
    private final Set<String> grounds = new HashSet<>();
    private final Set<String> formerBases = new HashSet<>();

    References(Sources sources, Aligned aligned, Diagnostics diagnostics) {
        this.sources = sources;
        this.diagnostics = diagnostics;
        sources.references().forEach(r -> works.add(r.key()));
        sources.glossary().forEach(t -> targets.add("#term:" + t.id()));
        for (AlignedPart part : aligned.parts()) {
            targets.add("#" + part.part().id());
            for (Passage passage : part.passages()) {
                passages.add(passage.number());
                targets.add("#" + passage.number());
                for (int i = passage.first(); i < passage.end(); i++) {
                    targets.add("#" + passage.number() + "." + (i - passage.first() + 1));
                }
            }
        }
        sources.witnesses().forEach(w -> grounds.add(w.siglum()));
        grounds.addAll(works);
        grounds.add("editors");
        // What was said of a former base was said with reason, until the passages of the new one are recorded.
        sources.passageRecords().values().forEach(r -> formerBases.add(r.base()));
    }

    void check() {
        for (Note note : sources.notes()) {
            check(note.body());
            check(note.chinese());
            checkGrounds(note.source(), note.place());
        }
        for (CommentaryEntry entry : sources.commentary()) {
            check(entry.body());
            check(entry.chinese());
            checkGrounds(entry.source(), entry.place());
            if (!passages.contains(entry.passage())) {
                diagnostics.error("C01", entry.place(), entry.passage());
            }
        }
        sources.glossary().forEach(t -> checkGrounds(t.source(), t.place()));
        check(sources.principles());
    }

    private void checkGrounds(List<String> named, Place place) {
        for (String ground : named) {
            if (!grounds.contains(ground)) {
                if (formerBases.contains(ground)) {
                    diagnostics.warning("B08", place, ground);
                } else {
                    diagnostics.error("B02", place, ground);
                }
            }
        }
    }

    private void check(Prose prose) {
        Markup.parse(prose.markdown()).accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                String target = link.getDestination();
                if (target.startsWith("#") && !targets.contains(target)) {
                    diagnostics.error("B03", place(prose, link), target);
                }
                if (!target.startsWith("#")) {
                    WebAddress.check(target, place(prose, link), diagnostics);
                }
                visitChildren(link);
            }

            @Override
            public void visit(Image image) {
                diagnostics.warning("N15.picture", place(prose, image), image.getDestination());
                visitChildren(image);
            }

            @Override
            public void visit(LinkReferenceDefinition definition) {
                String target = definition.getDestination();
                if (!target.startsWith("#") && !target.contains(":")) {
                    diagnostics.warning("N15.definition", place(prose, definition), definition.getLabel(), target);
                }
            }

            @Override
            public void visit(Text text) {
                if (TABLE.matcher(text.getLiteral()).matches()) {
                    diagnostics.warning("N15.table", place(prose, text));
                }
                Matcher footnote = FOOTNOTE.matcher(text.getLiteral());
                while (footnote.find()) {
                    diagnostics.warning("N15.footnote", place(prose, text), footnote.group());
                }
                Matcher citation = Markup.CITATION.matcher(text.getLiteral());
                while (citation.find()) {
                    if (!works.contains(citation.group("key"))) {
                        diagnostics.error("B04", place(prose, text), citation.group("key"));
                    }
                }
            }
        });
    }

    private static Place place(Prose prose, Node node) {
        Optional<SourceSpan> span = node.getSourceSpans().stream().findFirst();
        return span.map(s -> new Place(
                        prose.place().file(), prose.place().line() + s.getLineIndex(), s.getColumnIndex() + 1))
                .orElse(prose.place());
    }
}
