package org.duizhao.epub;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.batik.ext.awt.image.codec.png.PNGEncodeParam;
import org.apache.batik.ext.awt.image.codec.png.PNGImageEncoder;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.ImageTranscoder;

/**
 * Paints a drawing of plain areas as a PNG. Batik's own way to PNG tries five filters on every row, for photographs, and
 * writes how opaque each pixel is: half of the time that a cover takes.
 */
final class FlatPng extends ImageTranscoder {

    /** No filter, which suits plain areas best (PNG, third edition, section 12.7). */
    private static final class Unfiltered extends PNGEncodeParam.RGB {

        private static final int NONE = 0;

        @Override
        public int filterRow(byte[] row, byte[] before, byte[][] filtered, int bytesPerRow, int bytesPerPixel) {
            System.arraycopy(row, bytesPerPixel, filtered[NONE], bytesPerPixel, bytesPerRow);
            return NONE;
        }
    }

    @Override
    public BufferedImage createImage(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    }

    @Override
    public void writeImage(BufferedImage image, TranscoderOutput out) throws TranscoderException {
        PNGEncodeParam.RGB parameters = new Unfiltered();
        parameters.setSRGBIntent(PNGEncodeParam.INTENT_PERCEPTUAL);
        try {
            new PNGImageEncoder(out.getOutputStream(), parameters).encode(image);
        } catch (IOException e) {
            throw new TranscoderException(e);
        }
    }
}
