package org.duizhao.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a reviewer does with beads, which are counted from 0. Beads that an edit touches are reviewed from then on, so
 * that the aligner leaves them as they are.
 */
public sealed interface Edit {

    /** What an edit makes, and the bead at which the reviewer's eye stays. */
    record Edited(Division division, int focus) {}

    /** Carries it out; nothing where it cannot be: there is no such bead, or no sentence to move. */
    Optional<Edited> on(Division division);

    /** The bead is right. */
    record Accept(int bead) implements Edit {
        @Override
        public Optional<Edited> on(Division division) {
            return at(division, bead)
                    .filter(b -> !b.reviewed())
                    .map(b -> replaced(division, bead, 1, List.of(b.accepted()), bead));
        }
    }

    /** The bead is open again. */
    record Reopen(int bead) implements Edit {
        @Override
        public Optional<Edited> on(Division division) {
            return at(division, bead)
                    .filter(ReviewBead::reviewed)
                    .map(b -> replaced(division, bead, 1, List.of(b.reopened()), bead));
        }
    }

    /** The bead and the next one are one. */
    record Merge(int bead) implements Edit {
        @Override
        public Optional<Edited> on(Division division) {
            return at(division, bead).flatMap(b -> at(division, bead + 1)
                    .map(next -> replaced(division, bead, 2, List.of(b.with(next)), bead)));
        }
    }

    /**
     * The bead is two.
     *
     * @param left how many of its left sentences go into the first
     * @param right how many of its right sentences do
     */
    record Split(int bead, int left, int right) implements Edit {
        @Override
        public Optional<Edited> on(Division division) {
            return at(division, bead).filter(this::fits).map(b -> {
                ReviewBead first =
                        new ReviewBead(b.left().subList(0, left), b.right().subList(0, right), 1, true, b.comments());
                ReviewBead second = new ReviewBead(
                        b.left().subList(left, b.left().size()),
                        b.right().subList(right, b.right().size()),
                        1,
                        true,
                        List.of());
                return replaced(division, bead, 1, List.of(first, second), bead);
            });
        }

        private boolean fits(ReviewBead b) {
            return left >= 0
                    && left <= b.left().size()
                    && right >= 0
                    && right <= b.right().size()
                    && left + right > 0
                    && left + right < b.left().size() + b.right().size();
        }
    }

    /**
     * A sentence goes over to the neighbour: the last one to the next bead, or the first one to the bead before. A bead
     * that has nothing left is gone.
     *
     * @param down whether it goes to the next bead
     */
    record Shift(int bead, Side side, boolean down) implements Edit {
        @Override
        public Optional<Edited> on(Division division) {
            return at(division, bead).filter(b -> !b.side(side).isEmpty()).flatMap(b -> at(division, neighbour())
                    .map(n -> shifted(division, b, n)));
        }

        private int neighbour() {
            return down ? bead + 1 : bead - 1;
        }

        private Edited shifted(Division division, ReviewBead giver, ReviewBead taker) {
            List<Integer> has = giver.side(side);
            int at = down ? has.size() - 1 : 0;
            List<Integer> rest = new ArrayList<>(has);
            rest.remove(at);
            List<Integer> more = ReviewBead.union(taker.side(side), List.of(has.get(at)));
            boolean gone = rest.isEmpty() && other(giver).isEmpty();
            List<String> comments = new ArrayList<>(taker.comments());
            if (gone) {
                comments.addAll(down ? 0 : comments.size(), giver.comments());
            }
            ReviewBead now = with(taker, more, comments);
            List<ReviewBead> beads = gone
                    ? List.of(now)
                    : down
                            ? List.of(with(giver, rest, giver.comments()), now)
                            : List.of(now, with(giver, rest, giver.comments()));
            int first = Math.min(bead, neighbour());
            return replaced(division, first, 2, beads, gone ? first : bead);
        }

        private List<Integer> other(ReviewBead b) {
            return side == Side.LEFT ? b.right() : b.left();
        }

        private ReviewBead with(ReviewBead b, List<Integer> sentences, List<String> comments) {
            return side == Side.LEFT
                    ? new ReviewBead(sentences, b.right(), 1, true, comments)
                    : new ReviewBead(b.left(), sentences, 1, true, comments);
        }
    }

    private static Optional<ReviewBead> at(Division division, int bead) {
        return bead >= 0 && bead < division.beads().size()
                ? Optional.of(division.beads().get(bead))
                : Optional.empty();
    }

    private static Edited replaced(Division division, int from, int count, List<ReviewBead> by, int focus) {
        List<ReviewBead> beads = new ArrayList<>(division.beads().subList(0, from));
        beads.addAll(by);
        beads.addAll(division.beads().subList(from + count, division.beads().size()));
        return new Edited(new Division(division.left(), division.right(), beads), focus);
    }
}
