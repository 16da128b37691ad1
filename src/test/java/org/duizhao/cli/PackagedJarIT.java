package org.duizhao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.duizhao.build.TestFolders;
import org.duizhao.cli.Jar.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The jar as a user runs it: a process of its own, with nothing but itself on the class path. What is not about starting it
 * is run by a Java that has its classes prepared.
 */
class PackagedJarIT {

    private static final Path JAR = Jar.FILE;
    private static final Path CASES = Path.of("src/test/resources/cases");

    @TempDir
    Path folder;

    private Run duizhao(String... arguments) throws IOException, InterruptedException {
        return Jar.run(folder, arguments);
    }

    @Test
    void itBuildsTheEditionInTheFolderItIsStartedIn() throws Exception {
        TestFolders.copy(CASES.resolve("_base"), folder);
        Run run = Jar.run(folder, List.of(Jar.JAVA), "build");
        assertEquals(0, run.status(), run.err());
        assertEquals("", run.err());
        assertTrue(run.out().contains("written out/river.epub"), run.out());
        assertTrue(run.out().contains("2 passages, 1 note, 1 term, "), run.out());
        assertEquals(Set.of("river.epub", "river.pdf", "river.tei.xml", "river.cff"), names(folder.resolve("out")));
    }

    @Test
    void itBuildsAnEditionWhoseFolderHasChineseAndASpaceInItsName() throws Exception {
        TestFolders.copy(CASES.resolve("_base"), folder.resolve("我的 edition"));
        Run run = duizhao("build", "我的 edition");
        assertEquals(0, run.status(), run.err());
        assertTrue(Files.exists(folder.resolve("我的 edition/out/river.pdf")));
    }

    @Test
    void itBringsItsStyleFilesOut() throws Exception {
        Run list = duizhao("new", "style");
        assertTrue(list.out().lines().toList().contains("print/design.xsl"), list.out() + list.err());
        Run run = duizhao("new", "style", "print/design.xsl");
        assertEquals(0, run.status(), run.err());
        assertEquals(-1, Files.mismatch(Path.of("styles/print/design.xsl"), folder.resolve("styles/print/design.xsl")));
    }

    @Test
    void badInputIsAnsweredAndNothingIsTouched() throws Exception {
        TestFolders.copy(CASES.resolve("_base"), folder);
        TestFolders.copy(CASES.resolve("everything-at-once"), folder);
        Files.createDirectories(folder.resolve("out"));
        Files.writeString(folder.resolve("out/river.pdf"), "the former file");
        Run run = duizhao("build");
        assertEquals(1, run.status());
        assertTrue(run.err().contains("sources/edition.yaml:2:1: error M05"), run.err());
        assertTrue(run.err().contains("sources/notes/T.md:6:1: error N14"), run.err());
        assertTrue(run.err().contains("sources/witnesses/a.txt:1:37: error F10"), run.err());
        assertFalse(run.err().contains("\tat "), "no stack trace");
        assertEquals(Set.of("river.pdf"), names(folder.resolve("out")));
        assertEquals("the former file", Files.readString(folder.resolve("out/river.pdf")));
    }

