package org.duizhao.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.duizhao.build.EditionBuild;
import org.duizhao.build.EditionBuild.Form;
import org.duizhao.build.EditionBuild.Outcome;
import org.duizhao.build.Progress;
import org.duizhao.model.Annotated.Purpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An English text translated into Chinese, and an edition with a title in one language and no subtitle. */
class EnglishBaseTest {

    @TempDir
    Path folder;

    private void edition(String title, String base, String lead) throws IOException {
        Path sources = folder.resolve("sources");
        Files.createDirectories(sources.resolve("witnesses"));
        Files.writeString(sources.resolve("witnesses/base.txt"), base.startsWith("en") ? ENGLISH : CHINESE);
        Files.writeString(sources.resolve("witnesses/lead.txt"), lead.startsWith("en") ? ENGLISH : CHINESE);
        Files.writeString(sources.resolve("edition.yaml"), """
                id: ferry
                version: 0.1.0
                date: 2026-11-27
                title: {%1$s}
                editors: [Jane Doe]
                parts:
                  - {id: F, title: {%1$s}, base: O, witnesses: [A]}
                witnesses:
                  - {siglum: O, name: Text, kind: original, language: %2$s, texts: [{part: F, file: base.txt}]}
                  - {siglum: A, name: Answer, kind: translation, language: %3$s, texts: [{part: F, file: lead.txt}]}
                """.formatted(title, base, lead));
    }

    private static final String ENGLISH = "The ferry came in past nine, and nobody got off it.\n\nNo.\n";
    private static final String CHINESE = "九点过了，渡船才靠岸，没有人下船。\n\n不。\n";

    private PDDocument pdf(String design) throws IOException {
        Outcome outcome = new EditionBuild(folder, Progress.NONE)
                .run(Purpose.PRIVATE_STUDY, new Form(false, false, false, Layouts.design(design)));
        String name = outcome.written().stream()
                .filter(f -> f.endsWith(".pdf"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(outcome.diagnostics().toString()));
        return Loader.loadPDF(Files.readAllBytes(folder.resolve(name)));
    }

    /** Classical beside modern Chinese, say. */
    @Test
    void textsOfOneScriptHaveColumnsOfOneWidth() throws IOException {
        edition("en: The Ferry", "zh-Hant", "zh-Hans");
        try (PDDocument pdf = pdf("columns")) {
            List<Double> left = new ArrayList<>();
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> positions) {
                    positions.stream()
                            .filter(p -> p.getUnicode().equals("九"))
                            .forEach(p -> left.add((double) p.getX()));
                }
            };
            stripper.getText(pdf);
            double page = pdf.getPage(0).getMediaBox().getWidth();
            double apart = Math.abs(left.get(1) - left.get(0));
            assertEquals(2, left.size());
            assertTrue(apart > 0.36 * page && apart < 0.42 * page, left + " of " + page);
        }
    }

    /** Words with the height of their base lines. */
    private static List<String> lines(PDDocument pdf, String... words) throws IOException {
        List<String> found = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> positions) {
                for (String word : words) {
                    int at = text.indexOf(word);
                    if (at >= 0) {
                        found.add(word + " " + Math.round(positions.get(at).getYDirAdj()));
                    }
                }
            }
        };
        stripper.getText(pdf);
        return found;
    }

    /** The number and the Chinese stood lower than the English. */
    @ParameterizedTest
    @ValueSource(strings = {"columns", "facing", "interlinear"})
    void theNumberStandsOnTheBaseLineOfTheFirstWords(String design) throws IOException {
        edition("en: The Ferry, zh-Hans: 渡船", "en", "zh-Hans");
        try (PDDocument pdf = pdf(design)) {
            List<String> lines = lines(pdf, "F.2", "No.");
            assertTrue(
                    lines.stream()
                            .filter(l -> l.startsWith("F.2"))
                            .anyMatch(l -> lines.contains(l.replace("F.2", "No."))),
                    lines.toString());
        }
    }

    /** It stood twice, and the colophon had “: .” for want of a subtitle. */
    @Test
    void aTitleInOneLanguageStandsOnce() throws IOException {
        edition("zh-Hans: 渡船", "zh-Hans", "en");
        try (PDDocument pdf = pdf("columns")) {
            String text = new PDFTextStripper().getText(pdf);
            assertFalse(Pattern.compile("渡船\\s+渡船").matcher(text).find(), text);
            assertTrue(text.contains("渡船. Edition ferry"), text);
            assertTrue(text.contains("Jane Doe, ed. 渡船. Version 0.1.0. 2026."), text);
            List<String> titles = new ArrayList<>();
            pdf.getDocumentCatalog().getDocumentOutline().children().forEach(c -> titles.add(c.getTitle()));
            assertTrue(titles.contains("渡船"), titles.toString());
        }
    }
}
