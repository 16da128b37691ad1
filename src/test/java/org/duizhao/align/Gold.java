package org.duizhao.align;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Sentences with their hand-made alignment, and the measures that the literature scores alignments by. */
record Gold(String name, List<String> left, List<String> right, List<Pair> beads) {

    private static final Pattern LINE = Pattern.compile("\\s*\\[([^]]*)\\]\\s*:\\s*\\[([^]]*)\\]\\s*");

    /** Sentence numbers of both sides. */
    record Pair(List<Integer> left, List<Integer> right) {}

    /**
     * Counts of right beads.
     *
     * @param strict the very same bead
     * @param lax a shared sentence pair
     * @param all beads looked at
     */
    record Hits(int strict, int lax, int all) {

        Hits plus(Hits o) {
            return new Hits(strict + o.strict, lax + o.lax, all + o.all);
        }
    }

    /** Precision counts every bead of the test; recall the gold beads with both sides. */
    record Score(Hits precision, Hits recall) {

        static final Score NONE = new Score(new Hits(0, 0, 0), new Hits(0, 0, 0));

        Score plus(Score o) {
            return new Score(precision.plus(o.precision), recall.plus(o.recall));
        }

        double strict() {
            return f1(
                    precision.strict / (double) Math.max(1, precision.all),
                    recall.strict / (double) Math.max(1, recall.all));
        }

        double lax() {
            return f1(
                    precision.lax / (double) Math.max(1, precision.all), recall.lax / (double) Math.max(1, recall.all));
        }

        private static double f1(double p, double r) {
            return p + r == 0 ? 0 : 2 * p * r / (p + r);
        }
    }

    /** Reads every NNN.zh.txt, NNN.en.txt and NNN.gold of a folder. */
    static List<Gold> folder(Path dir) throws IOException {
        var all = new ArrayList<Gold>();
        try (var files = Files.list(dir)) {
            for (Path gold :
                    files.filter(f -> f.toString().endsWith(".gold")).sorted().toList()) {
                String name = gold.getFileName().toString().replace(".gold", "");
                all.add(new Gold(
                        name,
                        Files.readAllLines(dir.resolve(name + ".zh.txt")),
                        Files.readAllLines(dir.resolve(name + ".en.txt")),
                        beads(Files.readAllLines(gold))));
            }
        }
        return all;
    }

    static List<Pair> beads(List<String> lines) {
        var beads = new ArrayList<Pair>();
        for (String line : lines) {
            var m = LINE.matcher(line);
            if (m.matches()) {
                beads.add(new Pair(numbers(m.group(1)), numbers(m.group(2))));
            }
        }
        return beads;
    }

    private static List<Integer> numbers(String s) {
        var list = new ArrayList<Integer>();
        for (String n : s.split("[,\\s]+")) {
            if (!n.isBlank()) {
                list.add(Integer.valueOf(n.trim()));
            }
        }
        return List.copyOf(list);
    }

    /** Gold beads after sentences of one side were taken out: their new numbers are given, -1 for one that is gone. */
    static List<Pair> without(List<Pair> beads, List<Integer> number, boolean left) {
        var out = new ArrayList<Pair>();
        for (Pair b : beads) {
            List<Integer> side = (left ? b.left : b.right)
                    .stream().map(number::get).filter(x -> x >= 0).toList();
            List<Integer> other = left ? b.right : b.left;
            if (!side.isEmpty()) {
                out.add(left ? new Pair(side, other) : new Pair(other, side));
            } else {
                other.forEach(x -> out.add(left ? new Pair(List.of(), List.of(x)) : new Pair(List.of(x), List.of())));
            }
        }
        return out;
    }

    /** The same text with runs of beads taken out of one side, about a quarter of all. */
    Gold dropping(boolean fromLeft, long seed) {
        var random = new java.util.Random(seed);
        List<String> side = fromLeft ? left : right;
        var number = new ArrayList<Integer>(java.util.Collections.nCopies(side.size(), 0));
        int run = 0;
        for (Pair b : beads) {
            if (run == 0 && random.nextInt(15) == 0) {
                run = 1 + random.nextInt(9);
            }
            if (run > 0) {
                run--;
                (fromLeft ? b.left : b.right).forEach(x -> number.set(x, -1));
            }
        }
        var kept = new ArrayList<String>();
        for (int i = 0; i < side.size(); i++) {
            if (number.get(i) == 0) {
                number.set(i, kept.size());
                kept.add(side.get(i));
            }
        }
        return new Gold(name, fromLeft ? kept : left, fromLeft ? right : kept, without(beads, number, fromLeft));
    }

    Score score(List<Pair> test) {
        var both = beads.stream()
                .filter(b -> !b.left.isEmpty() && !b.right.isEmpty())
                .toList();
        var testBoth = test.stream()
                .filter(b -> !b.left.isEmpty() && !b.right.isEmpty())
                .toList();
        return new Score(hits(test, beads), hits(both, testBoth));
    }

    private static Hits hits(List<Pair> beads, List<Pair> against) {
        Set<Pair> same = new HashSet<>(against);
        Set<Long> pairs = new HashSet<>();
        for (Pair b : against) {
            b.left.forEach(i -> b.right.forEach(j -> pairs.add((long) i << 32 | j)));
        }
        int strict = 0;
        int lax = 0;
        for (Pair b : beads) {
            boolean hit = same.contains(b);
            strict += hit ? 1 : 0;
            lax += hit
                            || b.left.stream()
                                    .anyMatch(i -> b.right.stream().anyMatch(j -> pairs.contains((long) i << 32 | j)))
                    ? 1
                    : 0;
        }
        return new Hits(strict, lax, beads.size());
    }

    static List<Pair> pairs(List<Search.Step> path) {
        return path.stream()
                .map(s -> new Pair(range(s.i(), s.k()), range(s.j(), s.l())))
                .toList();
    }

    static List<Pair> pairsOf(List<org.duizhao.model.Bead> beads) {
        return beads.stream().map(b -> new Pair(b.left(), b.right())).toList();
    }

    private static List<Integer> range(int from, int count) {
        return java.util.stream.IntStream.range(from, from + count).boxed().toList();
    }
}
