package org.duizhao.align;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The passes of the aligner over one or several documents that share a lexicon. */
final class Engine {

    /** Share of the background in a word's chance: what keeps a word without a counterpart from ruling a bead out. */
    static final float FLOOR = 0.15f;

    /** Fewest 1-1 beads for which their length ratio is trusted over the prior. */
    private static final int ENOUGH_BEADS = 5;

    /** A ratio further from the prior than this is taken for an accident. */
    private static final float LEAST_RATIO = 0.4f;

    /** A document taken apart. */
    record Document(Text left, Text right) {}

    final List<Document> documents;
    final Vocabulary leftWords;
    final Vocabulary rightWords;
    final float[] leftBackground;
    final float[] rightBackground;
    final Lexicon seed;

    /** Sentences of one document; paragraph numbers may be null. */
    record Source(List<String> left, int[] leftParagraph, List<String> right, int[] rightParagraph) {}

    /** Number of the text that each document is a piece of; pieces of one text share their length ratio. */
    private final int[] group;

    private final List<Learner.Lesson> known = new ArrayList<>();

    Engine(List<Source> sources, Dictionary dictionary) {
        this(sources, IntStream.range(0, sources.size()).toArray(), List.of(), new Glossary(List.of()), dictionary);
    }

    /**
     * @param group for each source the text that it is a piece of
     * @param sure pieces whose two sides are known to answer each other as a whole; they teach words
     */
    Engine(List<Source> sources, int[] group, List<Source> sure, Glossary glossary, Dictionary dictionary) {
        this.group = group;
        leftWords = new Vocabulary();
        rightWords = new Vocabulary();
        var all = new ArrayList<Source>(sources);
        all.addAll(sure);
        boolean leftChinese = Tokenizer.isChinese(joined(all, true));
        boolean rightChinese = Tokenizer.isChinese(joined(all, false));
        var tokenizer = new Tokenizer(dictionary);
        Names names = leftChinese == rightChinese ? Names.NONE : Names.of(dictionary, joined(all, rightChinese));
        documents = new ArrayList<>();
        for (Source s : all) {
            var document = new Document(
                    text(tokenizer, names, glossary, s.left, s.leftParagraph, leftChinese, leftWords),
                    text(tokenizer, names, glossary, s.right, s.rightParagraph, rightChinese, rightWords));
            if (documents.size() < sources.size()) {
                documents.add(document);
            } else {
                var whole = new Search.Step(0, document.left.size(), 0, document.right.size(), 1);
                known.add(new Learner.Lesson(document.left, document.right, List.of(whole)));
            }
        }
        leftBackground = leftWords.background();
        rightBackground = rightWords.background();
        seed = SeedLexicon.of(dictionary, leftWords, leftChinese, rightWords, rightChinese);
    }

    private static List<String> joined(List<Source> sources, boolean left) {
        var all = new ArrayList<String>();
        for (Source s : sources) {
            all.addAll(left ? s.left : s.right);
        }
        return all;
    }

    private static Text text(
            Tokenizer tokenizer,
            Names names,
            Glossary glossary,
            List<String> sentences,
            int[] paragraph,
            boolean chinese,
            Vocabulary words) {
        var tokens = new int[sentences.size()][];
        var places = new int[sentences.size()][];
        for (int i = 0; i < tokens.length; i++) {
            String s = sentences.get(i);
            Words found = tokenizer.tokens(s, chinese);
            if (chinese) {
                names.addTo(s, found);
            }
            glossary.addTo(s, chinese, found);
            tokens[i] = found.tokens().stream().mapToInt(words::add).toArray();
            places[i] = found.places();
        }
        return Text.of(sentences, tokens, places, paragraph);
    }

    /** The first pass's corridor. */
    Corridor firstCorridor(Document d) {
        return Anchors.corridor(d.left, d.right, seed);
    }

    Search.Posterior firstPass(Document d, float[] weights) {
        return Search.posterior(lattice(d, seed, 1, weights, firstCorridor(d), false, null));
    }

