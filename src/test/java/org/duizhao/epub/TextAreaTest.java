package org.duizhao.epub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.junit.jupiter.api.Test;

class TextAreaTest {

    private static Rectangle2D box(String text, double width, double height, String anchor, boolean after)
            throws IOException {
        try (FontFiles fonts = new FontFiles(Trial.FILES)) {
            String path = new TextArea(
                            text,
                            List.of(fonts.get("fonts/EBGaramond-Regular.ttf")),
                            100,
                            200,
                            width,
                            height,
                            80,
                            anchor,
                            after)
                    .outline();
            List<Double> numbers = new ArrayList<>();
            Matcher number = Pattern.compile("-?\\d+\\.\\d+").matcher(path);
            while (number.find()) {
                numbers.add(Double.parseDouble(number.group()));
            }
            Rectangle2D box = new Rectangle2D.Double(numbers.get(0), numbers.get(1), 0, 0);
            for (int i = 0; i < numbers.size(); i += 2) {
                box.add(numbers.get(i), numbers.get(i + 1));
            }
            return box;
        }
    }

    @Test
    void longTextIsMadeSmallerUntilItFits() throws Exception {
        Rectangle2D box = box("A title that goes on and on ".repeat(8), 500, 200, "", false);
        assertTrue(new Rectangle2D.Double(98, 198, 504, 204).contains(box), box::toString);
    }

    @Test
    void aLongWordIsMadeSmallerToo() throws Exception {
        assertTrue(
                box("Donaudampfschifffahrtsgesellschaft", 300, 200, "", false).getMaxX() <= 402);
    }

    @Test
    void linesAreOfLikeLength() throws Exception {
        // Greedy breaking would leave the last word alone.
        assertTrue(box("New Quality Productive Forces", 900, 300, "", false).getWidth() < 700);
    }

    @Test
    void standsAtTheFootOrTheEnd() throws Exception {
        assertTrue(box("Foot", 500, 400, "", true).getMinY() > 500);
        assertEquals(600, box("End", 500, 400, "end", false).getMaxX(), 8);
    }

    /** A name in two scripts showed boxes in place of its Chinese. */
    @Test
    void aCharacterThatTheFaceLacksIsSetInTheNext() throws Exception {
        try (FontFiles fonts = new FontFiles(Trial.FILES)) {
            TrueTypeFont latin = fonts.get("fonts/EBGaramond-Regular.ttf");
            TrueTypeFont chinese = fonts.get("fonts/NotoSerifSC-Regular.ttf");
            assertEquals(outline("对照", List.of(chinese)), outline("对照", List.of(latin, chinese)));
            assertEquals(outline("Xi", List.of(latin)), outline("Xi", List.of(latin, chinese)));
        }
    }

    private static String outline(String text, List<TrueTypeFont> fonts) throws IOException {
        return new TextArea(text, fonts, 0, 0, 500, 200, 80, "", false).outline();
    }

    @Test
    void ofNothingIsNothing() throws Exception {
        try (FontFiles fonts = new FontFiles(Trial.FILES)) {
            assertEquals(
                    "",
                    new TextArea("", List.of(fonts.get("fonts/EBGaramond-Regular.ttf")), 0, 0, 1, 1, 1, "", false)
                            .outline());
        }
    }
}
