package org.duizhao.align;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Fits the weights of both passes on a folder of hand-aligned texts and writes them in the form of {@code
 * alignment-weights.txt}. Usage: {@code FitWeights BENCH_DIR OUT_FILE}; with {@code --cross} as a third argument it also
 * fits with each text held out in turn and prints how that text scores.
 */
public final class FitWeights {

    /** How much a text with sentences taken out counts beside the whole one. */
    private static final double DROPPED = 0.25;

    /**
     * The bench has no paragraphs and two beads in which sentences change places: these weights are set by hand so that
     * the formal texts come out right.
     */
    private static final Map<String, Float> BY_HAND = Map.of(
            "crossed", 1.0f,
            "paragraph.inside.left", -2.5f,
            "paragraph.inside.right", -1.5f,
            "paragraph.both", 1.0f,
            "paragraph.one", -0.5f);

    private FitWeights() {}

    public static void main(String[] args) throws IOException {
        List<Gold> all = Gold.folder(Path.of(args[0]));
        if (args.length > 2) {
            cross(all);
        }
        Weights w = fit(all);
        Files.writeString(Path.of(args[1]), text(w, all.size()));
        report("fitted on all", all, w);
    }

    static void cross(List<Gold> all) {
        var single = Gold.Score.NONE;
        var batch = Gold.Score.NONE;
        var judged = new ArrayList<Judged>();
        for (Gold held : all) {
            Weights w = fit(all.stream().filter(g -> g != held).toList());
            List<Search.Step> path = engine(List.of(held)).run(w).get(0);
            judged.addAll(Judged.of(held, path));
            Gold.Score one = held.score(Gold.pairs(path));
            Gold.Score many = held.score(Gold.pairs(engine(all).run(w).get(all.indexOf(held))));
            single = single.plus(one);
            batch = batch.plus(many);
            System.out.printf(
                    Locale.ROOT,
                    "%s held out: strict %.4f lax %.4f, batch %.4f%n",
                    held.name(),
                    one.strict(),
                    one.lax(),
                    many.strict());
        }
        System.out.printf(
                Locale.ROOT,
                "held out, pooled: strict %.4f lax %.4f, batch %.4f lax %.4f%n",
                single.strict(),
                single.lax(),
                batch.strict(),
                batch.lax());
        Judged.report("held out, ", judged);
    }

    static void report(String title, List<Gold> all, Weights w) {
        var single = Gold.Score.NONE;
        var batch = Gold.Score.NONE;
        List<List<Search.Step>> together = engine(all).run(w);
        for (int x = 0; x < all.size(); x++) {
            single = single.plus(all.get(x)
                    .score(Gold.pairs(engine(List.of(all.get(x))).run(w).get(0))));
            batch = batch.plus(all.get(x).score(Gold.pairs(together.get(x))));
        }
        System.out.printf(
                Locale.ROOT,
                "%s: one at a time strict %.4f lax %.4f; as a batch strict %.4f lax %.4f%n",
                title,
                single.strict(),
                single.lax(),
                batch.strict(),
                batch.lax());
    }

    static Engine engine(List<Gold> documents) {
        return new Engine(
                documents.stream()
                        .map(g -> new Engine.Source(g.left(), null, g.right(), null))
                        .toList(),
                Dictionary.shared());
    }

    static Weights fit(List<Gold> all) {
        List<Gold> training = new ArrayList<>(all);
        List<Double> weight = new ArrayList<>();
        all.forEach(g -> weight.add(1.0));
        for (Gold g : all) {
            for (boolean left : new boolean[] {true, false}) {
                training.add(g.dropping(left, g.name().hashCode() + (left ? 1 : 2)));
                weight.add(DROPPED);
            }
        }
        var engines = new ArrayList<Engine>();
        for (Gold g : training) {
            engines.add(engine(List.of(g)));
        }
        Engine batch = engine(all);
        var first = new ArrayList<GoldDocument>();
        for (int x = 0; x < training.size(); x++) {
            Engine e = engines.get(x);
            Engine.Document d = e.documents.get(0);
            first.add(new GoldDocument(
                    e, d, e.seed, 1, e.firstCorridor(d), training.get(x).beads(), weight.get(x), false));
        }
        float[] w1 = Fitter.fit(first, null, BY_HAND);
        first.clear();
        var second = new ArrayList<GoldDocument>();
        for (int x = 0; x < training.size(); x++) {
            second.addAll(second(engines.get(x), w1, List.of(training.get(x)), weight.get(x) / 2));
        }
        second.addAll(second(batch, w1, all, 0.5));
        float[] w2 = Fitter.fit(second, w1, BY_HAND);
        return new Weights(w1, w2);
    }

    static List<GoldDocument> second(Engine e, float[] w1, List<Gold> golds, double weight) {
        var paths = new ArrayList<List<Search.Step>>();
        var corridors = new ArrayList<Corridor>();
        for (Engine.Document d : e.documents) {
            Search.Posterior p = e.firstPass(d, w1);
            corridors.add(Search.worthwhile(p));
            paths.add(Decoder.path(p));
        }
        Lexicon learnt = e.learn(paths, e.seed);
        float[] ratios = e.ratios(paths);
        var out = new ArrayList<GoldDocument>();
        for (int x = 0; x < golds.size(); x++) {
            Engine.Document d = e.documents.get(x);
            out.add(new GoldDocument(
                    e, d, learnt, ratios[x], corridors.get(x), golds.get(x).beads(), weight, true));
        }
        return out;
    }

    private static String text(Weights w, int documents) {
        var out = new StringBuilder();
        out.append("# Weights of the aligner: pass, feature, value. A feature that is not named weighs nothing.\n");
        out.append("# Fitted by FitWeights (test sources) on ").append(documents);
        out.append(" hand-aligned texts as a conditional random field; src/docs/alignment.md tells how.\n");
        for (int x = 0; x < Features.SIZE; x++) {
            out.append(String.format(Locale.ROOT, "first %s %.4f%n", Features.NAMES.get(x), w.first()[x]));
        }
        for (int x = 0; x < Features.SIZE; x++) {
            out.append(String.format(Locale.ROOT, "second %s %.4f%n", Features.NAMES.get(x), w.second()[x]));
        }
        return out.toString();
    }
}
