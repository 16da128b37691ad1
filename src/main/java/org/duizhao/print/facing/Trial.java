package org.duizhao.print.facing;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.fop.area.Area;
import org.apache.fop.area.BodyRegion;
import org.apache.fop.area.LineArea;
import org.apache.fop.area.PageViewport;
import org.apache.fop.area.Trait;
import org.duizhao.print.AreaWalk;
import org.duizhao.print.facing.Part.Item;

/**
 * What the trial showed: the lines that every item took with each side set by itself, and the heights of the notes and
 * of the headings.
 * All lengths are in thousandths of a point, as FOP has them.
 */
final class Trial {

    /** What the names begin with of items, and of the blocks that hold the headings before an item. */
    private static final String ITEM = "item-";

    private static final String HEADINGS = "heads-";

    private final Map<Item, Lines> items = new HashMap<>();
    private final Map<String, Integer> notes = new HashMap<>();
    private final Map<Item, Integer> headings = new HashMap<>();
    private final Map<LineArea, Integer> numbers = new IdentityHashMap<>();
    private final Map<Side, Integer> leading = new HashMap<>();
    private int room;
    private int head;

    /**
     * The lines of an item.
     *
     * @param first number of its first line; numbers go through the whole trial
     * @param last number of its last line
     * @param fill how much of lines it fills: 2.5 is two lines and a half
     */
    record Lines(int first, int last, double fill) {}

    /** Takes in a page of the trial. */
    void see(PageViewport page) {
        BodyRegion body = page.getBodyRegion();
        if (body == null) {
            return;
        }
        room = Math.max(room, body.getBPD());
        List<Area> areas = AreaWalk.all(body.getMainReference());
        LineArea line = null;
        for (Area area : areas) {
            if (area instanceof LineArea next) {
                line = next;
            } else if (area.getTrait(Trait.PROD_ID) instanceof String id) {
                if (id.startsWith(ITEM) && line != null) {
                    item(item(id), area, line);
                } else if (id.startsWith("spread-") && id.endsWith("-head")) {
                    head = Math.max(head, area.getAllocBPD());
                } else if (id.startsWith(HEADINGS)) {
                    headings.merge(item(id), area.getAllocBPD(), Integer::sum);
                }
            }
        }
        if (body.getFootnote() != null && body.getFootnote().getChildAreas() != null) {
            for (Object child : body.getFootnote().getChildAreas()) {
                Area area = (Area) child;
                if (area.getTrait(Trait.PROD_ID) instanceof String id) {
                    notes.merge(id, area.getAllocBPD(), Integer::sum);
                }
            }
        }
    }

    /** The item that a name speaks of: a word, the side, the passage, the item's number. */
    private static Item item(String id) {
        String[] parts = id.split("-", 4);
        return new Item(parts[1].equals("base") ? Side.BASE : Side.LEAD, parts[2], Integer.parseInt(parts[3]));
    }

    private void item(Item item, Area area, LineArea line) {
        int number = numbers.computeIfAbsent(line, l -> numbers.size());
        leading.merge(item.side(), line.getAllocBPD(), Math::max);
        double fill = line.getIPD() == 0 ? 0 : (double) area.getIPD() / line.getIPD();
        items.merge(
                item, new Lines(number, number, fill), (a, b) -> new Lines(a.first(), b.last(), a.fill() + b.fill()));
    }

    /** The height of the region that text and notes share. */
    int room() {
        return room;
    }

    /** The height of the head over each page's text. */
    int head() {
        return head;
    }

    int leading(Side side) {
        return leading.getOrDefault(side, 0);
    }

    /** The height of a line, the smaller of the two sides'. */
    int line() {
        return leading.values().stream().mapToInt(Integer::intValue).min().orElse(0);
    }

    int note(String id) {
        return notes.getOrDefault(id, 0);
    }

    /** The height of the headings before the items of a run. */
    int headings(Side side, String passage, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .map(i -> headings.getOrDefault(new Item(side, passage, i), 0))
                .sum();
    }

    /** Whether an item ends in the line in which the next begins; lines of verse do not. */
    private boolean shareALine(Side side, String passage, int item) {
        Lines own = items.get(new Item(side, passage, item));
        Lines next = items.get(new Item(side, passage, item + 1));
        return own == null || next == null || own.last() == next.first();
    }

    /** How many lines a run of items of one passage takes. */
    int lines(Side side, String passage, int from, int to) {
        if (to < from) {
            return 0;
        }
        Lines first = items.get(new Item(side, passage, from));
        Lines last = items.get(new Item(side, passage, to));
        if (first == null || last == null) {
            return 1;
        }
        if (from == 1 || IntStream.range(from - 1, to).noneMatch(i -> shareALine(side, passage, i))) {
            return last.last() - first.first() + 1;
        }
        // A run that begins within the passage is broken anew; no more lines than it touched before and one.
        double fill = 0;
        for (int i = from; i <= to; i++) {
            fill += items.get(new Item(side, passage, i)).fill();
        }
        return Math.min((int) Math.ceil(fill + 0.05), last.last() - first.first() + 1);
    }
}
