package org.duizhao.pinyin;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.common.Term;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.duizhao.align.Dictionary;
import org.duizhao.align.Dictionary.Entry;
import org.duizhao.markup.Script;

/**
 * Divides simplified Chinese into words and reads them, as GB/T 16159 writes them: words together, tones as they are
 * without regard to their neighbours, names with capitals.
 *
 * <p>The words of the edition's glossary come first, with the glossary's own readings. The rest is divided by HanLP and
 * read by CC-CEDICT, whose entries know the readings of words; single characters have a list by part of speech.
 */
public final class Readings {

    private static final Dictionary DICTIONARY = Dictionary.shared();
    private static final Map<Character, List<String[]>> CHARACTERS =
            table("characters.tsv").stream().collect(Collectors.groupingBy(row -> row[0].charAt(0)));
    private static final List<String[]> WORDS = table("words.tsv");
    /** What is written together with the noun before it. */
    private static final String SUFFIXES = "点性化者力率度家员学品链型式观感法物论";

    private final Map<String, List<Word>> terms = new LinkedHashMap<>();
    private int longest;

    /** @param glossary pinyin by term; readings that do not fit their term are left to the dictionary */
    public Readings(Map<String, String> glossary) {
        this(glossary, Map.of());
    }

    /** @param names people by their names in Latin letters without tones, such as Liu Guozhong; others are ignored */
    public Readings(Map<String, String> glossary, Map<String, String> names) {
        names.forEach((name, latin) -> {
            if (isHan(name) && name.length() > 1 && name.length() < 5) {
                List<Word> words = new ArrayList<>();
                name(name, words);
                String letters = words.stream().map(Word::pinyin).collect(Collectors.joining());
                if (Spelling.plain(letters)
                        .replaceAll("[^a-z]", "")
                        .equals(Spelling.plain(latin).replaceAll("[^a-z]", ""))) {
                    terms.put(name, words);
                    longest = Math.max(longest, name.length());
                }
            }
        });
        WORDS.forEach(row -> add(row[0], row[1]));
        glossary.forEach(this::add);
    }

    private void add(String term, String pinyin) {
        List<Word> words = isHan(term) ? Spelling.words(term, pinyin) : List.of();
        if (!words.isEmpty()) {
            terms.put(term, words);
            longest = Math.max(longest, term.length());
        }
    }

