package org.duizhao.tei;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.List;
import org.duizhao.model.Reference;

/** Writes the works cited, by their authors. */
final class BibliographyWriter {

    private final XmlOut out;
    private final ProseTei prose;

    BibliographyWriter(XmlOut out, ProseTei prose) {
        this.out = out;
        this.prose = prose;
    }

    void write(List<Reference> references) {
        if (references.isEmpty()) {
            return;
        }
        Collator collator = Collator.getInstance(ULocale.ENGLISH);
        List<Reference> works = references.stream()
                .sorted(Comparator.comparing(BibliographyWriter::sortKey, collator::compare))
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
}
