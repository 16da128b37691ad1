package org.duizhao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.duizhao.build.EditionBuild;
import org.duizhao.build.Progress;
import org.duizhao.model.Annotated;
import org.duizhao.model.Diagnostics;
import org.duizhao.read.EditionFolder;
import org.duizhao.read.FolderChange;
import org.duizhao.scaffold.Entries;
import org.duizhao.scaffold.NewEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code duizhao new}. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "note | term | commentary",
        description =
                "Adds a note, a term or a commentary with the right anchor at the right place, for you to write on.")
final class NewCommand implements Runnable {

    @Spec
    CommandSpec spec;

    @Option(
            names = "--edition",
            paramLabel = "DIR",
            defaultValue = ".",
            scope = ScopeType.INHERIT,
            description = "The edition folder (default: this folder).")
    Path folder;

    @Option(
            names = "--edit",
            scope = ScopeType.INHERIT,
            description = "Open the file in the editor that VISUAL or EDITOR names, if this is a terminal.")
    boolean edit;

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Show where a failure came from.")
    boolean verbose;

    @Override
    public void run() {
        throw new picocli.CommandLine.ParameterException(
                spec.commandLine(), "Say what is to be added: note, term or commentary.");
    }

    @Command(name = "note", mixinStandardHelpOptions = true, description = "Adds a note on words of a passage.")
    int note(
            @Parameters(paramLabel = "PASSAGE", description = "Such as R.3.") String passage,
            @Parameters(paramLabel = "WORDS", description = "The words it is about, exactly as they stand there.")
                    String words,
            @Option(
                            names = "--siglum",
                            paramLabel = "SIGLUM",
                            description = "Whose words (default: the base’s; else of the first witness that has them).")
                    String siglum,
            @Option(
                            names = "--occurrence",
                            paramLabel = "N",
                            defaultValue = "1",
                            description = "Which, if the passage has the words more than once.")
                    int occurrence,
            @Option(
                            names = "--kind",
                            paramLabel = "KIND",
                            defaultValue = "",
                            description = "What sort of remark: person, place, term …")
                    String kind)
            throws IOException {
        return add(e -> e.note(passage, words, Optional.ofNullable(siglum), Math.max(1, occurrence), kind));
    }

    @Command(name = "term", mixinStandardHelpOptions = true, description = "Adds a term of the base to the glossary.")
    int term(@Parameters(paramLabel = "WORD", description = "As the base has it.") String word) throws IOException {
        return add(e -> e.term(word));
    }

    @Command(name = "commentary", mixinStandardHelpOptions = true, description = "Adds a commentary on a passage.")
    int commentary(
            @Parameters(paramLabel = "PASSAGE", description = "Such as R.3.") String passage,
            @Parameters(arity = "0..1", paramLabel = "TITLE", defaultValue = "", description = "Its title.")
                    String title)
            throws IOException {
        return add(e -> e.commentary(passage, title));
    }

    private int add(Function<Entries, Optional<NewEntry>> made) throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        EditionBuild build = new EditionBuild(folder, Progress.NONE);
        Optional<Annotated> edition = build.annotated();
        Diagnostics diagnostics = new Diagnostics();
        // Faults of notes and terms are what one is at work on; without manifest and texts nothing can be anchored.
        build.diagnostics().stream().filter(d -> d.code().matches("[FIMWP].*")).forEach(diagnostics::add);
        if (edition.isEmpty() || diagnostics.hasErrors()) {
            Report.print(diagnostics.all(), true, err);
            return 1;
        }
        Diagnostics refused = new Diagnostics();
        Optional<NewEntry> entry = made.apply(new Entries(new EditionFolder(folder), edition.get(), refused));
        if (entry.isEmpty()) {
            Report.print(refused.all(), true, err);
            return 1;
        }
        write(entry.get());
        return 0;
    }

    private void write(NewEntry entry) throws IOException {
        Path file = folder.resolve(entry.file());
        String before = Files.exists(file) ? Files.readString(file) : "";
        String text = before.contains("\r\n") ? entry.text().replace("\n", "\r\n") : entry.text();
        FolderChange change = new FolderChange(folder);
        change.put(
                entry.file(), ((before.startsWith("\uFEFF") ? "\uFEFF" : "") + text).getBytes(StandardCharsets.UTF_8));
        change.apply();
        PrintWriter out = spec.commandLine().getOut();
        out.println("added " + file.normalize() + ":" + entry.line());
        if (edit) {
            open(file, entry.toWrite());
        } else {
            out.println("Write on at line " + entry.toWrite() + ".");
        }
    }

    private void open(Path file, int line) throws IOException {
        String editor = Optional.ofNullable(System.getenv("VISUAL")).orElse(System.getenv("EDITOR"));
        PrintWriter out = spec.commandLine().getOut();
        if (editor == null || editor.isBlank() || System.console() == null) {
            out.println("Write on at line " + line + "; no editor is opened, "
                    + (System.console() == null ? "this being no terminal." : "neither VISUAL nor EDITOR naming one."));
            return;
        }
        List<String> command = new ArrayList<>(Arrays.asList(editor.strip().split("\\s+")));
        String program = Path.of(command.get(0)).getFileName().toString();
        if (program.matches("vi|vim|nvim|nano|emacs|emacsclient|micro|joe|mg|kak|gedit|gvim")) {
            command.add("+" + line);
        }
        command.add(file.toString());
        try {
            new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
