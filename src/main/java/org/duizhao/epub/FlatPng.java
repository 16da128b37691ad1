package org.duizhao.epub;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.apache.batik.ext.awt.image.GraphicsUtil;
import org.apache.batik.ext.awt.image.codec.png.PNGEncodeParam;
import org.apache.batik.ext.awt.image.codec.png.PNGImageEncoder;
import org.apache.batik.transcoder.SVGAbstractTranscoder;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderOutput;
import org.duizhao.model.Message;
import org.duizhao.style.StyleException;
import org.w3c.dom.Document;

/**
 * Paints a drawing of plain areas as a PNG. Batik's own way to PNG tries five filters on every row, for photographs, and
 * writes how opaque each pixel is.
 */
final class FlatPng extends SVGAbstractTranscoder {

    /** In pixels, each of which takes four bytes of memory. */
    private static final int LONGEST_SIDE = 5_000;

    private static final RenderingHints SMOOTH = new RenderingHints(Map.of(
            RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON,
            RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR));

    /** No filter, which suits plain areas best (PNG, third edition, section 12.7). */
    private static final class Unfiltered extends PNGEncodeParam.RGB {

        private static final int NONE = 0;

        @Override
        public int filterRow(byte[] row, byte[] before, byte[][] filtered, int bytesPerRow, int bytesPerPixel) {
            System.arraycopy(row, bytesPerPixel, filtered[NONE], bytesPerPixel, bytesPerRow);
            return NONE;
        }
    }

    /** Paints onto the picture itself; Batik's own painter of pictures paints tiles, and puts them together. */
    @Override
    protected void transcode(Document drawing, String address, TranscoderOutput out) throws TranscoderException {
        super.transcode(drawing, address, out);
        BufferedImage image = empty(Math.round(width), Math.round(height));
        Graphics2D graphics = GraphicsUtil.createGraphics(image, SMOOTH);
        graphics.transform(curTxf);
        root.paint(graphics);
        graphics.dispose();
        write(image, out.getOutputStream());
    }

    private static BufferedImage empty(int width, int height) throws TranscoderException {
        if (Math.min(width, height) < 1 || Math.max(width, height) > LONGEST_SIDE) {
            throw new TranscoderException(
                    new StyleException(Message.of("style.cover-size", width, height, LONGEST_SIDE)));
        }
        return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    }

    private static void write(BufferedImage image, OutputStream out) throws TranscoderException {
        PNGEncodeParam.RGB parameters = new Unfiltered();
        parameters.setSRGBIntent(PNGEncodeParam.INTENT_PERCEPTUAL);
        try {
            new PNGImageEncoder(out, parameters).encode(image);
        } catch (IOException e) {
            throw new TranscoderException(e);
        }
    }
}
