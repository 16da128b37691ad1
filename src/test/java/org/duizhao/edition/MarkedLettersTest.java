package org.duizhao.edition;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import org.duizhao.build.EditionBuild;
import org.duizhao.build.Progress;
import org.duizhao.build.TestFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letters whose marks are characters of their own, as some systems write them. */
class MarkedLettersTest {

    @Test
    void aDecomposedLetterIsCopiedWithItsMarksInOrder(@TempDir Path folder) throws Exception {
        TestFolders.copy(Path.of("src/test/resources/cases/_base"), folder);
        Path witness = folder.resolve("sources/witnesses/a.txt");
        Files.writeString(
                witness,
                Files.readString(witness)
                        .replace("Willows", "Nai\u0308ve Vie\u0323\u0302t a\u030angstro\u0308m willows"));
        assertEquals(4, new EditionBuild(folder, Progress.NONE).run().written().size());
        byte[] pdf = Files.readAllBytes(folder.resolve("out/river.pdf"));
        String text = TaggedText.of(pdf);
        assertAll(
                () -> assertTrue(text.contains("Naïve Việt ångström willows"), text),
                () -> assertEquals(List.of(), Validators.veraPdf(pdf, "ua1")),
                () -> assertEquals(List.of(), Validators.veraPdf(pdf, "3a")));
    }

    @Test
    void aMarkThatNoCharacterHasWithItsLetterIsCopiedBehindIt(@TempDir Path folder) throws Exception {
        TestFolders.copy(Path.of("src/test/resources/cases/_base"), folder);
        Path witness = folder.resolve("sources/witnesses/a.txt");
        Files.writeString(witness, Files.readString(witness).replace("Willows", "x\u0301y q\u0302\u0323 willows"));
        assertEquals(4, new EditionBuild(folder, Progress.NONE).run().written().size());
        byte[] pdf = Files.readAllBytes(folder.resolve("out/river.pdf"));
        String text = TaggedText.of(pdf);
        assertAll(
                // Normalised, the mark below comes first (UAX 15).
                () -> assertTrue(Normalizer.normalize(text, Form.NFD).contains("x\u0301y q\u0323\u0302 willows"), text),
                () -> assertEquals(List.of(), Validators.veraPdf(pdf, "ua1")),
                () -> assertEquals(List.of(), Validators.veraPdf(pdf, "3a")));
    }
}
