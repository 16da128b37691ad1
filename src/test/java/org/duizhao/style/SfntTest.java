package org.duizhao.style;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.duizhao.style.Sfnt.Table;
import org.junit.jupiter.api.Test;

class SfntTest {

    private static byte[] face() throws IOException {
        return Files.readAllBytes(Path.of("fonts/EBGaramond-Regular.ttf"));
    }

    @Test
    void aTableThatIsPutInHasTheChecksumThatAFontToolWroteForIt() throws IOException {
        Sfnt face = Sfnt.read(face());
        // That of head is counted without the field that holds the sum of the whole file.
        for (String tag : Set.of("glyf", "cmap", "name", "post")) {
            Table table = face.tables().get(tag);
            Table put = face.with(tag, table.bytes()).tables().get(tag);
            assertEquals(table.checksum(), put.checksum(), tag);
        }
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        Sfnt face = Sfnt.read(face()).without(Set.of("GSUB", "GPOS"));
        Sfnt again = Sfnt.read(face.bytes());
        assertEquals(face.version(), again.version());
        assertEquals(face.tables().keySet(), again.tables().keySet());
        face.tables().forEach((tag, table) -> {
            assertEquals(table.checksum(), again.tables().get(tag).checksum(), tag);
            assertArrayEquals(table.bytes(), again.tables().get(tag).bytes(), tag);
        });
    }

    @Test
    void oneTableIsFoundWithoutTheRest() throws IOException {
        byte[] face = face();
        byte[] table = Sfnt.read(face).tables().get("cmap").bytes();
        assertArrayEquals(
                table, Sfnt.table(new ByteArrayInputStream(face), "cmap").orElseThrow());
        assertEquals(Optional.empty(), Sfnt.table(new ByteArrayInputStream(face), "none"));
        for (int length : new int[] {0, 5, 100, 40_000}) {
            assertThrows(
                    EOFException.class,
                    () -> Sfnt.table(new ByteArrayInputStream(face, 0, length), "cmap"),
                    "" + length);
        }
    }
}
