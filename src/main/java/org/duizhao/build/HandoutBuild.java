package org.duizhao.build;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmNode;
import org.duizhao.cite.Citable;
import org.duizhao.cite.CitationStyle;
import org.duizhao.cite.Citations;
import org.duizhao.cite.Cited;
import org.duizhao.handout.CommonWords;
import org.duizhao.handout.PassageList;
import org.duizhao.handout.Selection;
import org.duizhao.handout.Vocabulary;
import org.duizhao.impose.ImposedPdf;
import org.duizhao.impose.Imposition;
import org.duizhao.model.AlignedPart;
import org.duizhao.model.Annotated;
import org.duizhao.model.Annotated.Purpose;
import org.duizhao.model.Diagnostic;
import org.duizhao.model.Diagnostics;
import org.duizhao.model.Handout;
import org.duizhao.model.Message;
import org.duizhao.model.PageDesign;
import org.duizhao.model.PageDesign.Layout;
import org.duizhao.model.Place;
import org.duizhao.model.VocabularyEntry;
import org.duizhao.print.Attachment;
import org.duizhao.print.PdfWriter;
import org.duizhao.print.PdfWriter.Pages;
import org.duizhao.release.QuotationCheck;
import org.duizhao.release.Release;
import org.duizhao.style.Looks;
import org.duizhao.style.StyleException;
import org.duizhao.style.StyleFiles;
import org.duizhao.style.Xslt;
import org.duizhao.tei.ContentHash;
import org.duizhao.tei.TeiSchema;
import org.duizhao.tei.TeiWriter;

/** Takes some passages of an edition folder through the stages, to a sheet that is handed out. */
public final class HandoutBuild {

    private static final String ENDING = ".pdf";

    private final Path folder;
    private final Request request;
    private final Progress progress;
    private final Diagnostics diagnostics = new Diagnostics();

    private HandoutBuild(Path folder, Request request, Progress progress) {
        this.folder = folder;
        this.request = request;
        this.progress = progress;
    }

    /**
     * What is asked for.
     *
     * @param passages such as {@code R.3-R.5,S.2}
     * @param paper of a page, one of the sizes that the print styles know
     * @param imposition {@link Imposition#SINGLE}, or what is made beside the single pages
     * @param lines whether there are lines for remarks under each passage
     * @param common how many of the commonest words the vocabulary leaves out
     * @param output the file; without it, one in {@code out/} that is named after the passages
     * @param stamp what the time stamps in the outputs state
     */
    public record Request(
            String passages,
            Purpose purpose,
            String paper,
            Imposition imposition,
            boolean lines,
            int common,
            Optional<Path> output,
            SourceDate stamp) {}

    /**
     * What came of it.
     *
     * @param written the files written; none after an error
     */
    public record Outcome(List<Diagnostic> diagnostics, List<Path> written, Counts counts) {

        public boolean failed() {
            return diagnostics.stream().anyMatch(d -> d.severity() == Diagnostic.Severity.ERROR);
        }
    }

    /** What a handout holds. */
    public record Counts(int passages, int notes, int terms, int words, int pages) {}

    /** Makes the handout; nothing is written unless everything is right. */
    public static Outcome run(Path folder, Request request, Progress progress) throws IOException {
        return new HandoutBuild(folder, request, progress).run();
    }

    private Outcome run() throws IOException {
        EditionBuild build = new EditionBuild(folder, progress);
        Optional<Annotated> read = build.annotated();
        build.diagnostics().forEach(diagnostics::add);
        if (read.isEmpty() || diagnostics.hasErrors()) {
            return failed();
        }
        Annotated edition = read.get();
        PassageList passages =
                PassageList.read(request.passages(), edition.aligned().parts(), diagnostics);
        if (diagnostics.hasErrors()) {
            return failed();
        }
        progress.step(Message.of("step.selecting"));
        Annotated selected = released(edition, passages);
        if (diagnostics.hasErrors()) {
            return failed();
        }
        Handout handout = new Handout(
                passages.label(),
                Vocabulary.of(selected, Vocabulary.readings(edition), CommonWords.first(request.common())),
                request.common(),
                citations(selected, passages));
        String tei = TeiWriter.write(
                selected.reducedFrom(ContentHash.of(TeiWriter.write(Release.forPrivateStudy(edition)))),
                Optional.of(handout));
        Path file = request.output().orElse(folder.resolve("out").resolve(name(edition, passages)));
        for (TeiSchema.Fault fault : TeiSchema.validate(tei)) {
            diagnostics.error("T01.handout", new Place(teiName(file), fault.line(), fault.column()), fault.message());
        }
        if (diagnostics.hasErrors()) {
            return failed();
        }
        try {
            return write(selected, handout, tei.getBytes(StandardCharsets.UTF_8), file);
        } catch (StyleException e) {
            diagnostics.error("S01", Place.of("styles"), e.what());
        } catch (Outputs.BusyException e) {
            diagnostics.error("O01", Place.of("out"));
        } catch (UnwritableException e) {
            e.tell(folder, diagnostics);
        }
        return failed();
    }

