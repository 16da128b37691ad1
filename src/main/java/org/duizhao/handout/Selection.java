package org.duizhao.handout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duizhao.annotate.NoteOrder;
import org.duizhao.markup.Markup;
import org.duizhao.model.Aligned;
import org.duizhao.model.AlignedPart;
import org.duizhao.model.AnchoredNote;
import org.duizhao.model.Annotated;
import org.duizhao.model.Bead;
import org.duizhao.model.Coverage;
import org.duizhao.model.Note;
import org.duizhao.model.Part;
import org.duizhao.model.Passage;
import org.duizhao.model.Prose;
import org.duizhao.model.Reference;
import org.duizhao.model.Segment;
import org.duizhao.model.Sources;
import org.duizhao.model.Term;
import org.duizhao.model.TermSpan;
import org.duizhao.model.Witness;
import org.duizhao.model.WitnessText;
import org.duizhao.model.WitnessText.Heading;
import org.duizhao.model.Witnesses;
import org.duizhao.release.NotesAtBase;
import org.duizhao.tei.Ids;

/**
 * Some passages of an edition as an edition of their own, with what belongs to them: their notes, the terms in them, the
 * works that their notes cite. Apparatus, commentary, principles and index stay behind. Sentences keep their
 * identifiers; those of other passages are there without words, so that nothing can take more than was selected.
 */
public final class Selection {

    private static final Pattern LINK = Pattern.compile("]\\(#(?<target>[^)\\s]+)\\)");

    private final Annotated edition;
    private final Sources sources;
    private final Set<String> numbers;
    private final Set<String> targets = new HashSet<>();
    /** By part and siglum, the segments that the passages show. */
    private final Map<String, Set<Integer>> shown = new LinkedHashMap<>();

    private Selection(Annotated edition, Collection<String> numbers) {
        this.edition = edition;
        this.sources = edition.sources();
        this.numbers = Set.copyOf(numbers);
    }

    /** @param numbers of passages that the edition has, none of them retired */
    public static Annotated of(Annotated edition, Collection<String> numbers) {
        return new Selection(edition, numbers).selected();
    }

    private Annotated selected() {
        List<AlignedPart> parts = edition.aligned().parts().stream()
                .filter(p -> p.passages().stream().anyMatch(this::has))
                .map(this::part)
                .toList();
        for (AlignedPart part : parts) {
            targets.add(part.part().id());
            part.passages().forEach(p -> {
                targets.add(p.number());
                IntStream.range(p.first(), p.end()).forEach(i -> targets.add(Ids.base(part, i)));
            });
        }
        List<AnchoredNote> notes = edition.notes().stream()
                .filter(n -> numbers.contains(n.note().passage()))
                .map(this::note)
                .toList();
        List<TermSpan> spans = edition.terms().stream()
                .filter(t -> shows(t.part(), base(t.part()), t.segment()))
                .toList();
        List<Term> terms = terms(notes, spans);
        Sources kept = new Sources(
                sources.info().withConcordance(false),
                Witnesses.of(witnesses(parts, notes, terms)),
                parts.stream().map(AlignedPart::part).toList(),
                terms,
                notes.stream().map(AnchoredNote::note).toList(),
                List.of(),
                works(notes, terms),
                List.of(),
                new Prose("", sources.principles().place()),
                Map.of(),
                Map.of());
        Aligned aligned = new Aligned(kept, parts);
        Set<String> ids = new HashSet<>(terms.stream().map(Term::id).toList());
        return new Annotated(
                aligned,
                NoteOrder.numbered(aligned, notes),
                spans,
                edition.attestations().stream()
                        .filter(a -> ids.contains(a.termId()) && shows(a.part(), base(a.part()), a.segment()))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                edition.purpose(),
                edition.parent());
    }

    private boolean has(Passage passage) {
        return numbers.contains(passage.number());
    }

