package org.duizhao.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duizhao.model.AlignedPart;
import org.duizhao.model.Annotated;
import org.duizhao.model.Attestation;
import org.duizhao.model.Bead;
import org.duizhao.model.KeywordLine;
import org.duizhao.model.KeywordLine.Context;
import org.duizhao.model.Languages;
import org.duizhao.model.Segment;
import org.duizhao.model.Term;
import org.duizhao.model.TermSpan;
import org.duizhao.model.WitnessKind;

/**
 * Makes the concordance that is printed as an appendix: every term in the base with what stands around it, and below it
 * each witness with what stands around its rendering. Of a witness that was left out of the edition it has the rendering
 * alone, so that a concordance of a released edition holds nothing that the release kept back.
 */
public final class KeywordsInContext {

    /** Characters on either side of a Chinese keyword, and of one in another language: a line of a book's page. */
    private static final int CHINESE_WIDTH = 14;

    private static final int OTHER_WIDTH = 36;

    private static final String BETWEEN = " \u2029 ";

    private final Annotated edition;
    private final Map<String, Term> glossary;

    private KeywordsInContext(Annotated edition) {
        this.edition = edition;
        this.glossary = edition.sources().glossary().stream()
                .collect(Collectors.toMap(Term::id, Function.identity(), (a, b) -> a));
    }

    /** The lines of every term, in reading order. */
    public static Map<String, List<KeywordLine>> of(Annotated edition) {
        KeywordsInContext concordance = new KeywordsInContext(edition);
        List<KeywordLine> lines = new ArrayList<>();
        for (AlignedPart part : edition.aligned().parts()) {
            edition.terms().stream()
                    .filter(s -> s.part().equals(part.part().id()))
                    .forEach(s -> lines.add(concordance.line(part, s)));
            if (!part.part().isParallel()) {
                concordance.alone(part, lines);
            }
        }
        return lines.stream().collect(Collectors.groupingBy(KeywordLine::termId));
    }

    private KeywordLine line(AlignedPart part, TermSpan span) {
        List<Context> contexts = new ArrayList<>();
        contexts.add(context(
                part,
                part.part().base(),
                span.segment(),
                text(part, part.part().base(), span.segment()),
                span.start(),
                span.end()));
        Set<String> sigla = new LinkedHashSet<>(part.part().witnesses());
        // A witness that was left out is known by its renderings alone.
        attested(part, span).map(Attestation::siglum).sorted().forEach(sigla::add);
        for (String siglum : sigla) {
            boolean summary = edition.sources()
                    .witness(siglum)
                    .filter(w -> w.kind() == WitnessKind.SUMMARY)
                    .isPresent();
            if (!part.part().witnesses().contains(siglum)) {
                attested(part, span)
                        .filter(a -> a.siglum().equals(siglum))
                        .map(Attestation::rendering)
                        .sorted()
                        .forEach(r ->
                                contexts.add(new Context(siglum, part.part().id(), -1, "", r, "")));
            } else if (!summary) {
                contexts.addAll(answer(part, siglum, span));
            }
        }
        return new KeywordLine(span.termId(), List.copyOf(contexts));
    }

    private java.util.stream.Stream<Attestation> attested(AlignedPart part, TermSpan span) {
        return edition.attestations().stream()
                .filter(a -> a.part().equals(part.part().id())
                        && a.segment() == span.segment()
                        && a.termId().equals(span.termId())
                        && !a.rendering().isEmpty());
    }

