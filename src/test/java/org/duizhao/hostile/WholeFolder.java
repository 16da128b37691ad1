package org.duizhao.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duizhao.align.PartAligner;
import org.duizhao.align.Proposal;
import org.duizhao.build.EditionBuild;
import org.duizhao.build.Kept;
import org.duizhao.build.Progress;
import org.duizhao.build.TestFolders;
import org.duizhao.model.AlignedPart;
import org.duizhao.model.Annotated;
import org.duizhao.model.Annotated.Purpose;
import org.duizhao.model.Diagnostic;
import org.duizhao.model.Diagnostics;
import org.duizhao.read.EditionFolder;
import org.duizhao.read.PassageFile;
import org.duizhao.read.SourcesReader;
import org.duizhao.release.Release;
import org.duizhao.tei.TeiSchema;
import org.duizhao.tei.TeiWriter;

/** An edition folder with a file of every kind that there is, and what the stages say when one of them is spoilt. */
final class WholeFolder {

    static final List<String> FILES = List.of(
            "sources/edition.yaml",
            "sources/glossary.yaml",
            "sources/apparatus.yaml",
            "sources/references.json",
            "sources/notes/T.md",
            "sources/commentary/T.md",
            "sources/principles.md",
            "sources/passages/T.txt",
            "sources/alignment/T.Z.A.txt",
            "sources/witnesses/a.txt",
            "sources/witnesses/z.txt");

    private static final Path CASES = Path.of("src/test/resources/cases");

    private final Path folder;
    private final Kept kept = new Kept();

    private WholeFolder(Path folder) {
        this.folder = folder;
    }

    static WholeFolder in(Path folder) throws IOException {
        TestFolders.copy(CASES.resolve("_base"), folder);
        TestFolders.copy(CASES.resolve("quotations-by-hand"), folder);
        TestFolders.copy(Path.of("src/test/resources/org/duizhao/hostile/whole"), folder);
        WholeFolder whole = new WholeFolder(folder);
        EditionBuild build = new EditionBuild(folder, Progress.NONE);
        Annotated edition = build.annotated()
                .orElseThrow(() -> new IllegalStateException(build.diagnostics().toString()));
        for (AlignedPart part : edition.aligned().parts()) {
            whole.write(
                    PassageFile.path(part.part().id()),
                    PassageFile.format(PartAligner.record(edition.aligned(), part))
                            .getBytes("UTF-8"));
        }
        for (var file : Proposal.files(edition.aligned()).entrySet()) {
            whole.write(file.getKey(), file.getValue().getBytes("UTF-8"));
        }
        List<Diagnostic> said = whole.said();
        if (said.stream().anyMatch(d -> d.severity() == Diagnostic.Severity.ERROR)) {
            throw new IllegalStateException(said.toString());
        }
        return whole;
    }

    Path path() {
        return folder;
    }

    byte[] read(String file) throws IOException {
        return Files.readAllBytes(folder.resolve(file));
    }

    void write(String file, byte[] bytes) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.write(path, bytes);
    }

    /**
     * What is said of the folder with one file spoilt, which is mended again after.
     *
     * @param allStages whether what was read is taken through all stages, or only looked over
     */
    List<Diagnostic> said(String file, byte[] spoilt, boolean allStages) throws IOException {
        byte[] whole = read(file);
        write(file, spoilt);
        try {
            if (allStages) {
                return said();
            }
            Diagnostics diagnostics = new Diagnostics();
            boolean something = new SourcesReader(new EditionFolder(folder), diagnostics)
                    .read()
                    .isPresent();
            if (!something && !diagnostics.hasErrors()) {
                throw new AssertionError("nothing came of it, and nothing was said");
            }
            return diagnostics.all();
        } finally {
            write(file, whole);
        }
    }

    /**
     * Takes the folder through all stages up to the TEI file, for private study and for distribution.
     *
     * @throws AssertionError if the stages find nothing wrong and yet the TEI is not valid
     */
    private List<Diagnostic> said() {
        EditionBuild build = new EditionBuild(folder, Progress.NONE, kept);
        Optional<Annotated> edition = build.annotated();
        List<Diagnostic> said = new ArrayList<>(build.diagnostics());
        if (edition.isEmpty() || said.stream().anyMatch(d -> d.severity() == Diagnostic.Severity.ERROR)) {
            if (said.isEmpty()) {
                throw new AssertionError("nothing came of it, and nothing was said");
            }
            return said;
        }
        for (Purpose purpose : List.of(Purpose.PRIVATE_STUDY, Purpose.DISTRIBUTION)) {
            String tei = TeiWriter.write(Release.of(edition.get(), purpose));
            List<TeiSchema.Fault> faults = TeiSchema.validate(tei);
            if (!faults.isEmpty()) {
                throw new AssertionError("T01: " + faults.get(0));
            }
        }
        return said;
    }
}
