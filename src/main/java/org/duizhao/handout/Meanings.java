package org.duizhao.handout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duizhao.align.Dictionary;
import org.duizhao.align.Dictionary.Entry;
import org.duizhao.pinyin.Readings;

/** What words mean, by CC-CEDICT, in few words. */
final class Meanings {

    /** Two meanings are given if they have no more characters than this, and more of them up to the other number. */
    private static final int TWO = 90;

    private static final int MORE = 64;

    private static final Dictionary DICTIONARY = Dictionary.shared();
    /** 生產|生产[sheng1 chan3]: a word in both scripts with its reading. */
    private static final Pattern CROSS = Pattern.compile("([^\\s|\\[\\]()]+)\\|([^\\s|\\[\\]()]+)|\\[[^\\]]*\\]");

    private static final Pattern FORM = Pattern.compile(
            "(old |erroneous |archaic |Taiwan |Japanese )?variant of .*|see (also )?[^a-z]*\\[.*|CL:.*"
                    + "|also written .*|also pr\\. .*|Taiwan pr\\. .*|surname .*|Kangxi radical.*|\\(bound form\\)|used in .*");

    private Meanings() {}

    /**
     * The meaning of a word; nothing where the dictionary has none.
     *
     * @param pinyin how the word is read where it stands, which tells apart words written alike
     * @param traditional whether words that the meaning names are to stand in traditional characters
     */
    static Optional<String> of(String word, String pinyin, boolean traditional) {
        List<Entry> entries = new ArrayList<>(DICTIONARY.lookup(word));
        boolean asRead = entries.stream().anyMatch(e -> isRead(e, pinyin));
        return entries.stream()
                .filter(e -> !asRead || isRead(e, pinyin))
                .sorted(Comparator.comparing((Entry e) ->
                        Character.isUpperCase(e.pinyin().charAt(0)) != Character.isUpperCase(pinyin.charAt(0))))
                .map(e -> shortened(e.glosses(), traditional))
                .filter(m -> !m.isEmpty())
                .findFirst();
    }

    private static boolean isRead(Entry entry, String pinyin) {
        return letters(Readings.marked(entry.pinyin())).equals(letters(pinyin));
    }

    private static String letters(String pinyin) {
        return pinyin.toLowerCase(Locale.ROOT).replaceAll("[ '’·-]", "");
    }

    /** The first meanings, without what only speaks of the word's forms and measure words. */
    static String shortened(List<String> glosses, boolean traditional) {
        List<String> kept = new ArrayList<>();
        int length = 0;
        for (String gloss : glosses) {
            String plain = plain(gloss, traditional);
            if (FORM.matcher(gloss).matches() || plain.isBlank()) {
                continue;
            }
            if (!kept.isEmpty() && length + plain.length() > (kept.size() == 1 ? TWO : MORE)) {
                break;
            }
            kept.add(plain);
            length += plain.length();
        }
        return kept.stream().distinct().collect(Collectors.joining("; "));
    }

    private static String plain(String gloss, boolean traditional) {
        Matcher cross = CROSS.matcher(gloss);
        String plain =
                cross.replaceAll(m -> m.group(1) == null ? "" : Matcher.quoteReplacement(m.group(traditional ? 1 : 2)));
        return plain.replaceAll("\\s+", " ")
                .replace("( ", "(")
                .replace(" )", ")")
                .strip();
    }
}
