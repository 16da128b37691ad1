package org.duizhao.tei;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duizhao.annotate.KeywordsInContext;
import org.duizhao.model.AlignedPart;
import org.duizhao.model.Annotated;
import org.duizhao.model.Attestation;
import org.duizhao.model.CommentaryEntry;
import org.duizhao.model.IndexEntry;
import org.duizhao.model.KeywordLine;
import org.duizhao.model.KeywordLine.Context;
import org.duizhao.model.Reference;
import org.duizhao.model.Term;
import org.duizhao.model.TermSpan;
import org.duizhao.model.Witness;
import org.duizhao.model.WitnessText;

/** Writes the back matter: glossary, commentary, paratexts, bibliography, index. */
final class BackWriter {

    private final XmlOut out;
    private final ProseTei prose;
    private final Annotated edition;
    private final String chinese;
    private final Map<String, AlignedPart> parts = new LinkedHashMap<>();
    private final Map<String, List<Attestation>> attestationsByTerm;
    private final Map<String, List<TermSpan>> spansByTerm;

    BackWriter(XmlOut out, ProseTei prose, Annotated edition, String chinese) {
        this.out = out;
        this.prose = prose;
        this.edition = edition;
        this.chinese = chinese;
        edition.aligned().parts().forEach(p -> parts.put(p.part().id(), p));
        attestationsByTerm = edition.attestations().stream().collect(Collectors.groupingBy(Attestation::termId));
        spansByTerm = edition.terms().stream().collect(Collectors.groupingBy(TermSpan::termId));
    }

