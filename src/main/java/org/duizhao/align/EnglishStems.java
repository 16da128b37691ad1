package org.duizhao.align;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Brings the forms of an English word together: {@code went, goes, going} all give {@code go}. Light on purpose: the
 * outcome need not be a word, it only has to be the same for the text and for the dictionary's glosses.
 */
final class EnglishStems {

    private static final String IRREGULAR = "irregular-english.txt";

    private static final Map<String, String> BASE = load();

    private static final Set<String> UNCHANGED =
            Set.of("this", "his", "its", "is", "was", "has", "us", "as", "yes", "gas", "bus", "thus", "news", "always");

    private EnglishStems() {}

    /** The stem of a lower-case word without an apostrophe. */
    static String stem(String word) {
        String irregular = BASE.get(word);
        if (irregular != null) {
            return finish(irregular);
        }
        if (word.length() <= 3 || UNCHANGED.contains(word)) {
            return word;
        }
        return finish(suffix(plural(word)));
    }

    private static String plural(String w) {
        if (w.endsWith("ies") && w.length() > 4) {
            return w.substring(0, w.length() - 3) + "y";
        }
        if (w.endsWith("sses") || w.endsWith("ches") || w.endsWith("shes") || w.endsWith("xes")) {
            return w.substring(0, w.length() - 2);
        }
        if (w.endsWith("s") && !w.endsWith("ss") && !w.endsWith("us") && !w.endsWith("is")) {
            return w.substring(0, w.length() - 1);
        }
        return w;
    }

    private static String suffix(String w) {
        if (w.endsWith("ied") && w.length() > 4) {
            return w.substring(0, w.length() - 3) + "y";
        }
        if (w.endsWith("ing") && vowelBefore(w, w.length() - 3)) {
            return undouble(w.substring(0, w.length() - 3));
        }
        if (w.endsWith("ed") && vowelBefore(w, w.length() - 2)) {
            return undouble(w.substring(0, w.length() - 2));
        }
        if (w.endsWith("ily") && w.length() > 5) {
            return w.substring(0, w.length() - 3) + "y";
        }
        if (w.endsWith("ly") && w.length() > 4) {
            return w.substring(0, w.length() - 2);
        }
        if (w.endsWith("ness") && w.length() > 6) {
            return w.substring(0, w.length() - 4);
        }
        if (w.endsWith("ment") && w.length() > 7) {
            return w.substring(0, w.length() - 4);
        }
        if (w.endsWith("our") && w.length() > 5) {
            return w.substring(0, w.length() - 2) + "r";
        }
        return w;
    }

    private static boolean vowelBefore(String w, int end) {
        if (end < 3) {
            return false;
        }
        for (int i = 0; i < end; i++) {
            if ("aeiouy".indexOf(w.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static String undouble(String w) {
        int n = w.length();
        if (n > 3 && w.charAt(n - 1) == w.charAt(n - 2) && "bdgmnprt".indexOf(w.charAt(n - 1)) >= 0) {
            return w.substring(0, n - 1);
        }
        return w;
    }

    private static String finish(String w) {
        int n = w.length();
        if (n > 3 && w.charAt(n - 1) == 'e') {
            w = w.substring(0, --n);
        }
        if (n > 3 && w.charAt(n - 1) == 'i') {
            w = w.substring(0, n - 1) + "y";
        }
        return w;
    }

    private static Map<String, String> load() {
        var base = new HashMap<String, String>();
        try (var in = EnglishStems.class.getResourceAsStream(IRREGULAR);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                String[] forms = line.trim().split("\\s+");
                for (int i = 1; i < forms.length; i++) {
                    base.putIfAbsent(forms[i], forms[0]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(IRREGULAR + " cannot be read", e);
        }
        return Map.copyOf(base);
    }
}
