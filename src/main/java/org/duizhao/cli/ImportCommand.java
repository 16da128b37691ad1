package org.duizhao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.duizhao.align.PartAligner;
import org.duizhao.build.EditionBuild;
import org.duizhao.build.Progress;
import org.duizhao.model.Aligned;
import org.duizhao.model.Diagnostics;
import org.duizhao.model.Languages;
import org.duizhao.model.Place;
import org.duizhao.read.EditionFolder;
import org.duizhao.read.FolderChange;
import org.duizhao.read.PassageFile;
import org.duizhao.read.SourcesLock;
import org.duizhao.read.SourcesReader;
import org.duizhao.receive.Format;
import org.duizhao.receive.ImportPlan;
import org.duizhao.receive.ImportPlan.Placed;
import org.duizhao.receive.ImportPlan.Role;
import org.duizhao.receive.ImportPlan.Wanted;
import org.duizhao.receive.ImportReport;
import org.duizhao.receive.Received;
import org.duizhao.receive.RefusedException;
import org.duizhao.scaffold.Sample;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code duizhao import}. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Puts received texts into an edition.",
            "",
            "Keeps each file byte for byte in sources/witnesses/, guesses what it is, tells its text from the page around "
                    + "it, and writes all of that into sources/edition.yaml, as an entry with rules that can be changed."
        })
final class ImportCommand implements Callable<Integer> {

    private static final String MANIFEST = "sources/edition.yaml";

    @Mixin
    Console console;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Plain text, Markdown, HTML, DOCX, EPUB or TEI.")
    List<Path> files;

    @Option(
            names = "--edition",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "The edition folder (default: this folder).")
    Path folder;

    @Option(
            names = "--part",
            paramLabel = "PART",
            description = "The part that the text is of; a new one if it is not there.")
    String part;

    @Option(
            names = "--as",
            paramLabel = "ROLE",
            description = "base, witness or commentary (default: witness; base of a new part).")
    Role role;

    @Option(
            names = "--siglum",
            paramLabel = "SIGLUM",
            description = "The siglum it gets (default: a letter that is free).")
    String siglum;

    @Option(
            names = "--format",
            completionCandidates = OptionWords.ReceivedFormats.class,
            paramLabel = "FORMAT",
            description = "text, wrapped, markdown, html, docx, epub or tei (default: found out).")
    String format;

    @Option(
            names = "--encoding",
            completionCandidates = OptionWords.Encodings.class,
            paramLabel = "NAME",
            description = "Such as UTF-8, UTF-16, GB18030, Big5 (default: found out).")
    String encoding;

    @Option(
            names = "--text-language",
            completionCandidates = OptionWords.TextLanguages.class,
            paramLabel = "TAG",
            description = "That of the text, such as zh-Hans, zh-Hant, en (default: found out).")
    String language;

    @Option(
            names = "--show",
            description = "Write nothing; print the lines with their numbers and what they are taken for.")
    boolean show;

    private final Diagnostics diagnostics = new Diagnostics();

    @Override
    public Integer call() throws IOException {
        if (siglum != null && files.size() > 1) {
            throw console.wrong("usage.one-siglum");
        }
        if (format != null && Format.of(format).isEmpty()) {
            throw console.wrong("usage.import-format", format, Format.words());
        }
        if (language != null
                && (!Languages.isTag(language)
                        || !Languages.isKnown(language)
                        || Languages.isChineseByAnotherName(language))) {
            throw console.wrong("usage.text-language", language);
        }
        boolean done = show ? show() : SourcesLock.during(folder, this::run);
        console.report(diagnostics.all());
        return done ? 0 : 1;
    }

    private boolean show() throws IOException {
        PrintWriter out = console.out();
        for (Path file : files) {
            receive(file).ifPresent(r -> ImportReport.lines(r)
                    .forEach(m -> out.println(console.catalogue().text(m))));
        }
        return !diagnostics.hasErrors();
    }

