package org.duizhao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.duizhao.build.TestFolders;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds that are killed: whenever it happens, the outputs are those of the former build or those of the new one. */
class KilledBuildIT {

    private static final List<String> OUTPUTS = List.of("tea.tei.xml", "tea.epub", "tea.pdf", "tea.cff");

    @TempDir
    Path folder;

    @Test
    void killedAFewTimes() throws Exception {
        kill(3);
    }

    @Test
    @Tag("endurance")
    void killedManyTimes() throws Exception {
        kill(40);
    }

    /** Builds two versions in turn and kills the builds; the last moments of a build are hit more often than the rest. */
    private void kill(int times) throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        TestFolders.copy(Path.of("src/test/resources/editions/tea"), folder);
        Path manifest = folder.resolve("sources/edition.yaml");
        String first = Files.readString(manifest);
        List<String> versions = List.of(first, first.replace("version: 0.2.0", "version: 0.3.0"));
        List<Map<String, byte[]>> sets = new ArrayList<>();
        long takes = 0;
        for (String version : versions) {
            Files.writeString(manifest, version);
            long start = System.nanoTime();
            assertEquals(0, Jar.run(folder, "build").status());
            takes = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            sets.add(outputs());
        }
        int stands = 1;
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            int next = 1 - stands;
            Files.writeString(manifest, versions.get(next));
            double share = random.nextBoolean() ? random.nextDouble() : 0.85 + 0.2 * random.nextDouble();
            long moment = Math.round(takes * share);
            Process build = Jar.process(folder, Jar.prepared(), "build").start();
            build.waitFor(moment, TimeUnit.MILLISECONDS);
            build.destroyForcibly().waitFor();
            String where = "seed " + seed + ", kill " + i + ", after " + moment + " of " + takes + " ms";
            int found = wholeSet(sets, where);
            seen.add(moment + (found == stands ? " former" : " new"));
            stands = found;
        }
        System.out.println("killed builds (seed " + seed + "): " + String.join(", ", seen));
        Files.writeString(manifest, versions.get(1 - stands));
        assertEquals(0, Jar.run(folder, "build").status(), "the next build is not in the way of what was left");
        assertEquals(1 - stands, wholeSet(sets, "seed " + seed + ", at last"));
        assertEquals(0, Jar.run(folder, "check").status());
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            assertEquals(OUTPUTS.size(), files.count(), "nothing else is left");
        }
    }

    /** Which set stands in the folder; each file must be whole, and all of one set, or the check must say so. */
    private int wholeSet(List<Map<String, byte[]>> sets, String where) throws Exception {
        Map<String, byte[]> now = outputs();
        for (int set = 0; set < sets.size(); set++) {
            if (same(now, sets.get(set))) {
                return set;
            }
        }
        for (String output : OUTPUTS) {
            byte[] bytes = now.get(output);
            assertTrue(
                    sets.stream().anyMatch(s -> Arrays.equals(s.get(output), bytes)),
                    output + " is neither the former nor the new one: " + where);
        }
        // Killed between two moves: the check sees it, and the next build would complete them.
        assertTrue(Jar.run(folder, "check").err().contains("O04"), "a mixed set is recognised: " + where);
        System.out.println("a mixed set was left and recognised: " + where);
        return 0;
    }

    private static boolean same(Map<String, byte[]> a, Map<String, byte[]> b) {
        return OUTPUTS.stream().allMatch(o -> Arrays.equals(a.get(o), b.get(o)));
    }

    private Map<String, byte[]> outputs() throws IOException {
        Map<String, byte[]> outputs = new HashMap<>();
        for (String output : OUTPUTS) {
            outputs.put(output, Files.readAllBytes(folder.resolve("out").resolve(output)));
        }
        return outputs;
    }
}
