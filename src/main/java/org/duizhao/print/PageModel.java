package org.duizhao.print;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.fop.area.AreaTreeModel;
import org.apache.fop.area.OffDocumentItem;
import org.apache.fop.area.PageSequence;
import org.apache.fop.area.PageViewport;
import org.apache.fop.fonts.FontInfo;

/**
 * Mends each page that FOP has laid out, the order of its notes, its running head and the marks at the ends of lines,
 * and has it painted. A page that names the number of a page to come waits, and with it those that follow in its page
 * sequence: what runs on from one page to the next enters the tag tree in the order of painting. Other sequences do not
 * wait, or a contents page would hold all others in memory.
 */
final class PageModel extends AreaTreeModel {

    private final FontInfo fonts;
    private final Consumer<PageViewport> observer;
    private final Optional<PagePainter> painter;
    private final NotesInOrder notes = new NotesInOrder();
    private final List<PageViewport> waiting = new ArrayList<>();
    /** Sequences that pages are still to be painted of; the last is the one that pages are being added to. */
    private final List<PageSequence> begun = new ArrayList<>();

    private final List<OffDocumentItem> afterPage = new ArrayList<>();
    private final List<OffDocumentItem> atEnd = new ArrayList<>();

    /**
     * @param fonts the layout's
     * @param observer sees every page once it is mended
     * @param painter none for a trial of which only the layout is wanted
     */
    PageModel(FontInfo fonts, Consumer<PageViewport> observer, Optional<PagePainter> painter) {
        this.fonts = fonts;
        this.observer = observer;
        this.painter = painter;
    }

    @Override
    public void setDocumentLocale(Locale locale) {
        painter.ifPresent(p -> p.language(locale));
    }

    @Override
    public void startPageSequence(PageSequence pages) {
        super.startPageSequence(pages);
        begun.add(pages);
        painter.ifPresent(p -> p.begun(pages));
    }

    @Override
    public void addPage(PageViewport page) {
        super.addPage(page);
        notes.sort(page);
        RunningRange.fill(page, fonts);
        LineEndMarks.adjust(page);
        observer.accept(page);
        waiting.add(page);
        paint(false);
        give(afterPage);
    }

    @Override
    public void handleOffDocumentItem(OffDocumentItem item) {
        switch (item.getWhenToProcess()) {
            case OffDocumentItem.AFTER_PAGE -> afterPage.add(item);
            case OffDocumentItem.END_OF_DOC -> atEnd.add(item);
            default -> painter.ifPresent(p -> p.item(item));
        }
    }

    @Override
    public void endDocument() {
        paint(true);
        give(afterPage);
        give(atEnd);
        painter.ifPresent(PagePainter::finish);
    }

    private void paint(boolean all) {
        Set<PageSequence> held = new HashSet<>();
        for (Iterator<PageViewport> pages = waiting.iterator(); pages.hasNext(); ) {
            PageViewport page = pages.next();
            if (!all && (!page.isResolved() || held.contains(page.getPageSequence()))) {
                held.add(page.getPageSequence());
            } else {
                pages.remove();
                painter.ifPresentOrElse(p -> p.page(page), page::clear);
            }
        }
        end(held, all ? begun : begun.subList(0, begun.size() - 1));
    }

    /** Ends the sequences that wait for nothing. */
    private void end(Set<PageSequence> held, List<PageSequence> complete) {
        List<PageSequence> ended =
                complete.stream().filter(s -> !held.contains(s)).toList();
        painter.ifPresent(p -> ended.forEach(p::ended));
        complete.removeAll(ended);
    }

    private void give(List<OffDocumentItem> items) {
        painter.ifPresent(p -> items.forEach(p::item));
        items.clear();
    }
}
