package org.duizhao.print;

import org.apache.fop.area.AreaTreeHandler;
import org.apache.fop.fo.pagination.Flow;
import org.apache.fop.fo.pagination.PageSequence;
import org.apache.fop.fo.pagination.SimplePageMaster;
import org.apache.fop.layoutmgr.FlowLayoutManager;
import org.apache.fop.layoutmgr.Page;
import org.apache.fop.layoutmgr.PageProvider;
import org.apache.fop.layoutmgr.PageSequenceLayoutManager;

/**
 * Stands for the pages of a sequence before there are any: one page that never ends. Lines can be broken on it, for
 * which only its measures matter; nothing is placed there.
 */
final class StillPages extends PageSequenceLayoutManager {

    private final PageProvider pages;
    private FlowLayoutManager flow;

    /** @param master of the first page */
    StillPages(AreaTreeHandler handler, PageSequence sequence, SimplePageMaster master) {
        super(handler, sequence);
        Page page = new Page(master, 1, "1", false, false, false);
        page.getPageViewport().setWritingModeTraits(sequence);
        pages = new OnePage(handler, sequence, page);
        setCurrentPage(page);
    }

    /** The flow that is to be set on these pages for the time being. */
    <T extends FlowLayoutManager> T begin(T beginning) {
        flow = beginning;
        return beginning;
    }

    Flow content() {
        return getPageSequence().getMainFlow();
    }

    @Override
    public PageProvider getPageProvider() {
        return pages;
    }

    @Override
    public FlowLayoutManager getFlowLayoutManager() {
        return flow;
    }

    /** Whoever asks for a page, whichever, gets the one. */
    private static final class OnePage extends PageProvider {

        private final Page page;

        private OnePage(AreaTreeHandler handler, PageSequence sequence, Page page) {
            super(handler, sequence);
            this.page = page;
        }

        @Override
        public Page getPage(boolean blank, int index, int relativeTo) {
            return page;
        }

        @Override
        protected Page getPage(boolean blank, int index) {
            return page;
        }
    }
}
