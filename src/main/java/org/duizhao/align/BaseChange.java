package org.duizhao.align;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duizhao.model.Bead;
import org.duizhao.model.Passage;
import org.duizhao.model.PassageRecord;
import org.duizhao.model.Segment;

/**
 * Carries passage numbers from the base they were given for to the base as it is now, whether edited or replaced: both
 * are aligned around the sentences that are in both, and each sentence takes the number of those it answers.
 */
public final class BaseChange {

    private BaseChange() {}

    /**
     * The passages of the base as it is now, under the numbers of the record. A number whose words are gone keeps its
     * place with no segments; a sentence that is new, or that others changed places with, joins the passage before it.
     * Where all numbers are retired, the sentences have one of their own.
     */
    public static List<Passage> passages(PassageRecord record, List<Segment> base) {
        int[] passageOf = new int[base.size()];
        Arrays.fill(passageOf, -1);
        int[] passageOfOld = passageOfRecorded(record);
        for (Bead bead : beads(record, base)) {
            if (!bead.left().isEmpty()) {
                bead.right()
                        .forEach(j -> passageOf[j] = passageOfOld[bead.left().get(0)]);
            }
        }
        int previous = 0;
        while (previous < record.passages().size()
                && record.passages().get(previous).isRetired()) {
            previous++;
        }
        for (int j = 0; j < passageOf.length; j++) {
            // Numbers only ever ascend, as beads do.
            previous = Math.max(previous, passageOf[j]);
            passageOf[j] = previous;
        }
        List<Passage> passages = new ArrayList<>();
        int at = 0;
        for (int p = 0; p < record.passages().size(); p++) {
            int first = at;
            while (at < passageOf.length && passageOf[at] == p) {
                at++;
            }
            PassageRecord.Entry entry = record.passages().get(p);
            passages.add(new Passage(entry.number(), first, at, entry.retired()));
        }
        if (at < passageOf.length) {
            passages.add(new Passage(unused(record), at, passageOf.length));
        }
        return List.copyOf(passages);
    }

    /** The number after all others, for a text whose numbers are all retired. */
    private static String unused(PassageRecord record) {
        BigInteger last = record.passages().stream()
                .map(PassageRecord.Entry::number)
                .map(n -> new BigInteger(n.substring(n.lastIndexOf('.') + 1)))
                .max(Comparator.naturalOrder())
                .orElse(BigInteger.ZERO);
        return record.part() + "." + last.add(BigInteger.ONE);
    }

    /**
     * The segment of the base that answers the recorded sentence of a passage in which some words stood.
     *
     * @param beads of the recorded sentences and the base
     */
    public static Optional<Integer> answerTo(PassageRecord record, List<Bead> beads, String passage, String words) {
        int sentence = 0;
        int wanted = -1;
        for (PassageRecord.Entry entry : record.passages()) {
            for (String text : entry.sentences()) {
                if (entry.number().equals(passage) && wanted < 0 && text.contains(words)) {
                    wanted = sentence;
                }
                sentence++;
            }
        }
        for (Bead bead : beads) {
            if (bead.left().contains(wanted) && !bead.right().isEmpty()) {
                return Optional.of(bead.right().get(0));
            }
        }
        return Optional.empty();
    }

    /** Which sentences of a new base answer the recorded ones. */
    public static List<Bead> beads(PassageRecord record, List<Segment> base) {
        List<List<String>> old =
                record.passages().stream().map(PassageRecord.Entry::sentences).toList();
        List<String> oldSentences = old.stream().flatMap(List::stream).toList();
        List<String> now = base.stream().map(Segment::text).toList();
        if (oldSentences.equals(now)) {
            List<Bead> same = new ArrayList<>();
            for (int i = 0; i < now.size(); i++) {
                same.add(new Bead(List.of(i), List.of(i), 1, false));
            }
            return same;
        }
        return new Aligner()
                .align(new Aligner.Texts(old, PartAligner.paragraphs(base), true, unchanged(oldSentences, now)));
    }

    /**
     * Beads of the sentences that stand once in either, as many as are in the same order. One that was moved far away is
     * in none of them: it would part from each other all that it passed.
     */
    private static List<Bead> unchanged(List<String> old, List<String> now) {
        Map<String, Integer> then = places(old);
        int[] oldPlaces = new int[now.size()];
        Arrays.fill(oldPlaces, -1);
        places(now).forEach((text, j) -> oldPlaces[j] = then.getOrDefault(text, -1));
        return LongestAscent.of(oldPlaces).stream()
                .mapToObj(j -> new Bead(List.of(oldPlaces[j]), List.of(j), 1, false))
                .toList();
    }

    /** Where each sentence stands that stands once. */
    private static Map<String, Integer> places(List<String> sentences) {
        Map<String, Integer> places = new HashMap<>();
        Set<String> repeated = new HashSet<>();
        for (int i = 0; i < sentences.size(); i++) {
            if (places.put(sentences.get(i), i) != null) {
                repeated.add(sentences.get(i));
            }
        }
        places.keySet().removeAll(repeated);
        return places;
    }

    private static int[] passageOfRecorded(PassageRecord record) {
        List<Integer> passages = new ArrayList<>();
        for (int p = 0; p < record.passages().size(); p++) {
            for (int i = 0; i < record.passages().get(p).sentences().size(); i++) {
                passages.add(p);
            }
        }
        return passages.stream().mapToInt(Integer::intValue).toArray();
    }
}
