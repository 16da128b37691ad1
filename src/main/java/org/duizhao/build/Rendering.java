package org.duizhao.build;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.XdmNode;
import org.duizhao.epub.EpubWriter;
import org.duizhao.epub.EpubWriter.Draft;
import org.duizhao.model.Message;
import org.duizhao.model.PageDesign;
import org.duizhao.model.PageDesign.Layout;
import org.duizhao.model.PageMap;
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
     * @param products what to make; an e-book made without the PDF knows no pages
     */
    Rendered render(Instant moment, PageDesign design, boolean ruby, Set<Product> products)
            throws IOException, StyleException {
        if (products.isEmpty()) {
            return new Rendered(Map.of(), 0);
        }
        XdmNode document = document(tei);
        if (!products.contains(Product.PDF)) {
            progress.step(Message.of("step.e-book"));
            Map<String, byte[]> made = new LinkedHashMap<>();
            made.put(name + ".epub", draft(document, name, moment).with(PageMap.NONE));
            if (ruby) {
                made.put(name + "-ruby.epub", withReadings(moment, PageMap.NONE));
            }
            return new Rendered(made, 0);
        }
        progress.step(Message.of("step.setting"));
        if (!products.contains(Product.EPUB)) {
            Pages pages = pages(document, moment, design);
            progress.step(Message.of("step.finishing"));
            return new Rendered(Map.of(name + ".pdf", finished(pages)), pages.count());
        }
        Beside<Draft> draft = Beside.start("e-book", () -> draft(document, name, moment));
        Pages pages = pages(document, moment, design);
        progress.step(Message.of("step.finishing"));
        Beside<byte[]> epub = Beside.start("e-book", () -> draft.get().with(pages.map()));
        byte[] pdf = finished(pages);
        Map<String, byte[]> made = new LinkedHashMap<>();
        made.put(name + ".epub", epub.get());
        made.put(name + ".pdf", pdf);
        if (ruby) {
            made.put(name + "-ruby.epub", withReadings(moment, pages.map()));
        }
        return new Rendered(made, pages.count());
    }

    private Pages pages(XdmNode document, Instant moment, PageDesign design) throws IOException, StyleException {
        boolean readings = design.pinyin() && design.layout() == Layout.INTERLINEAR;
        return PdfWriter.set(readings ? document(Ruby.over(tei)) : document, moment, design, files, xslt);
    }

    private byte[] finished(Pages pages) throws IOException {
        return pages.finished(tei, name + ".tei.xml");
    }

    private byte[] withReadings(Instant moment, PageMap pages) throws IOException, StyleException {
        progress.step(Message.of("step.readings"));
        return draft(document(Ruby.over(tei)), name + "-ruby", moment).with(pages);
    }

    private XdmNode document(byte[] bytes) throws StyleException {
        return xslt.document(new StreamSource(new ByteArrayInputStream(bytes)));
    }

    private Draft draft(XdmNode document, String title, Instant moment) throws IOException, StyleException {
        return EpubWriter.draft(document, title, name + ".pdf", moment, files, xslt);
    }
}
