package org.duizhao.align;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * What single characters and short words contribute to the glosses of the words that contain them, learnt once from
 * CC-CEDICT (the program {@code DeriveGlossLexicon} in the test sources). Derived from CC-CEDICT and under its licence.
 */
final class GlossLexicon {

    private static final String DATA = "gloss-lexicon.tsv.gz";

    /** An English stem with the chance of it given the Chinese token, and of the token given the stem. */
    record Gloss(String stem, float forward, float backward) {}

    private static final class Holder {
        static final GlossLexicon SHARED = load();
    }

    private final Map<String, String> lines;

    private GlossLexicon(Map<String, String> lines) {
        this.lines = lines;
    }

    static GlossLexicon shared() {
        return Holder.SHARED;
    }

    List<Gloss> lookup(String token) {
        String line = lines.get(token);
        if (line == null) {
            return List.of();
        }
        var glosses = new ArrayList<Gloss>();
        for (String part : line.split("\t")) {
            String[] f = part.split(" ");
            glosses.add(new Gloss(f[0], Integer.parseInt(f[1]) / 1000f, Integer.parseInt(f[2]) / 1000f));
        }
        return glosses;
    }

    private static GlossLexicon load() {
        var lines = new HashMap<String, String>(50_000);
        try (var in = GlossLexicon.class.getResourceAsStream(DATA);
                var reader = new BufferedReader(
                        new InputStreamReader(new GZIPInputStream(in, 1 << 16), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                int tab = line.indexOf('\t');
                lines.put(line.substring(0, tab), line.substring(tab + 1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(DATA + " cannot be read", e);
        }
        return new GlossLexicon(lines);
    }
}
