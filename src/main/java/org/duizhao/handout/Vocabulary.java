package org.duizhao.handout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duizhao.model.AlignedPart;
import org.duizhao.model.Annotated;
import org.duizhao.model.IndexEntry;
import org.duizhao.model.Languages;
import org.duizhao.model.Part;
import org.duizhao.model.Segment;
import org.duizhao.model.Term;
import org.duizhao.model.TermSpan;
import org.duizhao.model.VocabularyEntry;
import org.duizhao.model.Witness;
import org.duizhao.pinyin.Readings;
import org.duizhao.pinyin.Simplified;
import org.duizhao.pinyin.Word;

/**
 * The words of a handout's Chinese for students: each with its reading where it stands and its meaning, the most frequent
 * first and, of those as frequent as each other, in the order of the text. The edition's terms are words as they are; the
 * rest is divided as for the pinyin. Names of people, numbers, and words that the dictionary lacks are left out.
 */
public final class Vocabulary {

    private final Annotated edition;
    private final Readings readings;
    private final CommonWords common;
    private final Map<String, Term> terms = new HashMap<>();
    private final Map<Key, Integer> counts = new LinkedHashMap<>();

    /** A word of the list: written, read, and of the glossary or not. */
    private record Key(String word, String language, String pinyin, String meaning, String termId) {}

    private Vocabulary(Annotated edition, Readings readings, CommonWords common) {
        this.edition = edition;
        this.readings = readings;
        this.common = common;
        edition.sources().glossary().forEach(t -> terms.put(t.id(), t));
    }

    /**
     * @param edition the passages as they go out, so that no word of a text left out is in the list
     * @param readings those of the whole edition, see {@link #readings}
     * @param common words that are left out
     */
    public static List<VocabularyEntry> of(Annotated edition, Readings readings, CommonWords common) {
        Vocabulary vocabulary = new Vocabulary(edition, readings, common);
        for (AlignedPart part : edition.aligned().parts()) {
            vocabulary.part(part);
        }
        return vocabulary.counts.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Key, Integer> e) -> -e.getValue()))
                .map(e -> new VocabularyEntry(
                        e.getKey().word,
                        e.getKey().language,
                        e.getKey().pinyin,
                        e.getKey().meaning,
                        e.getValue(),
                        e.getKey().termId))
                .toList();
    }

    /** How an edition reads its words: its glossary's readings first, and the names of its index. */
    public static Readings readings(Annotated edition) {
        Map<String, String> glossary = edition.sources().glossary().stream()
                .collect(Collectors.toMap(t -> Simplified.of(t.term()), Term::pinyin, (a, b) -> a));
        Map<String, String> names = edition.index().stream()
                .filter(e -> !e.chinese().isEmpty())
                .collect(Collectors.toMap(e -> Simplified.of(e.chinese()), IndexEntry::head, (a, b) -> a));
        return new Readings(glossary, names);
    }

    private void part(AlignedPart aligned) {
        Part part = aligned.part();
        Map<Integer, List<TermSpan>> spans = edition.terms().stream()
                .filter(t -> t.part().equals(part.id()))
                .collect(Collectors.groupingBy(TermSpan::segment));
        List<String> sides = new ArrayList<>(List.of(part.base()));
        if (part.isParallel()) {
            sides.add(part.lead());
        }
        for (String siglum : sides) {
            String language =
                    edition.sources().witness(siglum).map(Witness::language).orElse("");
            if (!Languages.isChinese(language)) {
                continue;
            }
            List<Segment> segments = edition.sources().segments(siglum, part.id());
            for (int i = 0; i < segments.size(); i++) {
                sentence(
                        segments.get(i).text(),
                        language,
                        siglum.equals(part.base()) ? spans.getOrDefault(i, List.of()) : List.of());
            }
        }
    }

    /** Words are read with the whole sentence around them; those within a term are the term's. */
    private void sentence(String text, String language, List<TermSpan> spans) {
        int at = 0;
        int next = 0;
        for (Word word : readings.words(Simplified.of(text))) {
            int start = at;
            at += word.text().length();
            while (next < spans.size() && spans.get(next).start() < at) {
                term(text, language, spans.get(next));
                next++;
            }
            boolean inTerm = next > 0 && start < spans.get(next - 1).end();
            if (word.isRead() && !inTerm) {
                word(text.substring(start, at), word, language);
            }
        }
    }

    private void term(String text, String language, TermSpan span) {
        Term term = terms.get(span.termId());
        count(new Key(text.substring(span.start(), span.end()), language, term.pinyin(), term.headword(), term.id()));
    }

    private void word(String written, Word word, String language) {
        int last = written.length() - 1;
        // 看了 is one word in pinyin; the word to learn is 看. But 除了 is a word.
        boolean ending = last > 0 && "了着著过過们們".indexOf(written.charAt(last)) >= 0 && !CommonWords.isCounted(written);
        String plain = ending ? written.substring(0, last) : written;
        if (!common.contains(plain)) {
            key(plain, word.part(0, plain.length()), language).ifPresent(this::count);
        }
    }

    private static Optional<Key> key(String written, Word word, String language) {
        boolean surname =
                written.length() == 1 && Character.isUpperCase(word.pinyin().charAt(0));
        if (surname || written.matches("第?[〇零一二三四五六七八九十百千万萬亿億两兩]+")) {
            return Optional.empty();
        }
        return Meanings.of(written, word.pinyin(), !Simplified.of(written).equals(written) || language.contains("Hant"))
                .map(m -> new Key(written, language, word.pinyin(), m, ""));
    }

    private void count(Key key) {
        counts.merge(key, 1, Integer::sum);
    }
}
