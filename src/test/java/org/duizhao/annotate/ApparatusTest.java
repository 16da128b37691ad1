package org.duizhao.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.duizhao.build.EditionBuild;
import org.duizhao.build.Progress;
import org.duizhao.build.TestFolders;
import org.duizhao.model.ApparatusEntry;
import org.duizhao.model.ApparatusEntry.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The apparatus of the small edition with three translations, the third without passage T.2. */
class ApparatusTest {

    @TempDir
    Path folder;

    private List<ApparatusEntry> apparatus(String lemmaFrom) throws IOException {
        TestFolders.copy(Path.of("src/test/resources/editions/tea"), folder);
        Path manifest = folder.resolve("sources/edition.yaml");
        String text = Files.readString(manifest);
        Files.writeString(manifest, text.replace("    lead: E1\n", "    lead: E1\n" + lemmaFrom));
        return new EditionBuild(folder, Progress.NONE).annotated().orElseThrow().apparatus();
    }

    private static String words(ApparatusEntry e) {
        return e.passage() + " " + e.siglum() + " " + e.lemma() + "] " + e.readings();
    }

    @Test
    void anOmissionIsNamedWithTheLemmaOfTheBase() throws IOException {
        List<String> omissions = apparatus("").stream()
                .filter(e -> e.kind() == Kind.OMISSION)
                .map(ApparatusTest::words)
                .toList();
        assertEquals(List.of("T.2 O 水要用泉水，…就不能再用。] [Reading[sigla=[E3], words=]]"), omissions);
    }

    @Test
    void aLemmaIsNotCutWithinACharacter() throws IOException {
        TestFolders.copy(Path.of("src/test/resources/editions/tea"), folder);
        Path witness = folder.resolve("sources/witnesses/茶說.txt");
        Files.writeString(
                witness, Files.readString(witness).replace("水要用泉水，", "水要用泉水𣲗，").replace("就不能再用", "𣲗不能再用"));
        assertTrue(new EditionBuild(folder, Progress.NONE)
                .annotated().orElseThrow().apparatus().stream()
                        .anyMatch(e -> e.lemma().equals("水要用泉水𣲗…𣲗不能再用。")));
    }

    @Test
    void renderingsThatDifferAreReadings() throws IOException {
        assertTrue(
                apparatus("").stream()
                        .map(ApparatusTest::words)
                        .toList()
                        .contains(
                                "T.1 O 嫩葉] [Reading[sigla=[E1, E3], words=tender leaves], Reading[sigla=[E2], words=young leaves]]"));
    }

    @Test
    void theLemmaComesFromATranslationWhereTheManifestAsksForIt() throws IOException {
        List<String> entries = apparatus("    apparatus: E2\n").stream()
                .map(ApparatusTest::words)
                .toList();
        assertTrue(
                entries.contains("T.1 E2 young leaves] [Reading[sigla=[E1, E3], words=tender leaves]]"),
                entries.toString());
        assertTrue(
                entries.contains("T.2 E2 Use water from … fire of charcoal.] [Reading[sigla=[E3], words=]]"),
                entries.toString());
    }
}
