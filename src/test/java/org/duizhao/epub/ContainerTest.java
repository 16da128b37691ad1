package org.duizhao.epub;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.TimeZone;
import org.duizhao.style.StyleFiles;
import org.duizhao.style.Xslt;
import org.junit.jupiter.api.Test;

class ContainerTest {

    @Test
    void beginsWithTheTypeUncompressed() throws Exception {
        byte[] book = Trial.book(Trial.PAGES);
        // EPUB 3.3, section 4.2.4: the name at 30, the content right behind it.
        assertEquals("mimetypeapplication/epub+zip", new String(book, 30, 28, StandardCharsets.US_ASCII));
        assertEquals("mimetype", Trial.files(book).keySet().iterator().next());
    }

    @Test
    void isTheSameEveryTime() throws Exception {
        byte[] first = Trial.book(Trial.PAGES);
        TimeZone zone = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
        try {
            ByteArrayOutputStream again = new ByteArrayOutputStream();
            StyleFiles files = new StyleFiles(Path.of("").toAbsolutePath());
            EpubWriter.write(Trial.tei(), files, new Xslt(files), Trial.PAGES, again);
            assertArrayEquals(first, again.toByteArray());
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void holdsTheLicenceOfItsFaceAndStaysSmall() throws Exception {
        byte[] book = Trial.book(Trial.PAGES);
        assertTrue(Trial.files(book).containsKey("EPUB/fonts/NotoSerifSC-LICENSE.txt"));
        assertTrue(book.length < 3_000_000, () -> book.length + " bytes");
    }
}
