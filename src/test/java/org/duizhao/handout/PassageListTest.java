package org.duizhao.handout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.duizhao.message.Catalogue;
import org.duizhao.message.Language;
import org.duizhao.model.AlignedPart;
import org.duizhao.model.Diagnostic;
import org.duizhao.model.Diagnostics;
import org.duizhao.model.Part;
import org.duizhao.model.Passage;
import org.duizhao.model.Place;
import org.duizhao.model.Titles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassageListTest {

    /** R has twelve passages, of which R.4 is retired, S has three. */
    private static final List<AlignedPart> PARTS = List.of(part("R", 12, 4), part("S", 3, 0));

    private static AlignedPart part(String id, int count, int retired) {
        List<Passage> passages = new ArrayList<>();
        IntStream.rangeClosed(1, count)
                .forEach(n -> passages.add(new Passage(
                        id + "." + n, n - 1, n == retired ? n - 1 : n, n == retired ? "merged into R.5" : "")));
        return new AlignedPart(
                new Part(id, Titles.NONE, "Z", "A", List.of("A"), "", "", "", false, Place.of("x")),
                passages,
                Map.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "R.3                 | R.3",
                "R.3-R.5             | R.3–R.5",
                "R.3–R.5             | R.3–R.5",
                "R.9-11              | R.9–R.11",
                "R.12-R.12           | R.12",
                "S                   | S.1–S.3",
                "S.2-S.3, R.3 ,R.9   | R.3, R.9, S.2–S.3",
                "R.2,R.3,R.1         | R.1–R.3",
                "R.7，R.8、S.1       | R.7–R.8, S.1",
                "R.3,R.5             | R.3–R.5",
                "R                   | R.1–R.12"
            })
    void whatIsAskedForIsFound(String request, String label) {
        Diagnostics diagnostics = new Diagnostics();
        assertEquals(label, PassageList.read(request, PARTS, diagnostics).label());
        assertEquals(List.of(), diagnostics.all());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "R.13    | H02",
                "Q | H02",
                "r.3 | H02",
                "R.3-R.99 | H02",
                "R.4 | H03",
                "R.1-S.2 | H04",
                "R.5-R.2 | H05",
                "''      | H01",
                "R.1, | H01",
                "R.1- | H01",
                "-R.2 | H01",
                "R.1-R.2-R.3 | H01",
                "- | H01"
            })
    void whatIsWrongHasACode(String request, String code) {
        Diagnostics diagnostics = new Diagnostics();
        PassageList.read(request, PARTS, diagnostics);
        assertEquals(
                List.of(code), diagnostics.all().stream().map(Diagnostic::code).toList());
    }

    @Test
    void allFaultsAreToldAtOnce() {
        Diagnostics diagnostics = new Diagnostics();
        PassageList.read("R.99,R.5-R.2,R.1", PARTS, diagnostics);
        assertEquals(2, diagnostics.all().size());
        assertTrue(
                diagnostics.all().stream()
                        .anyMatch(
                                d -> Catalogue.of(Language.EN).text(d.remedy()).contains("“R.9”")),
                "the nearest number is named");
    }

    @Test
    void aRetiredNumberInARangeIsPassedOver() {
        assertEquals(
                List.of("R.3", "R.5"),
                PassageList.read("R.3-R.5", PARTS, new Diagnostics()).numbers());
    }

    @Test
    void theNameIsSafeForFiles() {
        assertEquals("R.3-R.5_S.2", name("R.3-5,S.2"));
        String many = name("R.1,R.3,R.6,R.8,R.10,R.12,S.1");
        assertTrue(many.matches("R\\.1_and_6_more_[0-9a-f]+"), many);
        assertTrue(!many.equals(name("R.1,R.3,R.6,R.8,R.10,R.12,S.3")), "other passages, another name");
    }

    private static String name(String request) {
        return PassageList.read(request, PARTS, new Diagnostics()).fileName();
    }
}
