package org.duizhao.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The e-book's page numbers are those of the PDF, found independently: by the text that stands on its pages. */
class PagesTest {

    private static final Pattern SENTENCE = Pattern.compile(
            "<span class=\"s\" id=\"(?<id>(?<passage>[A-Z]+)\\.[^\"]+)\">(?<text>.*?)</span>(?=<span|</p>| )",
            Pattern.DOTALL);
    private static final Pattern MARK_OR_SENTENCE = Pattern.compile(
            "role=\"doc-pagebreak\" aria-label=\"(?<page>[^\"]+)\"|<section class=\"passage[^\"]*\" id=\"(?<passage>[^\"]+)\""
                    + "|<span class=\"s\" id=\"(?<id>[^\"]+)\"");

    private static List<String> labels;
    /** The Chinese of each page, by index, in reading order, Han characters only; without notes. */
    private static List<String> chinese;
    /** The Latin letters of each page. */
    private static List<String> latin;

    private static final Map<String, String> DOCUMENTS = new LinkedHashMap<>();
    private static String nav;
    private static String title;
    private static Set<Integer> synopsis;

    /** @param edition {@code flagship} or {@code small} */
    private static void read(String edition) throws IOException {
        boolean small = edition.equals("small");
        byte[] printed = small ? SmallEdition.output(".pdf") : Flagship.output(".pdf");
        byte[] book = small ? SmallEdition.output(".epub") : Flagship.output(".epub");
        title = small ? "OnTea" : "NewQualityProductiveForces";
        DOCUMENTS.clear();
        chinese = new ArrayList<>();
        latin = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(printed)) {
            labels = List.of(pdf.getDocumentCatalog().getPageLabels().getLabelsByPageIndices());
            for (int i = 1; i <= pdf.getNumberOfPages(); i++) {
                String text = text(pdf, i);
                chinese.add(han(text));
                latin.add(letters(text));
            }
        }
        synopsis = synopsisPages();
        for (Map.Entry<String, byte[]> file : EpubText.entries(book).entrySet()) {
            if (file.getKey().endsWith("nav.xhtml")) {
                nav = new String(file.getValue(), StandardCharsets.UTF_8);
            } else if (file.getKey().matches(".*/part-[A-Z].*\\.xhtml")) {
                DOCUMENTS.put(file.getKey(), new String(file.getValue(), StandardCharsets.UTF_8));
            }
        }
    }

    /** A page's words in the order in which they were set, column by column; marks of notes are small and left out. */
    private static String text(PDDocument pdf, int page) throws IOException {
        StringBuilder words = new StringBuilder();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition position) {
                words.append(position.getUnicode());
            }
        };
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.getText(pdf);
        return words.toString();
    }

    private static String han(String text) {
        return text.replaceAll("[^\\p{IsHan}]", "");
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{IsLatin}]", "");
    }

    private static String plain(String html) {
        return html.replaceAll("(?s)<sup.*?</sup>", "")
                .replaceAll("<[^>]+>", "")
                .replace("&amp;", "&");
    }

    /** By sentence, the number last marked before it. */
    private static Map<String, String> marked() {
        Map<String, String> pages = new LinkedHashMap<>();
        for (String document : DOCUMENTS.values()) {
            String page = "";
            Matcher found = MARK_OR_SENTENCE.matcher(document);
            while (found.find()) {
                if (found.group("page") != null) {
                    page = found.group("page");
                } else if (found.group("id") != null) {
                    pages.put(found.group("id"), page);
                }
            }
        }
        return pages;
    }

    /** Sentences by identifier. */
    private static Map<String, String> sentences(boolean wantChinese) {
        Map<String, String> sentences = new LinkedHashMap<>();
        for (String document : DOCUMENTS.values()) {
            Matcher found = SENTENCE.matcher(document);
            while (found.find()) {
                String words = plain(found.group("text"));
                if (wantChinese == han(words).length() > letters(words).length()) {
                    sentences.put(found.group("id"), wantChinese ? han(words) : letters(words));
                }
            }
        }
        return sentences;
    }

    /**
     * The indices of the pages on which words that stand once in the whole begin; several if they stand more often.
     * Pages follow one another, so that a sentence may begin on one and end on the next.
     */
    private static List<Integer> begins(String words, List<String> pages) {
        List<Integer> found = new ArrayList<>();
        String whole = String.join("", pages);
        int start = 0;
        List<Integer> starts = new ArrayList<>();
        for (String page : pages) {
            starts.add(start);
            start += page.length();
        }
        for (int at = whole.indexOf(words); at >= 0; at = whole.indexOf(words, at + 1)) {
            int index = 0;
            while (index + 1 < starts.size() && starts.get(index + 1) <= at) {
                index++;
            }
            found.add(index);
        }
        return found;
    }

    @ParameterizedTest
    @ValueSource(strings = {"flagship", "small"})
    void fortyChineseSentencesStandOnThePageThatTheEbookNames(String edition) throws IOException {
        read(edition);
        Map<String, String> sentences = sentences(true);
        Map<String, String> marked = marked();
        List<String> ids = new ArrayList<>(sentences.keySet());
        Collections.shuffle(ids, new Random(20240131));
        int checked = 0;
        List<String> wrong = new ArrayList<>();
        for (String id : ids) {
            // The head of a long sentence: its rest may stand behind a page break, where running heads come between.
            String words = sentences.get(id);
            List<Integer> pages = words.length() < 8
                    ? List.of()
                    : begins(words.substring(0, Math.min(14, words.length())), chinese).stream()
                            .filter(i -> !isSynopsis(i))
                            .toList();
            if (pages.size() != 1) {
                continue;
            }
            checked++;
            if (!labels.get(pages.get(0)).equals(marked.get(id))) {
                wrong.add(id + " is on " + labels.get(pages.get(0)) + ", marked " + marked.get(id));
            }
            if (checked == 40) {
                break;
            }
        }
        assertEquals(List.of(), wrong);
        assertEquals(edition.equals("small") ? 8 : 40, checked, "of " + ids.size());
    }

    /** The synopsis repeats the Chinese; the sentence is at home in the part. */
    private static boolean isSynopsis(int index) {
        return synopsis.contains(index);
    }

    /** Right pages say so in their heads; left pages, which have the passages and the title, belong to the page before. */
    private static Set<Integer> synopsisPages() {
        Set<Integer> pages = new HashSet<>();
        for (int i = 0; i < latin.size(); i++) {
            String head = latin.get(i).substring(0, Math.min(40, latin.get(i).length()));
            if (head.contains("Synopsis") || pages.contains(i - 1) && head.matches("[A-Z]{0,2}" + title + ".*")) {
                pages.add(i);
            }
        }
        return pages;
    }

    @ParameterizedTest
    @ValueSource(strings = {"flagship", "small"})
    void everyPageOfThePartsHasItsMarkInTheChinese(String edition) throws IOException {
        read(edition);
        Map<String, String> marked = marked();
        List<String> shown = new ArrayList<>();
        Pattern page = Pattern.compile("role=\"doc-pagebreak\" aria-label=\"([^\"]+)\"");
        DOCUMENTS.forEach((name, document) -> {
            Matcher found = page.matcher(document);
            while (found.find()) {
                shown.add(found.group(1));
            }
        });
        assertEquals(shown.size(), new LinkedHashSet<>(shown).size(), "no page is marked twice");
        List<String> lost = new ArrayList<>();
        sentences(true).forEach((id, words) -> {
            for (int index : begins(words.substring(0, Math.min(10, words.length())), chinese)) {
                if (!isSynopsis(index)
                        && !labels.get(index).isEmpty()
                        && !shown.contains(labels.get(index))
                        && marked.containsKey(id)
                        && begins(words, chinese).size() == 1) {
                    lost.add(labels.get(index));
                }
            }
        });
        assertEquals(List.of(), lost);
    }

    @ParameterizedTest
    @ValueSource(strings = {"flagship", "small"})
    void englishSentencesStandWithinThePagesOfTheirPassage(String edition) throws IOException {
        read(edition);
        Map<String, String> english = sentences(false);
        Map<String, int[]> range = new LinkedHashMap<>();
        Map<String, String> passageOf = new LinkedHashMap<>();
        for (String document : DOCUMENTS.values()) {
            String passage = "";
            int page = -1;
            Matcher found = MARK_OR_SENTENCE.matcher(document);
            while (found.find()) {
                if (found.group("page") != null) {
                    page = labels.indexOf(found.group("page"));
                } else if (found.group("passage") != null) {
                    passage = found.group("passage");
                } else {
                    int at = page;
                    range.merge(passage, new int[] {at, at}, (a, b) -> new int[] {a[0], b[1]});
                    passageOf.put(found.group("id"), passage);
                }
            }
        }
        List<String> passages = new ArrayList<>(range.keySet());
        int checked = 0;
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, String> sentence : english.entrySet()) {
            String words = sentence.getValue();
            List<Integer> pages = words.length() < 30
                    ? List.of()
                    : begins(words.substring(0, 30), latin).stream()
                            .filter(i -> !isSynopsis(i))
                            .toList();
            if (pages.size() != 1) {
                continue;
            }
            checked++;
            String passage = passageOf.get(sentence.getKey());
            int next = passages.indexOf(passage) + 1;
            // A passage goes on until the next begins, on the page on which that begins.
            int last = next < passages.size() && passages.get(next).charAt(0) == passage.charAt(0)
                    ? range.get(passages.get(next))[0]
                    : labels.size();
            if (pages.get(0) < range.get(passage)[0] || pages.get(0) > last) {
                wrong.add(sentence.getKey() + " is on " + labels.get(pages.get(0)));
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(checked > (edition.equals("small") ? 5 : 100), checked + " of " + english.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"flagship", "small"})
    void thePageListIsThePdfsFromTheTitleToTheIndex(String edition) throws IOException {
        read(edition);
        Matcher list = Pattern.compile("(?s)epub:type=\"page-list\".*?</nav>").matcher(nav);
        assertTrue(list.find());
        List<String> shown = Pattern.compile("<a href=\"[^\"]+\">([^<]+)</a>")
                .matcher(list.group())
                .results()
                .map(r -> r.group(1))
                .toList();
        assertFalse(shown.isEmpty());
        assertEquals(labels, shown);
    }
}
