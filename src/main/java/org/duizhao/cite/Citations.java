package org.duizhao.cite;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.ListItemDataProvider;
import de.undercouch.citeproc.csl.CSLCitation;
import de.undercouch.citeproc.csl.CSLCitationItemBuilder;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLLabel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duizhao.model.MessageException;

/** Formats citations by the published styles. */
public final class Citations {

    /** Stands for the place cited while a style is at work, which would take a number with other signs apart. */
    private static final String PLACE = "PLACECITED";

    private Citations() {}

    /**
     * A citation.
     *
     * @param language the tag of the language that the style's own words are in
     * @param reference as it stands in a note or in the text, with the place cited
     * @param entry as it stands in the list of works cited; empty where the style lists no such work
     */
    public record Citation(CitationStyle style, String language, String reference, String entry) {}

    /**
     * The citations of something in a style: one, or, by a style whose words follow the work's language, one for each
     * language that the work has a form in.
     */
    public static List<Citation> of(Cited cited, CitationStyle style) throws IOException {
        List<Citation> citations = new ArrayList<>();
        for (Work work : style.byLanguage() ? cited.works() : cited.works().subList(0, 1)) {
            boolean chinese = style.byLanguage() && work.isChinese();
            try {
                citations.add(of(work, chinese ? cited.chineseLocator() : cited.locator(), style));
            } catch (IllegalArgumentException | ClassCastException e) {
                // The library answers what is no CSL with exceptions of several kinds.
                throw new MessageException("cite.no-csl", ReferenceFile.FILE, work.id(), e.getMessage());
            }
        }
        return citations;
    }

    private static Citation of(Work work, String locator, CitationStyle style) throws IOException {
        String language = style.byLanguage() && work.isChinese() ? "zh-CN" : "en-US";
        // A short form has the family name alone, which the style can find in a name that is taken apart.
        boolean inFull = style == CitationStyle.CHICAGO_NOTES;
        CSL csl = processor(CSLItemData.fromJson(prepared(work, style, inFull)), style.file(), language);
        CSLCitationItemBuilder place = new CSLCitationItemBuilder(work.id());
        if (!locator.isEmpty()) {
            place.locator(PLACE).label(CSLLabel.SECTION);
        }
        String reference =
                csl.makeCitation(new CSLCitation(place.build())).get(0).getText();
        String entry = String.join(
                "",
                processor(
                                CSLItemData.fromJson(prepared(
                                        work,
                                        style,
                                        style == CitationStyle.CHICAGO_AUTHOR_DATE
                                                || style == CitationStyle.MLA
                                                || inFull)),
                                style.entryFile(),
                                language)
                        .makeBibliography()
                        .getEntries());
        return new Citation(
                style,
                language,
                called(work, tidy(reference).replace(PLACE, locator)),
                tidy(entry.replaceFirst("^\\[1\\]", "")));
    }

    /** A reference of author and date alone would not say that the witness is a retroversion. */
    private static String called(Work work, String reference) {
        boolean silent = work.text("genre").equals(Works.RETROVERSION)
                && reference.endsWith(")")
                && !reference.contains(Works.RETROVERSION)
                && !reference.contains(Works.retroversion(work.text("language")));
        return silent ? reference.substring(0, reference.length() - 1) + " [" + Works.RETROVERSION + "])" : reference;
    }

    private static CSL processor(CSLItemData item, String file, String language) throws IOException {
        CSL csl = new CSL(new ListItemDataProvider(item), style(file), language);
        csl.setOutputFormat("text");
        csl.registerCitationItems(item.getId());
        return csl;
    }

    /**
     * A published style. The processor holds every condition on ambiguity for met, and a citation that stands alone for
     * none: a condition that nothing meets takes their place, lest MLA add a title to every author.
     */
    private static String style(String file) throws IOException {
        try (InputStream in = Citations.class.getResourceAsStream("/" + file + ".csl")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("disambiguate=\"true\"", "variable=\"PMCID\"");
        }
    }

    /**
     * Chinese names stand as one word, family name first, whatever a style does with names.
     *
     * @param inFull whether names that are family name first in every place are to stand so; the styles that shorten
     *     given names do it themselves
     */
    private static Map<String, Object> prepared(Work work, CitationStyle style, boolean inFull) {
        Map<String, Object> csl = new LinkedHashMap<>(work.csl());
        for (String role : List.of("author", "editor", "translator", "collection-editor", "container-author")) {
            if (csl.get(role) instanceof List<?> names) {
                csl.put(role, names.stream().map(n -> name(n, inFull)).toList());
            }
        }
        if (style == CitationStyle.GB_T_7714 && work.text("genre").equals(Works.RETROVERSION)) {
            csl.put(
                    "title",
                    work.text("title")
                            + (work.isChinese()
                                    ? "（" + Works.retroversion(work.text("language")) + "）"
                                    : " (retroversion)"));
        }
        if (style == CitationStyle.GB_T_7714 && csl.containsKey("version")) {
            // The standard has a statement of edition, and no genre.
            boolean chinese = work.isChinese();
            String genre = work.text("genre");
            csl.put(
                    "edition",
                    (chinese ? work.text("version") + "版" : "Version " + work.text("version"))
                            + (genre.isEmpty() ? "" : (chinese ? "，" : ", ") + genre));
        }
        if (style == CitationStyle.MLA && work.type().equals("speech") && csl.containsKey("issued")) {
            // MLA has the day of a speech, and no other.
            csl.putIfAbsent("event-date", csl.get("issued"));
        }
        // What the entry's keeper noted for readers of the works cited is no part of a citation.
        csl.remove("note");
        csl.remove("abstract");
        return csl;
    }

    private static Object name(Object name, boolean inFull) {
        if (name instanceof Map<?, ?> parts && parts.get("family") != null && parts.get("given") != null) {
            String family = parts.get("family").toString();
            if (family.codePoints().allMatch(Character::isIdeographic)) {
                return Map.of("literal", family + parts.get("given"));
            }
            if (inFull && "true".equals(String.valueOf(parts.get("static-ordering")))) {
                return Map.of("literal", family + " " + parts.get("given"));
            }
        }
        return name;
    }

    /** Takes out the marks around parts that a style leaves empty, and runs of white space. */
    static String tidy(String text) {
        return text.strip()
                .replaceAll("\\s+", " ")
                .replaceAll("([,;:]) (?:, )+", "$1 ")
                .replaceAll("\\. (?:\\. )+", ". ")
                .replaceAll("\\. , ", ". ")
                .replaceAll("\\((?:[;,] )+", "(");
    }
}
