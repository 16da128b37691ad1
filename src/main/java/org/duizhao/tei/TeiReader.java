package org.duizhao.tei;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duizhao.model.Aligned;
import org.duizhao.model.AlignedPart;
import org.duizhao.model.AnchoredNote;
import org.duizhao.model.Annotated;
import org.duizhao.model.Annotated.Purpose;
import org.duizhao.model.ApparatusEntry;
import org.duizhao.model.EditionInfo;
import org.duizhao.model.MessageException;
import org.duizhao.model.Parallel;
import org.duizhao.model.Place;
import org.duizhao.model.Prose;
import org.duizhao.model.Quotation;
import org.duizhao.model.Sources;
import org.duizhao.model.TermSpan;
import org.duizhao.model.Witness;
import org.duizhao.model.WitnessText;
import org.duizhao.model.WitnessText.Paratext;
import org.duizhao.model.Witnesses;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Reads an edition back from the TEI that {@link TeiWriter} wrote. Writing what was read gives the same file again; what
 * the file does not hold, such as places in the sources and the aligner's confidence, is lost.
 */
public final class TeiReader {

    private TeiReader() {}

    /**
     * @param document valid after {@link TeiSchema}
     * @param file its name, for messages
     * @throws SAXException if it is not well-formed
     * @throws MessageException if it does not hold together as what {@link TeiWriter} writes does
     */
    public static Annotated read(String document, String file) throws SAXException, IOException {
        Element tei = Dom.parse(document);
        try {
            return read(tei, file);
        } catch (RuntimeException e) {
            // The schema knows which elements there are, not that a sum is a number or a pointer leads somewhere.
            throw new MessageException("file.loose", e.toString());
        }
    }

    private static Annotated read(Element tei, String file) {
        Place place = Place.of(file);
        HeaderReader header = new HeaderReader(Dom.at(tei, "teiHeader").orElseThrow(), place);
        Element text = Dom.at(tei, "text").orElseThrow();
        Map<String, PartReader> parts = new LinkedHashMap<>();
        for (Element div : Dom.children(Dom.at(text, "body").orElseThrow(), "div")) {
            parts.put(Dom.id(div), new PartReader(div, place));
        }
        BackReader back = new BackReader(Dom.at(text, "back").orElseThrow(), place, parts);
        List<AlignedPart> aligned =
                parts.values().stream().map(PartReader::part).toList();
        List<Witness> witnesses = withTexts(header.witnesses(), parts, back.paratexts());
        Prose principles =
                Dom.at(text, "front/div").map(d -> ProseReader.read(d, file)).orElse(new Prose("", place));
        List<AnchoredNote> notes = parts.values().stream()
                .flatMap(p -> p.notes().stream())
                .sorted(Comparator.comparingInt(AnchoredNote::number))
                .toList();
        EditionInfo info = header.info().withConcordance(back.hasConcordance());
        Sources sources = new Sources(
                info,
                Witnesses.of(witnesses),
                aligned.stream().map(AlignedPart::part).toList(),
                back.glossary(),
                notes.stream().map(AnchoredNote::note).toList(),
                back.commentary(),
                back.references(),
                List.of(),
                principles,
                Map.of(),
                Map.of());
        List<TermSpan> terms =
                parts.values().stream().flatMap(p -> p.terms().stream()).toList();
        List<Parallel> parallels = new ArrayList<>();
        parts.values().forEach(p -> parts.values().forEach(o -> parallels.addAll(p.parallelsWith(o))));
        List<Quotation> quotations = new ArrayList<>();
        parts.values().forEach(p -> quotations.addAll(p.quotationsFrom(parts)));
        List<ApparatusEntry> apparatus =
                parts.values().stream().flatMap(p -> p.apparatus().stream()).toList();
        return new Annotated(
                new Aligned(sources, aligned),
                notes,
                terms,
                back.attestations(),
                apparatus,
                parallels,
                quotations,
                back.index(),
                header.isForDistribution() ? Purpose.DISTRIBUTION : Purpose.PRIVATE_STUDY,
                header.parent());
    }

    private static List<Witness> withTexts(
            List<Witness> witnesses, Map<String, PartReader> parts, Map<String, List<Paratext>> paratexts) {
        List<Witness> complete = new ArrayList<>();
        for (Witness w : witnesses) {
            List<WitnessText> texts = new ArrayList<>();
            for (WitnessText t : w.texts()) {
                PartReader part = parts.get(t.part());
                List<Paratext> own = texts.isEmpty() ? paratexts.getOrDefault(w.siglum(), List.of()) : List.of();
                texts.add(new WitnessText(
                        t.part(),
                        t.file(),
                        t.encoding(),
                        t.sha256(),
                        part == null ? List.of() : part.segments(w.siglum()),
                        part == null ? List.of() : part.headings(w.siglum()),
                        own,
                        List.of(),
                        t.account()));
            }
            complete.add(new Witness(
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
                    w.place()));
        }
        return List.copyOf(complete);
    }
}
