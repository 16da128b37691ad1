package org.duizhao.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Sample pages of the small edition look as they did when they were last looked at. With {@code -Dregenerate=true} the
 * pictures are made anew, to be looked at before they are committed.
 */
class PageImageTest {

    private static final Path PICTURES = Path.of("src/test/resources/pages");
    private static final int DPI = 72;

    /** Grey levels by which a pixel may differ from one of those around its place: what anti-aliasing does. */
    private static final int SHADE = 96;

    @ParameterizedTest
    @CsvSource({
        "columns, title, 1",
        "columns, contents, 3",
        "columns, witnesses, 4",
        "columns, part, 7",
        "columns, glance, 11",
        "columns, glossary, 14",
        "facing, base, 8",
        "facing, lead, 9",
        "interlinear pinyin, part, 7",
        "columns, index, 15",
        "synopsis, part, 7",
        "columns a4 large, part, 7"
    })
    void aPageLooksAsItDid(String design, String what, int page) throws IOException {
        BufferedImage now = picture(design, page);
        Path file = PICTURES.resolve(design.replace(' ', '-') + "-" + what + ".png");
        if (Boolean.getBoolean("regenerate")) {
            Files.createDirectories(PICTURES);
            ImageIO.write(now, "png", file.toFile());
        }
        assertTrue(Files.exists(file), file + " is there");
        BufferedImage then = ImageIO.read(file.toFile());
        assertEquals(then.getWidth() + "×" + then.getHeight(), now.getWidth() + "×" + now.getHeight());
        int strange = strange(then, now) + strange(now, then);
        if (strange > 0) {
            Path seen = Path.of("target/pages").resolve(file.getFileName());
            Files.createDirectories(seen.getParent());
            ImageIO.write(now, "png", seen.toFile());
            throw new AssertionError(strange + " pixels of " + seen + " are not like those of " + file);
        }
    }

    private static BufferedImage picture(String design, int page) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(Layouts.pdf(Layouts.SMALL, design))) {
            return new PDFRenderer(pdf).renderImageWithDPI(page - 1, DPI, ImageType.GRAY);
        }
    }

    /** Pixels of one picture that resemble none of the nine about their place in the other. */
    private static int strange(BufferedImage one, BufferedImage other) {
        int strange = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                if (!resembles(one.getRaster().getSample(x, y, 0), other, x, y)) {
                    strange++;
                }
            }
        }
        return strange;
    }

    private static boolean resembles(int grey, BufferedImage other, int x, int y) {
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                int atX = Math.max(0, Math.min(other.getWidth() - 1, x + dx));
                int atY = Math.max(0, Math.min(other.getHeight() - 1, y + dy));
                if (Math.abs(grey - other.getRaster().getSample(atX, atY, 0)) <= SHADE) {
                    return true;
                }
            }
        }
        return false;
    }
}
