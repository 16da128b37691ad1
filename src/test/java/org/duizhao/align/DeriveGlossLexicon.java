package org.duizhao.align;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/**
 * Reads CC-CEDICT as if it were a parallel text, headword against glosses, and learns from it by IBM model 1 what
 * single characters and short words contribute: a character that occurs in many words of laughing is good evidence for
 * "grin" even where its own entry does not say so. Usage: {@code DeriveGlossLexicon OUT_FILE}.
 */
public final class DeriveGlossLexicon {

    /** Chances below this are left out. */
    private static final float LEAST = 0.004f;

    /** Most English stems for one Chinese token. */
    private static final int MOST = 40;

    private DeriveGlossLexicon() {}

    public static void main(String[] args) throws IOException {
        Dictionary dictionary = Dictionary.shared();
        var chinese = new Vocabulary();
        var english = new Vocabulary();
        var lefts = new ArrayList<int[]>();
        var rights = new ArrayList<int[]>();
        for (String head : dictionary.headwords()) {
            for (Dictionary.Entry entry : dictionary.lookup(head)) {
                if (!entry.simplified().equals(head)
                        || Character.isUpperCase(entry.pinyin().charAt(0))) {
                    continue;
                }
                Set<String> glosses = GlossWords.of(entry).keySet();
                if (!glosses.isEmpty()) {
                    lefts.add(parts(dictionary, head).stream()
                            .mapToInt(chinese::add)
                            .toArray());
                    rights.add(glosses.stream().mapToInt(english::add).toArray());
                }
            }
        }
        Lexicon none = new Lexicon.Builder(1).build(chinese.size());
        Lexicon learnt = Learner.learn(lefts, rights, none, chinese.size());
        var lines = new ArrayList<String>();
        for (int z = 0; z < chinese.size(); z++) {
            var found = new ArrayList<Integer>();
            for (int p = learnt.start[z]; p < learnt.start[z + 1]; p++) {
                if (learnt.forward[p] >= LEAST || learnt.backward[p] >= 0.05f) {
                    found.add(p);
                }
            }
            found.sort(Comparator.comparingDouble(p -> -learnt.forward[p] - learnt.backward[p]));
            var line = new StringBuilder(chinese.name(z));
            for (int p : found.subList(0, Math.min(MOST, found.size()))) {
                line.append(String.format(
                        Locale.ROOT,
                        "\t%s %d %d",
                        english.name(learnt.right[p]),
                        Math.round(learnt.forward[p] * 1000),
                        Math.round(learnt.backward[p] * 1000)));
            }
            if (!found.isEmpty()) {
                lines.add(line.toString());
            }
        }
        lines.sort(null);
        try (var out = new BufferedWriter(new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(Path.of(args[0]))) {
                    {
                        def.setLevel(9);
                    }
                },
                StandardCharsets.UTF_8))) {
            for (String line : lines) {
                out.write(line);
                out.write('\n');
            }
        }
        System.out.println(lefts.size() + " entries gave " + lines.size() + " tokens");
    }

    /** The single characters of a headword and the shorter words within it. */
    private static Set<String> parts(Dictionary dictionary, String head) {
        var parts = new LinkedHashSet<String>();
        for (int i = 0; i < head.length(); i++) {
            if (Tokenizer.isHan(head.charAt(i))) {
                parts.add(head.substring(i, i + 1));
                for (int end = i + 2; end <= Math.min(head.length(), i + 3); end++) {
                    String part = head.substring(i, end);
                    if (part.length() < head.length() && dictionary.contains(part)) {
                        parts.add(part);
                    }
                }
            }
        }
        return parts;
    }
}
