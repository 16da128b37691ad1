package org.duizhao.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The e-book says what the TEI says, to the character and under the same identifiers. */
class SameEditionTest {

    private static byte[] output(String name) throws IOException {
        return name.startsWith("-") ? Variants.output(name) : Flagship.output(name);
    }

    private static Document parse(byte[] xml) {
        try {
            DocumentBuilder builder =
                    DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder();
            builder.setEntityResolver((name, system) -> new InputSource(new StringReader("")));
            return builder.parse(new ByteArrayInputStream(xml));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static List<Element> elements(Node from, Predicate<Element> wanted) {
        List<Element> found = new ArrayList<>();
        NodeList children = from.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element element) {
                if (wanted.test(element)) {
                    found.add(element);
                }
                found.addAll(elements(element, wanted));
            }
        }
        return found;
    }

    private static List<Element> named(Node from, String name) {
        return elements(from, e -> e.getLocalName().equals(name));
    }

    /** The words of an element without those of the elements named. */
    private static String words(Node node, Set<String> without) {
        StringBuilder words = new StringBuilder();
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                words.append(without.contains(element.getLocalName()) ? "" : words(element, without));
            } else if (child.getNodeType() == Node.TEXT_NODE) {
                words.append(child.getNodeValue());
            }
        }
        return words.toString();
    }

    private static List<Document> documents(String epub) throws IOException {
        return EpubText.entries(output(epub)).entrySet().stream()
                .filter(f -> f.getKey().endsWith(".xhtml"))
                .map(f -> parse(f.getValue()))
                .toList();
    }

    private static Map<String, Element> byId(List<Document> documents) {
        Map<String, Element> elements = new LinkedHashMap<>();
        for (Document document : documents) {
            elements(document, e -> !e.getAttribute("id").isEmpty())
                    .forEach(e -> elements.put(e.getAttribute("id"), e));
        }
        return elements;
    }

    private static String id(Element element) {
        return element.getAttribute("xml:id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-hant", "-ruby"})
    void sentences(String form) throws IOException {
        Document tei = parse(output((form.equals("-ruby") ? "" : form) + ".tei.xml"));
        Map<String, Element> shown = byId(documents(form + ".epub"));
        int sentences = 0;
        for (Element s : named(tei, "s")) {
            Element span = shown.get(id(s));
            assertTrue(span != null && span.getAttribute("class").equals("s"), id(s) + " is in the e-book");
            assertEquals(words(s, Set.of()), words(span, Set.of("sup", "rt", "rp")), id(s));
            sentences++;
        }
        assertTrue(sentences > 300, "sentences: " + sentences);
    }

    @Test
    void notes() throws IOException {
        Document tei = parse(output(".tei.xml"));
        Map<String, Element> shown = byId(documents(".epub"));
        for (Element note : elements(tei, e -> e.getAttribute("type").equals("annotation"))) {
            String said = words(shown.get(id(note)), Set.of());
            int at = 0;
            for (Element part : elements(
                    note,
                    e -> e.getLocalName().equals("label") || e.getLocalName().equals("p"))) {
                at = inOrder(part, said, at, id(note));
            }
        }
    }

    /** Each stretch of text, citations left out: what they are called is the style sheets' affair. */
    private static int inOrder(Node node, String said, int from, String where) {
        int at = from;
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                at = element.getAttribute("type").equals("citation") ? at : inOrder(element, said, at, where);
            } else {
                int found = said.indexOf(child.getNodeValue(), at);
                assertTrue(found >= 0, where + " lacks “" + child.getNodeValue() + "”");
                at = found + child.getNodeValue().length();
            }
        }
        return at;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-hant"})
    void terms(String form) throws IOException {
        Document tei = parse(output(form + ".tei.xml"));
        Map<String, Element> shown = byId(documents(form + ".epub"));
        for (Element entry : named(tei, "entry")) {
            Element there = shown.get(id(entry));
            String heading = words(named(there, "dt").get(0), Set.of());
            for (String part : List.of("orth", "pron", "gloss")) {
                named(entry, part).forEach(e -> assertTrue(heading.contains(words(e, Set.of())), id(entry)));
            }
            assertEquals(
                    words(named(entry, "def").get(0), Set.of()),
                    words(named(named(there, "dd").get(0), "p").get(0), Set.of()),
                    id(entry));
            assertEquals(
                    named(entry, "quote").stream().map(q -> words(q, Set.of())).toList(),
                    named(there, "tr").stream()
                            .filter(r -> !named(r, "td").isEmpty())
                            .map(r -> words(named(r, "td").get(0), Set.of()))
                            .toList(),
                    id(entry));
        }
    }

    @Test
    void theFacesKeepTheirLicence() throws IOException {
        Map<String, byte[]> files = EpubText.entries(output(".epub"));
        assertTrue(new String(files.get("EPUB/fonts/NotoSerifSC-LICENSE.txt")).contains("SIL OPEN FONT LICENSE"));
        assertTrue(files.keySet().stream().noneMatch(f -> f.endsWith("encryption.xml")), "no obfuscation");
        for (String form : List.of(".epub", "-ruby.epub", "-hant.epub")) {
            assertTrue(output(form).length < 3_000_000, form);
        }
    }
}
