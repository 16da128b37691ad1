package org.duizhao.epub;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.duizhao.model.Message;
import org.duizhao.model.VariationSelectors;
import org.duizhao.style.StyleException;
import org.w3c.dom.Element;

/**
 * Text set into a box, after {@code textArea} of SVG Tiny 1.2 (section 10.11), which Batik does not know: broken into
 * lines, and made smaller until it fits.
 *
 * @param fonts in order; each character is set in the first that has it
 * @param size the type size at most
 * @param anchor start, middle or end
 * @param after whether the text stands at the foot of the box
 */
record TextArea(
        String text,
        List<TrueTypeFont> fonts,
        double x,
        double y,
        double width,
        double height,
        double size,
        String anchor,
        boolean after) {

    private static final double LEADING = 1.25;
    private static final double SMALLER = 0.97;
    private static final double SMALLEST = 8;

    /** @throws StyleException if the element lacks a measure */
    static TextArea of(Element area, List<TrueTypeFont> fonts) throws StyleException {
        return new TextArea(
                VariationSelectors.without(area.getTextContent()).strip().replaceAll("\\s+", " "),
                fonts,
                number(area, "x"),
                number(area, "y"),
                number(area, "width"),
                number(area, "height"),
                number(area, "font-size"),
                area.getAttribute("text-anchor").isEmpty()
                        ? area.getAttribute("text-align")
                        : area.getAttribute("text-anchor"),
                area.getAttribute("display-align").equals("after"));
    }

    private static double number(Element element, String attribute) throws StyleException {
        String value = element.getAttribute(attribute);
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw new StyleException(Message.of("style.cover-number", attribute, value));
        }
    }

    /** The outline of all glyphs, as the {@code d} of an SVG path. */
    String outline() throws IOException {
        if (text.isEmpty()) {
            return "";
        }
        double fitting = size;
        List<String> lines = lines(fitting, width);
        while (fitting > SMALLEST && (lines.size() * fitting * LEADING > height || widest(lines, fitting) > width)) {
            fitting *= SMALLER;
            lines = lines(fitting, width);
        }
        lines = balanced(lines, fitting);
        double block = lines.size() * fitting * LEADING;
        double baseline = (after ? y + height - block : y) + fitting;
        StringBuilder path = new StringBuilder();
        for (String line : lines) {
            double free = width - width(line, fitting);
            append(
                    path,
                    line,
                    fitting,
                    x + (anchor.equals("end") ? free : anchor.equals("middle") ? free / 2 : 0),
                    baseline);
            baseline += fitting * LEADING;
        }
        return path.toString();
    }

    /** As many lines, but of like length: a title does not end in a lonely word. */
    private List<String> balanced(List<String> lines, double at) throws IOException {
        List<String> best = lines;
        for (double limit = width; limit > width / 2; limit -= at / 4) {
            List<String> narrower = lines(at, limit);
            if (narrower.size() > lines.size() || widest(narrower, at) > width) {
                break;
            }
            best = narrower;
        }
        return best;
    }

    private List<String> lines(double at, double limit) throws IOException {
        BreakIterator breaks = BreakIterator.getLineInstance(ULocale.CHINA);
        breaks.setText(text);
        List<String> lines = new ArrayList<>();
        int start = 0;
        int last = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (last > start && width(text.substring(start, end).strip(), at) > limit) {
                lines.add(text.substring(start, last).strip());
                start = last;
            }
            last = end;
        }
        lines.add(text.substring(start).strip());
        return lines;
    }

    private double widest(List<String> lines, double at) throws IOException {
        double widest = 0;
        for (String line : lines) {
            widest = Math.max(widest, width(line, at));
        }
        return widest;
    }

    private double width(String line, double at) throws IOException {
        double width = 0;
        for (int c : line.codePoints().toArray()) {
            Glyph glyph = glyph(c);
            width += glyph.advance() * at / glyph.font.getUnitsPerEm();
        }
        return width;
    }

    /** A character's glyph in the font that has it. */
    private record Glyph(TrueTypeFont font, int id) {
        private int advance() throws IOException {
            return font.getAdvanceWidth(id);
        }
    }

    private Glyph glyph(int character) throws IOException {
        for (TrueTypeFont font : fonts) {
            int id = font.getUnicodeCmapLookup().getGlyphId(character);
            if (id != 0) {
                return new Glyph(font, id);
            }
        }
        return new Glyph(fonts.get(0), 0);
    }

    private void append(StringBuilder path, String line, double at, double left, double baseline) throws IOException {
        double pen = left;
        for (int c : line.codePoints().toArray()) {
            Glyph glyph = glyph(c);
            double scale = at / glyph.font.getUnitsPerEm();
            GlyphData data = glyph.font.getGlyph().getGlyph(glyph.id);
            if (data != null) {
                GeneralPath shape = data.getPath();
                shape.transform(new AffineTransform(scale, 0, 0, -scale, pen, baseline));
                append(path, shape.getPathIterator(null));
            }
            pen += glyph.advance() * scale;
        }
    }

    private static void append(StringBuilder path, PathIterator shape) {
        double[] p = new double[6];
        for (; !shape.isDone(); shape.next()) {
            switch (shape.currentSegment(p)) {
                case PathIterator.SEG_MOVETO -> append(path, 'M', p, 2);
                case PathIterator.SEG_LINETO -> append(path, 'L', p, 2);
                case PathIterator.SEG_QUADTO -> append(path, 'Q', p, 4);
                case PathIterator.SEG_CUBICTO -> append(path, 'C', p, 6);
                default -> path.append('Z');
            }
        }
    }

    private static void append(StringBuilder path, char command, double[] numbers, int count) {
        path.append(command);
        for (int i = 0; i < count; i++) {
            path.append(Math.round(numbers[i] * 100) / 100.0).append(' ');
        }
    }
}