    private AlignedPart part(AlignedPart aligned) {
        Part part = aligned.part();
        List<Passage> passages = aligned.passages().stream().filter(this::has).toList();
        Set<Integer> base = new HashSet<>();
        passages.forEach(p -> IntStream.range(p.first(), p.end()).forEach(base::add));
        shown.put(part.id() + " " + part.base(), base);
        Map<String, List<Bead>> beads = new LinkedHashMap<>();
        aligned.beads().forEach((siglum, all) -> {
            Coverage coverage = Coverage.of(aligned, siglum);
            Set<Integer> segments = new HashSet<>();
            passages.forEach(p -> segments.addAll(coverage.segmentsOf(p.number())));
            shown.put(part.id() + " " + siglum, segments);
            beads.put(siglum, all.stream().flatMap(b -> bead(b, base, segments)).toList());
        });
        Part kept = new Part(
                part.id(),
                part.title(),
                part.base(),
                part.lead(),
                part.witnesses(),
                part.summary(),
                "",
                "",
                part.appendix(),
                part.place());
        return new AlignedPart(kept, passages, beads);
    }

    /** Of a bead, what the passages show of both sides; nothing where they show neither. */
    private static Stream<Bead> bead(Bead bead, Set<Integer> base, Set<Integer> segments) {
        List<Integer> left = bead.left().stream().filter(base::contains).toList();
        List<Integer> right = bead.right().stream().filter(segments::contains).toList();
        boolean cutOff = left.isEmpty() && (right.isEmpty() || !bead.left().isEmpty());
        return cutOff ? Stream.empty() : Stream.of(new Bead(left, right, bead.confidence(), bead.reviewed()));
    }

    private boolean shows(String part, String siglum, int segment) {
        return shown.getOrDefault(part + " " + siglum, Set.of()).contains(segment);
    }

    private String base(String part) {
        return sources.part(part).map(Part::base).orElse("");
    }

    /** The note with its links to other passages leading to the edition's own file. */
    private AnchoredNote note(AnchoredNote anchored) {
        Note note = anchored.note();
        Note kept = new Note(
                note.passage(),
                note.siglum(),
                note.words(),
                note.occurrence(),
                note.kind(),
                note.index(),
                note.source(),
                relinked(note.body()),
                relinked(note.chinese()),
                note.place());
        return new AnchoredNote(
                kept,
                anchored.number(),
                anchored.part(),
                anchored.siglum(),
                anchored.segment(),
                anchored.start(),
                anchored.end(),
                anchored.standing());
    }

    private Prose relinked(Prose prose) {
        String markdown = LINK.matcher(prose.markdown()).replaceAll(m -> {
            String target = m.group(1);
            boolean here = targets.contains(target) || target.startsWith("term:");
            return Matcher.quoteReplacement(
                    here ? m.group() : "](" + sources.info().id() + ".tei.xml#" + target + ")");
        });
        return new Prose(markdown, prose.place());
    }

    /** A note's Markdown in both languages. */
    private static String markdown(AnchoredNote note) {
        return note.note().body().markdown() + "\n\n" + note.note().chinese().markdown();
    }

    /** The terms that stand in the passages, and those that the notes link to; they refer to each other alone. */
    private List<Term> terms(List<AnchoredNote> notes, List<TermSpan> spans) {
        Set<String> needed = new HashSet<>(spans.stream().map(TermSpan::termId).toList());
        for (AnchoredNote note : notes) {
            Matcher link = LINK.matcher(markdown(note));
            while (link.find()) {
                if (link.group("target").startsWith("term:")) {
                    needed.add(link.group("target").substring("term:".length()));
                }
            }
        }
        return sources.glossary().stream()
                .filter(t -> needed.contains(t.id()))
                .map(t -> new Term(
                        t.id(),
                        t.term(),
                        t.traditional(),
                        t.pinyin(),
                        t.headword(),
                        t.definition(),
                        t.renderings(),
                        t.see().stream().filter(needed::contains).toList(),
                        t.source(),
                        t.place()))
                .toList();
    }

    private static List<String> grounds(List<AnchoredNote> notes, List<Term> terms) {
        return Stream.concat(
                        notes.stream().flatMap(n -> n.note().source().stream()),
                        terms.stream().flatMap(t -> t.source().stream()))
                .distinct()
                .toList();
    }

    private List<Reference> works(List<AnchoredNote> notes, List<Term> terms) {
        Set<String> cited = new HashSet<>(grounds(notes, terms));
        for (AnchoredNote note : notes) {
            Matcher citation = Markup.CITATION.matcher(markdown(note));
            while (citation.find()) {
                cited.add(citation.group("key"));
            }
        }
        return sources.references().stream()
                .filter(r -> cited.contains(r.key()))
                .toList();
    }

