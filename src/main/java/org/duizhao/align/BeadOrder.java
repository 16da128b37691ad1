package org.duizhao.align;

import java.util.ArrayList;
import java.util.List;
import org.duizhao.model.Bead;

/** Puts beads into reading order: by the left side, and beads without one where their right side belongs. */
final class BeadOrder {

    private BeadOrder() {}

    static List<Bead> of(List<Bead> beads) {
        var withLeft =
                new ArrayList<>(beads.stream().filter(b -> !b.left().isEmpty()).toList());
        withLeft.sort(java.util.Comparator.comparing(b -> b.left().get(0)));
        var rightOnly =
                new ArrayList<>(beads.stream().filter(b -> b.left().isEmpty()).toList());
        rightOnly.sort(java.util.Comparator.comparing(b -> b.right().get(0)));
        var out = new ArrayList<Bead>();
        int next = 0;
        for (Bead bead : withLeft) {
            while (next < rightOnly.size()
                    && !bead.right().isEmpty()
                    && rightOnly.get(next).right().get(0) < bead.right().get(0)) {
                out.add(rightOnly.get(next++));
            }
            out.add(bead);
        }
        out.addAll(rightOnly.subList(next, rightOnly.size()));
        return out;
    }
}
