package org.duizhao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duizhao.build.Mount;
import org.duizhao.build.TestFolders;
import org.duizhao.cli.Jar.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Disks that are full, files that cannot be read: one complaint, status 1, and the former outputs as they were. */
class BrokenMachineIT {

    @TempDir
    Path folder;

    private Path out;

    @BeforeEach
    void edition() throws IOException {
        TestFolders.copy(Path.of("src/test/resources/cases/_base"), folder);
        out = Files.createDirectories(folder.resolve("out"));
    }

    private void formerOutput() throws IOException {
        Files.writeString(out.resolve("river.pdf"), "the former file");
    }

    /** The build fails with one error, of this code and about this place. */
    private Run fails(List<String> java, String code, String place) throws Exception {
        Run run = Jar.run(folder, java, "build");
        assertEquals(1, run.status(), run.err());
        List<String> errors =
                run.err().lines().filter(l -> l.contains(": error ")).toList();
        assertEquals(1, errors.size(), run.err());
        assertTrue(errors.get(0).startsWith(place) && errors.get(0).contains(" error " + code + ": "), run.err());
        assertTrue(run.err().lines().count() <= 4, run.err());
        assertFalse(run.err().contains("\tat "), "no stack trace");
        assertEquals(Set.of("river.pdf"), names(out));
        assertEquals("the former file", Files.readString(out.resolve("river.pdf")));
        return run;
    }

    @Test
    void aFullDisk() throws Exception {
        mounted(Mount.small(out));
        try {
            formerOutput();
            Run run = fails(Jar.prepared(), "O02", "out/");
            assertTrue(run.err().contains("No space left on device"), run.err());
        } finally {
            Mount.gone(out);
        }
    }

    @Test
    void aFolderThatMayNotBeWrittenTo() throws Exception {
        mounted(Mount.small(out));
        try {
            formerOutput();
            mounted(Mount.readOnly(out));
            Run run = fails(Jar.prepared(), "O02", "out");
            assertTrue(run.err().contains("Read-only file system"), run.err());
        } finally {
            Mount.gone(out);
        }
    }

    private static void mounted(boolean it) {
        if (!it) {
            System.out.println("SKIPPED: no small disk can be mounted here to be filled");
        }
        assumeTrue(it);
    }

    @Test
    void somethingElseOfTheFoldersName() throws Exception {
        TestFolders.delete(out);
        Files.writeString(out, "a file");
        Run run = Jar.run(folder, "build");
        assertEquals(1, run.status());
        assertTrue(run.err().startsWith("out:0:0: error O02: ") || run.err().startsWith("out: error O02: "), run.err());
        assertEquals("a file", Files.readString(out));
    }

    @Test
    void aFaceThatIsCutOff() throws Exception {
        formerOutput();
        byte[] face = Files.readAllBytes(Path.of("fonts/EBGaramond-Regular.ttf"));
        Path own = Files.createDirectories(folder.resolve("fonts")).resolve("EBGaramond-Regular.ttf");
        for (int length : new int[] {0, 3, 100, 5000, face.length / 2, face.length - 100}) {
            Files.write(own, Arrays.copyOf(face, length));
            Run run = fails(Jar.prepared(), "S02", "fonts");
            assertTrue(run.err().contains("EBGaramond-Regular.ttf"), length + ": " + run.err());
        }
    }

    @Test
    void aFaceThatIsNone() throws Exception {
        formerOutput();
        Files.writeString(
                Files.createDirectories(folder.resolve("fonts")).resolve("NotoSerifSC-Regular.ttf"), "no face at all");
        assertTrue(fails(Jar.prepared(), "S02", "fonts").err().contains("NotoSerifSC-Regular.ttf"));
    }

    @Test
    void aSourceThatHasGone() throws Exception {
        formerOutput();
        Files.delete(folder.resolve("sources/witnesses/a.txt"));
        fails(Jar.prepared(), "F02", "sources/edition.yaml:");
    }

    @Test
    void aSourceThatMayNotBeRead() throws Exception {
        List<String> java = asNobody();
        formerOutput();
        Files.setPosixFilePermissions(folder.resolve("sources/witnesses/a.txt"), Set.of());
        fails(java, "F03", "sources/edition.yaml:");
    }

    /** A folder may be closed, or its names be told and nothing of what they name. */
    @ParameterizedTest
    @CsvSource({"---------, sources/notes", "r--r--r--, sources/notes/T.md"})
    void aFolderOfNotesThatMayNotBeRead(String permissions, String named) throws Exception {
        List<String> java = asNobody();
        formerOutput();
        Path notes = folder.resolve("sources/notes");
        Files.setPosixFilePermissions(notes, PosixFilePermissions.fromString(permissions));
        try {
            fails(java, "F03", named);
        } finally {
            Files.setPosixFilePermissions(notes, PosixFilePermissions.fromString("rwxrwxrwx"));
        }
    }

    @Test
    void aFolderOfSomebodyElse() throws Exception {
        List<String> java = asNobody();
        formerOutput();
        Files.setPosixFilePermissions(out, PosixFilePermissions.fromString("r-xr-xr-x"));
        assertTrue(fails(java, "O02", "out").err().contains("permission denied"));
    }

    /** Java as a user who may not do everything; the administrator may read what nobody may. */
    private List<String> asNobody() throws Exception {
        boolean root = Files.getOwner(folder).getName().equals("root");
        if (!root) {
            return Jar.prepared();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.toList()) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxrwxrwx"));
            }
        }
        List<String> java = new ArrayList<>(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
        java.addAll(Jar.prepared());
        boolean can;
        try {
            can = Jar.run(folder, java, "--version").status() == 0;
        } catch (IOException e) {
            can = false;
        }
        if (!can) {
            System.out.println("SKIPPED: the administrator may read everything, and setpriv is not here");
        }
        assumeTrue(can);
        return java;
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(p -> p.getFileName().toString()).collect(Collectors.toSet());
        }
    }
}
