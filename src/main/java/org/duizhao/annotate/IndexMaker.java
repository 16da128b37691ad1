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
        List<IndexEntry> entries = new ArrayList<>();
        for (Term term : aligned.sources().glossary()) {
            if (byTerm.containsKey(term.id())) {
                entries.add(new IndexEntry(term.headword(), term.term(), term.id(),
                        List.copyOf(byTerm.get(term.id()))));
            }
        }
        Map<String, Set<String>> byHead = new LinkedHashMap<>();
        for (AnchoredNote note : notes) {
            for (String head : note.note().index()) {
                byHead.computeIfAbsent(head, k -> new LinkedHashSet<>()).add(note.note().passage());
            }
        }
        byHead.forEach((head, passages) -> {
            int han = firstHan(head);
            String latin = (han < 0 ? head : head.substring(0, han)).strip();
            String chinese = han < 0 ? "" : head.substring(han).strip();
            entries.add(new IndexEntry(latin.isEmpty() ? chinese : latin, chinese, "", List.copyOf(passages)));
        });
        Collator collator = Collator.getInstance(ULocale.ENGLISH);
        entries.sort(Comparator.comparing(IndexEntry::head, collator::compare).thenComparing(IndexEntry::chinese));
        return List.copyOf(entries);
    }

    private static AlignedPart part(Aligned aligned, String id) {
        return aligned.parts().stream().filter(p -> p.part().id().equals(id)).findFirst().orElseThrow();
    }

    private static int firstHan(String head) {
        for (int i = 0; i < head.length(); i++) {
            if (Character.isIdeographic(head.codePointAt(i))) {
                return i;
            }
        }
        return -1;
    }
}
