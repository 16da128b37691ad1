package org.duizhao.print;

import java.util.ArrayList;
import java.util.List;
import org.apache.fop.area.Area;
import org.apache.fop.area.LineArea;
import org.apache.fop.area.PageViewport;
import org.apache.fop.area.Trait;
import org.apache.fop.area.inline.InlineArea;
import org.apache.fop.area.inline.InlineParent;
import org.apache.fop.area.inline.TextArea;

/**
 * Lets a mark of full width at the end of a justified line stand in half its width, so that what is seen of it ends
 * where the other lines end (clreq 3.1.6.2). FOP sets every mark in its full width; here, before a page is painted, the
 * characters of such a line are drawn apart until the empty half of the mark is beyond the measure.
 */
final class LineEndMarks {

    /** Marks whose right half is empty. */
    private static final String MARKS = "，。、；：）》〉」』】”’";

    /** A line that lacks more than this of its measure, in thousandths of a point, was not justified. */
    private static final int SLACK = 1000;

    private LineEndMarks() {}

    static void adjust(PageViewport page) {
        if (page.getBodyRegion() != null) {
            for (Area area : AreaWalk.all(page.getBodyRegion().getMainReference())) {
                if (area instanceof LineArea line) {
                    adjust(line);
                }
            }
        }
    }

    private static void adjust(LineArea line) {
        List<TextArea> texts = new ArrayList<>();
        for (Area area : AreaWalk.all(line)) {
            if (area instanceof TextArea text && !text.getText().isEmpty()) {
                texts.add(text);
            }
        }
        if (texts.isEmpty() || !justified(line)) {
            return;
        }
        TextArea last = texts.get(texts.size() - 1);
        String words = last.getText();
        if (MARKS.indexOf(words.charAt(words.length() - 1)) < 0) {
            return;
        }
        int half = (Integer) last.getTrait(Trait.FONT_SIZE) / 2;
        List<TextArea> chinese = texts.stream().filter(LineEndMarks::isChinese).toList();
        int gaps = chinese.stream().mapToInt(t -> t.getText().length()).sum() - 1;
        if (gaps < 4) {
            return;
        }
        int more = half / gaps;
        chinese.forEach(text -> text.setTextLetterSpaceAdjust(text.getTextLetterSpaceAdjust() + more));
        widen(line.getInlineAreas(), more);
    }

    private static boolean justified(LineArea line) {
        int filled = line.getStartIndent();
        for (Object child : line.getInlineAreas()) {
            filled += ((InlineArea) child).getAllocIPD();
        }
        return Math.abs(line.getIPD() - filled) < SLACK;
    }

    private static boolean isChinese(TextArea text) {
        return text.getText().codePoints().anyMatch(c -> Character.isIdeographic(c) || MARKS.indexOf(c) >= 0);
    }

    /** What the characters take more is the width of all areas around them. */
    private static int widen(List<?> areas, int more) {
        int sum = 0;
        for (Object child : areas) {
            InlineArea area = (InlineArea) child;
            int gain = 0;
            if (area instanceof TextArea text) {
                gain = isChinese(text) ? more * text.getText().length() : 0;
            } else if (area instanceof InlineParent parent) {
                gain = widen(parent.getChildAreas(), more);
            }
            area.setIPD(area.getIPD() + gain);
            sum += gain;
        }
        return sum;
    }
}
