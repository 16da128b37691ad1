package org.duizhao.build;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.XdmNode;
import org.duizhao.epub.EpubWriter;
import org.duizhao.epub.EpubWriter.Draft;
import org.duizhao.model.Message;
import org.duizhao.model.PageDesign;
import org.duizhao.model.PageDesign.Layout;
import org.duizhao.model.PageMap;
import org.duizhao.print.Attachment;
import org.duizhao.print.PdfWriter;
import org.duizhao.print.PdfWriter.Pages;
import org.duizhao.style.Beside;
import org.duizhao.style.Looks;
import org.duizhao.style.StyleException;
import org.duizhao.style.StyleFiles;
import org.duizhao.style.Xslt;
import org.duizhao.variant.Ruby;

/**
 * What is made of an edition's TEI document: the PDF, and the e-book that knows the pages of the PDF. It goes the same
 * way whether a build has just written the document or a file brought it.
 */
final class Rendering {

    /**
     * From how many bytes on a document is long. The e-book of a shorter one is made beside the PDF; after it, the two
     * do not need their memory at once, and where both cores are busy with pages it hardly takes longer.
     */
    private static final int LONG = 1 << 24;

    private final byte[] tei;
    private final String name;
    private final Set<Product> products;
    private final StyleFiles files;
    private final Xslt xslt;
    private final Progress progress;
    private final boolean oneByOne;
    private final Optional<Beside<XdmNode>> document;

    /**
     * Begins to read the document; whoever makes this can look meanwhile whether it is valid.
     *
     * @param tei the document
     * @param name what the outputs are called, without their endings
     * @param products what to make; an e-book made without the PDF knows no pages
     * @param xslt on the same files, as {@link #processor} makes it
     */
    Rendering(byte[] tei, String name, Set<Product> products, StyleFiles files, Xslt xslt, Progress progress) {
        this(tei, name, products, files, xslt, progress, tei.length >= LONG);
    }

    /** @param oneByOne the e-book after the PDF, whatever the length; the bytes are the same */
    Rendering(
            byte[] tei,
            String name,
            Set<Product> products,
            StyleFiles files,
            Xslt xslt,
            Progress progress,
            boolean oneByOne) {
        this.tei = tei;
        this.oneByOne = oneByOne;
        this.name = name;
        this.products = products;
        this.files = files;
        this.xslt = xslt;
        this.progress = progress;
        this.document =
                products.isEmpty() ? Optional.empty() : Optional.of(Beside.start("document", () -> document(tei)));
    }

    /** A processor that compiles what a rendering will need while the document is still being made. */
    static Xslt processor(StyleFiles files, Set<Product> products) {
        Xslt xslt = new Xslt(files);
        xslt.prepare(products.stream().sorted().map(Rendering::sheet).toArray(String[]::new));
        return xslt;
    }

    private static String sheet(Product product) {
        return switch (product) {
            case PDF -> PdfWriter.SHEET;
            case EPUB -> EpubWriter.SHEET;
        };
    }

    /** The outputs by file name, and how many pages the PDF has. */
    record Rendered(Map<String, byte[]> files, int pages) {}

    /**
     * @param moment what every time stamp in the outputs states
     * @param ruby with a second e-book that has pinyin above the Chinese, where an e-book is made
     */
    Rendered render(Instant moment, PageDesign design, boolean ruby) throws IOException, StyleException {
        if (this.document.isEmpty()) {
            return new Rendered(Map.of(), 0);
        }
        Beside<String> looks = Beside.start("looks", () -> Looks.of(files, design));
        XdmNode document = this.document.get().get();
        boolean book = products.contains(Product.EPUB);
        progress.step(Message.of(products.contains(Product.PDF) ? "step.setting" : "step.e-book"));
        Optional<Beside<Draft>> draft = book && !oneByOne
                ? Optional.of(Beside.start("e-book", () -> draft(document, name, moment, looks.get())))
                : Optional.empty();
        Printed printed = printed(document, moment, design, looks, draft);
        Map<String, byte[]> made = new LinkedHashMap<>();
        if (book) {
            byte[] epub = printed.epub().isPresent()
                    ? printed.epub().get()
                    : draft(document, name, moment, looks.get()).with(printed.map());
            made.put(name + ".epub", epub);
        }
        printed.pdf().ifPresent(pdf -> made.put(name + ".pdf", pdf));
        if (ruby && book) {
            progress.step(Message.of("step.readings"));
            made.put(
                    name + "-ruby.epub",
                    draft(document(Ruby.over(tei)), name + "-ruby", moment, looks.get())
                            .with(printed.map()));
        }
        return new Rendered(made, printed.count());
    }

    /**
     * What came of the pages.
     *
     * @param pdf none where none is wanted
     * @param map where everything came to stand; nothing without a PDF
     * @param epub the e-book, where it was made beside them
     */
    private record Printed(Optional<byte[]> pdf, PageMap map, int count, Optional<byte[]> epub) {}

    /** @param draft the e-book that can be finished once the pages are known, while the PDF is being finished */
    private Printed printed(
            XdmNode document, Instant moment, PageDesign design, Beside<String> looks, Optional<Beside<Draft>> draft)
            throws IOException, StyleException {
        Optional<Attachment> attachment =
                products.contains(Product.PDF) ? Optional.of(new Attachment(tei, name + ".tei.xml")) : Optional.empty();
        Optional<Pages> pages =
                attachment.isPresent() ? Optional.of(pages(document, moment, design)) : Optional.empty();
        PageMap map = pages.map(Pages::map).orElse(PageMap.NONE);
        Optional<Beside<byte[]>> epub =
                draft.map(d -> Beside.start("e-book", () -> d.get().with(map)));
        Optional<byte[]> pdf = Optional.empty();
        if (pages.isPresent()) {
            progress.step(Message.of("step.finishing"));
            pdf = Optional.of(pages.get().finished(attachment.get(), looks.get()));
        }
        return new Printed(
                pdf,
                map,
                pages.map(Pages::count).orElse(0),
                epub.isPresent() ? Optional.of(epub.get().get()) : Optional.empty());
    }

    private Pages pages(XdmNode document, Instant moment, PageDesign design) throws IOException, StyleException {
        boolean readings = design.pinyin() && design.layout() == Layout.INTERLINEAR;
        return PdfWriter.set(readings ? document(Ruby.over(tei)) : document, moment, design, files, xslt);
    }

    private XdmNode document(byte[] bytes) throws StyleException {
        return xslt.document(new StreamSource(new ByteArrayInputStream(bytes)));
    }

    private Draft draft(XdmNode document, String title, Instant moment, String looks)
            throws IOException, StyleException {
        return EpubWriter.draft(document, title, name + ".pdf", moment, looks, files, xslt);
    }
}
