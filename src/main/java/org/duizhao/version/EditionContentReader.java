package org.duizhao.version;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import org.duizhao.model.MessageException;
import org.duizhao.model.XmlParsers;
import org.duizhao.tei.ContentHash;
import org.duizhao.tei.Ids;
import org.duizhao.version.EditionContent.PassageContent;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads what versions are compared by from a TEI file. */
final class EditionContentReader {

    private final Document document;
    private final Map<String, String> sigla = new HashMap<>();
    private final Map<String, String> sentences = new HashMap<>();
    private final Map<String, String> homes = new HashMap<>();

    private EditionContentReader(Document document) {
        this.document = document;
    }

    /**
     * @param name what to call the file
     * @throws IOException if the document is not TEI as Duizhao writes it; the message says what is wrong
     */
    static EditionContent read(String name, String tei) throws IOException {
        try {
            Document document = XmlParsers.tree().parse(new InputSource(new StringReader(tei)));
            if (!"TEI".equals(document.getDocumentElement().getLocalName())) {
                throw new MessageException("file.no-tei", name);
            }
            return new EditionContentReader(document)
                    .content(ContentHash.stated(tei).orElse(""));
        } catch (SAXException e) {
            throw new MessageException("file.no-xml", name, e.getMessage());
        }
    }

    private EditionContent content(String sha256) {
        Element tei = document.getDocumentElement();
        Map<String, String> facts = new LinkedHashMap<>();
        for (Element title : all(tei, "titleStmt").stream()
                .flatMap(t -> children(t, "title").stream())
                .toList()) {
            facts.put("title, " + title.getAttribute("type") + ", " + language(title), text(title));
        }
        for (Element licence : all(tei, "licence")) {
            facts.put("licence", text(licence));
        }
        for (Element witness : all(tei, "witness")) {
            sigla.put("#" + id(witness), witness.getAttribute("n"));
            String siglum = witness.getAttribute("n");
            facts.put(
                    "witness " + siglum,
                    elements(witness).stream()
                            .filter(e -> !e.getAttribute("type").equals("received"))
                            .map(EditionContentReader::text)
                            .collect(Collectors.joining(" | ")));
            children(witness, "note").stream()
                    .filter(n -> n.getAttribute("type").equals("received"))
                    .forEach(n -> facts.put(
                            "received file of " + siglum + " for " + n.getAttribute("n"),
                            children(n, "p").stream()
                                    .filter(p -> p.getAttribute("n").matches("file|sha256"))
                                    .map(EditionContentReader::text)
                                    .collect(Collectors.joining(" "))));
        }
        divisions(tei, "principles").forEach(d -> facts.put("principles", text(d)));
        String version = all(tei, "edition").stream()
                .findFirst()
                .map(e -> e.getAttribute("n"))
                .orElse("");
        return new EditionContent(id(tei), version, sha256, facts, passages(tei), terms(tei), works(tei));
    }

    private Map<String, PassageContent> passages(Element tei) {
        Map<String, String> essays = new HashMap<>();
        divisions(tei, "entry").forEach(d -> essays.merge(d.getAttribute("n"), text(d), (x, y) -> x + " " + y));
        List<Element> passages = divisions(tei, "passage");
        for (Element s : all(tei, "s")) {
            sentences.put("#" + id(s), words(s));
        }
        for (Element passage : passages) {
            all(passage, "s").forEach(s -> homes.put("#" + id(s), passage.getAttribute("n")));
        }
        Map<String, Map<String, Set<String>>> links = links(tei);
        Map<String, Map<String, String>> headings =
                HeadingsReader.read(divisions(tei, "part"), w -> sigla.getOrDefault(w, w));
        Map<String, PassageContent> contents = new LinkedHashMap<>();
        for (Element passage : passages) {
            String number = passage.getAttribute("n");
            Map<String, String> texts = new LinkedHashMap<>();
            String base = "";
            String retired = "";
            for (Element ab : children(passage, "ab")) {
                String siglum = sigla.getOrDefault(ab.getAttribute("corresp"), ab.getAttribute("corresp"));
                base = ab.getAttribute("type").equals("base") ? siglum : base;
                boolean chinese =
                        ab.getAttributeNS(XMLConstants.XML_NS_URI, "lang").startsWith("zh");
                String text = elements(ab).stream()
                        .map(this::sentence)
                        .filter(t -> !t.isEmpty())
                        .collect(Collectors.joining(chinese ? "" : " "));
                if (!text.isEmpty()) {
                    texts.put(siglum, text);
                }
                retired = children(ab, "gap").stream()
                        .filter(g -> g.getAttribute("reason").equals("retired"))
                        .map(EditionContentReader::text)
                        .findFirst()
                        .orElse(retired);
            }
            Map<String, String> notes = new LinkedHashMap<>();
            for (Element note : children(passage, "note")) {
                String about = children(note, "label").stream()
                        .map(EditionContentReader::text)
                        .findFirst()
                        .orElse("");
                String siglum = sigla.getOrDefault(note.getAttribute("corresp"), "");
                String body = elements(note).stream()
                        .filter(e -> !e.getLocalName().equals("label"))
                        .map(EditionContentReader::text)
                        .filter(t -> !t.isEmpty())
                        .collect(Collectors.joining(" "));
                notes.merge(siglum + " “" + about + "”", body, (x, y) -> x + "\n" + y);
            }
            Map<String, String> apparatus = new LinkedHashMap<>();
            all(passage, "app").forEach(a -> apparatus.merge(a.getAttribute("type"), entry(a), (x, y) -> x + "; " + y));
            contents.put(
                    number,
                    new PassageContent(
                            retired,
                            base,
                            headings.getOrDefault(number, Map.of()),
                            texts,
                            notes,
                            links.getOrDefault(number, Map.of()),
                            essays.getOrDefault(number, ""),
                            apparatus));
        }
        return contents;
    }

