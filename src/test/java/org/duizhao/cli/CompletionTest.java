package org.duizhao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that {@code duizhao completion} prints, at work in the shells that it is for. */
class CompletionTest {

    /** What is typed, and what it becomes. */
    private static final List<List<String>> TYPED = List.of(
            List.of("duizhao buil", "duizhao build "),
            List.of("duizhao build --rub", "duizhao build --ruby "),
            List.of("duizhao build --layout fac", "duizhao build --layout facing "),
            List.of("duizhao check --format js", "duizhao check --format json "),
            List.of("duizhao check --color al", "duizhao check --color always "),
            List.of("duizhao import --as comm", "duizhao import --as commentary "),
            List.of("duizhao new note --si", "duizhao new note --siglum "),
            List.of("duizhao new sty", "duizhao new style "));

    @TempDir
    Path folder;

    private Path script;

    @BeforeEach
    void print() throws Exception {
        StringWriter out = new StringWriter();
        assertEquals(0, Main.run(new PrintWriter(out), new PrintWriter(System.err, true), "completion"));
        script = Files.writeString(folder.resolve("completion"), out.toString());
    }

    @Test
    void bashCompletes() throws Exception {
        String bash = shell("bash");
        String complete = """
                source "$1"; shift
                COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
                _complete_duizhao 2>/dev/null
                unset 'COMP_WORDS[COMP_CWORD]'
                echo "${COMP_WORDS[*]} ${COMPREPLY[*]} "
                """;
        for (List<String> typed : TYPED) {
            List<String> command = new ArrayList<>(List.of(bash, "--norc", "-c", complete, "bash", script.toString()));
            command.addAll(List.of(typed.get(0).split(" ")));
            assertEquals(typed.get(1), run(command).strip() + " ");
        }
    }

    /** A shell of its own on a terminal of its own, into which the words and the tabulator are typed. */
    @Test
    void zshCompletes() throws Exception {
        String zsh = shell("zsh");
        Files.writeString(folder.resolve("inside.zsh"), """
                PS1=
                autoload -Uz compinit && compinit -u -D
                source '%s'
                show() { print -r -- "<<$BUFFER>>"; BUFFER= }
                zle -N show
                bindkey '^X' show
                bindkey '^I' expand-or-complete
                print -r RE''ADY
                """.formatted(script));
        StringBuilder outside = new StringBuilder("""
                zmodload zsh/zpty
                zpty z %s -f -i
                zpty -w z "source '%s'"
                zpty -r z out '*READY*'
                """.formatted(zsh, folder.resolve("inside.zsh")));
        for (List<String> typed : TYPED) {
            outside.append("zpty -n -w z $'").append(typed.get(0)).append("\\t\\x18'\n");
            outside.append("zpty -r z out '*<<*>>*'\nprint -r -- \"${${out##*<<}%%>>*}\"\n");
        }
        outside.append("zpty -d z\n");
        Path driver = Files.writeString(folder.resolve("outside.zsh"), outside.toString());
        List<String> lines = run(List.of(zsh, "-f", driver.toString())).lines().toList();
        assertEquals(TYPED.stream().map(t -> t.get(1)).toList(), lines);
    }

    @Test
    void anUnknownShellIsRefused() {
        StringWriter err = new StringWriter();
        assertEquals(
                2, Main.run(new PrintWriter(new StringWriter()), new PrintWriter(err, true), "completion", "fish"));
        assertTrue(err.toString().startsWith("“fish” is no shell known here; there are bash, zsh."), err.toString());
    }

    /** Where a shell is; a test of one that is not there is skipped, and says so. */
    private static String shell(String name) {
        Optional<Path> found = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(p -> Path.of(p, name))
                .filter(Files::isExecutable)
                .findFirst();
        if (found.isEmpty()) {
            System.err.println("SKIPPED: completion in " + name + " is not tested, for there is no " + name + " here.");
        }
        assumeTrue(found.isPresent(), "no " + name);
        return found.get().toString();
    }

    private String run(List<String> command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("TERM", "xterm");
        builder.environment().put("HOME", folder.toString());
        Path log = folder.resolve("shell.log");
        Process process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        boolean ended = process.waitFor(2, TimeUnit.MINUTES);
        process.destroyForcibly();
        String said = Files.readString(log, StandardCharsets.UTF_8);
        assertTrue(ended, said);
        return said;
    }
}
