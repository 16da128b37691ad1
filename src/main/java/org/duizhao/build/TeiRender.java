package org.duizhao.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.duizhao.build.Rendering.Rendered;
import org.duizhao.model.Diagnostic;
import org.duizhao.model.Diagnostics;
import org.duizhao.model.EditionInfo;
import org.duizhao.model.Message;
import org.duizhao.model.MessageException;
import org.duizhao.model.PageDesign;
import org.duizhao.model.Place;
import org.duizhao.style.StyleException;
import org.duizhao.style.StyleFiles;
import org.duizhao.tei.ContentHash;
import org.duizhao.tei.TeiReader;
import org.duizhao.tei.TeiSchema;
import org.xml.sax.SAXException;

/** Makes EPUB and PDF from an edition's TEI file alone: the same, to the byte, as the build that wrote the file. */
public final class TeiRender {

    private static final String ENDING = ".tei.xml";

    private TeiRender() {}

    /**
     * What came of it.
     *
     * @param written the files written; none after an error
     */
    public record Outcome(List<Diagnostic> diagnostics, List<Path> written, int pages) {}

    /**
     * @param file the TEI file; the outputs are named after it
     * @param folder where they go
     * @param design of the pages; the TEI file does not say
     * @param stamp what the time stamps in the outputs state
     */
    public static Outcome render(
            Path file, Path folder, PageDesign design, SourceDate stamp, StyleFiles files, Progress progress)
            throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        byte[] bytes = Files.readAllBytes(file);
        String tei = new String(bytes, StandardCharsets.UTF_8);
        progress.step(Message.of("step.tei"));
        for (TeiSchema.Fault fault : TeiSchema.validate(tei)) {
            diagnostics.error("T02", new Place(file.toString(), fault.line(), fault.column()), fault.message());
        }
        if (!diagnostics.hasErrors() && tei.contains("<idno type=\"passages\">")) {
            diagnostics.error("T03", Place.of(file.toString()));
        }
        if (diagnostics.hasErrors()) {
            return new Outcome(diagnostics.all(), List.of(), 0);
        }
        if (ContentHash.stated(tei)
                .filter(hash -> !hash.equals(ContentHash.of(tei)))
                .isPresent()) {
            diagnostics.warning("T04", Place.of(file.toString()));
        }
        String fileName = file.getFileName().toString();
        String name = fileName.endsWith(ENDING) ? fileName.substring(0, fileName.length() - ENDING.length()) : fileName;
        try (Outputs outputs = Outputs.open(folder)) {
            EditionInfo info = TeiReader.read(tei, fileName).sources().info();
            Rendered rendered = new Rendering(
                            bytes, name, Product.ALL, files, Rendering.processor(files, Product.ALL), progress)
                    .render(stamp.moment(info.date()), design, false);
            outputs.stageAll(rendered.files());
            outputs.commit();
            List<Path> written =
                    rendered.files().keySet().stream().map(folder::resolve).toList();
            return new Outcome(diagnostics.all(), written, rendered.pages());
        } catch (StyleException e) {
            diagnostics.error("S01", Place.of("styles"), e.what());
        } catch (Outputs.BusyException e) {
            diagnostics.error("O01", Place.of(folder.toString()));
        } catch (UnwritableException e) {
            e.tell(folder, diagnostics);
        } catch (MessageException e) {
            diagnostics.error("T02", Place.of(file.toString()), e.what());
        } catch (SAXException e) {
            diagnostics.error("T02", Place.of(file.toString()), e.getMessage());
        }
        return new Outcome(diagnostics.all(), List.of(), 0);
    }
}
