package org.duizhao.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The tokens of one sentence with the place of each, while they are being collected. */
final class Words {

    private final List<String> tokens = new ArrayList<>();
    private int[] places = new int[32];

    void add(String token, int place) {
        if (tokens.size() == places.length) {
            places = Arrays.copyOf(places, places.length * 2);
        }
        places[tokens.size()] = place;
        tokens.add(token);
    }

    /** Takes the last occurrence of a token out again. */
    void remove(String token) {
        int at = tokens.lastIndexOf(token);
        if (at >= 0) {
            tokens.remove(at);
            System.arraycopy(places, at + 1, places, at, tokens.size() - at);
        }
    }

    List<String> tokens() {
        return tokens;
    }

    /** Character offsets of the tokens in the sentence. */
    int[] places() {
        return Arrays.copyOf(places, tokens.size());
    }
}
