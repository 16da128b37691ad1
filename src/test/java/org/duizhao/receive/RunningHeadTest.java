package org.duizhao.receive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.duizhao.receive.Received.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Heads of printed pages are taken off, and what only looks like them is kept. */
class RunningHeadTest {

    private static final Said NOTHING = new Said(Optional.empty(), Optional.empty(), Optional.empty());
    private static final String PARAGRAPH = "\n\nThe river rose in the night, and nobody slept until it fell.\n\n";

    private static List<String> off(String name, String text) throws RefusedException {
        return Received.of(name, text.getBytes(StandardCharsets.UTF_8), NOTHING).sorted().rules().stream()
                .filter(Proposed::isOff)
                .filter(r -> r.doubleOf() == 0)
                .flatMap(r -> r.shown().lines())
                .toList();
    }

    private static String page(String... lines) {
        StringBuilder text = new StringBuilder("The River" + PARAGRAPH);
        for (int i = 0; i < lines.length; i++) {
            text.append(lines[i]).append("\n\nOn day ").append(i).append(" of them they met ");
            text.append("here and spoke of ".repeat(i + 1)).append("boats.\n\n");
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MIDDLEMARCH %d", "%d MIDDLEMARCH", "People's Daily %d", "MIDDLEMARCH | %d", "— %d — MIDDLEMARCH",
                "人民日报 %d", "人民日报 第%d版", "红楼梦 · %d ·", "The Times Page %d of 99", "Chapter 1: Loomings %d",
                "THE SCARLET LETTER %d", "THE GUNS OF AUGUST %d", "The Times, May 5, 1924 %d", "第一章 春天 %d"
            })
    void aPageNumberBesideTheSameWordsIsNoneOfThem(String head) throws RefusedException {
        List<String> heads = List.of(head.formatted(17), head.formatted(18), head.formatted(19));
        assertEquals(heads, off("a.txt", page(heads.toArray(String[]::new))));
    }

    @Test
    void headsOfFacingPagesCountTogether() throws RefusedException {
        assertEquals(
                List.of("MIDDLEMARCH 117", "118 MIDDLEMARCH", "MIDDLEMARCH 119"),
                off("a.txt", page("MIDDLEMARCH 117", "118 MIDDLEMARCH", "MIDDLEMARCH 119")));
    }

    @Test
    void theTitleItselfIsNotOneOfItsRepetitions() {
        assertNotEquals(RunningHead.key("MIDDLEMARCH"), RunningHead.key("MIDDLEMARCH 117"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Chapter %d",
                "CHAPTER %d",
                "Part One, Chapter %d",
                "Part %d",
                "Section %d",
                "Book %d",
                "Book Two %d",
                "Act II Scene %d",
                "Act %d",
                "Canto %d",
                "Letter %d",
                "第%d章",
                "第 %d 章",
                "第%d回",
                "卷%d",
                "卷 %d",
                "第%d节",
                "第%d部",
                "%d章",
                "第一章 %d",
                "Volume %d",
                "Psalm %d"
            })
    void partsOfATextThatAreNumberedAreNoHeadsOfPages(String part) throws RefusedException {
        assertEquals(List.of(), off("a.txt", page(part.formatted(1), part.formatted(2), part.formatted(3))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "January %d",
                "%d January",
                "Jan. %d",
                "Monday, January %d",
                "London, May %d",
                "January %d, 1924",
                "%dth January 1924",
                "%d月5日",
                "5月%d日",
                "%d月",
                "The year 192%d",
                "Spring 192%d",
                "Monday %d"
            })
    void datesOfADiaryAreNoHeadsOfPages(String date) throws RefusedException {
        assertEquals(List.of(), off("a.txt", page(date.formatted(5), date.formatted(6), date.formatted(7))));
    }

    @Test
    void numbersWithinALineAreOfIt() throws RefusedException {
        assertEquals(List.of(), off("a.txt", page("The 1 boat", "The 2 boat", "The 3 boat")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Chapter %d", "MIDDLEMARCH %d", "%d", "192%d", "The Same"})
    void aHeadingOfTheFormatIsText(String heading) throws RefusedException {
        StringBuilder markdown = new StringBuilder("# The River" + PARAGRAPH);
        StringBuilder html = new StringBuilder("<h1>The River</h1><p>" + PARAGRAPH + "</p>");
        StringBuilder tei = new StringBuilder("<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><text><body>"
                + "<head>The River</head><p>" + PARAGRAPH + "</p>");
        StringBuilder docx = new StringBuilder(Containers.paragraph("", PARAGRAPH));
        for (int i = 1; i <= 4; i++) {
            String words = heading.formatted(i);
            String paragraph = "They met for the %d. time and spoke of %s.".formatted(i, "boats and ".repeat(i));
            markdown.append("## ")
                    .append(words)
                    .append("\n\n")
                    .append(paragraph)
                    .append("\n\n");
            html.append("<h2>%s</h2><p>%s</p>".formatted(words, paragraph));
            tei.append("<div><head>%s</head><p>%s</p></div>".formatted(words, paragraph));
            docx.append(Containers.paragraph("1", words)).append(Containers.paragraph("", paragraph));
        }
        assertEquals(List.of(), off("a.md", markdown.toString()));
        assertEquals(List.of(), off("a.html", html.toString()));
        assertEquals(List.of(), off("a.tei", tei + "</body></text></TEI>"));
        assertEquals(
                List.of(),
                Received.of("a.docx", Containers.docx(docx.toString()), NOTHING).sorted().rules().stream()
                        .filter(Proposed::isOff)
                        .toList());
    }

    @Test
    void notesOfTheSameWordsAreNotes() throws RefusedException {
        String note = "<note>Ibid</note>";
        assertEquals(
                List.of(),
                off(
                        "a.tei",
                        "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><text><body><p>It rained." + note + " It snowed."
                                + note + " It thawed." + note + "</p></body></text></TEI>"));
    }
}
