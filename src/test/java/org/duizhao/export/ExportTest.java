package org.duizhao.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.duizhao.build.EditionBuild;
import org.duizhao.build.Progress;
import org.duizhao.model.AlignedPart;
import org.duizhao.model.Annotated;
import org.duizhao.model.Segment;
import org.duizhao.model.TermSpan;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** What leaves the project's own edition for other programs is whole, and marked for what it is. */
class ExportTest {

    private static Annotated edition;

    @BeforeAll
    static void read() {
        edition = new EditionBuild(Path.of("."), Progress.NONE).annotated().orElseThrow();
    }

    /** The content models and required attributes of the DTD of TMX 1.4b, as far as Duizhao writes its elements. */
    private static final Map<String, String> CONTENT = Map.of(
            "tmx",
            "header body",
            "header",
            "(prop )*",
            "body",
            "(tu )*",
            "tu",
            "(prop )*(tuv )+",
            "tuv",
            "(prop )*seg ",
            "seg",
            "",
            "prop",
            "");

    private static final Map<String, Set<String>> REQUIRED = Map.of(
            "tmx",
            Set.of("version"),
            "header",
            Set.of("creationtool", "creationtoolversion", "segtype", "o-tmf", "adminlang", "srclang", "datatype"),
            "tuv",
            Set.of("xml:lang"),
            "prop",
            Set.of("type"));
    private static final Map<String, Set<String>> OPTIONAL =
            Map.of("header", Set.of("o-encoding", "creationdate"), "tu", Set.of("tuid", "srclang"));

    @Test
    void theTmxIsAsItsDtdWantsIt() throws Exception {
        List<AlignedPair> pairs = AlignedPair.of(edition, "", "");
        String tmx = Tmx.write(edition.sources().info(), pairs);
        Element root = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(tmx)))
                .getDocumentElement();
        assertEquals("tmx", root.getTagName());
        assertEquals("1.4", root.getAttribute("version"));
        List<String> faults = new ArrayList<>();
        validate(root, faults);
        assertEquals(List.of(), faults);
        long both =
                pairs.stream().filter(p -> !p.isOmission() && !p.isAddition()).count();
        assertEquals(both, root.getElementsByTagName("tu").getLength());
        assertEquals(
                both,
                tmx.split("<prop type=\"x-kind\">retroversion</prop>", -1).length - 1,
                "every Chinese side is marked as a retroversion");
    }

    private static void validate(Element element, List<String> faults) {
        String name = element.getTagName();
        StringBuilder content = new StringBuilder();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                content.append(child.getTagName()).append(' ');
                validate(child, faults);
            } else if (!Set.of("seg", "prop").contains(name)
                    && !node.getTextContent().isBlank()) {
                faults.add("words in " + name);
            }
        }
        if (!CONTENT.containsKey(name) || !content.toString().matches(CONTENT.get(name) + " ?")) {
            faults.add(name + " has " + content);
        }
        Set<String> missing = new TreeSet<>(REQUIRED.getOrDefault(name, Set.of()));
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            String attribute = element.getAttributes().item(i).getNodeName();
            if (!missing.remove(attribute)
                    && !OPTIONAL.getOrDefault(name, Set.of()).contains(attribute)) {
                faults.add(name + " has " + attribute);
            }
        }
        missing.forEach(m -> faults.add(name + " lacks " + m));
    }

    @Test
    void theCsvHasEverySentenceOfEveryWitnessOnce() {
        List<List<String>> records = parse(Csv.write(AlignedPair.of(edition, "", "")));
        List<String> header = records.get(0);
        assertTrue(records.stream().allMatch(r -> r.size() == header.size()), "as many fields in every record");
        for (AlignedPart part : edition.aligned().parts()) {
            for (String siglum : part.part().witnesses()) {
                Set<String> seen = new TreeSet<>();
                for (List<String> record : records.subList(1, records.size())) {
                    if (record.get(0).equals(part.part().id()) && record.get(9).equals(siglum)) {
                        for (String id : record.get(12).split(" ")) {
                            assertTrue(id.isEmpty() || seen.add(id), id + " once");
                        }
                    }
                }
                List<Segment> segments =
                        edition.sources().segments(siglum, part.part().id());
                assertEquals(
                        segments.size(),
                        seen.size(),
                        siglum + " in " + part.part().id());
            }
        }
    }

    @Test
    void fieldsWithCommasQuotesAndLineEndsAreQuoted() {
        List<List<String>> records = parse("a,\"b,c\"\r\n\"d\"\"e\",\"f\r\ng\"\r\n");
        assertEquals(List.of(List.of("a", "b,c"), List.of("d\"e", "f\r\ng")), records);
        String csv = Csv.write(AlignedPair.of(edition, "R", "C"));
        String joined = parse(csv).stream().map(r -> r.get(r.size() - 1)).collect(Collectors.joining(" "));
        for (Segment segment : edition.sources().segments("C", "R")) {
            assertTrue(joined.contains(segment.text()), segment.text());
        }
    }

    /** A reader of RFC 4180. */
    private static List<List<String>> parse(String csv) {
        List<List<String>> records = new ArrayList<>();
        List<String> record = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (quoted && c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\r')) {
                record.add(field.toString());
                field.setLength(0);
                if (c == '\r') {
                    assertEquals('\n', csv.charAt(++i));
                    records.add(List.copyOf(record));
                    record.clear();
                }
            } else {
                field.append(c);
            }
        }
        assertTrue(record.isEmpty() && field.isEmpty(), "the last record is ended");
        return records;
    }

    @Test
    void theConcordanceHasEveryPlaceOfEveryTermBesideEveryWitness() {
        List<String> lines = Concordance.tsv(edition).lines().toList();
        assertTrue(lines.stream().allMatch(l -> l.split("\t", -1).length == 9), "nine fields in every line");
        long wanted = 0;
        for (TermSpan span : edition.terms()) {
            AlignedPart part = edition.aligned().parts().stream()
                    .filter(p -> p.part().id().equals(span.part()))
                    .findFirst()
                    .orElseThrow();
            wanted += part.part().witnesses().size();
        }
        assertEquals(
                wanted,
                lines.stream()
                        .skip(1)
                        .filter(l -> !l.split("\t", -1)[4].isEmpty())
                        .count());
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split("\t", -1);
            assertFalse(!fields[7].isEmpty() && fields[8].isEmpty(), "a rendering has its sentence: " + line);
            assertTrue(fields[4].isEmpty() || fields[4].equals(fields[1]), line);
        }
    }
}
