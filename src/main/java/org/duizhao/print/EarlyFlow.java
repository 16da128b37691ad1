package org.duizhao.print;

import java.util.List;
import org.apache.fop.area.BodyRegion;
import org.apache.fop.fo.Constants;
import org.apache.fop.fo.pagination.Flow;
import org.apache.fop.layoutmgr.FlowLayoutManager;
import org.apache.fop.layoutmgr.LayoutContext;
import org.apache.fop.layoutmgr.ListElement;
import org.apache.fop.layoutmgr.PageSequenceLayoutManager;
import org.apache.fop.traits.MinOptMax;

/**
 * A flow whose lines are broken before its pages begin, up to the first forced page break. That is three quarters of
 * FOP's layout, and depends on nothing that goes before in the edition; where pages break, and what their numbers are,
 * does. Made by one thread, then handed to another.
 */
final class EarlyFlow extends FlowLayoutManager {

    private final int columnWidth;
    private final int bodyHeight;
    private List<ListElement> made;
    private int nextSpan = Constants.NOT_SET;
    private int columnsUnbalanced;

    private EarlyFlow(StillPages pages, Flow flow) {
        super(pages, flow);
        columnWidth = pages.getCurrentColumnWidth();
        bodyHeight = bodyHeight(pages);
    }

    /** Breaks the lines of the flow of these pages. */
    static EarlyFlow of(StillPages pages) {
        EarlyFlow flow = pages.begin(new EarlyFlow(pages, pages.content()));
        flow.make();
        return flow;
    }

    /** Whether what was made fits pages as well as those for which it was made. */
    boolean fits(PageSequenceLayoutManager pages) {
        return made != null && columnWidth == pages.getCurrentColumnWidth() && bodyHeight == bodyHeight(pages);
    }

    private static int bodyHeight(PageSequenceLayoutManager pages) {
        BodyRegion body = pages.getCurrentPV().getBodyRegion();
        return body.getRemainingBPD();
    }

    /** In the context in which FOP's page breaker asks first. */
    private void make() {
        LayoutContext context = LayoutContext.newInstance();
        context.setStackLimitBP(MinOptMax.getInstance(bodyHeight));
        context.setBPAlignment(Constants.EN_START);
        context.setRefIPD(columnWidth);
        context.signalSpanChange(Constants.NOT_SET);
        while (made == null && !super.isFinished()) {
            made = super.getNextKnuthElements(context, Constants.EN_START);
        }
        nextSpan = context.getNextSpan();
        columnsUnbalanced = context.getDisableColumnBalancing();
    }

    @Override
    public List<ListElement> getNextKnuthElements(LayoutContext context, int alignment) {
        if (made == null) {
            return super.getNextKnuthElements(context, alignment);
        }
        List<ListElement> elements = made;
        made = null;
        context.signalSpanChange(nextSpan);
        context.setDisableColumnBalancing(columnsUnbalanced);
        return elements;
    }

    /** Not before what was made is asked for. */
    @Override
    public boolean isFinished() {
        return made == null && super.isFinished();
    }
}
