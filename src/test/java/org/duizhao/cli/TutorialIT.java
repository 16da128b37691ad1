package org.duizhao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Whoever follows {@code src/docs/first-edition.md} gets the book that it promises. */
@DisabledOnOs(OS.WINDOWS)
class TutorialIT {

    @TempDir
    Path folder;

    @Test
    void everyCommandOfTheTutorialWorks() throws Exception {
        DocumentedCommands tutorial = new DocumentedCommands(folder);
        tutorial.follow(Path.of("src/docs/first-edition.md"));
        assertEquals(List.of(10, 4, 0), tutorial.counts());
        assertTrue(Files.size(folder.resolve("seaside/out/seaside.pdf")) > 10_000);
        String tei = Files.readString(folder.resolve("seaside/out/seaside.tei.xml"));
        assertTrue(tei.contains("The storms of late summer") && tei.contains("外婆点起一支蜡烛"), "note and text");
        for (String furniture : List.of("晒网", "Essays", "微博", "首页", "字号")) {
            assertTrue(!text(tei).contains(furniture), furniture);
        }
        String manifest = Files.readString(folder.resolve("seaside/sources/edition.yaml"));
        for (String guessed : List.of(
                "zh-Hans: 海边的灯\n",
                "author: 海生\n",
                "publisher: 渔村小报\n",
                "date: 2021-06-12\n",
                "translator: R. Quay\n",
                "publisher: Small Harbour\n",
                "en: The Lamp by the Sea\n")) {
            assertTrue(manifest.contains(guessed), guessed + manifest);
        }
        assertTrue(tutorial.printed().contains("the base of the new part S"), tutorial.printed());
    }

    /** What stands between the tags of sentences. */
    private static String text(String tei) {
        StringBuilder out = new StringBuilder();
        Matcher sentence = Pattern.compile("(?s)<s[ >].*?</s>").matcher(tei);
        while (sentence.find()) {
            out.append(sentence.group()).append('\n');
        }
        assertTrue(out.length() > 0, "there are sentences");
        return out.toString();
    }
}
