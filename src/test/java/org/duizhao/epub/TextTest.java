package org.duizhao.epub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.sf.saxon.s9api.XdmNode;
import org.duizhao.model.PageMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The book says what the TEI says: the same words, in the same order, under the same numbers. */
class TextTest {

    private static XdmNode tei;
    private static Map<String, byte[]> files;

    @BeforeAll
    static void read() throws Exception {
        tei = Trial.parse(Trial.tei().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        files = Trial.files(Trial.book(PageMap.NONE));
    }

    private static XdmNode document(String name) {
        return Trial.parse(files.get("EPUB/text/" + name + ".xhtml"));
    }

    @Test
    void sentencesOfBaseAndLead() {
        for (String part : List.of("T", "Q")) {
            assertEquals(
                    Trial.select(
                            "//t:div[@xml:id = '" + part + "']//t:ab[@type = 'base' or @subtype = 'lead']/t:s"
                                    + "/(@xml:id || ' ' || normalize-space(.))",
                            tei),
                    Trial.select(
                            "//span[@class = 's'][@id]/(@id || ' ' || normalize-space(string-join("
                                    + ".//text()[not(ancestor::sup)])))",
                            document("part-" + part)));
        }
    }

    @Test
    void sentencesOfTheOtherWitnesses() {
        assertEquals(
                Trial.select("//t:ab[@subtype = 'other']/t:s/(@xml:id || ' ' || .)", tei),
                Trial.select(
                        "//span[@class = 's'][@id]/(@id || ' ' || string-join(.//text()[not(ancestor::sup)]))",
                        document("synopsis-T")));
    }

    @Test
    void notesInTheirOrderEachWithItsMark() {
        Set<String> seen = new HashSet<>();
        for (String name : List.of("part-T", "synopsis-T", "part-Q")) {
            XdmNode document = document(name);
            List<String> marks = Trial.select("//a[@epub:type = 'noteref']/substring(@href, 2)", document);
            assertEquals(marks, Trial.select("//aside/@id", document));
            assertEquals(
                    marks,
                    Trial.select(
                            "//aside/p[1]/*[1][self::a]/substring-before(@href, '-mark')" + " ! substring(., 2)",
                            document));
            seen.addAll(marks);
            for (String id : marks) {
                String words = String.join("", Trial.select("//t:note[@xml:id = '" + id + "']//(t:label | t:p)", tei))
                        .replaceAll("\\s", "");
                String shown = String.join(
                                "",
                                Trial.select(
                                        "//aside[@id = '" + id + "']//text()[not(ancestor::*[@class"
                                                + " = ('back', 'at', 'grounds')])][not(ancestor::em)]",
                                        document))
                        .replaceAll("\\s", "");
                assertEquals(words, shown);
            }
        }
        assertEquals(new HashSet<>(Trial.select("//t:note[@type = 'annotation']/@xml:id", tei)), seen);
    }

    @Test
    void terms() {
        assertEquals(
                Trial.select("//t:entry/(t:form/t:orth[1] || t:form/t:pron || t:sense/t:gloss)", tei),
                Trial.select(
                        "//dt/(dfn || span[@class = 'pinyin'] || strong[@class = 'headword'])", document("glossary")));
        assertEquals(Trial.select("//t:cit/t:quote", tei), Trial.select("//td[1]", document("glossary")));
    }

    @Test
    void aTermIsLinkedOncePerPassage() {
        assertEquals(
                List.of("茶园", "云", "雾"),
                Trial.select("//div[@class = 'base']//a[@class = 'term']", document("part-T")));
        assertEquals(
                List.of("part-T.xhtml#term-chayuan-in-T.1", "part-T.xhtml#term-yunwu-in-T.1"),
                Trial.select("//p[@class = 'occurrences']/a[@class = 'place']/@href", document("glossary")));
    }

    @Test
    void aSharedSentenceStandsAtEveryPassageAndSaysSo() {
        XdmNode synopsis = document("synopsis-T");
        for (String[] at : new String[][] {{"T.1", "T.2"}, {"T.2", "T.1"}}) {
            String place = "//section[@id = 'synopsis-" + at[0] + "']//p[contains(., 'plucked the leaves')]";
            assertEquals(
                    List.of("(shared with " + at[1] + ")"),
                    Trial.select(place + "//span[@class = 'shared']", synopsis));
        }
    }

    @Test
    void whatAWitnessLeavesOutIsSaid() {
        XdmNode synopsis = document("synopsis-T");
        assertEquals(
                List.of("C omits the passage"),
                Trial.select("//section[@id = 'synopsis-T.1']/p[@class = 'gap']", synopsis));
        assertEquals(
                List.of("A omits", "B omits"),
                Trial.select("//section[@id = 'synopsis-T.2']/div[2]//p[em | span/em]/normalize-space()", synopsis));
    }

    @Test
    void aRetroversionSaysSoAtEveryPassageAndAnOriginalDoesNot() throws Exception {
        String label = "count(//section[contains(@class, 'passage')][contains(., 'Retroversion 回译')])";
        assertEquals(List.of("2"), Trial.select(label, document("part-T")));
        assertEquals(List.of("2"), Trial.select(label, document("synopsis-T")));
        String original = Trial.tei().replace("type=\"retroversion\"", "type=\"original\"");
        Trial.files(Trial.book(original, PageMap.NONE)).forEach((name, data) -> {
            if (name.endsWith(".xhtml")) {
                assertEquals(List.of("false"), Trial.select("contains(., '回译')", Trial.parse(data)), name);
            }
        });
    }

    @Test
    void groundsAreNamed() {
        assertEquals(
                List.of("From A, 陆羽 780 and the editors’ own knowledge.", "Editors’ own knowledge."),
                Trial.select("//p[@class = 'grounds']", document("part-T")));
    }

    @Test
    void everyChineseCharacterIsMarkedAsChinese() {
        files.forEach((name, data) -> {
            if (name.endsWith(".xhtml")) {
                assertEquals(
                        List.of(),
                        Trial.select(
                                "//body//text()[matches(., '\\p{IsCJKUnifiedIdeographs}')]"
                                        + "[not(starts-with(ancestor::*[@lang or @xml:lang][1]/(@lang, @xml:lang)[1], 'zh'))]",
                                Trial.parse(data)),
                        name);
            }
        });
        assertTrue(Trial.select("//*[@class = 'pinyin']/@lang", document("glossary")).stream()
                .allMatch("zh-Latn-pinyin"::equals));
    }

    @Test
    void everyLinkWithinTheBookHasATarget() {
        Set<String> anchors = new HashSet<>();
        files.forEach((name, data) -> {
            if (name.endsWith(".xhtml")) {
                String file = name.substring(name.lastIndexOf('/') + 1);
                anchors.add(file);
                Trial.select("//@id", Trial.parse(data)).forEach(id -> assertTrue(anchors.add(file + "#" + id), id));
            }
        });
        files.forEach((name, data) -> {
            if (name.endsWith(".xhtml")) {
                String file = name.substring(name.lastIndexOf('/') + 1);
                for (String href : Trial.select("//a/@href[not(contains(., '://'))]", Trial.parse(data))) {
                    String target = href.startsWith("#") ? file + href : href;
                    assertTrue(anchors.contains(target), () -> name + " links to " + href);
                }
            }
        });
        // T.99 is no passage of this edition: words without a link.
        assertEquals(
                List.of("passage that was left out"),
                Trial.select("//section[@id = 'principles']//span[not(@*)]", document("principles")));
    }
}
