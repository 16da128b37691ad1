package org.duizhao.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.fop.area.Area;
import org.apache.fop.area.LineArea;
import org.apache.fop.area.PageViewport;
import org.apache.fop.area.RegionViewport;
import org.apache.fop.area.Trait;
import org.apache.fop.area.inline.InlineArea;
import org.apache.fop.area.inline.InlineParent;
import org.apache.fop.area.inline.TextArea;
import org.apache.fop.fo.Constants;
import org.apache.fop.fonts.Font;
import org.apache.fop.fonts.FontInfo;
import org.apache.fop.fonts.FontTriplet;

/**
 * Writes into the running head which passages stand on the page.
 *
 * <p>XSL-FO's own way, markers, cannot be used: FOP drops every later page sequence from the tag tree of a PDF whose
 * static content is an artifact and retrieves a marker. So the head is set with a stand-in, an inline whose identifier
 * begins with {@code range-}, and its words are put there when the page is made. What stands on the page is told by
 * blocks with identifiers {@code span-LABEL-…}. A space beside the stand-in, a leader, takes up what it gains or loses.
 */
final class RunningRange {

    private static final String STAND_IN = "range-";
    private static final String SPAN = "span-";

    private RunningRange() {}

    static void fill(PageViewport page, FontInfo fonts) {
        String range = range(labels(page));
        for (int region : new int[] {Constants.FO_REGION_BEFORE, Constants.FO_REGION_AFTER}) {
            RegionViewport head = page.getPage().getRegionViewport(region);
            if (head != null) {
                for (Area area : AreaWalk.all(head.getRegionReference())) {
                    if (area instanceof LineArea line) {
                        standIn(line).ifPresent(inline -> write(line, inline, range, fonts));
                    }
                }
            }
        }
    }

    /** The labels of all that stands on the page, in order. */
    private static List<String> labels(PageViewport page) {
        List<String> labels = new ArrayList<>();
        if (page.getBodyRegion() != null) {
            for (Area area : AreaWalk.all(page.getBodyRegion().getMainReference())) {
                if (area.getTrait(Trait.PROD_ID) instanceof String id && id.startsWith(SPAN)) {
                    labels.add(id.substring(SPAN.length(), id.lastIndexOf('-')));
                }
            }
        }
        return labels;
    }

    /** {@code R.3–R.5}; {@code R.3} alone; nothing where there is no passage. */
    static String range(List<String> labels) {
        if (labels.isEmpty()) {
            return "";
        }
        String first = labels.get(0);
        String last = labels.get(labels.size() - 1);
        return first.equals(last) ? first : first + "–" + last;
    }

    private static Optional<InlineParent> standIn(LineArea line) {
        for (Object child : line.getInlineAreas()) {
            if (child instanceof InlineParent inline
                    && inline.getTrait(Trait.PROD_ID) instanceof String id
                    && id.startsWith(STAND_IN)) {
                return Optional.of(inline);
            }
        }
        return Optional.empty();
    }

    /** A leader of spaces: the one area of the line that is neither words nor holds any. */
    private static Optional<InlineArea> leader(LineArea line) {
        for (Object child : line.getInlineAreas()) {
            if (child instanceof InlineArea area && !(area instanceof InlineParent) && !(area instanceof TextArea)) {
                return Optional.of(area);
            }
        }
        return Optional.empty();
    }

    private static void write(LineArea line, InlineParent standIn, String words, FontInfo fonts) {
        for (Object child : standIn.getChildAreas()) {
            if (child instanceof TextArea text) {
                int before = text.getIPD();
                Font font = fonts.getFontInstance(
                        (FontTriplet) text.getTrait(Trait.FONT), (Integer) text.getTrait(Trait.FONT_SIZE));
                text.removeText();
                text.addWord(words, 0);
                int after = font.getWordWidth(words);
                text.setIPD(after);
                standIn.setIPD(standIn.getIPD() + after - before);
                leader(line).ifPresent(space -> space.setIPD(space.getIPD() + before - after));
                return;
            }
        }
    }
}
