package org.duizhao.edition;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.duizhao.build.EditionBuild;
import org.duizhao.build.Progress;
import org.duizhao.build.TestFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Characters beyond the basic plane, of which names of places and persons are made. */
class RareCharactersTest {

    @Test
    void theyAreSetAndComeOutOfCopiedText(@TempDir Path folder) throws Exception {
        TestFolders.copy(Layouts.SMALL, folder);
        Path witness = folder.resolve("sources/witnesses/茶說.txt");
        Files.writeString(witness, Files.readString(witness).replaceFirst("山中", "山中𣲗河與𬭩，"));
        assertEquals(4, new EditionBuild(folder, Progress.NONE).run().written().size());
        byte[] pdf = Files.readAllBytes(folder.resolve("out/tea.pdf"));
        byte[] epub = Files.readAllBytes(folder.resolve("out/tea.epub"));
        assertAll(
                () -> assertHas(TaggedText.of(pdf)),
                () -> assertHas(EpubText.of(epub)),
                () -> assertEquals(List.of(), Validators.veraPdf(pdf, "ua1")),
                () -> assertEquals(List.of(), Validators.veraPdf(pdf, "3a")),
                () -> assertEquals(List.of(), Validators.epubCheck(epub)));
    }

    /** Digitised classics have selectors of the forms of characters, which stopped the build. */
    @Test
    void variationSelectorsAreNothingToBeSeen(@TempDir Path folder) throws Exception {
        TestFolders.copy(Layouts.SMALL, folder);
        Path witness = folder.resolve("sources/witnesses/茶說.txt");
        String selected = "山\uFE0E中葛\uDB40\uDD00藤";
        Files.writeString(witness, Files.readString(witness).replaceFirst("山中", selected));
        Path manifest = folder.resolve("sources/edition.yaml");
        Files.writeString(manifest, Files.readString(manifest).replace("zh-Hant: 茶說}\nsub", "zh-Hant: 茶\uFE0E說}\nsub"));
        EditionBuild.Outcome outcome = new EditionBuild(folder, Progress.NONE).run();
        assertEquals(4, outcome.written().size(), outcome.diagnostics().toString());
        byte[] pdf = Files.readAllBytes(folder.resolve("out/tea.pdf"));
        byte[] epub = Files.readAllBytes(folder.resolve("out/tea.epub"));
        String pages = TaggedText.of(pdf);
        assertAll(
                () -> assertTrue(Reduced.of(pages).contains("山中葛藤有茶樹"), pages),
                () -> assertTrue(EpubText.of(epub).contains(selected)),
                () -> assertEquals(List.of(), Validators.veraPdf(pdf, "ua1")),
                () -> assertEquals(List.of(), Validators.epubCheck(epub)));
    }

    private static void assertHas(String text) throws IOException {
        assertTrue(Reduced.of(text).contains("山中𣲗河與𬭩，有茶樹，春天發新芽"), text.substring(0, 400));
    }
}
