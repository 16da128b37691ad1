package org.duizhao.build;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.XdmNode;
import org.duizhao.epub.EpubWriter;
import org.duizhao.epub.EpubWriter.Draft;
import org.duizhao.model.Message;
import org.duizhao.model.PageDesign;
import org.duizhao.model.PageDesign.Layout;
import org.duizhao.print.PdfWriter;
import org.duizhao.print.PdfWriter.Pages;
import org.duizhao.style.StyleException;
import org.duizhao.style.StyleFiles;
import org.duizhao.style.Xslt;
import org.duizhao.variant.Ruby;

/**
 * What is made of an edition's TEI document: the PDF, and the e-book that knows the pages of the PDF. It goes the same
 * way whether a build has just written the document or a file brought it.
 */
final class Rendering {

    private final byte[] tei;
    private final String name;
    private final StyleFiles files;
    private final Xslt xslt;
    private final Progress progress;

    /**
     * @param tei the document
     * @param name what the outputs are called, without their endings
     * @param xslt on the same files, as {@link #processor} makes it
     */
    Rendering(byte[] tei, String name, StyleFiles files, Xslt xslt, Progress progress) {
        this.tei = tei;
        this.name = name;
        this.files = files;
        this.xslt = xslt;
        this.progress = progress;
    }

    /** A processor that compiles what a rendering will need while the document is still being made. */
    static Xslt processor(StyleFiles files) {
        Xslt xslt = new Xslt(files);
        xslt.prepare(PdfWriter.SHEET, EpubWriter.SHEET);
        return xslt;
    }

    /** The outputs by file name, and how many pages the PDF has. */
    record Rendered(Map<String, byte[]> files, int pages) {}

    /**
     * @param moment what every time stamp in the outputs states
     * @param ruby with a second e-book that has pinyin above the Chinese
     */
    Rendered render(Instant moment, PageDesign design, boolean ruby) throws IOException, StyleException {
        XdmNode document = document(tei);
        progress.step(Message.of("step.setting"));
        Beside<Draft> draft = Beside.start("e-book", () -> draft(document, name, moment));
        XdmNode printed =
                design.pinyin() && design.layout() == Layout.INTERLINEAR ? document(Ruby.over(tei)) : document;
        Pages pages = PdfWriter.set(printed, moment, design, files, xslt);
        progress.step(Message.of("step.finishing"));
        Beside<byte[]> epub = Beside.start("e-book", () -> draft.get().with(pages.map()));
        byte[] pdf = pages.finished(tei, name + ".tei.xml");
        Map<String, byte[]> made = new LinkedHashMap<>();
        made.put(name + ".epub", epub.get());
        made.put(name + ".pdf", pdf);
        if (ruby) {
            progress.step(Message.of("step.readings"));
            made.put(
                    name + "-ruby.epub",
                    draft(document(Ruby.over(tei)), name + "-ruby", moment).with(pages.map()));
        }
        return new Rendered(made, pages.count());
    }

    private XdmNode document(byte[] bytes) throws StyleException {
        return xslt.document(new StreamSource(new ByteArrayInputStream(bytes)));
    }

    private Draft draft(XdmNode document, String title, Instant moment) throws IOException, StyleException {
        return EpubWriter.draft(document, title, name + ".pdf", moment, files, xslt);
    }
}