    @Test
    void anEditionIsTheSameInAnotherZoneLocaleAndFolder() throws Exception {
        TestFolders.copy(CASES.resolve("_base"), folder.resolve("a"));
        TestFolders.copy(CASES.resolve("_base"), folder.resolve("b c"));
        assertEquals(0, duizhao("build", "a").status());
        ProcessBuilder elsewhere = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.timezone=Asia/Shanghai",
                        "-Duser.language=tr",
                        "-Dfile.encoding=GB18030",
                        "-jar",
                        JAR.toString(),
                        "build",
                        "b c")
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        assertEquals(0, elsewhere.start().waitFor());
        for (String output : List.of("river.tei.xml", "river.epub", "river.pdf")) {
            assertEquals(
                    -1, Files.mismatch(folder.resolve("a/out/" + output), folder.resolve("b c/out/" + output)), output);
        }
    }

    /** Other releases of Java describe themselves in colour profiles, and sort and write otherwise in places. */
    @Test
    void anEditionIsTheSameOnAnotherJava() throws Exception {
        List<Path> others = otherJavas();
        if (others.isEmpty()) {
            System.out.println("SKIPPED: no other release of Java beside " + Path.of(System.getProperty("java.home")));
        }
        assumeTrue(!others.isEmpty());
        TestFolders.copy(CASES.resolve("_base"), folder.resolve("a"));
        assertEquals(0, duizhao("build", "a").status());
        for (Path java : others) {
            TestFolders.delete(folder.resolve("b"));
            TestFolders.copy(CASES.resolve("_base"), folder.resolve("b"));
            assertEquals(
                    0,
                    new ProcessBuilder(java.toString(), "-jar", JAR.toString(), "build", "b")
                            .directory(folder.toFile())
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor());
            for (String output : List.of("river.tei.xml", "river.epub", "river.pdf", "river.cff")) {
                assertEquals(
                        -1,
                        Files.mismatch(folder.resolve("a/out/" + output), folder.resolve("b/out/" + output)),
                        output + " by " + java);
            }
        }
    }

    /** The Java programs installed beside the one that runs the tests, of releases that can run Duizhao. */
    private static List<Path> otherJavas() throws Exception {
        Path own = Path.of(System.getProperty("java.home")).toRealPath();
        Path all = own.getParent();
        List<Path> found = new ArrayList<>();
        try (var homes = Files.list(all)) {
            for (Path home : homes.sorted().toList()) {
                Path java = home.resolve("bin/java");
                Path release = home.resolve("release");
                if (!home.toRealPath().equals(own)
                        && Files.isExecutable(java)
                        && Files.exists(release)
                        && Files.readString(release).matches("(?s).*JAVA_VERSION=\"(1[7-9]|[2-9]\\d).*")) {
                    found.add(java);
                }
            }
        }
        return found;
    }

    @Test
    void aFolderThatIsNoEditionIsNamedAsOne() throws Exception {
        Run run = duizhao("build", "nowhere");
        assertEquals(1, run.status());
        assertTrue(run.err().contains("sources/edition.yaml"), run.err());
        assertFalse(Files.exists(folder.resolve("nowhere")), "nothing is made");
    }

    @Test
    void everyCommandExplainsItself() throws Exception {
        for (String command :
                List.of("build", "check", "align", "cite", "export", "concordance", "terms", "diff", "hash")) {
            Run run = duizhao(command, "--help");
            assertEquals(0, run.status(), run.err());
            assertTrue(run.out().startsWith("Usage: duizhao " + command), run.out());
        }
        assertTrue(Jar.run(folder, List.of(Jar.JAVA), "--version").out().matches("duizhao \\d+\\.\\d+\\.\\d+\\R"));
        assertEquals(2, duizhao("bulid").status());
    }

    /** The jar has the style and locale files that are used, and no others. */
    @Test
    void itCitesInEveryStyle() throws Exception {
        TestFolders.copy(CASES.resolve("_base"), folder);
        Run run = duizhao("cite", "T.1.2");
        assertEquals(0, run.status(), run.err());
        for (String label : List.of("Chicago, notes", "Chicago, author-date", "MLA", "APA", "GB/T 7714, in Chinese")) {
            assertTrue(run.out().contains("\n" + label + "\n  "), run.out());
        }
        assertEquals(1, duizhao("cite", "@nobody").status());
        try (ZipFile jar = new ZipFile(JAR.toFile())) {
            assertEquals(
                    6, jar.stream().filter(e -> e.getName().endsWith(".csl")).count());
            assertEquals(
                    2,
                    jar.stream().filter(e -> e.getName().startsWith("locales-")).count());
        }
    }

    @Test
    void theHashThatAFileStatesIsRecomputed() throws Exception {
        TestFolders.copy(CASES.resolve("_base"), folder);
        assertEquals(0, duizhao("build").status());
        Path tei = folder.resolve("out/river.tei.xml");
        assertEquals(0, duizhao("hash", "out/river.tei.xml").status());
        assertTrue(duizhao("cite")
                .out()
                .contains("sha256:" + duizhao("hash", "out/river.tei.xml").out().strip()));
        Files.writeString(tei, Files.readString(tei).replace("柳树", "榆树"));
        Run changed = duizhao("hash", "out/river.tei.xml");
        assertEquals(1, changed.status());
        assertTrue(changed.err().contains("its text has been changed"), changed.err());
    }

    /** In a world without network but the loopback, where every name and every connection fails. */
    @Test
    void nothingIsAskedOfTheNetwork() throws Exception {
        List<String> cutOff = new ArrayList<>(List.of("unshare", "--net"));
        cutOff.addAll(Jar.prepared());
        boolean can;
        try {
            can = Jar.run(folder, cutOff, "--version").status() == 0;
        } catch (IOException e) {
            can = false;
        }
        if (!can) {
            System.out.println("SKIPPED: no process can be cut off from the network here");
        }
        assumeTrue(can);
        Path received =
                Path.of("src/test/resources/imports/page-html/received.html").toAbsolutePath();
        TestFolders.copy(CASES.resolve("_base"), folder);
        for (List<String> command : List.of(
                List.of("build", "--ruby"),
                List.of("check"),
                List.of("cite", "T.1"),
                List.of("export", "--format", "tmx"),
                List.of("terms"),
                List.of("handout", "--for", "private-study", "T.1"),
                List.of("render", "out/river.tei.xml"),
                List.of("import", "--show", received.toString()))) {
            Run run = Jar.run(folder, cutOff, command.toArray(String[]::new));
            assertEquals(0, run.status(), command + ": " + run.err());
        }
    }

    @Test
    void theJarSaysWhatItIsMadeOf() throws IOException {
        try (ZipFile jar = new ZipFile(JAR.toFile())) {
            String list = new String(
                    jar.getInputStream(jar.getEntry("THIRD-PARTY.txt")).readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(list.contains("org.apache.xmlgraphics:fop:") && !list.contains("Unknown license"), list);
        }
    }

    @Test
    void theJarHasNoSignaturesAndKeepsItsServices() throws IOException {
        try (ZipFile jar = new ZipFile(JAR.toFile())) {
            Set<String> names = jar.stream().map(e -> e.getName()).collect(Collectors.toSet());
            assertEquals(
                    List.of(),
                    names.stream()
                            .filter(n -> n.matches("META-INF/[^/]*\\.(SF|RSA|DSA)"))
                            .toList());
            String handlers = new String(
                    jar.getInputStream(jar.getEntry("META-INF/services/org.apache.fop.fo.ElementMapping"))
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
            assertTrue(handlers.contains("ExtensionElementMapping"));
            assertTrue(names.contains("styles/print.xsl")
                    && names.contains("fonts/EBGaramond-Regular.ttf")
                    && names.contains("org/duizhao/tei/duizhao.rnc"));
        }
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(p -> p.getFileName().toString()).collect(Collectors.toSet());
        }
    }
}