    void write() {
        commentary();
        glossary();
        concordance();
        paratexts();
        bibliography();
        index();
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
                        part.passages().forEach(p -> byPassage
                                .getOrDefault(p.number(), List.of())
                                .forEach(this::commentary));
                    }
                },
                "type",
                "commentary",
                "xml:id",
                "commentary");
    }

    private void commentary(CommentaryEntry entry) {
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
                Ids.commentary(entry.passage()),
                "corresp",
                "#" + entry.passage());
    }

    private void glossary() {
        if (edition.sources().glossary().isEmpty()) {
            return;
        }
        List<Term> terms = byPinyin();
        out.block("div", () -> terms.forEach(this::term), "type", "glossary", "xml:id", "glossary");
    }

    private List<Term> byPinyin() {
        Collator collator = Collator.getInstance(ULocale.forLanguageTag("zh-u-co-pinyin"));
        return edition.sources().glossary().stream()
                .sorted(Comparator.comparing(Term::term, collator::compare))
                .toList();
    }

    /** Each term where it stands, with the words around it, in the base and in the witnesses; only where asked for. */
    private void concordance() {
        if (!edition.sources().info().concordance()) {
            return;
        }
        Map<String, List<KeywordLine>> lines = KeywordsInContext.of(edition);
        if (lines.isEmpty()) {
            return;
        }
        out.block(
                "div",
                () -> byPinyin().stream()
                        .filter(t -> lines.containsKey(t.id()))
                        .forEach(t -> out.block(
                                "list",
                                () -> lines.get(t.id())
                                        .forEach(l -> out.block(
                                                "item", () -> l.contexts().forEach(this::context))),
                                "type",
                                "concordance",
                                "corresp",
                                "#" + Ids.term(t.id()))),
                "type",
                "concordance",
                "xml:id",
                "concordance");
    }

    private void context(Context context) {
        AlignedPart part = parts.get(context.part());
        String language = edition.sources()
                .witness(context.siglum())
                .map(Witness::language)
                .orElse("");
        out.element(
                        "quote",
                        () -> {
                            if (context.isOmission()) {
                                out.empty("gap", "reason", "omitted");
                                return;
                            }
                            out.text(context.left());
                            if (!context.keyword().isEmpty()) {
                                out.element("term", () -> out.text(context.keyword()));
                            }
                            out.text(context.right());
                        },
                        "corresp",
                        "#" + Ids.witness(context.siglum()),
                        "source",
                        context.segment() < 0 ? "" : "#" + Ids.of(part, context.siglum(), context.segment()),
                        "xml:lang",
                        language)
                .newline();
    }

    private void term(Term term) {
        out.block(
                "entry",
                () -> {
                    out.block("form", () -> {
                        out.line("orth", term.term(), "xml:lang", chinese);
                        if (!term.traditional().equals(term.term())) {
                            out.line("orth", term.traditional(), "xml:lang", "zh-Hant");
                        }
                        out.line("pron", term.pinyin(), "notation", "pinyin");
                    });
                    out.block("sense", () -> {
                        out.line("gloss", term.headword());
                        out.element("def", () -> prose.words(term.definition())).newline();
                        renderings(term);
                    });
                    if (!term.see().isEmpty()) {
                        out.element(
                                        "xr",
                                        () -> term.see().forEach(s -> out.empty("ref", "target", "#" + Ids.term(s))),
                                        "type",
                                        "see")
                                .newline();
                    }
                    out.element("note", () -> occurrences(term), "type", "occurrences")
                            .newline();
                    Grounds.write(out, term.source(), edition.sources());
                },
                "xml:id",
                Ids.term(term.id()));
    }

    /** Each rendering with the witnesses and sentences that show it; what is known but not shown is left out. */
    private void renderings(Term term) {
        Map<String, Map<String, Set<String>>> shown = new LinkedHashMap<>();
        for (Attestation a : attestationsByTerm.getOrDefault(term.id(), List.of())) {
            if (!a.rendering().isEmpty()) {
                shown.computeIfAbsent(a.rendering(), k -> new LinkedHashMap<>())
                        .computeIfAbsent(a.siglum(), k -> new LinkedHashSet<>())
                        .add(Ids.base(parts.get(a.part()), a.segment()));
            }
        }
        shown.forEach((rendering, bySiglum) -> out.block(
                "cit",
                () -> {
                    out.line("quote", rendering);
                    bySiglum.forEach((siglum, sentences) -> out.empty(
                                    "ref",
                                    "type",
                                    "witness",
                                    "corresp",
                                    "#" + Ids.witness(siglum),
                                    "target",
                                    "#" + String.join(" #", sentences))
                            .newline());
                },
                "type",
                "rendering"));
    }

    private void occurrences(Term term) {
        Set<String> passages = new LinkedHashSet<>();
        for (TermSpan span : spansByTerm.getOrDefault(term.id(), List.of())) {
            passages.add(parts.get(span.part()).passageOf(span.segment()).number());
        }
        passages.forEach(p -> out.empty("ref", "target", "#" + p));
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

    private void bibliography() {
        if (edition.sources().references().isEmpty()) {
            return;
        }
        Collator collator = Collator.getInstance(ULocale.ENGLISH);
        List<Reference> works = edition.sources().references().stream()
                .sorted(Comparator.comparing(BackWriter::sortKey, collator::compare))
                .toList();
        out.block(
                "div",
                () -> out.block("listBibl", () -> works.forEach(this::work)),
                "type",
                "bibliography",
                "xml:id",
                "bibliography");
    }

    private static String sortKey(Reference work) {
        String title = work.field("title").replaceFirst("^(The|An|A) ", "");
        return String.join("; ", work.authors()) + (work.authors().isEmpty() ? "" : " ") + title;
    }

    private void work(Reference work) {
        boolean partOf = !work.field("container-title").isEmpty();
        out.block(
                "bibl",
                () -> {
                    work.authors().forEach(a -> words("author", a));
                    words("title", work.field("title"), "level", partOf ? "a" : "m");
                    words("title", work.field("container-title"), "level", "j");
                    work.translators().forEach(t -> words("editor", t, "role", "translator"));
                    work.editors().forEach(e -> words("editor", e));
                    words("biblScope", work.field("volume"), "unit", "volume");
                    words("biblScope", work.field("issue"), "unit", "issue");
                    words("biblScope", work.field("page"), "unit", "page");
                    words("edition", work.field("edition"));
                    words("pubPlace", work.field("publisher-place"));
                    words("publisher", work.field("publisher"));
                    words("idno", work.field("number"));
                    words("date", work.issued());
                    words("note", work.field("note"));
                    out.line("ref", work.field("URL"), "target", work.field("URL"));
                },
                "xml:id",
                Ids.work(work.key()),
                "type",
                work.type(),
                "n",
                shortTitle(work));
    }

    private void words(String element, String text, String... attributes) {
        if (!text.isEmpty()) {
            out.element(element, () -> prose.words(text), attributes).newline();
        }
    }

    /** Short title or author, and year, as it is cited in running text. */
    private static String shortTitle(Reference work) {
        String who = !work.field("title-short").isEmpty() || work.authors().isEmpty()
                ? work.fields().getOrDefault("title-short", work.field("title"))
                : work.shortAuthor();
        return who + year(work.issued());
    }

    /** The year as it stands behind a short title: a work without a date is said to have none. */
    static String year(String issued) {
        return " " + (issued.isEmpty() ? "n.d." : issued.replaceFirst("-.*", ""));
    }

    /** Every head in English; those with Chinese again, by pinyin and by strokes. */
    private void index() {
        if (edition.index().isEmpty()) {
            return;
        }
        List<IndexEntry> withChinese =
                edition.index().stream().filter(e -> !e.chinese().isEmpty()).toList();
        Collator pinyin = Collator.getInstance(ULocale.forLanguageTag("zh-u-co-pinyin"));
        Strokes strokes = new Strokes();
        out.block(
                "div",
                () -> {
                    list(edition.index(), e -> "", "type", "index", "xml:lang", "en");
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
