package org.duizhao.print;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.fo.pagination.Flow;
import org.apache.fop.layoutmgr.FlowLayoutManager;
import org.apache.fop.layoutmgr.LayoutManagerMapping;
import org.apache.fop.layoutmgr.PageSequenceLayoutManager;

/** FOP's layout, but for flows that were begun beforehand: it goes on with these. */
final class Beginnings extends LayoutManagerMapping {

    private final Map<Flow, EarlyFlow> begun = new ConcurrentHashMap<>();

    Beginnings(FOUserAgent agent) {
        super(agent);
    }

    void keep(EarlyFlow flow, Flow content) {
        begun.put(content, flow);
    }

    /** A flow that was begun for pages of other measures is begun again. */
    @Override
    public FlowLayoutManager makeFlowLayoutManager(PageSequenceLayoutManager pages, Flow content) {
        EarlyFlow early = begun.remove(content);
        if (early == null || !early.fits(pages)) {
            return super.makeFlowLayoutManager(pages, content);
        }
        early.setParent(pages);
        return early;
    }
}
