package org.duizhao.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.duizhao.message.Catalogue;
import org.duizhao.message.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlignFilesTest {

    @TempDir
    Path dir;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private Path write(String name, String text) throws IOException {
        return Files.writeString(dir.resolve(name), text);
    }

    private int pair(Path zh, Path en) {
        return AlignFiles.pair(zh, en, new PrintStream(out), m -> new PrintStream(err)
                .println(Catalogue.of(Language.EN).text(m)));
    }

    private void assertRefused(int status) {
        assertEquals(1, status);
        assertEquals("", out.toString(StandardCharsets.UTF_8));
        assertEquals(1, err.toString(StandardCharsets.UTF_8).lines().count());
    }

    @Test
    void writesOneBeadALine() throws IOException {
        Path zh = write("a.zh.txt", "今天下雨了。\n我们在家看书，没有出去。\n晚上，月亮出来了。\n");
        Path en = write(
                "a.en.txt",
                "It rained today.\nWe stayed at home and read books.\nWe did not go out.\nIn the evening the moon came out.\n");
        assertEquals(0, pair(zh, en));
        assertEquals("[0]:[0]\n[1]:[1, 2]\n[2]:[3]\n", out.toString(StandardCharsets.UTF_8));
        assertEquals("", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void sameFileTwice() throws IOException {
        Path zh = write("a.txt", "今天下雨了。\n我们在家。\n");
        assertEquals(0, pair(zh, zh));
        assertEquals("[0]:[0]\n[1]:[1]\n", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void refusesAnEmptySide() throws IOException {
        assertRefused(pair(write("a", "一。\n"), write("b", "\n \n")));
    }

    @Test
    void refusesRubbish() throws IOException {
        Path binary = Files.write(dir.resolve("b"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1, 2, (byte) 0x80});
        assertRefused(pair(write("a", "一。\n"), binary));
    }

    @Test
    void refusesZeroBytes() throws IOException {
        assertRefused(pair(write("a", "一。\n"), write("b", "One\0two\n")));
    }

    @Test
    void refusesAMissingFile() throws IOException {
        assertRefused(pair(write("a", "一。\n"), dir.resolve("none")));
    }

    @Test
    void refusesAMillionCharactersOnALine() throws IOException {
        assertRefused(pair(write("a", "字".repeat(1_000_000)), write("b", "One.\n")));
    }

    @Test
    void batchWritesBesideTheTexts() throws IOException {
        write("001.zh.txt", "今天下雨了。\n");
        write("001.en.txt", "It rained today.\n");
        write("002.zh.txt", "月亮出来了。\n");
        write("002.en.txt", "The moon came out.\n");
        assertEquals(0, AlignFiles.batch(dir, m -> new PrintStream(err)
                .println(Catalogue.of(Language.EN).text(m))));
        assertEquals("[0]:[0]\n", Files.readString(dir.resolve("001.align")));
        assertEquals("[0]:[0]\n", Files.readString(dir.resolve("002.align")));
    }

    @Test
    void batchReportsWhatItCannotAlignAndDoesTheRest() throws IOException {
        write("001.zh.txt", "今天下雨了。\n");
        write("002.zh.txt", "月亮出来了。\n");
        write("002.en.txt", "The moon came out.\n");
        assertEquals(1, AlignFiles.batch(dir, m -> new PrintStream(err)
                .println(Catalogue.of(Language.EN).text(m))));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("001.en.txt"));
        assertEquals("[0]:[0]\n", Files.readString(dir.resolve("002.align")));
    }

    @Test
    void batchOfAnEmptyFolder() {
        assertEquals(1, AlignFiles.batch(dir, m -> new PrintStream(err)
                .println(Catalogue.of(Language.EN).text(m))));
        assertEquals(1, err.toString(StandardCharsets.UTF_8).lines().count());
        assertEquals(1, AlignFiles.batch(dir.resolve("none"), m -> new PrintStream(err)
                .println(Catalogue.of(Language.EN).text(m))));
    }
}
