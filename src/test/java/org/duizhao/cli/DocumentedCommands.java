package org.duizhao.cli;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Does what a page of the documentation tells a reader to do, in a shell, in a folder, in the order of the page:
 *
 * <ul>
 *   <li>runs the commands of blocks marked {@code sh}, a line each; they end with status 0, or with the one that a
 *       comment names, as in {@code # status 1}
 *   <li>makes the changes of blocks marked {@code diff} in the file named last above them, where the lines without a plus
 *       must stand exactly once
 *   <li>saves any other block as the file whose name, in back quotes with a colon, ends the line above it
 * </ul>
 *
 * <p>Commands that do not end are indented on the page instead. They are not run, but must be understood.
 */
final class DocumentedCommands {

    private static final Pattern BLOCK = Pattern.compile("(?s)([^\n]*)\n\n *```(\\w+)\n(.*?)\n *```");
    private static final Pattern NAMED = Pattern.compile("`([^`]+\\.\\w+)`:");
    private static final Pattern QUOTED = Pattern.compile("`([^`\n]+)`");
    private static final Pattern STATUS = Pattern.compile("# status (\\d)$");

    private final Path folder;
    private final StringBuilder printed = new StringBuilder();
    private int commands;
    private int files;
    private int changes;

    DocumentedCommands(Path folder) {
        this.folder = folder;
    }

    /** Follows a page to its end. */
    void follow(Path page) throws Exception {
        launcher();
        String text = Files.readString(page);
        for (Matcher block = BLOCK.matcher(text); block.find(); ) {
            String content = block.group(3).stripIndent();
            switch (block.group(2)) {
                case "sh" -> {
                    for (String command : content.lines().toList()) {
                        printed.append(run(command));
                        commands++;
                    }
                }
                case "diff" -> {
                    change(text.substring(0, block.start(2)), content);
                    changes++;
                }
                default -> {
                    save(block.group(1), content);
                    files++;
                }
            }
        }
        for (Matcher shown = Pattern.compile("(?m)^    duizhao (.*)$").matcher(text); shown.find(); ) {
            String[] arguments = shown.group(1).split(" ");
            assertDoesNotThrow(() -> Main.commandLine(Surroundings.NONE).parseArgs(arguments), shown.group());
        }
    }

    /** How many commands were run, files saved and changes made. */
    List<Integer> counts() {
        return List.of(commands, files, changes);
    }

    /** All that the commands printed. */
    String printed() {
        return printed.toString();
    }

    private void save(String above, String content) throws IOException {
        Matcher name = NAMED.matcher(above);
        assertTrue(name.find(), "a file shown has a name: " + above);
        Path file = folder.resolve(name.group(1));
        assertTrue(Files.isDirectory(file.getParent()), "a command before made its folder: " + file);
        assertTrue(
                file.getParent().equals(folder) || Files.exists(file),
                "a command before made the file itself: " + file);
        Files.writeString(file, content + "\n");
    }

    private void change(String above, String content) throws IOException {
        Path file = null;
        for (Matcher quoted = QUOTED.matcher(above); quoted.find(); ) {
            if (Files.isRegularFile(folder.resolve(quoted.group(1)))) {
                file = folder.resolve(quoted.group(1));
            }
        }
        String before = lines(content, '+');
        String text = Files.readString(file);
        int at = ("\n" + text).indexOf("\n" + before);
        assertTrue(at >= 0, "these lines stand in " + file + ":\n" + before + "\nwhich is\n" + text);
        assertEquals(-1, text.indexOf("\n" + before, at), "these lines stand in " + file + " but once:\n" + before);
        Files.writeString(file, text.substring(0, at) + lines(content, '-') + text.substring(at + before.length()));
    }

    /** The lines of a change but for those with a sign, without the signs. */
    private static String lines(String change, char butFor) {
        return change.lines()
                .filter(l -> l.isEmpty() || l.charAt(0) != butFor)
                .map(l -> l.isEmpty() ? "\n" : l.substring(1) + "\n")
                .collect(Collectors.joining());
    }

    /** The packaged jar under the name that the pages call it by. */
    private void launcher() throws IOException, InterruptedException {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        List<String> words = new ArrayList<>(Jar.prepared());
        words.addAll(List.of("-Dfile.encoding=UTF-8", "-Dsun.jnu.encoding=UTF-8", "-jar", Jar.FILE.toString()));
        String command = words.stream().map(w -> "'" + w + "'").collect(Collectors.joining(" "));
        Path script = Files.writeString(bin.resolve("duizhao"), "#!/bin/sh\nexec " + command + " \"$@\"\n");
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
        String said = Files.readString(output, StandardCharsets.UTF_8);
        Matcher status = STATUS.matcher(command);
        assertEquals(status.find() ? Integer.parseInt(status.group(1)) : 0, process.exitValue(), command + "\n" + said);
        return said;
    }
}
