package org.duizhao.align;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * CC-CEDICT, the Chinese-English dictionary, looked up by simplified or traditional headword.
 *
 * <p>The table is read once, on first use; a gloss is split up only when its entry is asked for. Immutable after
 * loading and safe for several threads. Licence and source: {@code CC-CEDICT-LICENSE.md} beside the data.
 */
public final class Dictionary {

    /**
     * One entry.
     *
     * @param simplified headword in simplified characters
     * @param traditional headword in traditional characters
     * @param pinyin reading, syllables with tone numbers and spaces between them, such as {@code fa1 zhan3}
     * @param glosses English glosses, as CC-CEDICT words them
     */
    public record Entry(String simplified, String traditional, String pinyin, List<String> glosses) {

        public Entry {
            glosses = List.copyOf(glosses);
        }
    }

    private static final String DATA = "cc-cedict.tsv.gz";

    private static final class Holder {
        static final Dictionary SHARED = load();
    }

    /** Headword to its lines in the table: one line as a String, several as a String array. */
    private final Map<String, Object> lines;

    private final int longest;

    private Dictionary(Map<String, Object> lines, int longest) {
        this.lines = lines;
        this.longest = longest;
    }

    /** The dictionary that comes with Duizhao, loaded on the first call. */
    public static Dictionary shared() {
        return Holder.SHARED;
    }

    /** Whether there is an entry with this very headword. */
    public boolean contains(String word) {
        return lines.containsKey(word);
    }

    /** All headwords, simplified and traditional, in no particular order. */
    public Set<String> headwords() {
        return java.util.Collections.unmodifiableSet(lines.keySet());
    }

    /** Length of the longest headword, in UTF-16 units. */
    public int longest() {
        return longest;
    }

    /** All entries with this headword, simplified or traditional; empty if there is none. */
    public List<Entry> lookup(String word) {
        var entries = new ArrayList<Entry>();
        for (String line : linesOf(word)) {
            String[] f = line.split("\t", -1);
            entries.add(new Entry(f[0], f[1], f[2], f[3].isEmpty() ? List.of() : List.of(f[3].split("/"))));
        }
        return entries;
    }

    /**
     * Readings of a headword without tones and without spaces, lower case: {@code 行} gives {@code xing, hang, ...}.
     * CC-CEDICT writes ü as {@code u:}; here it is {@code u}, as names in passports and newspapers mostly have it.
     */
    public Set<String> tonelessReadings(String word) {
        var readings = new LinkedHashSet<String>();
        for (String line : linesOf(word)) {
            String pinyin = line.split("\t", 4)[2];
            readings.add(pinyin.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""));
        }
        return readings;
    }

    private String[] linesOf(String word) {
        Object found = lines.get(word);
        if (found == null) {
            return new String[0];
        }
        return found instanceof String one ? new String[] {one} : (String[]) found;
    }

    private static Dictionary load() {
        var lines = new HashMap<String, Object>(400_000);
        int longest = 1;
        try (var in = Dictionary.class.getResourceAsStream(DATA);
                var reader = new BufferedReader(
                        new InputStreamReader(new GZIPInputStream(in, 1 << 16), StandardCharsets.UTF_8), 1 << 16)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                int tab = line.indexOf('\t');
                int second = line.indexOf('\t', tab + 1);
                String simplified = line.substring(0, tab);
                add(lines, simplified, line);
                if (second - tab - 1 != tab || !line.regionMatches(tab + 1, simplified, 0, tab)) {
                    add(lines, line.substring(tab + 1, second), line);
                }
                longest = Math.max(longest, tab);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the dictionary " + DATA + " cannot be read", e);
        }
        return new Dictionary(lines, longest);
    }

    private static void add(Map<String, Object> lines, String word, String line) {
        Object before = lines.putIfAbsent(word, line);
        if (before instanceof String one) {
            lines.put(word, new String[] {one, line});
        } else if (before != null) {
            String[] old = (String[]) before;
            String[] more = java.util.Arrays.copyOf(old, old.length + 1);
            more[old.length] = line;
            lines.put(word, more);
        }
    }
}
