package org.duizhao.serve;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.transform.stream.StreamSource;
import org.duizhao.build.EditionBuild;
import org.duizhao.build.Kept;
import org.duizhao.build.Progress;
import org.duizhao.epub.BookFiles;
import org.duizhao.model.Annotated;
import org.duizhao.model.Diagnostic;
import org.duizhao.model.Diagnostic.Severity;
import org.duizhao.model.Failure;
import org.duizhao.model.Message;
import org.duizhao.model.Place;
import org.duizhao.release.Release;
import org.duizhao.style.StyleException;
import org.duizhao.style.StyleFiles;
import org.duizhao.style.Xslt;
import org.duizhao.tei.TeiWriter;

/**
 * An edition folder built again and again, as far as the e-book's pages. Compiled style sheets, alignments and faces are
 * kept as long as they hold. For one thread at a time.
 */
final class LiveEdition {

    private static final String FACE_LIST = "styles/fop.xconf";

    private final Path folder;
    private final Progress progress;
    private final StyleFiles files;
    private final Kept kept = new Kept();
    private final BookFiles.Faces faces = new BookFiles.Faces();
    private Xslt xslt;
    private Optional<Read> read = Optional.empty();
    private Shown shown = Shown.NOTHING;

    /** What the sources gave, so that a change of style alone need not read them again. */
    private record Read(Annotated edition, String tei, List<Diagnostic> diagnostics) {}

    LiveEdition(Path folder, Progress progress) {
        this.folder = folder;
        this.progress = progress;
        this.files = new StyleFiles(folder);
        this.xslt = new Xslt(files);
    }

    /**
     * Builds what the changes bear on. Never throws: what goes wrong is in what is shown.
     *
     * @param changed files relative to the edition folder; none if all may have changed
     * @return the new state; its book is the former one where none could be made
     */
    Shown refresh(Set<String> changed) {
        boolean other = changed.isEmpty() || changed.stream().anyMatch(f -> !f.startsWith("styles/"));
        if (changed.isEmpty()
                || changed.contains(FACE_LIST)
                || changed.stream().anyMatch(f -> f.startsWith("fonts/"))) {
            kept.forgetFaces();
            faces.forget();
            other = true;
        }
        if (changed.isEmpty() || changed.stream().anyMatch(f -> f.endsWith(".xsl"))) {
            xslt = new Xslt(files);
        }
        List<Diagnostic> found = new ArrayList<>();
        Message failure = Message.none();
        Optional<BookFiles> book = Optional.empty();
        try {
            if (other || read.isEmpty()) {
                read(found);
            } else {
                found.addAll(read.get().diagnostics);
            }
            if (read.isPresent()) {
                book = Optional.of(book(read.get().tei));
            }
        } catch (StyleException e) {
            found.add(new Diagnostic(Severity.ERROR, Place.of("styles"), Message.of("S01", e.what())));
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            failure = Failure.of(e);
        }
        Optional<Annotated> edition = read.map(Read::edition).or(shown::edition);
        Optional<BookFiles> latest = book.or(shown::book);
        List<Complaint> complaints = edition.isPresent() && latest.isPresent()
                ? ComplaintPlaces.of(found, edition.get(), latest.get())
                : found.stream().map(d -> new Complaint(d, "", "")).toList();
        shown = new Shown(shown.version() + 1, edition, latest, book.isPresent(), complaints, failure);
        return shown;
    }

    private void read(List<Diagnostic> found) {
        read = Optional.empty();
        EditionBuild build = new EditionBuild(folder, progress, kept);
        try {
            Optional<Annotated> edition = build.annotated();
            progress.step(Message.of("step.merging"));
            read = edition.map(e -> new Read(e, TeiWriter.write(Release.forPrivateStudy(e)), build.diagnostics()));
        } finally {
            found.addAll(build.diagnostics());
        }
    }

    private BookFiles book(String tei) throws StyleException, IOException {
        progress.step(Message.of("step.pages"));
        return BookFiles.of(xslt.document(new StreamSource(new StringReader(tei))), files, xslt, faces);
    }
}
