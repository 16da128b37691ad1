package org.duizhao.cite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duizhao.cite.Cited.Quote;
import org.duizhao.model.AlignedPart;
import org.duizhao.model.Annotated;
import org.duizhao.model.Coverage;
import org.duizhao.model.Languages;
import org.duizhao.model.Message;
import org.duizhao.model.Passage;
import org.duizhao.model.Segment;
import org.duizhao.model.Sources;
import org.duizhao.model.Witness;
import org.duizhao.model.WitnessKind;
import org.duizhao.read.Nearest;
import org.duizhao.tei.Ids;

/** Finds what can be cited by its name: the edition, a passage, a sentence of the base, a witness, a work cited. */
public final class Citable {

    private final Annotated edition;
    private final Sources sources;
    private final Map<String, Work> references;

    /** @param references the works cited, by key */
    public Citable(Annotated edition, Map<String, Work> references) {
        this.edition = edition;
        this.sources = edition.sources();
        this.references = references;
    }

    /** The edition as a whole. */
    public static Cited edition(Annotated edition) {
        return new Citable(edition, Map.of()).edition();
    }

    /**
     * Finds something.
     *
     * @param id a passage ({@code R.3}), a sentence ({@code R.3.2}), a siglum, {@code @key}, or empty for the edition
     * @param siglum the one witness whose words of the passage are cited; empty for the base and its lead
     */
    public Cited find(String id, String siglum) throws UnknownIdException {
        if (id.isEmpty() || id.equals(sources.info().id())) {
            return edition();
        }
        if (id.startsWith("@")) {
            Work work = references.get(id.substring(1));
            if (work == null) {
                throw unknown(
                        "cite.no-work",
                        id,
                        references.keySet().stream().map(k -> "@" + k).collect(Collectors.toSet()));
            }
            return new Cited(id, "", List.of(), List.of(work), "", "");
        }
        for (AlignedPart part : edition.aligned().parts()) {
            for (Passage passage : part.passages()) {
                if (passage.number().equals(id) && passage.isRetired()) {
                    throw new UnknownIdException("cite.retired", id, passage.retired());
                }
                if (passage.number().equals(id)) {
                    return passage(part, passage, siglum);
                }
                for (int i = passage.first(); i < passage.end(); i++) {
                    if (Ids.base(part, i).equals(id)) {
                        return sentence(part, i, siglum);
                    }
                }
            }
        }
        Optional<Witness> witness = sources.witness(id);
        if (witness.isPresent() && !siglum.isEmpty()) {
            throw new UnknownIdException("cite.witness", id);
        }
        if (witness.isPresent()) {
            return witness(witness.get());
        }
        throw unknown("cite.nothing", id, known());
    }

    /**
     * Several passages together.
     *
     * @param labels by part, its passages as they are called, such as {@code R.3–R.5}
     */
    public Cited passages(Map<String, String> labels) {
        List<Cited> each = new ArrayList<>();
        String retroverted = "";
        for (AlignedPart part : edition.aligned().parts()) {
            if (labels.containsKey(part.part().id())) {
                each.add(cited(part, labels.get(part.part().id()), List.of(), ""));
                retroverted = retroverted.isEmpty() ? retroverted(part) : retroverted;
            }
        }
        String all = String.join(", ", labels.values());
        return new Cited(
                all,
                identifier(", " + all),
                List.of(),
                new Works(sources).edition(retroverted),
                each.stream().map(Cited::locator).collect(Collectors.joining("; ")),
                each.stream().map(Cited::chineseLocator).collect(Collectors.joining("；")));
    }

    private Set<String> known() {
        Set<String> known = new LinkedHashSet<>();
        sources.witnesses().forEach(w -> known.add(w.siglum()));
        for (AlignedPart part : edition.aligned().parts()) {
            for (Passage passage : part.passages()) {
                known.add(passage.number());
                IntStream.range(passage.first(), passage.end()).forEach(i -> known.add(Ids.base(part, i)));
            }
        }
        references.keySet().forEach(k -> known.add("@" + k));
        return known;
    }

    private static UnknownIdException unknown(String key, String id, Set<String> known) {
        // Of those as near as each other, the one that begins alike.
        List<String> alike = known.stream()
                .sorted(Comparator.comparingInt(k -> -commonStart(k, id)))
                .toList();
        return new UnknownIdException(
                key,
                id,
                Nearest.to(id, alike).map(n -> Message.of("did-you-mean", n)).orElse(Message.none()));
    }

