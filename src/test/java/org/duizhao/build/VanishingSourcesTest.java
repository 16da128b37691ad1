package org.duizhao.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.duizhao.model.Diagnostic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sources that go while a build reads them: a plain complaint, and the former outputs as they were. */
class VanishingSourcesTest {

    @TempDir
    Path folder;

    @BeforeEach
    void edition() throws IOException {
        TestFolders.copy(Path.of("src/test/resources/cases/_base"), folder.resolve("edition"));
        Files.createDirectories(folder.resolve("edition/out"));
        Files.writeString(folder.resolve("edition/out/river.pdf"), "the former file");
    }

    /** A file that comes and goes is there or is not, whatever was seen of it a moment before. */
    @Test
    void aFileThatComesAndGoes() throws Exception {
        Path witness = folder.resolve("edition/sources/witnesses/a.txt");
        Path away = folder.resolve("a.txt");
        AtomicBoolean enough = new AtomicBoolean();
        CompletableFuture<Void> flapping = CompletableFuture.runAsync(() -> {
            try {
                while (!enough.get()) {
                    Files.move(witness, away, StandardCopyOption.ATOMIC_MOVE);
                    Files.move(away, witness, StandardCopyOption.ATOMIC_MOVE);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        Set<List<String>> seen = new TreeSet<>(Comparator.comparing(List::toString));
        Kept kept = new Kept();
        for (int i = 0; i < 60; i++) {
            EditionBuild build = new EditionBuild(folder.resolve("edition"), Progress.NONE, kept);
            build.annotated();
            seen.add(build.diagnostics().stream().map(Diagnostic::code).toList());
        }
        enough.set(true);
        flapping.get();
        seen.removeAll(List.of(List.of(), List.of("F02")));
        assertEquals(Set.of(), seen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"step.reading", "step.characters", "step.aligning", "step.merging", "step.setting"})
    void allSourcesGoAsAStepBegins(String step) throws IOException {
        Path edition = folder.resolve("edition");
        EditionBuild.Outcome outcome = new EditionBuild(edition, what -> {
                    if (what.key().equals(step)) {
                        try {
                            TestFolders.delete(edition.resolve("sources"));
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    }
                })
                .run();
        assertFalse(Files.exists(edition.resolve("sources")), "the step is there");
        String pdf = Files.readString(edition.resolve("out/river.pdf"), StandardCharsets.ISO_8859_1);
        if (outcome.failed()) {
            assertEquals(
                    List.of("F02 sources/edition.yaml"),
                    outcome.diagnostics().stream()
                            .map(d -> d.code() + " " + d.place())
                            .toList());
            assertEquals("the former file", pdf);
        } else {
            assertTrue(pdf.startsWith("%PDF-"), "what had been read is built");
        }
    }
}
