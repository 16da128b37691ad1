package org.duizhao.epub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import org.duizhao.model.PageMap;
import org.junit.jupiter.api.Test;

class CoverImageTest {

    @Test
    void showsTheTitleAtFullSize() throws Exception {
        byte[] png = Trial.files(Trial.book(PageMap.NONE)).get("EPUB/images/cover.png");
        BufferedImage cover = ImageIO.read(new ByteArrayInputStream(png));
        assertEquals(1600, cover.getWidth());
        assertEquals(2560, cover.getHeight());
        // Within the title's box there is ink of the title on the ground of the cover's head.
        int ground = cover.getRGB(20, 20);
        int ink = 0;
        for (int x = 130; x < 1470; x++) {
            for (int y = 150; y < 590; y++) {
                ink += cover.getRGB(x, y) == ground ? 0 : 1;
            }
        }
        assertTrue(ink > 20_000, ink + " pixels");
    }
}
