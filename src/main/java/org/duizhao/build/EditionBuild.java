package org.duizhao.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duizhao.align.PartAligner;
import org.duizhao.annotate.Annotator;
import org.duizhao.build.Rendering.Rendered;
import org.duizhao.check.CharacterCheck;
import org.duizhao.check.FontCoverage;
import org.duizhao.check.RenderingCheck;
import org.duizhao.cite.Citable;
import org.duizhao.cite.DataFormat;
import org.duizhao.model.Aligned;
import org.duizhao.model.Annotated;
import org.duizhao.model.Annotated.Purpose;
import org.duizhao.model.Diagnostic;
import org.duizhao.model.Diagnostics;
import org.duizhao.model.EditionInfo;
import org.duizhao.model.Failure;
import org.duizhao.model.Message;
import org.duizhao.model.PageDesign;
import org.duizhao.model.Place;
import org.duizhao.model.Sources;
import org.duizhao.read.EditionFolder;
import org.duizhao.read.SourcesReader;
import org.duizhao.release.QuotationCheck;
import org.duizhao.release.Release;
import org.duizhao.style.Beside;
import org.duizhao.style.StyleException;
import org.duizhao.style.StyleFiles;
import org.duizhao.style.Xslt;
import org.duizhao.tei.ContentHash;
import org.duizhao.tei.TeiSchema;
import org.duizhao.tei.TeiWriter;
import org.duizhao.variant.Traditional;

/** Takes an edition folder through all stages. */
public final class EditionBuild {

    private final Path folder;
    private final Progress progress;
    private final Kept kept;
    private final Diagnostics diagnostics = new Diagnostics();

    public EditionBuild(Path folder, Progress progress) {
        this(folder, progress, new Kept());
    }

    /** A build that uses what an earlier one on the same folder has kept. */
    public EditionBuild(Path folder, Progress progress, Kept kept) {
        this.folder = folder;
        this.progress = progress;
        this.kept = kept;
    }

    /**
     * What a build came to.
     *
     * @param written the files written, relative to the edition folder; none after an error
     */
    public record Outcome(List<Diagnostic> diagnostics, List<String> written, Counts counts) {

        public boolean failed() {
            return diagnostics.stream().anyMatch(d -> d.severity() == Diagnostic.Severity.ERROR);
        }
    }

    /** What an edition holds. */
    public record Counts(int passages, int notes, int terms, int pages) {

        static final Counts NONE = new Counts(0, 0, 0, 0);

        Counts withPages(int number) {
            return new Counts(passages, notes, terms, number);
        }
    }

    /** Reads, aligns and annotates the sources and checks all there is to check; writes nothing. */
    public Optional<Annotated> annotated() {
        progress.step(Message.of("step.reading"));
        Beside<FontCoverage> faces = Beside.start("faces", () -> kept.faces(new StyleFiles(folder)));
        Optional<Sources> sources = new SourcesReader(new EditionFolder(folder), diagnostics).read();
        if (sources.isEmpty()) {
            return Optional.empty();
        }
        progress.step(Message.of("step.characters"));
        checkCharacters(sources.get(), faces);
        boolean texts = sources.get().parts().stream()
                .allMatch(p -> !sources.get().segments(p.base(), p.id()).isEmpty());
        if (!texts) {
            return Optional.empty();
        }
        progress.step(Message.of("step.aligning"));
        Aligned aligned = PartAligner.align(sources.get(), diagnostics, kept.alignments());
        progress.step(Message.of("step.placing"));
        return Optional.of(Annotator.annotate(aligned, diagnostics));
    }

    /** Does what {@link #annotated()} does, and looks at what is not wrong but worth knowing. */
    public Optional<Annotated> checked() {
        Optional<Annotated> edition = annotated();
        edition.ifPresent(e -> RenderingCheck.check(e, diagnostics));
        OutputSets.check(folder.resolve("out"), diagnostics);
        if (edition.isPresent() && !diagnostics.hasErrors()) {
            diagnostics.tellIdleSilences();
        }
        return edition;
    }

    /** All complaints so far. */
    public List<Diagnostic> diagnostics() {
        return diagnostics.all();
    }

    /** Builds the edition; nothing is written unless everything is right. */
    public Outcome run() {
        return run(Purpose.PRIVATE_STUDY);
    }

    /**
     * Builds the edition for a purpose.
     *
     * @param purpose for distribution, texts that may not be redistributed are left out, and the outputs are named
     *     after it
     */
    public Outcome run(Purpose purpose) {
        return run(purpose, Form.PLAIN);
    }

    /**
     * In what form an edition is built.
     *
     * @param traditional in traditional characters
     * @param ruby with a second e-book that has pinyin above the Chinese
     * @param concordance with a concordance in the appendix, whatever the manifest says
     * @param design of the pages, where it is not to be the manifest's
     * @param stamp what the time stamps in the outputs state
     * @param products what is made beside the TEI document and its citation
     */
    public record Form(
            boolean traditional,
            boolean ruby,
            boolean concordance,
            PageDesign.Change design,
            SourceDate stamp,
            Set<Product> products) {

        public static final Form PLAIN = new Form(false, false, false, PageDesign.Change.NONE);

        /** With time stamps of the edition's date, and all products. */
        public Form(boolean traditional, boolean ruby, boolean concordance, PageDesign.Change design) {
            this(traditional, ruby, concordance, design, SourceDate.EDITION, Product.ALL);
        }
    }