    private boolean run() throws IOException {
        EditionFolder edition = new EditionFolder(folder);
        if (!edition.has(MANIFEST)) {
            diagnostics.error("I09.none", Place.of(MANIFEST), folder);
            return false;
        }
        byte[] bytes = Files.readAllBytes(folder.resolve(MANIFEST));
        Optional<String> manifest = edition.text(MANIFEST, Place.of(MANIFEST), diagnostics);
        if (manifest.isEmpty() || diagnostics.hasErrors() || !SourcesReader.isManifest(manifest.get(), diagnostics)) {
            return false;
        }
        FolderChange change = new FolderChange(folder);
        boolean instead = takesTheSamplesPlace(manifest.get());
        ImportPlan plan;
        try {
            plan = new ImportPlan(instead ? Sample.without(manifest.get()) : manifest.get());
        } catch (RefusedException e) {
            return refuse(Place.of(MANIFEST), e);
        }
        for (Path file : files) {
            Optional<Received> received = receive(file);
            if (received.isEmpty() || !keep(file, received.get(), change)) {
                continue;
            }
            try {
                plan.add(
                        received.get(),
                        new Wanted(Optional.ofNullable(part), Optional.ofNullable(role), Optional.ofNullable(siglum)));
            } catch (RefusedException e) {
                refuse(Place.of(e.code().equals("I13") ? MANIFEST : file.toString()), e);
            }
        }
        if (diagnostics.hasErrors()) {
            return false;
        }
        String after = plan.manifest();
        if (instead) {
            Sample.fileNames().forEach(change::delete);
            after = Sample.titled(after, titles(plan));
        } else {
            record(plan, change);
        }
        change.replace(MANIFEST, bytes, asBefore(after, bytes));
        change.apply();
        report(plan, change);
        if (instead) {
            console.say("import.sample-gone", Sample.PART, Sample.fileNames());
        } else if (Sample.isIn(after) && plan.placed().stream().anyMatch(Placed::newPart)) {
            console.say("import.sample-stays", Sample.PART);
        }
        return true;
    }

    /** The first text of one's own comes instead of the sample, unless it is expressly to stand beside it. */
    private boolean takesTheSamplesPlace(String manifest) throws IOException {
        boolean beside = Sample.PART.equals(part) && role != Role.BASE
                || role == Role.COMMENTARY
                || part == null && role == Role.WITNESS;
        return !beside && Sample.isUntouched(folder, manifest);
    }

    /** By language, each from the first text that has one. */
    private static Map<String, String> titles(ImportPlan plan) {
        Map<String, String> titles = new LinkedHashMap<>();
        plan.placed().forEach(p -> p.received().titles().forEach(titles::putIfAbsent));
        return titles;
    }

    private Optional<Received> receive(Path file) throws IOException {
        Place place = Place.of(file.toString());
        if (!Files.isRegularFile(file)) {
            diagnostics.error("F02.import", place, file);
            return Optional.empty();
        }
        try {
            Received received = Received.of(
                    file.getFileName().toString(),
                    Files.readAllBytes(file),
                    new Received.Said(
                            Optional.ofNullable(format).flatMap(Format::of),
                            Optional.ofNullable(encoding),
                            Optional.ofNullable(language)));
            if (!received.encodingSure()) {
                diagnostics.warning("I14", place, received.encoding(), received.encodingGround());
            }
            return Optional.of(received);
        } catch (RefusedException e) {
            refuse(place, e);
            return Optional.empty();
        }
    }

    private boolean refuse(Place place, RefusedException e) {
        diagnostics.add(e.at(place));
        return false;
    }

    /** Has the file kept under its own name; a file of that name with other bytes is in the way. */
    private boolean keep(Path file, Received received, FolderChange change) throws IOException {
        String name = "sources/witnesses/" + received.fileName();
        Path kept = folder.resolve(name);
        boolean there = Files.exists(kept);
        if (there && !Arrays.equals(Files.readAllBytes(kept), received.bytes())
                || change.names().contains(name)) {
            diagnostics.error("I10", Place.of(file.toString()), name);
            return false;
        }
        if (!there) {
            change.put(name, received.bytes());
        }
        return true;
    }

    /** The passage numbers of a part whose base changes are written down before, so that they stay with their words. */
    private void record(ImportPlan plan, FolderChange change) {
        List<String> parts = plan.placed().stream()
                .filter(p -> !p.formerBase().isEmpty())
                .map(Placed::part)
                .filter(p -> !Files.exists(folder.resolve(PassageFile.path(p))))
                .toList();
        if (parts.isEmpty()) {
            return;
        }
        Optional<Aligned> before =
                new EditionBuild(folder, Progress.NONE).annotated().map(a -> a.aligned());
        before.ifPresent(aligned -> aligned.parts().stream()
                .filter(p -> parts.contains(p.part().id()))
                .forEach(p -> change.put(
                        PassageFile.path(p.part().id()),
                        PassageFile.format(PartAligner.record(aligned, p)).getBytes(StandardCharsets.UTF_8))));
    }

    /** With the byte order mark and the line ends that the manifest had. */
    private static byte[] asBefore(String manifest, byte[] before) {
        String old = new String(before, StandardCharsets.UTF_8);
        String ends = old.contains("\r\n") ? manifest.replace("\n", "\r\n") : manifest;
        return ((old.startsWith("\uFEFF") ? "\uFEFF" : "") + ends).getBytes(StandardCharsets.UTF_8);
    }

    private void report(ImportPlan plan, FolderChange change) {
        for (Placed placed : plan.placed()) {
            ImportReport.of(placed).forEach(console::say);
        }
        change.names()
                .forEach(n ->
                        console.say("written", folder.resolve(n).normalize().toString()));
        plan.placed()
                .forEach(p -> console.say(
                        "import.look", p.siglum(), folder.resolve(MANIFEST).normalize() + ":" + p.line()));
    }
}
