package org.duizhao.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.duizhao.model.Diagnostic;
import org.duizhao.model.Diagnostics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Outputs take the place of the former ones all together, whatever happens. */
class OutputsTest {

    private static final Map<String, String> FORMER = Map.of("a.pdf", "old a", "b.epub", "old b");
    private static final Map<String, String> NEW = Map.of("a.pdf", "new a", "b.epub", "new b", "c.cff", "new c");

    @TempDir
    Path folder;

    private Path out;

    @BeforeEach
    void formerOutputs() throws IOException {
        out = Files.createDirectory(folder.resolve("out"));
        for (Map.Entry<String, String> file : FORMER.entrySet()) {
            Files.writeString(out.resolve(file.getKey()), file.getValue());
        }
    }

    private static void stage(Outputs outputs) throws UnwritableException {
        for (String name : List.of("a.pdf", "b.epub", "c.cff")) {
            outputs.stage(name, NEW.get(name).getBytes(StandardCharsets.UTF_8));
        }
    }

    private Map<String, String> left() throws IOException {
        Map<String, String> left = new TreeMap<>();
        try (Stream<Path> files = Files.list(out)) {
            for (Path file : files.toList()) {
                left.put(file.getFileName().toString(), Files.isDirectory(file) ? "" : Files.readString(file));
            }
        }
        return left;
    }

    @Test
    void theyTakeThePlaceOfTheFormerOnes() throws Exception {
        try (Outputs outputs = Outputs.in(folder)) {
            stage(outputs);
            assertEquals("old a", Files.readString(out.resolve("a.pdf")), "not before all are there");
            outputs.commit();
        }
        assertEquals(NEW, left());
    }

    @Test
    void withoutCommitNothingIsLeft() throws Exception {
        try (Outputs outputs = Outputs.in(folder)) {
            stage(outputs);
        }
        assertEquals(FORMER, left());
    }

    @Test
    void aMoveThatFailsLeavesTheFormerOnes() throws Exception {
        Files.createDirectories(out.resolve("c.cff/in the way"));
        UnwritableException e = assertThrows(UnwritableException.class, () -> {
            try (Outputs outputs = Outputs.in(folder)) {
                stage(outputs);
                outputs.commit();
            }
        });
        Diagnostics diagnostics = new Diagnostics();
        e.tell(folder, diagnostics);
        Diagnostic told = diagnostics.all().get(0);
        assertEquals("O02 out/c.cff", told.code() + " " + told.place());
        Map<String, String> left = left();
        assertEquals("", left.remove("c.cff"));
        assertEquals(FORMER, left);
    }

    /** A build that was killed in the midst of the moves: each number of them that may have been done. */
    @Test
    void movesThatWereCutShortAreCompleted() throws Exception {
        List<String> names = List.of("a.pdf", "b.epub", "c.cff");
        for (int done = 0; done <= names.size(); done++) {
            TestFolders.delete(out);
            formerOutputs();
            Files.writeString(out.resolve(".duizhao-moves"), String.join("\n", names));
            for (String name : names) {
                boolean moved = names.indexOf(name) < done;
                Files.writeString(out.resolve(moved ? name : "." + name + ".duizhao-part"), NEW.get(name));
                if (FORMER.containsKey(name)) {
                    Files.writeString(out.resolve("." + name + ".duizhao-former"), FORMER.get(name));
                }
            }
            Outputs.in(folder).close();
            assertEquals(NEW, left(), done + " moved");
        }
    }

    /** Killed while it wrote, before there was a journal. */
    @Test
    void whatWasNotYetWholeIsSweptAway() throws Exception {
        Files.writeString(out.resolve(".a.pdf.duizhao-part"), "ne");
        Files.writeString(out.resolve("..duizhao-moves.duizhao-part"), "a.p");
        Files.createLink(out.resolve(".b.epub.duizhao-former"), out.resolve("b.epub"));
        Outputs.in(folder).close();
        assertEquals(FORMER, left());
    }

    @Test
    void aJournalMovesNothingOutOfItsFolder() throws Exception {
        Files.writeString(out.resolve(".duizhao-moves"), "../stolen\n/tmp/stolen\n\na.pdf");
        Files.writeString(folder.resolve("..a.duizhao-part"), "x");
        Outputs.in(folder).close();
        assertEquals(FORMER, left());
        assertFalse(Files.exists(folder.resolve("stolen")));
    }

    @Test
    void aLinkWherePartsAreWrittenIsNotFollowed() throws Exception {
        Path victim = Files.writeString(folder.resolve("victim"), "dear");
        Files.createSymbolicLink(out.resolve(".a.pdf.duizhao-part"), victim);
        Files.delete(out.resolve("a.pdf"));
        Files.createSymbolicLink(out.resolve("a.pdf"), victim);
        try (Outputs outputs = Outputs.in(folder)) {
            stage(outputs);
            outputs.commit();
        }
        assertEquals("dear", Files.readString(victim));
        assertEquals(NEW, left());
    }

    @Test
    void anOutFolderThatLeadsElsewhereIsRefused(@TempDir Path elsewhere) throws Exception {
        TestFolders.delete(out);
        Files.createSymbolicLink(out, elsewhere);
        UnwritableException e = assertThrows(UnwritableException.class, () -> Outputs.in(folder));
        Diagnostics diagnostics = new Diagnostics();
        e.tell(folder, diagnostics);
        assertEquals("O05", diagnostics.all().get(0).code());
        assertEquals(0, elsewhere.toFile().list().length);
    }

    @Test
    void oneBuildAtATime() throws Exception {
        try (Outputs outputs = Outputs.in(folder)) {
            stage(outputs);
            assertThrows(Outputs.BusyException.class, () -> Outputs.in(folder));
        }
        Outputs.in(folder).close();
        assertEquals(FORMER, left());
    }

    @Test
    void aFullDiskLeavesTheFormerOnes() throws Exception {
        Path mount = Files.createDirectories(folder.resolve("mount"));
        boolean mounted = Mount.small(mount);
        if (!mounted) {
            System.out.println("SKIPPED: no small disk can be mounted here to be filled");
        }
        assumeTrue(mounted);
        try {
            Path full = Files.createDirectory(mount.resolve("out"));
            Files.writeString(full.resolve("a.pdf"), "old a");
            UnwritableException e = assertThrows(UnwritableException.class, () -> {
                try (Outputs outputs = Outputs.in(mount)) {
                    outputs.stage("a.pdf", new byte[1000]);
                    outputs.stage("b.epub", new byte[1_000_000]);
                    outputs.commit();
                }
            });
            assertTrue(e.getMessage().contains("No space left"), e.getMessage());
            out = full;
            assertEquals(Map.of("a.pdf", "old a"), left());
        } finally {
            Mount.gone(mount);
        }
    }
}