    /** The words of a text; put together they are the text to the character. */
    public List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < text.length(); ) {
            String term = termAt(text, at);
            if (term == null) {
                at++;
                continue;
            }
            segment(text.substring(from, at), words);
            words.addAll(terms.get(term));
            at += term.length();
            from = at;
        }
        segment(text.substring(from), words);
        return List.copyOf(words);
    }

    private String termAt(String text, int at) {
        for (int length = Math.min(longest, text.length() - at); length > 1; length--) {
            String candidate = text.substring(at, at + length);
            if (terms.containsKey(candidate)) {
                return candidate;
            }
        }
        return null;
    }

    /** What is no term: HanLP's words, some of them divided further or put together. */
    private static void segment(String text, List<Word> words) {
        if (text.isEmpty()) {
            return;
        }
        int at = 0;
        int clause = words.size();
        for (Term term : HanLP.segment(text)) {
            // HanLP may normalise or drop white space; the text's own characters count.
            int start = text.indexOf(term.word, at);
            if (start < 0) {
                continue;
            }
            if (start > at) {
                words.add(Word.plain(text.substring(at, start)));
            }
            at = start + term.word.length();
            String nature = term.nature == null ? "" : term.nature.toString();
            add(term.word, nature, words);
            Word added = words.get(words.size() - 1);
            if (nature.startsWith("w")) {
                clause = words.size();
            } else if (added.text().equals("为") && takes(words.subList(Math.min(clause, words.size()), words.size()))) {
                words.set(words.size() - 1, new Word(added.text(), List.of("wéi")));
            }
        }
        if (at < text.length()) {
            words.add(Word.plain(text.substring(at)));
        }
    }

    /** 以……为 “take … as”: the verb, not “for”. */
    private static boolean takes(List<Word> clause) {
        return clause.stream().anyMatch(w -> w.text().equals("以"));
    }

    private static void add(String word, String nature, List<Word> words) {
        if (!isHan(word)) {
            // 1月: the figure is no word, the month is.
            List<Script.Run> runs = Script.runs(word);
            if (runs.size() > 1) {
                runs.forEach(r -> add(r.text(), nature, words));
            } else {
                words.add(Word.plain(word));
            }
            return;
        }
        Word last = words.isEmpty() ? null : words.get(words.size() - 1);
        boolean afterWord = last != null && last.isRead();
        // 看了, 进行着, 人们 are one word each; 第十一 takes a hyphen.
        if (afterWord && (nature.matches("ule|uzhe|uguo") || word.equals("们"))) {
            words.set(
                    words.size() - 1, joined(last, new Word(word, List.of(Spelling.marked(single(word, nature)))), ""));
        } else if (afterWord && last.text().equals("第") && nature.startsWith("m")) {
            words.set(words.size() - 1, joined(last, read(word, nature), "-"));
        } else if (nature.equals("nr") && word.length() > 2 && word.length() < 5) {
            name(word, words);
        } else if (word.length() == 2 && isTwoWords(word, nature)) {
            words.add(read(word.substring(0, 1), ""));
            words.add(read(word.substring(1), ""));
        } else if (word.matches("第.")) {
            words.add(joined(read("第", ""), read(word.substring(1), "m"), "-"));
        } else {
            divide(word, nature, words);
        }
    }

    /** 还要, 这项, 新的 are two words each, though they are often said in one breath. */
    private static boolean isTwoWords(String word, String nature) {
        if (nature.startsWith("r") && "这那哪每各".indexOf(word.charAt(0)) >= 0) {
            return "个些里样么儿边位自种".indexOf(word.charAt(1)) < 0;
        }
        return !DICTIONARY.contains(word) && ("还更很太最不没要将已再又也都就才".indexOf(word.charAt(0)) >= 0 || word.charAt(1) == '的');
    }

    private static Word joined(Word first, Word second, String between) {
        List<String> syllables = new ArrayList<>(first.syllables());
        List<String> more = new ArrayList<>(second.syllables());
        more.set(0, between + more.get(0));
        syllables.addAll(more);
        return new Word(first.text() + second.text(), syllables);
    }

    /** 王小明: surname and given name. */
    private static void name(String word, List<Word> words) {
        int surname = word.length() > 2 && surname(word.substring(0, 2)) != null ? 2 : 1;
        for (String part : List.of(word.substring(0, surname), word.substring(surname))) {
            boolean first = part.length() == surname && word.startsWith(part);
            List<String> syllables = new ArrayList<>();
            String reading = first ? surname(part) : null;
            if (reading != null) {
                for (String syllable : reading.split(" ")) {
                    syllables.add(Spelling.marked(syllable.toLowerCase(Locale.ROOT)));
                }
            } else {
                syllables.addAll(syllables(part, "nr"));
            }
            syllables.set(0, Spelling.capital(syllables.get(0)));
            words.add(new Word(part, Spelling.joined(syllables)));
        }
    }

    private static String surname(String part) {
        return DICTIONARY.lookup(part).stream()
                .filter(e -> e.glosses().stream().anyMatch(g -> g.contains("surname")))
                .map(Entry::pinyin)
                .filter(p -> Character.isUpperCase(p.charAt(0)))
                .findFirst()
                .orElse(null);
    }

    /** Long words that are several: 社会发展. Sayings stay together, with a hyphen if they have two halves. */
    private static void divide(String word, String nature, List<Word> words) {
        boolean place = nature.startsWith("ns") || nature.startsWith("nr");
        if (word.length() == 4 && isSaying(word, nature)) {
            List<String> syllables = syllables(word, nature);
            if (DICTIONARY.contains(word.substring(0, 2)) && DICTIONARY.contains(word.substring(2))) {
                words.add(joined(
                        new Word(word.substring(0, 2), Spelling.joined(syllables.subList(0, 2))),
                        new Word(word.substring(2), Spelling.joined(syllables.subList(2, 4))),
                        "-"));
            } else {
                words.add(new Word(word, Spelling.joined(syllables)));
            }
            return;
        }
        boolean known = DICTIONARY.contains(word);
        if (word.length() < 3 || known && (word.length() == 3 || place) || isNumber(word)) {
            words.add(read(word, nature));
            return;
        }
        // The fewest words that the dictionary has, none of them a single character if that can be.
        int[] cost = new int[word.length() + 1];
        int[] back = new int[word.length() + 1];
        for (int end = 1; end <= word.length(); end++) {
            cost[end] = Integer.MAX_VALUE;
            for (int start = 0; start < end; start++) {
                int length = end - start;
                boolean whole = length == word.length();
                if (length > 1 && (whole || length > 3 || !DICTIONARY.contains(word.substring(start, end)))) {
                    continue;
                }
                int sum = cost[start] + (length == 1 ? 5 : 3);
                if (cost[start] < Integer.MAX_VALUE && sum < cost[end]) {
                    cost[end] = sum;
                    back[end] = start;
                }
            }
        }
        List<Word> parts = new ArrayList<>();
        for (int end = word.length(); end > 0; end = back[end]) {
            parts.add(0, read(word.substring(back[end], end), parts.isEmpty() ? nature : ""));
        }
        if (parts.size() > 1) {
            Word last = parts.get(parts.size() - 1);
            Word before = parts.get(parts.size() - 2);
            if (last.text().length() == 1 && before.text().length() == 2 && SUFFIXES.contains(last.text())) {
                parts.remove(parts.size() - 1);
                parts.set(parts.size() - 1, joined(before, last, ""));
            }
        }
        boolean crumbs = parts.stream().filter(p -> p.text().length() == 1).count() > 1;
        if (known && crumbs) {
            words.add(read(word, nature));
        } else {
            words.addAll(parts);
        }
    }

    private static boolean isSaying(String word, String nature) {
        return nature.equals("i")
                || nature.equals("l") && DICTIONARY.contains(word)
                || DICTIONARY.lookup(word).stream()
                        .anyMatch(e -> e.glosses().stream().anyMatch(g -> g.contains("(idiom)")));
    }

    private static boolean isNumber(String word) {
        return word.matches("[〇零一二三四五六七八九十百千万亿]+");
    }

    private static Word read(String word, String nature) {
        return new Word(word, Spelling.joined(syllables(word, nature)));
    }

    /** A marked syllable for each character. */
    private static List<String> syllables(String word, String nature) {
        if (word.length() == 1) {
            return List.of(Spelling.marked(single(word, nature)));
        }
        List<String> known = known(word, nature);
        if (!known.isEmpty()) {
            return known;
        }
        // Words within the word know more than its characters.
        List<String> syllables = new ArrayList<>();
        for (int at = 0; at < word.length(); ) {
            int length = Math.min(word.length() - at, word.length() - 1);
            while (length > 1 && known(word.substring(at, at + length), "").isEmpty()) {
                length--;
            }
            syllables.addAll(
                    length == 1
                            ? List.of(Spelling.marked(single(word.substring(at, at + 1), "")))
                            : known(word.substring(at, at + length), ""));
            at += length;
        }
        return syllables;
    }

    /** The dictionary's reading of a word; where it has several, the one that HanLP has, or that of no name. */
    private static List<String> known(String word, String nature) {
        Map<String, List<String>> readings = new LinkedHashMap<>();
        List<Entry> entries = new ArrayList<>(DICTIONARY.lookup(word));
        boolean name = nature.startsWith("ns") || nature.startsWith("nr");
        entries.sort(java.util.Comparator.comparing(
                e -> Character.isUpperCase(e.pinyin().charAt(0)) != name));
        for (Entry entry : entries) {
            List<String> syllables = new ArrayList<>();
            for (String syllable : entry.pinyin().split(" ")) {
                String marked = Spelling.marked(syllable);
                // A name is one word, and that has one capital.
                syllables.add(syllables.isEmpty() ? marked : marked.toLowerCase(Locale.ROOT));
            }
            boolean rare = entry.glosses().stream()
                    .allMatch(g -> g.matches("(old |erroneous )?variant of .*|see .*")
                            || g.startsWith("(old)")
                            || g.startsWith("(archaic)"));
            if (syllables.size() == word.length() && (!rare || entries.size() == 1)) {
                readings.putIfAbsent(String.join("", syllables).toLowerCase(Locale.ROOT), syllables);
            }
        }
        if (readings.size() > 1) {
            StringBuilder hanlp = new StringBuilder();
            HanLP.convertToPinyinList(word).forEach(p -> hanlp.append(p.getPinyinWithToneMark()));
            List<String> same = readings.get(hanlp.toString());
            if (same != null) {
                return same;
            }
        }
        return readings.values().stream().findFirst().orElse(List.of());
    }

    /** A dictionary's reading such as {@code fa1 zhan3} with marks: {@code fāzhǎn}. */
    public static String marked(String numbered) {
        List<String> syllables = new ArrayList<>();
        for (String syllable : numbered.split(" ")) {
            syllables.add(Spelling.marked(syllable));
        }
        return String.join("", Spelling.joined(syllables));
    }

    /** The numbered reading of a character that is a word of its own. */
    private static String single(String character, String nature) {
        for (String[] row : CHARACTERS.getOrDefault(character.charAt(0), List.of())) {
            if (row[1].equals("*") || nature.startsWith(row[1])) {
                return row[2];
            }
        }
        List<Entry> entries = DICTIONARY.lookup(character);
        String hanlp = HanLP.convertToPinyinList(character).get(0).toString();
        return entries.stream()
                .map(e -> e.pinyin().replace("u:", "ü"))
                .filter(hanlp::equals)
                .findFirst()
                .or(() -> entries.stream()
                        .map(Entry::pinyin)
                        .filter(p -> Character.isLowerCase(p.charAt(0)))
                        .findFirst())
                .orElse(hanlp);
    }

    private static boolean isHan(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> Script.isHan(c) && c != '々' && c != '〇');
    }

    /** The rows of a table that have all columns. */
    private static List<String[]> table(String name) {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(Readings.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(l -> !l.startsWith("#"))
                    .map(l -> l.split("\t"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
