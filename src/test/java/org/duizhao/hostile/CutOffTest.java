package org.duizhao.hostile;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duizhao.build.TestFolders;
import org.duizhao.model.Diagnostics;
import org.duizhao.read.EditionFolder;
import org.duizhao.read.SourcesReader;
import org.duizhao.receive.Received;
import org.duizhao.receive.Received.Said;
import org.duizhao.receive.RefusedException;
import org.duizhao.tei.TeiReader;
import org.duizhao.tei.TeiSchema;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;

/** Files that end too early, wherever: read or complained of, never an exception. */
class CutOffTest {

    private static final Path TEA = Path.of("src/test/resources/editions/tea");

    @TempDir
    Path folder;

    @Test
    void everyFileOfTheSmallEditionAtSomePlaces() throws IOException {
        sources(97);
    }

    @Test
    @Tag("long")
    void everyFileOfTheSmallEditionAtEveryPlace() throws IOException {
        sources(1);
    }

    @Test
    void aFileOfEveryKindThroughAllStages() throws IOException {
        stages(61);
    }

    @Test
    @Tag("long")
    void aFileOfEveryKindThroughAllStagesAtEveryPlace() throws IOException {
        stages(1);
    }

    @Test
    void receivedFilesAtSomePlaces() throws IOException {
        received(211);
    }

    @Test
    @Tag("long")
    void receivedFilesAtEveryPlace() throws IOException {
        received(1);
    }

    @Test
    void teiFilesAtSomePlaces() throws IOException {
        tei(509);
    }

    @Test
    @Tag("long")
    void teiFilesAtEveryPlace() throws IOException {
        tei(1);
    }

    private void sources(int step) throws IOException {
        TestFolders.copy(TEA, folder);
        try (Stream<Path> files = Files.walk(TEA)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                byte[] whole = Files.readAllBytes(file);
                Path copy = folder.resolve(TEA.relativize(file).toString());
                for (int length = 0; length < whole.length; length += step) {
                    Files.write(copy, Arrays.copyOf(whole, length));
                    Diagnostics diagnostics = new Diagnostics();
                    boolean read = new SourcesReader(new EditionFolder(folder), diagnostics)
                            .read()
                            .isPresent();
                    assertTrue(read || diagnostics.hasErrors(), file + " cut at " + length);
                }
                Files.write(copy, whole);
            }
        }
    }

    private void stages(int step) throws IOException {
        WholeFolder whole = WholeFolder.in(folder);
        for (String file : WholeFolder.FILES) {
            byte[] bytes = whole.read(file);
            for (int length = 0; length < bytes.length; length += step) {
                try {
                    whole.said(file, Arrays.copyOf(bytes, length), true);
                } catch (AssertionError e) {
                    throw new AssertionError(file + " cut at " + length, e);
                }
            }
        }
    }

    private static void received(int step) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/imports"))) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith("received"))
                    .sorted()
                    .toList()) {
                byte[] whole = Files.readAllBytes(file);
                for (int length = 0; length < whole.length; length += step) {
                    try {
                        Received.of(
                                file.getFileName().toString(),
                                Arrays.copyOf(whole, length),
                                new Said(Optional.empty(), Optional.empty(), Optional.empty()));
                    } catch (RefusedException e) {
                        assertTrue(e.code().matches("I\\d\\d"), e.code());
                    }
                }
            }
        }
    }

    private static void tei(int step) throws IOException {
        byte[] whole = Files.readAllBytes(Path.of("src/test/resources/cases/quotations/expected.tei.xml"));
        for (int length = 0; length < whole.length - 1; length += step) {
            String tei = new String(whole, 0, length, StandardCharsets.UTF_8);
            assertTrue(!TeiSchema.validate(tei).isEmpty(), "cut at " + length);
            List<String> said = List.of();
            try {
                TeiReader.read(tei, "a.tei.xml");
            } catch (SAXException e) {
                said = List.of(e.getMessage());
            }
            assertTrue(!said.isEmpty(), "cut at " + length);
        }
    }
}