    private List<Context> answer(AlignedPart part, String siglum, TermSpan span) {
        Bead bead = part.beads().getOrDefault(siglum, List.of()).stream()
                .filter(b -> b.left().contains(span.segment()))
                .findFirst()
                .orElseThrow();
        if (bead.right().isEmpty()) {
            return List.of(new Context(siglum, part.part().id(), -1, "", "", ""));
        }
        List<TermSpan> spans = edition.terms().stream()
                .filter(s -> s.part().equals(part.part().id()) && bead.left().contains(s.segment()))
                .toList();
        List<Term> terms = spans.stream()
                .map(TermSpan::termId)
                .distinct()
                .map(glossary::get)
                .toList();
        String text = bead.right().stream().map(j -> text(part, siglum, j)).collect(Collectors.joining(BETWEEN));
        List<Renderings.Place> places = Renderings.places(text, terms).stream()
                .filter(p -> p.termId().equals(span.termId()))
                .toList();
        if (places.isEmpty()) {
            return List.of(context(part, siglum, bead.right().get(0), text, 0, 0));
        }
        List<TermSpan> same =
                spans.stream().filter(s -> s.termId().equals(span.termId())).toList();
        // As many renderings as places of the term answer them one by one; of others nothing says which answers which.
        List<Renderings.Place> here = same.size() == places.size()
                ? List.of(places.get(same.indexOf(span)))
                : places.stream()
                        .collect(Collectors.toMap(Renderings.Place::rendering, p -> p, (a, b) -> a))
                        .values()
                        .stream()
                        .sorted(Comparator.comparingInt(Renderings.Place::start))
                        .toList();
        List<Context> contexts = new ArrayList<>();
        for (Renderings.Place place : here) {
            contexts.add(context(
                    part, siglum, segmentAt(part, siglum, bead, place.start()), text, place.start(), place.end()));
        }
        return contexts;
    }

    private int segmentAt(AlignedPart part, String siglum, Bead bead, int at) {
        int end = 0;
        for (int j : bead.right()) {
            end += text(part, siglum, j).length() + BETWEEN.length();
            if (at < end) {
                return j;
            }
        }
        throw new IllegalArgumentException("no segment has character " + at);
    }

    /** A part of one witness, such as a commentary in the translations' language: its sentences with a rendering. */
    private void alone(AlignedPart part, List<KeywordLine> lines) {
        String siglum = part.part().base();
        Map<Integer, List<Attestation>> bySegment = edition.attestations().stream()
                .filter(a -> a.part().equals(part.part().id()))
                .collect(Collectors.groupingBy(Attestation::segment, java.util.TreeMap::new, Collectors.toList()));
        bySegment.forEach((segment, attested) -> {
            String text = text(part, siglum, segment);
            Set<String> ids = attested.stream().map(Attestation::termId).collect(Collectors.toSet());
            for (Renderings.Place place :
                    Renderings.places(text, edition.sources().glossary())) {
                if (ids.contains(place.termId())
                        && attested.stream()
                                .anyMatch(a -> a.termId().equals(place.termId())
                                        && a.rendering().equals(place.rendering()))) {
                    lines.add(new KeywordLine(
                            place.termId(), List.of(context(part, siglum, segment, text, place.start(), place.end()))));
                }
            }
        });
    }

    private String text(AlignedPart part, String siglum, int segment) {
        List<Segment> segments = edition.sources().segments(siglum, part.part().id());
        return segments.get(segment).text();
    }

    private Context context(AlignedPart part, String siglum, int segment, String text, int start, int end) {
        boolean chinese = edition.sources()
                .witness(siglum)
                .filter(w -> Languages.isChinese(w.language()))
                .isPresent();
        int width = chinese ? CHINESE_WIDTH : OTHER_WIDTH;
        String keyword = clean(text.substring(start, end), chinese);
        // The keyword stands at the head of the right half and takes from its room.
        int room = keyword.isEmpty() ? 2 * width : Math.max(width / 3, width + 4 - keyword.length());
        return new Context(
                siglum,
                part.part().id(),
                segment,
                before(text.substring(0, start), width, chinese),
                keyword,
                after(text.substring(end), room, chinese));
    }

    private static String clean(String text, boolean chinese) {
        return text.replace(BETWEEN, chinese ? "" : " ");
    }

    private static String before(String text, int width, boolean chinese) {
        String whole = clean(text, chinese);
        if (whole.length() <= width) {
            return whole;
        }
        int from = whole.length() - width;
        int space = chinese ? -1 : whole.indexOf(' ', from);
        return "…"
                + whole.substring(space < 0 ? whole.offsetByCodePoints(0, whole.codePointCount(0, from)) : space + 1);
    }

    private static String after(String text, int width, boolean chinese) {
        String whole = clean(text, chinese);
        if (whole.length() <= width) {
            return whole;
        }
        int space = chinese ? -1 : whole.lastIndexOf(' ', width);
        return whole.substring(0, space <= 0 ? whole.offsetByCodePoints(0, whole.codePointCount(0, width)) : space)
                + "…";
    }
}
