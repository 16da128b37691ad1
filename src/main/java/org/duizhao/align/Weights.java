package org.duizhao.align;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Weights of the two passes over a text, read from {@code alignment-weights.txt}, which says how they were fitted.
 *
 * @param first weights while only the dictionary is known, by feature number
 * @param second weights once a lexicon has been learnt from the texts at hand
 */
record Weights(float[] first, float[] second) {

    private static final String FILE = "alignment-weights.txt";

    private static final class Holder {
        static final Weights SHARED = load();
    }

    static Weights shared() {
        return Holder.SHARED;
    }

    /** Reads lines {@code first|second name value}; {@code #} begins a comment, a name not given weighs nothing. */
    static Weights parse(Iterable<String> lines) {
        Map<String, float[]> passes = Map.of("first", new float[Features.SIZE], "second", new float[Features.SIZE]);
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] f = line.trim().split("\\s+");
            passes.get(f[0])[Features.index(f[1])] = Float.parseFloat(f[2]);
        }
        return new Weights(passes.get("first"), passes.get("second"));
    }

    private static Weights load() {
        try (var in = Weights.class.getResourceAsStream(FILE);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return parse(reader.lines()::iterator);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }
}