    private Outcome failed() {
        return new Outcome(diagnostics.all(), List.of(), new Counts(0, 0, 0, 0, 0));
    }

    /** The passages as they may go out, base and lead alone. */
    private Annotated released(Annotated edition, PassageList passages) {
        Annotated selected = Selection.of(edition, passages.numbers());
        Set<String> withheld = Release.withheld(selected, request.purpose());
        QuotationCheck.check(selected.sources(), edition.sources(), withheld, diagnostics);
        Annotated released = Selection.sideBySide(Release.of(selected, request.purpose()));
        for (AlignedPart part : released.aligned().parts()) {
            if (withheld.contains(part.part().base()) && part.part().witnesses().isEmpty()) {
                diagnostics.error("H06", part.part().place(), part.part().id());
            }
        }
        return released;
    }

    private static List<Handout.Citation> citations(Annotated edition, PassageList passages) throws IOException {
        Cited cited = new Citable(edition, Map.of()).passages(passages.byPart());
        List<Handout.Citation> citations = new ArrayList<>();
        citations.add(new Handout.Citation(
                "en", Citations.of(cited, CitationStyle.CHICAGO_NOTES).get(0).reference()));
        String chinese = edition.sources().info().title().byLanguage().keySet().stream()
                .filter(l -> l.startsWith("zh"))
                .findFirst()
                .orElse("zh");
        Citations.of(cited, CitationStyle.GB_T_7714).stream()
                .filter(c -> c.language().startsWith("zh"))
                .forEach(c -> citations.add(new Handout.Citation(chinese, c.reference())));
        return citations;
    }

    private Outcome write(Annotated edition, Handout handout, byte[] tei, Path file)
            throws IOException, StyleException, Outputs.BusyException, UnwritableException {
        Instant moment = request.stamp().moment(edition.sources().info().date());
        try (Outputs outputs = request.output().isPresent()
                ? Outputs.open(file.toAbsolutePath().getParent())
                : Outputs.in(folder)) {
            StyleFiles files = new StyleFiles(folder);
            Xslt xslt = new Xslt(files);
            XdmNode document = xslt.document(new StreamSource(new ByteArrayInputStream(tei)));
            progress.step(Message.of("step.setting"));
            Attachment attachment = new Attachment(tei, teiName(file));
            PageDesign design = new PageDesign(request.paper(), Layout.COLUMNS, false, false);
            Pages pages = PdfWriter.set(
                    document,
                    moment,
                    design,
                    "styles/handout.xsl",
                    Map.of("lines", new XdmAtomicValue(request.lines())),
                    files,
                    xslt);
            byte[] pdf = pages.finished(attachment, Looks.of(files, design));
            List<Path> written = new ArrayList<>(List.of(file));
            outputs.stage(file.getFileName().toString(), pdf);
            if (request.imposition() != Imposition.SINGLE) {
                progress.step(Message.of("step.imposing"));
                Path imposed = file.resolveSibling(
                        stem(file) + "-" + request.imposition().word() + ENDING);
                outputs.stage(imposed.getFileName().toString(), ImposedPdf.of(pdf, request.imposition(), moment));
                written.add(imposed);
            }
            outputs.commit();
            int passages = edition.aligned().parts().stream()
                    .mapToInt(p -> p.passages().size())
                    .sum();
            List<VocabularyEntry> words = handout.vocabulary();
            return new Outcome(
                    diagnostics.all(),
                    List.copyOf(written),
                    new Counts(
                            passages,
                            edition.notes().size(),
                            edition.sources().glossary().size(),
                            words.size(),
                            pages.count()));
        }
    }

    private String name(Annotated edition, PassageList passages) {
        return edition.sources().info().id() + "-" + passages.fileName()
                + (request.purpose() == Purpose.CLASSROOM
                        ? ""
                        : "-" + request.purpose().word()) + ENDING;
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    }

    private static String teiName(Path file) {
        return stem(file) + ".tei.xml";
    }
}