    /** Builds the edition for a purpose in a form; the outputs are named after both. */
    public Outcome run(Purpose purpose, Form form) {
        StyleFiles styles = new StyleFiles(folder);
        Xslt xslt = Rendering.processor(styles, form.products());
        Optional<Document> document = document(purpose, form);
        if (document.isEmpty()) {
            return new Outcome(diagnostics.all(), List.of(), Counts.NONE);
        }
        Rendering rendering =
                new Rendering(document.get().tei(), document.get().name(), form.products(), styles, xslt, progress);
        Beside<List<TeiSchema.Fault>> faults = Beside.start(
                "validation", () -> TeiSchema.validate(document.get().tei()));
        try {
            return write(document.get(), form, rendering, faults);
        } catch (StyleException e) {
            // Of a document that is not what style sheets expect, they say the less.
            if (isValid(document.get(), faults)) {
                diagnostics.error("S01", Place.of("styles"), e.what());
            }
        } catch (Outputs.BusyException e) {
            diagnostics.error("O01", Place.of("out"));
        } catch (UnwritableException e) {
            e.tell(folder, diagnostics);
        } catch (IOException e) {
            diagnostics.error("S02", Place.of("styles"), Failure.of(e));
        }
        return new Outcome(diagnostics.all(), List.of(), Counts.NONE);
    }

    /**
     * An edition as it is written, and what must still be known of it then. The texts themselves are let go: while the
     * pages of a long edition are set, memory is wanted for other things.
     *
     * @param name what the outputs are called, without their endings
     * @param citation what repositories read as {@code CITATION.cff}
     */
    private record Document(EditionInfo info, String name, byte[] tei, byte[] citation, Counts counts) {}

    private Optional<Document> document(Purpose purpose, Form form) {
        Optional<Annotated> edition = annotated().map(e -> form.concordance() ? e.withConcordance() : e);
        Optional<Annotated> whole = edition.map(Release::forPrivateStudy);
        if (purpose == Purpose.DISTRIBUTION && edition.isPresent()) {
            QuotationCheck.check(edition.get(), diagnostics);
            edition = edition.map(Release::forDistribution);
        } else {
            edition = whole;
        }
        if (edition.isEmpty() || diagnostics.hasErrors()) {
            return Optional.empty();
        }
        progress.step(Message.of("step.merging"));
        if (purpose == Purpose.DISTRIBUTION) {
            edition = Optional.of(edition.get().reducedFrom(ContentHash.of(TeiWriter.write(whole.get()))));
        }
        String tei = TeiWriter.write(edition.get());
        if (form.traditional()) {
            tei = ContentHash.written(
                    new String(Traditional.of(tei.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8));
        }
        return Optional.of(document(edition.get(), name(edition.get(), form), tei));
    }

    private static Document document(Annotated edition, String name, String tei) {
        int passages = edition.aligned().parts().stream()
                .mapToInt(p -> p.passages().size())
                .sum();
        Counts counts = new Counts(
                passages, edition.notes().size(), edition.sources().glossary().size(), 0);
        return new Document(
                edition.sources().info(),
                name,
                tei.getBytes(StandardCharsets.UTF_8),
                citation(edition, tei).getBytes(StandardCharsets.UTF_8),
                counts);
    }

    /** With the hash of this very file. */
    private static String citation(Annotated edition, String tei) {
        String hash = ContentHash.stated(tei).orElseGet(() -> ContentHash.of(tei));
        return DataFormat.CFF.write(Citable.edition(edition), hash);
    }

    /** Whether the document is valid; complains of it if not. */
    private boolean isValid(Document document, Beside<List<TeiSchema.Fault>> faults) {
        try {
            for (TeiSchema.Fault fault : faults.get()) {
                diagnostics.error(
                        "T01.edition",
                        new Place("out/" + document.name() + ".tei.xml", fault.line(), fault.column()),
                        fault.message());
            }
            return faults.get().isEmpty();
        } catch (IOException | StyleException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes the outputs while another thread looks whether the document is valid; only then are they written. */
    private Outcome write(Document document, Form form, Rendering rendering, Beside<List<TeiSchema.Fault>> faults)
            throws IOException, StyleException, Outputs.BusyException, UnwritableException {
        EditionInfo info = document.info();
        try (Outputs outputs = Outputs.in(folder)) {
            Rendered rendered = rendering.render(
                    form.stamp().moment(info.date()), info.design().with(form.design()), form.ruby());
            if (!isValid(document, faults)) {
                return new Outcome(diagnostics.all(), List.of(), Counts.NONE);
            }
            Map<String, byte[]> made = new LinkedHashMap<>();
            made.put(document.name() + ".tei.xml", document.tei());
            made.putAll(rendered.files());
            made.put(document.name() + ".cff", document.citation());
            outputs.stageAll(made);
            outputs.commit();
            List<String> written =
                    made.keySet().stream().map(file -> "out/" + file).toList();
            return new Outcome(diagnostics.all(), written, document.counts().withPages(rendered.pages()));
        }
    }

    private void checkCharacters(Sources sources, Beside<FontCoverage> faces) {
        try {
            new CharacterCheck(faces.get(), diagnostics).check(sources);
        } catch (StyleException e) {
            diagnostics.error("S02", Place.of("fonts"), e.what());
        } catch (IOException e) {
            diagnostics.error("S02", Place.of("fonts"), Failure.of(e));
        }
    }

    private static String name(Annotated edition, Form form) {
        EditionInfo info = edition.sources().info();
        return info.id()
                + (form.traditional() ? "-hant" : "")
                + (edition.purpose() == Purpose.DISTRIBUTION ? "-distribution" : "")
                + info.design().with(form.design()).suffix(info.design());
    }
}
