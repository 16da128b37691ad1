package org.duizhao.annotate;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duizhao.model.Aligned;
import org.duizhao.model.AlignedPart;
import org.duizhao.model.AnchoredNote;
import org.duizhao.model.IndexEntry;
import org.duizhao.model.Term;
import org.duizhao.model.TermSpan;

/** Gathers the index: the glossary's terms, and the heads that notes name. */
final class IndexMaker {

    private IndexMaker() {}

    static List<IndexEntry> make(Aligned aligned, List<AnchoredNote> notes, List<TermSpan> terms) {
        Map<String, Set<String>> byTerm = new LinkedHashMap<>();
        for (TermSpan span : terms) {
            byTerm.computeIfAbsent(span.termId(), k -> new LinkedHashSet<>())
                    .add(part(aligned, span.part()).passageOf(span.segment()).number());
        }
        Map<String, Set<String>> byHead = heads(notes);
        // A note's head that is a term joins the term's.
        byHead.forEach((head, passages) -> aligned.sources().glossary().stream()
                .filter(t -> chinese(head).equals(t.term()) && byTerm.containsKey(t.id()))
                .forEach(t -> byTerm.get(t.id()).addAll(passages)));
        List<IndexEntry> entries = new ArrayList<>();
        for (Term term : aligned.sources().glossary()) {
            if (byTerm.containsKey(term.id())) {
                entries.add(
                        new IndexEntry(term.headword(), term.term(), term.id(), List.copyOf(byTerm.get(term.id()))));
            }
        }
        byHead.forEach((head, passages) -> {
            String chinese = chinese(head);
            String latin = head.substring(0, head.length() - chinese.length()).strip();
            boolean isTerm = entries.stream()
                    .anyMatch(e -> !chinese.isEmpty() && e.chinese().equals(chinese));
            if (!isTerm) {
                entries.add(new IndexEntry(latin.isEmpty() ? chinese : latin, chinese, "", List.copyOf(passages)));
            }
        });
        Collator collator = Collator.getInstance(ULocale.ENGLISH);
        entries.sort(Comparator.comparing(IndexEntry::head, collator::compare).thenComparing(IndexEntry::chinese));
        return List.copyOf(entries);
    }

    private static AlignedPart part(Aligned aligned, String id) {
        return aligned.parts().stream()
                .filter(p -> p.part().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The passages of the notes that name a head. */
    private static Map<String, Set<String>> heads(List<AnchoredNote> notes) {
        Map<String, Set<String>> byHead = new LinkedHashMap<>();
        for (AnchoredNote note : notes) {
            for (String head : note.note().index()) {
                byHead.computeIfAbsent(head, k -> new LinkedHashSet<>())
                        .add(note.note().passage());
            }
        }
        return byHead;
    }

    /** The Chinese at the end of a head such as “Lu Xun 鲁迅”. */
    private static String chinese(String head) {
        for (int i = 0; i < head.length(); i++) {
            if (Character.isIdeographic(head.codePointAt(i))) {
                return head.substring(i).strip();
            }
        }
        return "";
    }
}
