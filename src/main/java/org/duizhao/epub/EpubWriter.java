package org.duizhao.epub;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.time.Instant;
import java.util.Optional;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmValue;
import nl.siegmann.epublib.domain.Book;
import org.duizhao.model.PageMap;
import org.duizhao.style.Beside;
import org.duizhao.style.StyleException;
import org.duizhao.style.StyleFiles;
import org.duizhao.style.Xslt;

/**
 * Writes the e-book: from the edition's TEI to an EPUB 3.3 file.
 *
 * <p>The style sheets under {@code styles/epub/} decide what is in the book and how it looks ({@link BookTree}); the
 * faces are cut down to the characters used ({@link FontSubset}) and the cover is painted ({@link CoverImage}); the
 * result becomes epublib's model ({@link BookModel}) and is packed ({@link Container}). The same TEI, styles, fonts and
 * pages give the same bytes.
 */
public final class EpubWriter {

    /** The style sheet that makes a book. */
    public static final String SHEET = BookTree.SHEET;

    private EpubWriter() {}

    /**
     * Writes an edition.
     *
     * @param tei the document, valid by {@code duizhao.rnc}
     * @param files styles and fonts
     * @param xslt the processor, on the same files
     * @param pages the pages of the PDF; {@link PageMap#NONE} gives a book without page list
     * @param out receives the file; is not closed
     * @throws StyleException if a style sheet is faulty or asks for what is not there
     * @throws IOException if a style file or font cannot be read, or the output not be written
     */
    public static void write(String tei, StyleFiles files, Xslt xslt, PageMap pages, OutputStream out)
            throws IOException, StyleException {
        XdmNode document = xslt.document(new StreamSource(new StringReader(tei)));
        String name = BookTree.published(document, "idno");
        Instant moment = Instant.parse(BookTree.published(document, "date") + "T00:00:00Z");
        BookTree.Names names = new BookTree.Names(name, name + ".pdf", true, Optional.of(moment), Optional.empty());
        Beside<byte[]> cover = cover(document, names, files, xslt);
        pack(BookTree.of(document, xslt, pages, names), cover, files, out);
    }

    /**
     * A book that is made but for its pages, so that the PDF can be set meanwhile.
     */
    public static final class Draft {

        private final XdmNode tei;
        private final BookTree.Names names;
        private final StyleFiles files;
        private final Xslt xslt;
        private final XdmValue raw;
        private final Beside<byte[]> cover;

        private Draft(XdmNode tei, BookTree.Names names, StyleFiles files, Xslt xslt)
                throws IOException, StyleException {
            this.tei = tei;
            this.names = names;
            this.files = files;
            this.xslt = xslt;
            this.cover = EpubWriter.cover(tei, names, files, xslt);
            this.raw = BookTree.raw(tei, xslt, names);
        }

        /** The file. */
        public byte[] with(PageMap pages) throws IOException, StyleException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pack(BookTree.of(tei, raw, xslt, pages, names), cover, files, out);
            return out.toByteArray();
        }
    }

    /**
     * Begins a form of an edition whose TEI has been parsed by the same processor.
     *
     * @param name what the file is called, without its ending; each form has its own identifier
     * @param printed the file of the PDF with the pages
     * @param moment what every time stamp in the book states
     * @param looks what the looks that it is given are known by
     */
    public static Draft draft(
            XdmNode tei, String name, String printed, Instant moment, String looks, StyleFiles files, Xslt xslt)
            throws IOException, StyleException {
        BookTree.Names names = new BookTree.Names(name, printed, true, Optional.of(moment), Optional.of(looks));
        return new Draft(tei, names, files, xslt);
    }

    private static Beside<byte[]> cover(XdmNode tei, BookTree.Names names, StyleFiles files, Xslt xslt) {
        return Beside.start("cover", () -> {
            try (FontFiles fonts = new FontFiles(files)) {
                return CoverImage.png(BookTree.cover(tei, xslt, names), fonts);
            }
        });
    }

    private static void pack(BookTree tree, Beside<byte[]> cover, StyleFiles files, OutputStream out)
            throws IOException, StyleException {
        Book book = new BookModel(files, cover).of(tree);
        new PackageDocument(tree).addTo(book);
        Container.write(book, tree.modified(), out);
    }
}
