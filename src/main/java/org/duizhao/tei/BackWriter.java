package org.duizhao.tei;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duizhao.model.AlignedPart;
import org.duizhao.model.Annotated;
import org.duizhao.model.CommentaryEntry;
import org.duizhao.model.Passage;
import org.duizhao.model.Term;
import org.duizhao.model.Witness;
import org.duizhao.model.WitnessText;

/** Writes the back matter: glossary, commentary, paratexts, bibliography, index. */
final class BackWriter {

    private final XmlOut out;
    private final ProseTei prose;
    private final Annotated edition;
    private final String chinese;
    private final Map<String, AlignedPart> parts = new LinkedHashMap<>();

    BackWriter(XmlOut out, ProseTei prose, Annotated edition, String chinese) {
        this.out = out;
        this.prose = prose;
        this.edition = edition;
        this.chinese = chinese;
        edition.aligned().parts().forEach(p -> parts.put(p.part().id(), p));
    }

    void write() {
        List<Term> terms = byPinyin();
        commentary();
        new GlossaryWriter(out, prose, edition, chinese, parts).write(terms);
        new ConcordanceWriter(out, edition, parts).write(terms);
        paratexts();
        new BibliographyWriter(out, prose).write(edition.sources().references());
        new IndexWriter(out, prose, chinese).write(edition.index());
    }

    private List<Term> byPinyin() {
        Collator collator = Collator.getInstance(ULocale.forLanguageTag("zh-u-co-pinyin"));
        return edition.sources().glossary().stream()
                .sorted(Comparator.comparing(Term::term, collator::compare))
                .toList();
    }

    private void commentary() {
        if (edition.sources().commentary().isEmpty()) {
            return;
        }
        out.block(
                "div",
                () -> {
                    Map<String, List<CommentaryEntry>> byPassage = edition.sources().commentary().stream()
                            .collect(Collectors.groupingBy(CommentaryEntry::passage));
                    for (AlignedPart part : parts.values()) {
                        for (Passage passage : part.passages()) {
                            List<CommentaryEntry> entries = byPassage.getOrDefault(passage.number(), List.of());
                            for (int i = 0; i < entries.size(); i++) {
                                commentary(entries.get(i), i + 1);
                            }
                        }
                    }
                },
                "type",
                "commentary",
                "xml:id",
                "commentary");
    }

    private void commentary(CommentaryEntry entry, int which) {
        out.block(
                "div",
                () -> {
                    out.element(
                                    "head",
                                    () -> prose.words(entry.title().byLanguage().get("en")))
                            .newline();
                    if (entry.title().has("zh")) {
                        out.line("head", entry.title().byLanguage().get("zh"), "xml:lang", chinese);
                    }
                    prose.write(entry.body());
                    prose.writeChinese(entry.chinese());
                    Grounds.write(out, entry.source(), edition.sources());
                },
                "type",
                "entry",
                "n",
                entry.passage(),
                "xml:id",
                Ids.commentary(entry.passage(), which),
                "corresp",
                "#" + entry.passage());
    }

    private void paratexts() {
        List<Witness> with = edition.sources().witnesses().stream()
                .filter(w -> w.texts().stream().anyMatch(t -> !t.paratexts().isEmpty()))
                .toList();
        if (with.isEmpty()) {
            return;
        }
        out.block(
                "div",
                () -> {
                    for (Witness witness : with) {
                        for (WitnessText text : witness.texts()) {
                            text.paratexts()
                                    .forEach(p -> out.block(
                                            "div",
                                            () -> {
                                                out.element("head", () -> prose.words(p.label()))
                                                        .newline();
                                                out.element("p", () -> prose.words(p.text()))
                                                        .newline();
                                            },
                                            "type",
                                            "paratext",
                                            "corresp",
                                            "#" + Ids.witness(witness.siglum()),
                                            "xml:lang",
                                            witness.language()));
                        }
                    }
                },
                "type",
                "paratexts",
                "xml:id",
                "paratexts");
    }
}