    /** The witnesses of the parts, and those that a note or a term rests on. */
    private List<Witness> witnesses(List<AlignedPart> parts, List<AnchoredNote> notes, List<Term> terms) {
        Set<String> sigla = new LinkedHashSet<>(grounds(notes, terms));
        for (AlignedPart part : parts) {
            sigla.add(part.part().base());
            sigla.addAll(part.part().witnesses());
            sigla.add(part.part().summary());
        }
        return sources.witnesses().stream()
                .filter(w -> sigla.contains(w.siglum()))
                .map(this::witness)
                .toList();
    }

    private Witness witness(Witness w) {
        List<WitnessText> texts = w.texts().stream()
                .filter(t -> edition.aligned().parts().stream()
                        .anyMatch(p -> p.part().id().equals(t.part())
                                && p.passages().stream().anyMatch(this::has)))
                .map(t -> text(w.siglum(), t))
                .toList();
        return new Witness(
                w.siglum(),
                w.name(),
                w.kind(),
                w.language(),
                w.title(),
                w.author(),
                w.translator(),
                w.publisher(),
                w.date(),
                w.address(),
                w.description(),
                w.rights(),
                w.stated(),
                texts,
                w.place());
    }

    private WitnessText text(String siglum, WitnessText text) {
        List<Segment> segments = IntStream.range(0, text.segments().size())
                .mapToObj(i -> {
                    Segment s = text.segments().get(i);
                    return shows(text.part(), siglum, i) ? s : new Segment("", s.paragraph(), s.turns(), s.place());
                })
                .toList();
        return new WitnessText(
                text.part(),
                text.file(),
                text.encoding(),
                text.sha256(),
                segments,
                headings(text, siglum),
                List.of(),
                List.of(),
                text.account());
    }

    /** The headings under which something selected stands. */
    private List<Heading> headings(WitnessText text, String siglum) {
        List<Heading> kept = new ArrayList<>();
        for (int i = 0; i < text.headings().size(); i++) {
            Heading heading = text.headings().get(i);
            int end = text.headings().subList(i + 1, text.headings().size()).stream()
                    .filter(h -> h.level() <= heading.level())
                    .mapToInt(Heading::beforeSegment)
                    .findFirst()
                    .orElse(text.segments().size());
            if (IntStream.range(heading.beforeSegment(), end).anyMatch(s -> shows(text.part(), siglum, s))) {
                kept.add(heading);
            }
        }
        return kept;
    }

    /**
     * The edition with the base of each part and its lead alone. Notes on another witness stand behind the base's words
     * that theirs answer, and are numbered anew.
     */
    public static Annotated sideBySide(Annotated edition) {
        List<AlignedPart> parts = new ArrayList<>();
        for (AlignedPart aligned : edition.aligned().parts()) {
            Part part = aligned.part();
            List<String> lead =
                    part.witnesses().stream().filter(part.lead()::equals).toList();
            Map<String, List<Bead>> beads = new LinkedHashMap<>();
            lead.forEach(s -> beads.put(s, aligned.beads().getOrDefault(s, List.of())));
            parts.add(new AlignedPart(
                    new Part(
                            part.id(),
                            part.title(),
                            part.base(),
                            part.lead(),
                            lead,
                            "",
                            "",
                            "",
                            part.appendix(),
                            part.place()),
                    aligned.passages(),
                    beads));
        }
        NotesAtBase atBase = new NotesAtBase(edition);
        List<AnchoredNote> notes = new ArrayList<>();
        for (AnchoredNote note : edition.notes()) {
            Part part = parts.stream()
                    .map(AlignedPart::part)
                    .filter(p -> p.id().equals(note.part()))
                    .findFirst()
                    .orElseThrow();
            boolean stands = note.siglum().equals(part.base()) || note.siglum().equals(part.lead());
            notes.add(stands ? note : atBase.moved(note));
        }
        Sources s = edition.sources();
        Sources kept = new Sources(
                s.info(),
                s.witnesses(),
                parts.stream().map(AlignedPart::part).toList(),
                s.glossary(),
                s.notes(),
                s.commentary(),
                s.references(),
                s.apparatus(),
                s.principles(),
                s.passageRecords(),
                s.alignmentFiles());
        Aligned aligned = new Aligned(kept, parts);
        return new Annotated(
                aligned,
                NoteOrder.numbered(aligned, notes),
                edition.terms(),
                edition.attestations(),
                edition.apparatus(),
                edition.parallels(),
                edition.quotations(),
                edition.index(),
                edition.purpose(),
                edition.parent());
    }
}