    /** An entry as it is printed: lemma] reading A B; another C. */
    private String entry(Element app) {
        String readings = children(app, "rdg").stream()
                .map(r -> {
                    String words = text(r).isEmpty() ? "om." : text(r);
                    return words + " "
                            + List.of(r.getAttribute("wit").split(" ")).stream()
                                    .map(w -> sigla.getOrDefault(w, w))
                                    .collect(Collectors.joining(" "));
                })
                .collect(Collectors.joining(", "));
        String note =
                children(app, "note").stream().map(n -> " (" + text(n) + ")").collect(Collectors.joining());
        String lemma =
                children(app, "lem").stream().map(EditionContentReader::text).collect(Collectors.joining());
        return lemma + "] " + readings + note;
    }

    private String sentence(Element element) {
        return switch (element.getLocalName()) {
            case "s" -> words(element);
            case "ptr" -> sentences.getOrDefault(element.getAttribute("target"), "");
            default -> "";
        };
    }

    /** By passage and siglum, the links, each told by the words of its sentences. */
    private Map<String, Map<String, Set<String>>> links(Element tei) {
        Map<String, Map<String, Set<String>>> links = new HashMap<>();
        for (Element group : all(tei, "linkGrp")) {
            if (!group.getAttribute("type").equals("alignment")) {
                continue;
            }
            String[] witnesses = group.getAttribute("corresp").split(" ");
            String siglum = sigla.getOrDefault(witnesses[witnesses.length - 1], "");
            for (Element link : children(group, "link")) {
                List<String> targets = List.of(link.getAttribute("target").split(" "));
                String told =
                        targets.stream().map(t -> sentences.getOrDefault(t, t)).collect(Collectors.joining(" | "));
                targets.stream()
                        .map(homes::get)
                        .filter(h -> h != null)
                        .distinct()
                        .forEach(home -> links.computeIfAbsent(home, k -> new LinkedHashMap<>())
                                .computeIfAbsent(siglum, k -> new LinkedHashSet<>())
                                .add(told));
            }
        }
        return links;
    }

    private Map<String, Map<String, String>> terms(Element tei) {
        Map<String, Map<String, String>> terms = new LinkedHashMap<>();
        for (Element entry : all(tei, "entry")) {
            Map<String, String> fields = new LinkedHashMap<>();
            all(entry, "orth")
                    .forEach(o -> fields.merge(
                            fields.containsKey("term") ? "traditional" : "term", text(o), (x, y) -> x + ", " + y));
            all(entry, "pron").forEach(e -> fields.put("pinyin", text(e)));
            all(entry, "gloss").forEach(e -> fields.put("headword", text(e)));
            all(entry, "def").forEach(e -> fields.put("definition", text(e)));
            for (Element cit : all(entry, "cit")) {
                // How often, not where: a passage that is divided otherwise would change them all.
                String evidence = all(cit, "ref").stream()
                        .map(r -> sigla.getOrDefault(r.getAttribute("corresp"), "") + " "
                                + r.getAttribute("target").split(" ").length + "×")
                        .collect(Collectors.joining(", "));
                fields.put(
                        "rendering “"
                                + all(cit, "quote").stream()
                                        .map(EditionContentReader::text)
                                        .collect(Collectors.joining())
                                + "”",
                        evidence);
            }
            List<Element> see = children(entry, "xr");
            see.forEach(x -> fields.put(
                    "see",
                    all(x, "ref").stream()
                            .map(r -> r.getAttribute("target").replace("#term-", ""))
                            .collect(Collectors.joining(", "))));
            terms.put(id(entry).replaceFirst("^term-", ""), fields);
        }
        return terms;
    }

    private Map<String, String> works(Element tei) {
        Map<String, String> works = new LinkedHashMap<>();
        for (Element list : all(tei, "listBibl")) {
            children(list, "bibl").forEach(b -> works.put(Ids.workKey(id(b)), text(b)));
        }
        return works;
    }

    // --- the tree ---

    private static String id(Element element) {
        return element.getAttributeNS(XMLConstants.XML_NS_URI, "id");
    }

    private static String language(Element element) {
        return element.getAttributeNS(XMLConstants.XML_NS_URI, "lang");
    }

    private static List<Element> divisions(Element within, String type) {
        return all(within, "div").stream()
                .filter(d -> d.getAttribute("type").equals(type))
                .toList();
    }

    private static List<Element> all(Element within, String name) {
        List<Element> found = new ArrayList<>();
        var nodes = within.getElementsByTagNameNS("*", name);
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    private static List<Element> elements(Element parent) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }

    private static List<Element> children(Element parent, String name) {
        return elements(parent).stream()
                .filter(e -> e.getLocalName().equals(name))
                .toList();
    }

    /** The words of a sentence to the letter. */
    private static String words(Element sentence) {
        return sentence.getTextContent();
    }

    /** Text with white space made even; what points elsewhere stands as what it points to. */
    private static String text(Element element) {
        StringBuilder out = new StringBuilder();
        collect(element, out);
        return out.toString().replaceAll("\\s+", " ").strip();
    }

    private static void collect(Node node, StringBuilder out) {
        if (node.getNodeType() == Node.TEXT_NODE) {
            out.append(node.getNodeValue());
        } else if (node instanceof Element element) {
            boolean pointer = element.getLocalName().equals("ptr")
                    || element.getLocalName().equals("ref");
            if (pointer && element.getFirstChild() == null) {
                out.append('[')
                        .append(element.getAttribute("target").replace("#", ""))
                        .append(']');
            }
            for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
                collect(child, out);
            }
        }
    }
}
