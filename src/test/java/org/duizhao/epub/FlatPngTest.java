package org.duizhao.epub;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import javax.imageio.ImageIO;
import org.apache.batik.transcoder.Transcoder;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.PNGTranscoder;
import org.junit.jupiter.api.Test;

class FlatPngTest {

    private static final String DRAWING = """
            <svg xmlns="http://www.w3.org/2000/svg" width="120" height="90" viewBox="0 0 120 90">
              <rect width="120" height="90" fill="#f4efe6"/>
              <rect width="120" height="30" fill="#7a1f1f"/>
              <path d="M10 80 C 40 10, 65 10, 95 80 Z" fill="#26221f"/>
            </svg>
            """;

    @Test
    void paintsWhatBatikPaintsInFewerBytes() throws Exception {
        byte[] flat = png(new FlatPng());
        byte[] batik = png(new PNGTranscoder());
        assertArrayEquals(pixels(batik), pixels(flat));
        assertTrue(flat.length < batik.length, flat.length + " bytes");
    }

    private static byte[] png(Transcoder way) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        way.transcode(new TranscoderInput(new StringReader(DRAWING)), new TranscoderOutput(out));
        return out.toByteArray();
    }

    private static int[] pixels(byte[] png) throws Exception {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
