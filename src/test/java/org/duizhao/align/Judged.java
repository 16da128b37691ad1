package org.duizhao.align;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A bead's confidence and whether it was right. */
record Judged(double confidence, boolean right) {

    static List<Judged> of(Gold gold, List<Search.Step> path) {
        var judged = new ArrayList<Judged>();
        List<Gold.Pair> pairs = Gold.pairs(path);
        for (int x = 0; x < pairs.size(); x++) {
            judged.add(new Judged(path.get(x).chance(), gold.beads().contains(pairs.get(x))));
        }
        return judged;
    }

    /** Prints the share of wrong beads among those to be reviewed and among the rest, for several thresholds. */
    static void report(String title, List<Judged> judged) {
        for (double limit : new double[] {0.5, 0.6, 0.7, 0.8, 0.9}) {
            var flagged = judged.stream().filter(j -> j.confidence < limit).toList();
            var rest = judged.stream().filter(j -> j.confidence >= limit).toList();
            long wrongFlagged = flagged.stream().filter(j -> !j.right).count();
            long wrongRest = rest.stream().filter(j -> !j.right).count();
            System.out.printf(
                    Locale.ROOT,
                    "%sbelow %.1f: %d of %d beads, %.1f %% of them wrong; of the rest %.1f %% wrong; %.0f %% of errors found%n",
                    title,
                    limit,
                    flagged.size(),
                    judged.size(),
                    100.0 * wrongFlagged / Math.max(1, flagged.size()),
                    100.0 * wrongRest / Math.max(1, rest.size()),
                    100.0 * wrongFlagged / Math.max(1, wrongFlagged + wrongRest));
        }
    }
}
