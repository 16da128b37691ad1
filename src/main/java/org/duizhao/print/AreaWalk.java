package org.duizhao.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.fop.area.Area;
import org.apache.fop.area.BlockParent;
import org.apache.fop.area.BodyRegion;
import org.apache.fop.area.LineArea;
import org.apache.fop.area.MainReference;
import org.apache.fop.area.PageViewport;
import org.apache.fop.area.RegionReference;
import org.apache.fop.area.RegionViewport;
import org.apache.fop.area.Span;
import org.apache.fop.area.inline.Container;
import org.apache.fop.area.inline.InlineBlockParent;
import org.apache.fop.area.inline.InlineParent;
import org.apache.fop.area.inline.InlineViewport;
import org.apache.fop.area.inline.TextArea;
import org.apache.fop.fo.Constants;

/**
 * Goes through the areas of a page in the order in which they are painted: blocks, their lines, what is in them down to
 * the pieces of text, whose words have nothing of their own and are most of all areas.
 */
public final class AreaWalk {

    private AreaWalk() {}

    private static final int[] REGIONS = {
        Constants.FO_REGION_BODY,
        Constants.FO_REGION_BEFORE,
        Constants.FO_REGION_AFTER,
        Constants.FO_REGION_START,
        Constants.FO_REGION_END
    };

    /** Everything on a page. */
    static List<Area> all(PageViewport page) {
        List<Area> found = new ArrayList<>();
        for (int name : REGIONS) {
            RegionViewport view = page.getPage().getRegionViewport(name);
            if (view == null) {
                continue;
            }
            collectAll(view.getRegionReference().getBlocks(), found);
            if (view.getRegionReference() instanceof BodyRegion body) {
                found.addAll(all(body.getMainReference()));
                Stream.of(body.getBeforeFloat(), body.getFootnote())
                        .filter(Objects::nonNull)
                        .forEach(part -> collect(part, found));
            }
        }
        return found;
    }

    /** A region and everything in it. */
    public static List<Area> all(RegionReference region) {
        List<Area> found = new ArrayList<>();
        collectAll(region.getBlocks(), found);
        return found;
    }

    /** The main part of a page, without its notes. */
    public static List<Area> all(MainReference main) {
        List<Area> found = new ArrayList<>();
        for (Span span : main.getSpans()) {
            for (int i = 0; i < span.getColumnCount(); i++) {
                collect(span.getNormalFlow(i), found);
            }
        }
        return found;
    }

    /** An area and everything in it. */
    public static List<Area> all(Area area) {
        List<Area> found = new ArrayList<>();
        collect(area, found);
        return found;
    }

    private static void collect(Area area, List<Area> found) {
        found.add(area);
        if (area instanceof LineArea line) {
            collectAll(line.getInlineAreas(), found);
        } else if (area instanceof InlineParent inline && !(area instanceof TextArea)) {
            collectAll(inline.getChildAreas(), found);
        } else if (area instanceof InlineBlockParent box) {
            collect(box.getChildArea(), found);
        } else if (area instanceof InlineViewport view && view.getContent() instanceof Container content) {
            collectAll(content.getBlocks(), found);
        } else if (area instanceof BlockParent block && block.getChildAreas() != null) {
            collectAll(block.getChildAreas(), found);
        }
    }

    /** FOP's lists do not say what they hold. */
    private static void collectAll(List<?> children, List<Area> found) {
        children.forEach(child -> collect((Area) child, found));
    }
}
