package org.duizhao.align;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the tokens of one side and counts them. Shared by the documents of a batch; not for several threads. */
final class Vocabulary {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private int[] counts = new int[1024];
    private long total;

    /** The token's number, counting one more occurrence of it. */
    int add(String token) {
        Integer known = numbers.putIfAbsent(token, names.size());
        int id = known == null ? names.size() : known;
        if (known == null) {
            names.add(token);
            if (id == counts.length) {
                counts = java.util.Arrays.copyOf(counts, 2 * id);
            }
        }
        counts[id]++;
        total++;
        return id;
    }

    /** The token's number, or -1 if it does not occur. */
    int find(String token) {
        return numbers.getOrDefault(token, -1);
    }

    String name(int id) {
        return names.get(id);
    }

    int count(int id) {
        return counts[id];
    }

    int size() {
        return names.size();
    }

    /** Smoothed relative frequency of each token: what a text without any counterpart would show. */
    float[] background() {
        var p = new float[names.size()];
        double sum = total + 0.5 * names.size() + 1;
        for (int i = 0; i < p.length; i++) {
            p[i] = (float) ((counts[i] + 0.5) / sum);
        }
        return p;
    }
}
