package org.duizhao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Does what {@code src/docs/first-edition.md} tells a reader to do, in a shell, in an empty folder: saves the files that
 * it shows under the names it gives them, and runs its commands in order.
 */
@DisabledOnOs(OS.WINDOWS)
class TutorialTest {

    private static final Pattern BLOCK = Pattern.compile("(?s)([^\n]*)\n\n```(\\w+)\n(.*?)```");
    private static final Pattern NAMED = Pattern.compile("`([^`]+\\.\\w+)`:");

    @TempDir
    Path folder;

    @Test
    void everyCommandOfTheTutorialWorks() throws Exception {
        launcher();
        int commands = 0;
        int files = 0;
        Matcher block = BLOCK.matcher(Files.readString(Path.of("src/docs/first-edition.md")));
        StringBuilder printed = new StringBuilder();
        while (block.find()) {
            if (block.group(2).equals("sh")) {
                for (String command : block.group(3).lines().toList()) {
                    printed.append(run(command));
                    commands++;
                }
            } else {
                Matcher name = NAMED.matcher(block.group(1));
                assertTrue(name.find(), "a file shown has a name: " + block.group(1));
                Path file = folder.resolve(name.group(1));
                if (file.startsWith(folder.resolve("seaside"))) {
                    assertTrue(Files.exists(file), "the command before made it: " + file);
                }
                Files.writeString(file, block.group(3));
                files++;
            }
        }
        assertEquals(List.of(10, 4), List.of(commands, files));
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
        assertTrue(printed.toString().contains("the base of the new part S"), printed.toString());
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

    private void launcher() throws IOException {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        String classPath = java.util.Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .map(p -> Path.of(p).toAbsolutePath().toString())
                .collect(java.util.stream.Collectors.joining(File.pathSeparator));
        Path script = bin.resolve("duizhao");
        Files.writeString(
                script,
                "#!/bin/sh\nexec '" + Path.of(System.getProperty("java.home"), "bin", "java")
                        + "' -Dfile.encoding=UTF-8 -Dsun.jnu.encoding=UTF-8 -cp '" + classPath
                        + "' org.duizhao.cli.Main \"$@\"\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private String run(String command) throws Exception {
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", command)
                .directory(folder.toFile())
                .redirectErrorStream(true);
        shell.environment().put("PATH", folder.resolve("bin") + File.pathSeparator + System.getenv("PATH"));
        shell.environment().put("LC_ALL", "C.UTF-8");
        Path output = folder.resolve("output.log");
        Process process = shell.redirectOutput(output.toFile()).start();
        assertTrue(process.waitFor(3, TimeUnit.MINUTES), command);
        String printed = new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
        assertEquals(0, process.exitValue(), command + "\n" + printed);
        return printed;
    }
}
