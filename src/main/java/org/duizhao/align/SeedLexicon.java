package org.duizhao.align;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The lexicon known before anything is learnt: dictionary, numbers, names, Latin strings and the glossary. */
final class SeedLexicon {

    private SeedLexicon() {}

    static Lexicon of(
            Dictionary dictionary, Vocabulary left, boolean leftChinese, Vocabulary right, boolean rightChinese) {
        var pairs = new ArrayList<Pair>();
        if (leftChinese == rightChinese) {
            sameLanguage(left, right, pairs);
        } else if (leftChinese) {
            dictionary(dictionary, left, right, false, pairs);
        } else {
            dictionary(dictionary, right, left, true, pairs);
        }
        var builder = new Lexicon.Builder(pairs.size());
        for (Pair p : pairs) {
            builder.put(p.left, p.right, p.weight, p.weight);
        }
        if (leftChinese != rightChinese) {
            glosses(leftChinese ? left : right, leftChinese ? right : left, !leftChinese, builder);
        }
        return builder.build(left.size());
    }

    private static void glosses(Vocabulary chinese, Vocabulary english, boolean swapped, Lexicon.Builder builder) {
        GlossLexicon lexicon = GlossLexicon.shared();
        for (int id = 0; id < chinese.size(); id++) {
            for (GlossLexicon.Gloss g : lexicon.lookup(chinese.name(id))) {
                int stem = english.find(g.stem());
                if (stem >= 0) {
                    float f = g.forward();
                    float b = g.backward();
                    builder.put(swapped ? stem : id, swapped ? id : stem, swapped ? b : f, swapped ? f : b);
                }
            }
        }
    }

    /** A gloss weighs as it stands: spreading a word's chance over all its glosses was tried and made things worse. */
    private record Pair(int left, int right, float weight) {}

    private static void sameLanguage(Vocabulary left, Vocabulary right, List<Pair> pairs) {
        for (int id = 0; id < left.size(); id++) {
            int other = right.find(left.name(id));
            if (other >= 0) {
                pairs.add(new Pair(id, other, 1));
            }
        }
    }

    private static void dictionary(
            Dictionary dictionary, Vocabulary chinese, Vocabulary english, boolean swapped, List<Pair> pairs) {
        for (int id = 0; id < chinese.size(); id++) {
            String token = chinese.name(id);
            char first = token.charAt(0);
            if (Tokenizer.isHan(first)) {
                for (Map.Entry<String, Float> gloss :
                        GlossWords.of(dictionary, token).entrySet()) {
                    add(id, english.find(gloss.getKey()), gloss.getValue(), swapped, pairs);
                }
                add(id, english.find(token), 1, swapped, pairs);
            } else {
                add(id, english.find(first == '=' ? token.substring(1) : token), 1, swapped, pairs);
            }
        }
    }

    private static void add(int chinese, int english, float weight, boolean swapped, List<Pair> pairs) {
        if (english >= 0) {
            pairs.add(swapped ? new Pair(english, chinese, weight) : new Pair(chinese, english, weight));
        }
    }
}
