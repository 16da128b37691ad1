package org.duizhao.cli;

import java.io.IOException;
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
import org.duizhao.read.SourcesLock;
import org.duizhao.scaffold.Entries;
import org.duizhao.scaffold.NewEntry;
import org.duizhao.scaffold.StyleCopy;
import org.duizhao.style.StyleFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/** {@code duizhao new}. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "note | term | commentary | style",
        description =
                "Adds a note, a term or a commentary with the right anchor at the right place, for you to write on; or a copy of a style file, to change.")
final class NewCommand implements Runnable {

    @Mixin
    Console console;

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

    @Override
    public void run() {
        throw console.wrong("usage.new");
    }

    @Command(name = "note", mixinStandardHelpOptions = true, description = "Adds a note on words of a passage.")
    int note(
            @Mixin Console console,
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
        return add(
                console,
                "new.note",
                e -> e.note(passage, words, Optional.ofNullable(siglum), Math.max(1, occurrence), kind));
    }

    @Command(name = "term", mixinStandardHelpOptions = true, description = "Adds a term of the base to the glossary.")
    int term(@Mixin Console console, @Parameters(paramLabel = "WORD", description = "As the base has it.") String word)
            throws IOException {
        return add(console, "new.term", e -> e.term(word));
    }

    @Command(name = "commentary", mixinStandardHelpOptions = true, description = "Adds a commentary on a passage.")
    int commentary(
            @Mixin Console console,
            @Parameters(paramLabel = "PASSAGE", description = "Such as R.3.") String passage,
            @Parameters(arity = "0..1", paramLabel = "TITLE", defaultValue = "", description = "Its title.")
                    String title)
            throws IOException {
        return add(console, "new.commentary", e -> e.commentary(passage, title));
    }

    @Command(
            name = "style",
            mixinStandardHelpOptions = true,
            description =
                    "Copies a style file of Duizhao’s into the edition’s styles/, where it takes the place of Duizhao’s and can be changed.")
    int style(
            @Mixin Console console,
            @Parameters(
                            arity = "0..1",
                            paramLabel = "NAME",
                            description = "Such as print/design.xsl; without it, the names that there are.")
                    String name)
            throws IOException {
        if (name == null) {
            StyleFiles.brought().forEach(console.out()::println);
            console.out().flush();
            return 0;
        }
        Diagnostics refused = new Diagnostics();
        Optional<String> copy = StyleCopy.make(folder, name, refused);
        if (copy.isEmpty()) {
            console.reportErrors(refused.all());
            return 1;
        }
        Path file = folder.resolve(copy.get());
        console.say("new.added", file.normalize().toString());
        console.say("new.style");
        if (edit) {
            open(console, file, 1);
        }
        return 0;
    }

    private int add(Console console, String madeOf, Function<Entries, Optional<NewEntry>> made) throws IOException {
        Optional<NewEntry> entry = SourcesLock.during(folder, () -> added(console, made));
        if (entry.isEmpty()) {
            return 1;
        }
        goOn(console, entry.get(), madeOf);
        return 0;
    }

    /** Makes an entry and writes it into its file; nothing after complaints. */
    private Optional<NewEntry> added(Console console, Function<Entries, Optional<NewEntry>> made) throws IOException {
        EditionBuild build = new EditionBuild(folder, Progress.NONE);
        Optional<Annotated> edition = build.annotated();
        Diagnostics diagnostics = new Diagnostics();
        // Faults of notes and terms are what one is at work on; without manifest and texts nothing can be anchored.
        build.diagnostics().stream().filter(d -> d.code().matches("[FIMWP].*")).forEach(diagnostics::add);
        if (edition.isEmpty() || diagnostics.hasErrors()) {
            console.reportErrors(diagnostics.all());
            return Optional.empty();
        }
        Diagnostics refused = new Diagnostics();
        Optional<NewEntry> entry = made.apply(new Entries(new EditionFolder(folder), edition.get(), refused));
        if (entry.isEmpty()) {
            console.reportErrors(refused.all());
            return Optional.empty();
        }
        write(entry.get());
        return entry;
    }

    private void write(NewEntry entry) throws IOException {
        Path file = folder.resolve(entry.file());
        String before = Files.exists(file) ? Files.readString(file) : "";
        String text = before.contains("\r\n") ? entry.text().replace("\n", "\r\n") : entry.text();
        FolderChange change = new FolderChange(folder);
        change.put(
                entry.file(), ((before.startsWith("\uFEFF") ? "\uFEFF" : "") + text).getBytes(StandardCharsets.UTF_8));
        change.apply();
    }

    /**
     * Says where to go on with an entry, or opens it there.
     *
     * @param madeOf the message that says what such an entry is made of
     */
    private void goOn(Console console, NewEntry entry, String madeOf) throws IOException {
        Path file = folder.resolve(entry.file());
        console.say("new.added", file.normalize() + ":" + entry.line());
        console.say(madeOf);
        if (edit) {
            open(console, file, entry.toWrite());
        } else {
            console.say("new.write-on", entry.toWrite());
        }
    }

    private void open(Console console, Path file, int line) throws IOException {
        String editor = Optional.ofNullable(System.getenv("VISUAL")).orElse(System.getenv("EDITOR"));
        if (editor == null || editor.isBlank() || System.console() == null) {
            console.say("new.no-editor", line, System.console() == null);
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
