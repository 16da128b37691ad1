package org.duizhao.epub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.sf.saxon.s9api.XdmNode;
import nl.siegmann.epublib.domain.Book;
import nl.siegmann.epublib.domain.TOCReference;
import nl.siegmann.epublib.epub.EpubReader;
import org.duizhao.model.PageMap;
import org.junit.jupiter.api.Test;

class NavigationTest {

    private static XdmNode document(Map<String, byte[]> files, String name) {
        return Trial.parse(files.get("EPUB/text/" + name + ".xhtml"));
    }

    @Test
    void aPageIsMarkedBeforeTheFirstBaseSentenceOnIt() throws Exception {
        Map<String, byte[]> files = Trial.files(Trial.book(Trial.PAGES));
        XdmNode part = document(files, "part-T");
        String mark = "//span[@role = 'doc-pagebreak']";
        // The part begins on page 1 already; page 2 holds nothing but a sentence that began before.
        assertEquals(List.of("iv", "1", "2", "3"), Trial.select(mark + "/@aria-label", part));
        assertEquals(List.of("T"), Trial.select(mark + "[@aria-label = '1']/../@id", part));
        assertEquals(List.of("T.1.3"), Trial.select(mark + "[@aria-label = '3']/following-sibling::*[1]/@id", part));
        assertEquals(
                List.of("true"),
                Trial.select("every $m in //div[@class = 'lead'] satisfies not($m" + mark + ")", part));
    }

    @Test
    void thePageListNamesEveryPage() throws Exception {
        Map<String, byte[]> files = Trial.files(Trial.book(Trial.PAGES));
        assertEquals(Trial.PAGES.labels(), Trial.select("//nav[@epub:type = 'page-list']//a", document(files, "nav")));
        String opf = new String(files.get("EPUB/package.opf"), StandardCharsets.UTF_8);
        assertTrue(opf.contains("pageBreakSource") && opf.contains("tea.pdf") && opf.contains("pageNavigation"));
    }

    @Test
    void withoutPagesNothingIsClaimed() throws Exception {
        Map<String, byte[]> files = Trial.files(Trial.book(PageMap.NONE));
        assertEquals(List.of(), Trial.select("//nav[@epub:type = 'page-list']", document(files, "nav")));
        assertFalse(
                new String(files.get("EPUB/package.opf"), StandardCharsets.UTF_8).contains("page" + "BreakMarkers"));
    }

    @Test
    void theContentsReachHeadingsAndPassages() throws Exception {
        XdmNode nav = document(Trial.files(Trial.book(PageMap.NONE)), "nav");
        assertEquals(
                List.of(
                        "Title page",
                        "Colophon",
                        "The witnesses",
                        "Editorial principles",
                        "The Garden 园",
                        "Synopsis: The Garden",
                        "The witnesses at a glance",
                        "A Review",
                        "Editorial commentary",
                        "Glossary",
                        "Paratexts of the witnesses",
                        "Works cited",
                        "Index"),
                Trial.select("//nav[@epub:type = 'toc']/ol/li/a", nav));
        assertEquals(
                List.of("T.1", "T.2", "On tea", "[On leaves]", "T.1 Rain at dawn", "English", "Chinese, by pinyin"),
                Trial.select("//nav[@epub:type = 'toc']/ol/li//ol//a", nav));
        assertTrue(Trial.select("//nav[@epub:type = 'landmarks']//a/@epub:type", nav)
                .containsAll(List.of("cover", "toc", "bodymatter", "glossary", "bibliography", "index")));
    }

    @Test
    void epublibReadsTheBookBack() throws Exception {
        byte[] bytes = Trial.book(Trial.PAGES);
        Book book = new EpubReader().readEpub(new ByteArrayInputStream(bytes));
        assertEquals("The Tea Garden & Its Rain", book.getTitle());
        assertEquals("en", book.getMetadata().getLanguage());
        assertEquals(15, book.getSpine().size());
        assertEquals(
                List.of("T.1", "T.2"),
                book.getTableOfContents().getTocReferences().get(4).getChildren().stream()
                        .map(TOCReference::getTitle)
                        .toList());
        assertEquals("images/cover.png", book.getCoverImage().getHref());
        String ncx = new String(Trial.files(bytes).get("EPUB/toc.ncx"), StandardCharsets.UTF_8);
        assertTrue(ncx.contains("dtb:uid"));
    }

    @Test
    void theMetadataKnowBothTitlesAndEveryHand() throws Exception {
        XdmNode opf = Trial.parse(Trial.files(Trial.book(PageMap.NONE)).get("EPUB/package.opf"));
        assertEquals(
                List.of("茶园与雨", "试印本"),
                Trial.select("//opf:meta[@property = 'alternate-script'][@xml:lang = 'zh-Hans']", opf));
        assertEquals(
                "Tea Garden & Its Rain, The",
                Trial.select("//opf:meta[@property = 'file-as'][1]", opf).get(0));
        assertEquals(List.of("en", "zh-Hans"), Trial.select("//dc:language", opf));
        assertEquals(List.of("2025-03-09T00:00:00Z"), Trial.select("//opf:meta[@property = 'dcterms:modified']", opf));
        assertEquals(
                List.of("edt", "ann", "cmm", "edt", "ann", "cmm", "aut", "trl"),
                Trial.select("//opf:meta[@property = 'role']", opf));
    }
}
