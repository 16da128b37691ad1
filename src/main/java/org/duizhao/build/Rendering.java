package org.duizhao.build;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.XdmNode;
import org.duizhao.epub.EpubWriter;
import org.duizhao.model.PageDesign;
import org.duizhao.model.PageDesign.Layout;
import org.duizhao.model.PageMap;
import org.duizhao.print.PdfWriter;
import org.duizhao.print.PdfWriter.Pdf;
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
     */
    Rendering(byte[] tei, String name, StyleFiles files, Progress progress) {
        this.tei = tei;
        this.name = name;
        this.files = files;
        this.xslt = new Xslt(files);
        this.progress = progress;
    }

    /** The outputs by file name, and how many pages the PDF has. */
    record Rendered(Map<String, byte[]> files, int pages) {}

    /**
     * @param moment what every time stamp in the outputs states
     * @param ruby with a second e-book that has pinyin above the Chinese
     */
    Rendered render(Instant moment, PageDesign design, boolean ruby) throws IOException, StyleException {
        XdmNode document = document(tei);
        progress.step("setting the pages");
        XdmNode printed =
                design.pinyin() && design.layout() == Layout.INTERLINEAR ? document(Ruby.over(tei)) : document;
        Pdf pdf = PdfWriter.write(printed, tei, name + ".tei.xml", moment, design, files, xslt);
        progress.step("making the e-book");
        Map<String, byte[]> made = new LinkedHashMap<>();
        made.put(name + ".epub", epub(document, name, pdf.pageMap(), moment));
        made.put(name + ".pdf", pdf.bytes());
        if (ruby) {
            progress.step("writing the readings");
            made.put(name + "-ruby.epub", epub(document(Ruby.over(tei)), name + "-ruby", pdf.pageMap(), moment));
        }
        return new Rendered(made, pdf.pages());
    }

    private XdmNode document(byte[] bytes) throws StyleException {
        return xslt.document(new StreamSource(new ByteArrayInputStream(bytes)));
    }

    private byte[] epub(XdmNode document, String title, PageMap pages, Instant moment)
            throws IOException, StyleException {
        ByteArrayOutputStream epub = new ByteArrayOutputStream();
        EpubWriter.write(document, title, name + ".pdf", moment, files, xslt, pages, epub);
        return epub.toByteArray();
    }
}
