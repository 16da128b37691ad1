package org.duizhao.print.facing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duizhao.print.facing.Part.Item;

/**
 * Divides the beads of a part among spreads. Of all divisions in which both sides of every spread fit their page it
 * takes the one with the least waste: the sum, over all spreads but the last, of the square of what the longer side
 * leaves empty, with a little added where a passage is cut. The squares keep any one spread from being much emptier
 * than the others, as in the line breaking of Knuth and Plass (Software: Practice and Experience 11, 1981).
 */
final class Planner {

    /** What cutting a passage counts: as much as a tenth of a page left empty. */
    private static final double CUT = 0.01;

    /** What more than a quarter of a page left empty counts, over and above its square. */
    private static final double TOO_EMPTY = 1;

    private static final double LIMIT = 0.25;

    /** What a spread counts that does not fit: only a bead that is longer than a page makes one. */
    private static final double DOES_NOT_FIT = 1000;

    /** Space after the head of a column ({@code styles/print/facing.xsl}), in thousandths of a point. */
    private static final int AFTER_HEAD = 5000;

    /** Space after a note (template “note-body” of {@code styles/print/inline.xsl}), in thousandths of a point. */
    private static final int AFTER_NOTE = 2000;

    private final Part part;
    private final Trial trial;
    private final Map<Bead, Integer> extra;

    /** Space between the texts of two passages, and around the rule over the notes. */
    private final int afterPassage;

    private final int rule;

    /** @param extra what beads turned out to need beyond their measure */
    Planner(Part part, Trial trial, Map<Bead, Integer> extra) {
        this.part = part;
        this.trial = trial;
        this.extra = extra;
        // As the styles have them, told in lines, so that they grow with the type.
        this.afterPassage = trial.line() / 2;
        this.rule = trial.line() * 4 / 5;
    }

    /** The spreads, each the beads on it. */
    List<List<Bead>> plan() {
        List<Bead> beads = part.beads();
        int n = beads.size();
        double[] best = new double[n + 1];
        int[] from = new int[n + 1];
        for (int to = 1; to <= n; to++) {
            best[to] = Double.MAX_VALUE;
            for (int start = to - 1; start >= 0; start--) {
                double fill = fill(beads.subList(start, to));
                if (fill > 1 && start < to - 1) {
                    break;
                }
                double cost = best[start] + cost(fill, to);
                if (cost < best[to]) {
                    best[to] = cost;
                    from[to] = start;
                }
            }
        }
        List<List<Bead>> spreads = new ArrayList<>();
        for (int to = n; to > 0; to = from[to]) {
            spreads.add(0, beads.subList(from[to], to));
        }
        return spreads;
    }

    private double cost(double fill, int to) {
        boolean last = to == part.beads().size();
        boolean cuts = !last
                && part.beads()
                        .get(to - 1)
                        .passage()
                        .equals(part.beads().get(to).passage());
        double empty = last ? 0 : Math.max(0, 1 - fill);
        return (fill > 1 ? DOES_NOT_FIT * fill : 0)
                + empty * empty
                + (empty > LIMIT ? TOO_EMPTY : 0)
                + (cuts ? CUT : 0);
    }

    /** How much of its page the longer side takes. */
    private double fill(List<Bead> beads) {
        return Math.max(fill(beads, Side.BASE), fill(beads, Side.LEAD));
    }

    double fill(List<Bead> beads, Side side) {
        return (double) (trial.head() + AFTER_HEAD + text(beads, side) + notes(beads, side)) / trial.room();
    }

    private int text(List<Bead> beads, Side side) {
        int height = 0;
        for (Bead run : runs(beads)) {
            height +=
                    trial.lines(side, run.passage(), run.from(side), run.to(side)) * trial.leading(side) + afterPassage;
            height += trial.headings(side, run.passage(), run.from(side), run.to(side));
        }
        return height
                - afterPassage
                + beads.stream().mapToInt(b -> extra.getOrDefault(b, 0)).sum();
    }

    private int notes(List<Bead> beads, Side side) {
        Set<String> ids = new LinkedHashSet<>();
        for (Bead bead : beads) {
            for (int i = bead.from(side); i <= bead.to(side); i++) {
                ids.addAll(part.notes().getOrDefault(new Item(side, bead.passage(), i), List.of()));
            }
        }
        return ids.isEmpty()
                ? 0
                : rule
                        + ids.stream()
                                .mapToInt(id -> trial.note(id) + AFTER_NOTE)
                                .sum();
    }

    /** Beads of the same passage in one. */
    static List<Bead> runs(List<Bead> beads) {
        Map<String, Bead> runs = new LinkedHashMap<>();
        for (Bead bead : beads) {
            runs.merge(
                    bead.passage(),
                    bead,
                    (a, b) -> new Bead(a.passage(), a.baseFrom(), b.baseTo(), a.leadFrom(), b.leadTo()));
        }
        return new ArrayList<>(runs.values());
    }
}
