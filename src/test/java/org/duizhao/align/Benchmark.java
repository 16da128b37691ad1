package org.duizhao.align;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.duizhao.model.Bead;

/**
 * Prints how well and how fast the aligner works. Usage: {@code Benchmark [BENCH_DIR] [--cross]}: without a folder of
 * hand-aligned texts only the formal texts of this repository and the speed are measured; {@code --cross} also fits the
 * weights anew with each text held out, which takes some minutes. Run it in the project's folder.
 */
public final class Benchmark {

    private Benchmark() {}

    public static void main(String[] args) throws IOException {
        if (args.length > 0 && !args[0].startsWith("--")) {
            List<Gold> all = Gold.folder(Path.of(args[0]));
            FitWeights.report("bench, weights as shipped", all, Weights.shared());
            confidence(all);
            if (args.length > 1) {
                FitWeights.cross(all);
            }
            speed(all);
        }
        formal();
        dropped();
    }

    private static void formal() {
        for (FormalTexts f : FormalTexts.all()) {
            List<Bead> beads = new Aligner().alignParagraphs(f.left(), f.right());
            Gold.Score score = f.gold().score(Gold.pairsOf(beads));
            var wrong = beads.stream()
                    .filter(b -> !f.beads().contains(new Gold.Pair(b.left(), b.right())))
                    .map(b -> b.left() + ":" + b.right())
                    .toList();
            print("formal %s: %d beads, strict %.4f, wrong %s%n", f.name(), beads.size(), score.strict(), wrong);
        }
    }

    private static void dropped() {
        for (boolean paragraphs : new boolean[] {true, false}) {
            var sentences = Gold.Score.NONE;
            var whole = Gold.Score.NONE;
            for (FormalTexts f : FormalTexts.all()) {
                if (f.name().startsWith("001")) {
                    continue;
                }
                for (int seed = 0; seed < 20; seed++) {
                    for (double share : new double[] {0.2, 0.3, 0.4}) {
                        FormalTexts d = f.dropping(share, seed % 2 == 0, seed);
                        sentences = sentences.plus(score(d, paragraphs));
                        whole = whole.plus(score(f.byParagraph().dropping(share, seed % 2 == 0, seed), paragraphs));
                    }
                }
            }
            print(
                    "20 to 40 %% of paragraphs dropped, %s: sentences strict %.4f, paragraphs strict %.4f%n",
                    paragraphs ? "paragraphs known" : "paragraphs unknown", sentences.strict(), whole.strict());
        }
    }

    private static Gold.Score score(FormalTexts d, boolean paragraphs) {
        Gold gold = d.gold();
        List<Bead> beads = paragraphs
                ? new Aligner().alignParagraphs(d.left(), d.right())
                : new Aligner().align(gold.left(), gold.right());
        return gold.score(Gold.pairsOf(beads));
    }

    private static void confidence(List<Gold> all) {
        var judged = new ArrayList<Judged>();
        for (Gold g : all) {
            judged.addAll(Judged.of(
                    g, FitWeights.engine(List.of(g)).run(Weights.shared()).get(0)));
        }
        Judged.report("bench, ", judged);
    }

    private static void speed(List<Gold> all) {
        var aligner = new Aligner();
        int sentences =
                all.stream().mapToInt(g -> g.left().size() + g.right().size()).sum();
        for (int round = 0; round < 8; round++) {
            long start = System.nanoTime();
            for (Gold g : all) {
                aligner.align(g.left(), g.right());
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            if (round % 7 == 0) {
                print(
                        "round %d: %d sentences, both sides counted, %.0f a second%n",
                        round + 1, sentences, sentences / seconds);
            }
        }
        for (int size : new int[] {5_000, 50_000}) {
            var left = new ArrayList<String>();
            var right = new ArrayList<String>();
            var gold = new ArrayList<Gold.Pair>();
            for (int copy = 0; left.size() < size; copy++) {
                Gold g = all.get((copy * 5 + copy / all.size()) % all.size());
                int a = left.size();
                int b = right.size();
                g.beads()
                        .forEach(p -> gold.add(new Gold.Pair(
                                p.left().stream().map(x -> x + a).toList(),
                                p.right().stream().map(x -> x + b).toList())));
                left.addAll(g.left());
                right.addAll(g.right());
            }
            System.gc();
            long start = System.nanoTime();
            List<Bead> beads = aligner.align(left, right);
            double seconds = (System.nanoTime() - start) / 1e9;
            double strict =
                    new Gold("", left, right, gold).score(Gold.pairsOf(beads)).strict();
            print(
                    "%d by %d sentences (the bench texts over and over): %.1f s, strict %.4f, heap limit %d MB%n",
                    left.size(),
                    right.size(),
                    seconds,
                    strict,
                    Runtime.getRuntime().maxMemory() >> 20);
        }
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