    private static int commonStart(String a, String b) {
        int i = 0;
        while (i < Math.min(a.length(), b.length()) && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        return i;
    }

    private Cited edition() {
        return new Cited(sources.info().id(), identifier(""), List.of(), asWork(), "", "");
    }

    /** The edition is one work, whatever part of it is cited. */
    private List<Work> asWork() {
        return new Works(sources)
                .edition(edition.aligned().parts().stream()
                        .map(this::retroverted)
                        .filter(l -> !l.isEmpty())
                        .findFirst()
                        .orElse(""));
    }

    private Cited witness(Witness witness) {
        return new Cited(
                witness.siglum(),
                identifier(", witness " + witness.siglum()),
                List.of(),
                List.of(new Works(sources).witness(witness)),
                "",
                "");
    }

    private Cited passage(AlignedPart part, Passage passage, String siglum) throws UnknownIdException {
        List<Integer> base =
                IntStream.range(passage.first(), passage.end()).boxed().toList();
        List<Quote> quotes = new ArrayList<>();
        for (String s : sides(part, siglum)) {
            quotes.add(quote(
                    part,
                    s,
                    s.equals(part.part().base()) ? base : Coverage.of(part, s).segmentsOf(passage.number())));
        }
        return cited(part, passage.number(), quotes, siglum);
    }

    private Cited sentence(AlignedPart part, int segment, String siglum) throws UnknownIdException {
        List<Quote> quotes = new ArrayList<>();
        for (String s : sides(part, siglum)) {
            if (s.equals(part.part().base())) {
                quotes.add(quote(part, s, List.of(segment)));
            } else {
                quotes.add(quote(part, s, Coverage.of(part, s).answering(segment)));
            }
        }
        return cited(part, Ids.base(part, segment), quotes, siglum);
    }

    private static List<String> sides(AlignedPart part, String siglum) throws UnknownIdException {
        String base = part.part().base();
        if (siglum.isEmpty()) {
            return part.part().lead().isEmpty()
                    ? List.of(base)
                    : List.of(base, part.part().lead());
        }
        if (!siglum.equals(base) && !part.part().witnesses().contains(siglum)) {
            Set<String> sigla = new LinkedHashSet<>(List.of(base));
            sigla.addAll(part.part().witnesses());
            throw new UnknownIdException("cite.not-in-part", part.part().id(), siglum, List.copyOf(sigla));
        }
        return List.of(siglum);
    }

    private Quote quote(AlignedPart part, String siglum, List<Integer> segments) {
        Witness witness = sources.witness(siglum).orElseThrow();
        List<Segment> all = sources.segments(siglum, part.part().id());
        String space = Languages.isChinese(witness.language()) ? "" : " ";
        StringBuilder text = new StringBuilder();
        for (int i : segments) {
            // Lines of verse that are quoted run on stand apart by a slash.
            String between = text.isEmpty() ? "" : all.get(i).turns() ? " / " : space;
            text.append(between).append(all.get(i).text());
        }
        String kind = witness.kind().word();
        String name = witness.name().equalsIgnoreCase(kind) ? "" : " (" + witness.name() + ")";
        return new Quote(siglum, siglum + ", " + kind + name, witness.language(), text.toString());
    }

    private Cited cited(AlignedPart part, String number, List<Quote> quotes, String siglum) {
        String locator = number;
        String chinese = number;
        boolean retroverted = !retroverted(part).isEmpty();
        String base = part.part().base();
        if (!siglum.isEmpty()) {
            boolean isRetroversion = siglum.equals(base) && retroverted;
            locator += " " + siglum + (isRetroversion ? " [retroversion]" : "");
            chinese += " " + siglum + (isRetroversion ? "［" + Works.retroversion(retroverted(part)) + "］" : "");
        } else if (retroverted) {
            String lead = part.part().lead();
            locator += " " + base + " [retroversion]" + (lead.isEmpty() ? "" : ", " + lead);
            chinese +=
                    " " + base + "［" + Works.retroversion(retroverted(part)) + "］" + (lead.isEmpty() ? "" : "，" + lead);
        }
        return new Cited(number, identifier(", " + number), quotes, asWork(), locator, chinese);
    }

    /** The language of the base if it is a retroversion; or empty. */
    private String retroverted(AlignedPart part) {
        return sources.witness(part.part().base())
                .filter(w -> w.kind() == WitnessKind.RETROVERSION)
                .map(Witness::language)
                .orElse("");
    }

    private String identifier(String place) {
        return sources.info().id() + " " + sources.info().version() + place;
    }
}