    Lattice lattice(
            Document d,
            Lexicon lexicon,
            float ratio,
            float[] weights,
            Corridor corridor,
            boolean ordered,
            Search.Posterior earlier) {
        var features = new Features(d.left, d.right, ratio);
        var evidence =
                new Evidence(d.left, d.right, lexicon, leftBackground, rightBackground, corridor, FLOOR, ordered);
        var f = new float[Features.SIZE];
        float[][] match = Lattice.fill(
                corridor,
                new Lattice.Scorer() {
                    private int row;

                    @Override
                    public void row(int i) {
                        row = i;
                        evidence.row(i);
                    }

                    @Override
                    public float match(int type, int i, int k, int j, int l) {
                        features.match(type, row, k, j, l, evidence, f);
                        return dot(weights, f);
                    }
                },
                earlier);
        var nullLeft = new float[d.left.size()];
        for (int i = 0; i < nullLeft.length; i++) {
            features.nothingRight(i, false, f);
            nullLeft[i] = dot(weights, f);
        }
        var nullRight = new float[d.right.size()];
        for (int j = 0; j < nullRight.length; j++) {
            features.nothingLeft(j, false, f);
            nullRight[j] = dot(weights, f);
        }
        return new Lattice(
                corridor,
                match,
                nullLeft,
                nullRight,
                weights[Features.NULL_LEFT_OPEN],
                weights[Features.NULL_RIGHT_OPEN]);
    }

    static float dot(float[] weights, float[] f) {
        float sum = 0;
        for (int x = 0; x < f.length; x++) {
            sum += weights[x] * f[x];
        }
        return sum;
    }

    /** The best path with the chance of each of its beads. */
    static List<Search.Step> path(Lattice lattice) {
        return Decoder.path(Search.posterior(lattice));
    }

    /**
     * By document, right letters for each left letter, as the median over the 1-1 beads of its group: a ratio of the totals
     * would be wrong where one side leaves much out.
     */
    float[] ratios(List<List<Search.Step>> paths) {
        Map<Integer, List<Integer>> groups =
                IntStream.range(0, documents.size()).boxed().collect(Collectors.groupingBy(x -> group[x]));
        var ratios = new float[documents.size()];
        for (List<Integer> together : groups.values()) {
            float ratio = ratio(together, paths);
            together.forEach(x -> ratios[x] = ratio);
        }
        return ratios;
    }

    private float ratio(List<Integer> together, List<List<Search.Step>> paths) {
        double[] ratios = together.stream()
                .flatMapToDouble(x -> paths.get(x).stream()
                        .filter(s -> s.k() == 1 && s.l() == 1 && s.chance() > 0.5)
                        .mapToDouble(s -> documents.get(x).right.lengths()[s.j()]
                                / documents.get(x).left.lengths()[s.i()]))
                .sorted()
                .toArray();
        float median = ratios.length < ENOUGH_BEADS ? 1 : (float) ratios[ratios.length / 2];
        return Math.max(LEAST_RATIO, Math.min(1 / LEAST_RATIO, median));
    }

    Lexicon learn(List<List<Search.Step>> paths, Lexicon known) {
        var lessons = new ArrayList<Learner.Lesson>(this.known);
        for (int x = 0; x < paths.size(); x++) {
            lessons.add(new Learner.Lesson(documents.get(x).left, documents.get(x).right, paths.get(x)));
        }
        return Learner.learn(lessons, known, leftWords.size());
    }

    /**
     * What all passes found.
     *
     * @param paths one for each document
     * @param learnt the lexicon of the last pass
     * @param ratios length ratio of each document
     */
    record Outcome(List<List<Search.Step>> paths, Lexicon learnt, float[] ratios) {}

    /** All passes; one path for each document. */
    List<List<Search.Step>> run(Weights weights) {
        return runAll(weights).paths;
    }

    Outcome runAll(Weights weights) {
        var first = new ArrayList<List<Search.Step>>();
        var chances = new ArrayList<Search.Posterior>();
        for (Document d : documents) {
            Search.Posterior p = firstPass(d, weights.first());
            chances.add(p);
            first.add(Decoder.path(p));
        }
        Lexicon learnt = learn(first, seed);
        var second = new ArrayList<List<Search.Step>>();
        float[] ratios = ratios(first);
        for (int x = 0; x < documents.size(); x++) {
            Search.Posterior p = chances.set(x, null);
            second.add(path(
                    lattice(documents.get(x), learnt, ratios[x], weights.second(), Search.worthwhile(p), true, p)));
        }
        return new Outcome(second, learnt, ratios);
    }
}
