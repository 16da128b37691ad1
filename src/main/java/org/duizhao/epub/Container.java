package org.duizhao.epub;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.siegmann.epublib.domain.Book;
import nl.siegmann.epublib.domain.Resource;

/** Packs a book into its ZIP file (EPUB 3.3, section 4): {@code mimetype} first and stored, every time the same. */
final class Container {

    private static final String MIMETYPE = "application/epub+zip";
    private static final String CONTAINER = """
            <?xml version="1.0" encoding="UTF-8"?>
            <container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
            <rootfiles>
            <rootfile full-path="%s" media-type="application/oebps-package+xml"/>
            </rootfiles>
            </container>
            """.formatted(PackageDocument.FOLDER + PackageDocument.PATH);

    /** The first time that a ZIP file can state. */
    private static final LocalDateTime EARLIEST = LocalDateTime.of(1980, 1, 1, 0, 0);

    private Container() {}

    static void write(Book book, LocalDateTime time, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setLevel(Deflater.BEST_COMPRESSION);
        stored(zip, "mimetype", MIMETYPE.getBytes(StandardCharsets.US_ASCII), time);
        deflated(zip, "META-INF/container.xml", CONTAINER.getBytes(StandardCharsets.UTF_8), time);
        deflated(
                zip,
                PackageDocument.FOLDER + PackageDocument.PATH,
                book.getOpfResource().getData(),
                time);
        for (Resource resource : book.getResources().getAll()) {
            deflated(zip, PackageDocument.FOLDER + resource.getHref(), resource.getData(), time);
        }
        zip.finish();
        zip.flush();
    }

    /** Not compressed and without extra field, so that the type stands at a fixed place of the file. */
    private static void stored(ZipOutputStream zip, String name, byte[] data, LocalDateTime time) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(data);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(data.length);
        entry.setCrc(crc.getValue());
        add(zip, entry, data, time);
    }

    private static void deflated(ZipOutputStream zip, String name, byte[] data, LocalDateTime time) throws IOException {
        add(zip, new ZipEntry(name), data, time);
    }

    private static void add(ZipOutputStream zip, ZipEntry entry, byte[] data, LocalDateTime time) throws IOException {
        // A local time is written as it is, whatever the machine's time zone.
        entry.setTimeLocal(time.isBefore(EARLIEST) ? EARLIEST : time);
        zip.putNextEntry(entry);
        zip.write(data);
        zip.closeEntry();
    }
}
