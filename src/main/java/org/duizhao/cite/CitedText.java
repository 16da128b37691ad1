package org.duizhao.cite;

import java.io.IOException;
import java.util.List;
import org.duizhao.cite.Citations.Citation;
import org.duizhao.cite.Cited.Quote;

/** Writes what is cited for a person to read: the words in both languages, then the citations. */
public final class CitedText {

    private CitedText() {}

    /** @param sha256 the edition's content hash, or empty */
    public static String write(Cited cited, List<CitationStyle> styles, String sha256) throws IOException {
        StringBuilder out = new StringBuilder();
        if (!cited.identifier().isEmpty()) {
            out.append(cited.identifier()).append('\n');
        }
        if (!sha256.isEmpty()) {
            out.append("sha256:").append(sha256).append('\n');
        }
        for (Quote quote : cited.quotes()) {
            separate(out);
            out.append(quote.label()).append('\n');
            out.append(quote.text().isEmpty() ? "(has nothing here)" : quote.text())
                    .append('\n');
        }
        for (CitationStyle style : styles) {
            List<Citation> citations = Citations.of(cited, style);
            for (Citation citation : citations) {
                separate(out);
                out.append(style.label());
                if (citations.size() > 1) {
                    out.append(citation.language().startsWith("zh") ? ", in Chinese" : ", in English");
                }
                out.append("\n  ").append(citation.reference()).append('\n');
                if (!citation.entry().isEmpty()) {
                    out.append("  ").append(citation.entry()).append('\n');
                }
            }
        }
        return out.toString();
    }

    private static void separate(StringBuilder out) {
        if (!out.isEmpty()) {
            out.append('\n');
        }
    }
}
