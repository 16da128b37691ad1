package org.duizhao.tei;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duizhao.model.Attestation;
import org.duizhao.model.CommentaryEntry;
import org.duizhao.model.IndexEntry;
import org.duizhao.model.Place;
import org.duizhao.model.Reference;
import org.duizhao.model.Term;
import org.duizhao.model.Titles;
import org.duizhao.model.WitnessText.Paratext;
import org.w3c.dom.Element;

/** Reads what {@link BackWriter} writes. */
final class BackReader {

    private final Element back;
    private final Place place;
    private final Map<String, PartReader> parts;

    BackReader(Element back, Place place, Map<String, PartReader> parts) {
        this.back = back;
        this.place = place;
        this.parts = parts;
    }

    private List<Element> entries(String type, String name) {
        return Dom.children(back, "div", type).stream()
                .flatMap(d -> Dom.children(d, name).stream())
                .toList();
    }

    List<CommentaryEntry> commentary() {
        return entries("commentary", "div").stream()
                .map(d -> new CommentaryEntry(
                        d.getAttribute("n"),
                        title(d),
                        Grounds.read(d),
                        ProseReader.read(d, place.file()),
                        ProseReader.readChinese(d, place.file()),
                        place))
                .toList();
    }

    private static Titles title(Element entry) {
        Map<String, String> title = new LinkedHashMap<>();
        Dom.children(entry, "head")
                .forEach(h -> title.put(Dom.language(h).isEmpty() ? "en" : "zh", h.getTextContent()));
        return new Titles(title);
    }

    List<Term> glossary() {
        return entries("glossary", "entry").stream().map(this::term).toList();
    }

    private Term term(Element entry) {
        List<Element> forms = Dom.children(Dom.at(entry, "form").orElseThrow(), "orth");
        Element sense = Dom.at(entry, "sense").orElseThrow();
        List<String> see = Dom.at(entry, "xr").map(x -> Dom.children(x, "ref")).orElse(List.of()).stream()
                .map(r -> r.getAttribute("target").substring("#term-".length()))
                .toList();
        return new Term(
                termId(entry),
                forms.get(0).getTextContent(),
                forms.size() > 1 ? forms.get(1).getTextContent() : "",
                Dom.text(entry, "form/pron"),
                Dom.text(sense, "gloss"),
                Dom.text(sense, "def"),
                Dom.children(sense, "cit").stream()
                        .map(c -> Dom.text(c, "quote"))
                        .toList(),
                see,
                Grounds.read(entry),
                place);
    }

    private static String termId(Element entry) {
        return Dom.id(entry).substring("term-".length());
    }

    List<Attestation> attestations() {
        List<Attestation> attestations = new ArrayList<>();
        for (Element entry : entries("glossary", "entry")) {
            for (Element cit : Dom.children(Dom.at(entry, "sense").orElseThrow(), "cit")) {
                for (Element ref : Dom.children(cit, "ref")) {
                    String siglum =
                            Dom.targets(ref.getAttribute("corresp")).get(0).substring("wit-".length());
                    for (String target : Dom.targets(ref.getAttribute("target"))) {
                        parts.forEach((id, part) -> part.baseSegment(target)
                                .ifPresent(segment -> attestations.add(new Attestation(
                                        termId(entry), id, segment, siglum, Dom.text(cit, "quote"), false))));
                    }
                }
            }
        }
        return List.copyOf(attestations);
    }

    /** Whether there is a concordance; what it holds is found anew. */
    boolean hasConcordance() {
        return !Dom.children(back, "div", "concordance").isEmpty();
    }

    /** Paratexts by siglum. */
    Map<String, List<Paratext>> paratexts() {
        Map<String, List<Paratext>> paratexts = new LinkedHashMap<>();
        for (Element div : entries("paratexts", "div")) {
            String siglum = Dom.targets(div.getAttribute("corresp")).get(0).substring("wit-".length());
            paratexts
                    .computeIfAbsent(siglum, k -> new ArrayList<>())
                    .add(new Paratext(Dom.text(div, "head"), Dom.text(div, "p"), place));
        }
        return paratexts;
    }

    List<Reference> references() {
        return entries("bibliography", "listBibl").stream()
                .flatMap(l -> Dom.children(l, "bibl").stream())
                .map(this::work)
                .toList();
    }

    private Reference work(Element bibl) {
        Map<String, String> fields = new LinkedHashMap<>();
        List<String> authors = new ArrayList<>();
        List<String> editors = new ArrayList<>();
        List<String> translators = new ArrayList<>();
        String issued = "";
        for (Element e : Dom.children(bibl, "*")) {
            String text = e.getTextContent();
            switch (e.getLocalName()) {
                case "author" -> authors.add(text);
                case "editor" -> (e.getAttribute("role").equals("translator") ? translators : editors).add(text);
                case "title" -> fields.put(e.getAttribute("level").equals("j") ? "container-title" : "title", text);
                case "biblScope" -> fields.put(e.getAttribute("unit"), text);
                case "pubPlace" -> fields.put("publisher-place", text);
                case "idno" -> fields.put("number", text);
                case "date" -> issued = text;
                case "ref" -> fields.put("URL", text);
                default -> fields.put(e.getLocalName(), text);
            }
        }
        String year = BibliographyWriter.year(issued);
        String shortTitle = bibl.getAttribute("n");
        fields.put("title-short", shortTitle.substring(0, shortTitle.length() - year.length()));
        return new Reference(
                Ids.workKey(Dom.id(bibl)),
                bibl.getAttribute("type"),
                "",
                fields,
                authors,
                "",
                editors,
                translators,
                issued,
                place);
    }

    /** The first list has every head; the others have the same in other orders. */
    List<IndexEntry> index() {
        return entries("index", "list").stream()
                .limit(1)
                .flatMap(l -> Dom.children(l, "item").stream())
                .map(i -> new IndexEntry(
                        Dom.text(i, "label"),
                        Dom.text(i, "foreign"),
                        i.getAttribute("corresp").isEmpty()
                                ? ""
                                : i.getAttribute("corresp").substring("#term-".length()),
                        Dom.children(i, "ref").stream()
                                .map(r -> r.getAttribute("target").substring(1))
                                .toList()))
                .toList();
    }
}
