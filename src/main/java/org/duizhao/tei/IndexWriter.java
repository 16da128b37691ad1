package org.duizhao.tei;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.duizhao.model.IndexEntry;

/** Writes the index. */
final class IndexWriter {

    private final XmlOut out;
    private final ProseTei prose;
    private final String chinese;

    IndexWriter(XmlOut out, ProseTei prose, String chinese) {
        this.out = out;
        this.prose = prose;
        this.chinese = chinese;
    }

    /** Every head in English; those with Chinese again, by pinyin and by strokes. */
    void write(List<IndexEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        List<IndexEntry> withChinese =
                entries.stream().filter(e -> !e.chinese().isEmpty()).toList();
        Collator pinyin = Collator.getInstance(ULocale.forLanguageTag("zh-u-co-pinyin"));
        Strokes strokes = new Strokes();
        out.block(
                "div",
                () -> {
                    list(entries, e -> "", "type", "index", "xml:lang", "en");
                    list(
                            sorted(withChinese, pinyin::compare),
                            e -> "",
                            "type",
                            "index",
                            "subtype",
                            "pinyin",
                            "xml:lang",
                            chinese);
                    list(
                            sorted(withChinese, strokes.order()),
                            e -> String.valueOf(strokes.first(e.chinese())),
                            "type",
                            "index",
                            "subtype",
                            "strokes",
                            "xml:lang",
                            chinese);
                },
                "type",
                "index",
                "xml:id",
                "index");
    }

    private static List<IndexEntry> sorted(List<IndexEntry> entries, Comparator<String> order) {
        return entries.stream()
                .sorted(Comparator.comparing(IndexEntry::chinese, order))
                .toList();
    }

    /** @param number what an entry stands under; empty for nothing */
    private void list(List<IndexEntry> entries, Function<IndexEntry, String> number, String... attributes) {
        out.block(
                "list",
                () -> {
                    for (IndexEntry entry : entries) {
                        out.element(
                                        "item",
                                        () -> {
                                            out.element("label", () -> prose.words(entry.head()));
                                            if (!entry.chinese().isEmpty()) {
                                                out.element(
                                                        "foreign",
                                                        () -> out.text(entry.chinese()),
                                                        "xml:lang",
                                                        chinese);
                                            }
                                            entry.passages().forEach(p -> out.empty("ref", "target", "#" + p));
                                        },
                                        "corresp",
                                        entry.termId().isEmpty() ? "" : "#" + Ids.term(entry.termId()),
                                        "n",
                                        number.apply(entry))
                                .newline();
                    }
                },
                attributes);
    }
}
