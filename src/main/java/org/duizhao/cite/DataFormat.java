package org.duizhao.cite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duizhao.export.Json;

/** Writes citations as data for reference managers. */
public enum DataFormat {
    BIBTEX,
    RIS,
    CSL_JSON,
    /** The Citation File Format, for the edition as a whole. */
    CFF;

    private static final Map<String, String> BIBTEX_TYPES = Map.of(
            "article-journal",
            "article",
            "book",
            "book",
            "chapter",
            "incollection",
            "paper-conference",
            "inproceedings",
            "report",
            "techreport",
            "thesis",
            "phdthesis",
            "manuscript",
            "unpublished");

    private static final Map<String, String> RIS_TYPES = Map.ofEntries(
            Map.entry("article-journal", "JOUR"),
            Map.entry("article-newspaper", "NEWS"),
            Map.entry("article-magazine", "MGZN"),
            Map.entry("book", "BOOK"),
            Map.entry("chapter", "CHAP"),
            Map.entry("paper-conference", "CPAPER"),
            Map.entry("report", "RPRT"),
            Map.entry("thesis", "THES"),
            Map.entry("webpage", "ELEC"),
            Map.entry("post-weblog", "BLOG"),
            Map.entry("standard", "STAND"),
            Map.entry("dataset", "DATA"),
            Map.entry("manuscript", "UNPB"));

    /**
     * The data of what is cited.
     *
     * @param sha256 the edition's content hash; empty for a work that is not the edition
     */
    public String write(Cited cited, String sha256) {
        Work work = cited.works().get(0);
        List<String> notes = notes(cited, work, sha256);
        // The place as it is cited, so that the words of two witnesses have two keys: ID-R.3 and ID-R.3-B.
        String[] place = cited.locator().replaceFirst(" \\[.*", "").split("[ ,]");
        String key = cited.locator().isEmpty()
                ? work.id()
                : work.id() + "-" + cited.id() + (cited.quotes().size() == 1 && place.length > 1 ? "-" + place[1] : "");
        return switch (this) {
            case BIBTEX -> bibtex(work, key, notes);
            case RIS -> ris(work, notes);
            case CSL_JSON -> csl(work, key, notes);
            case CFF -> cff(work, sha256);
        };
    }

    private List<String> notes(Cited cited, Work work, String sha256) {
        List<String> notes = new ArrayList<>();
        if (!cited.locator().isEmpty()) {
            notes.add(cited.locator());
        }
        if (this != CSL_JSON && !work.text("genre").isEmpty()) {
            notes.add(work.text("genre"));
        }
        if (!work.text("note").isEmpty()) {
            notes.add(work.text("note"));
        }
        if (!sha256.isEmpty() && cited.isWitness()) {
            // The hash is the edition's, and would pass for that of the witness.
            notes.add("as in " + cited.identifier());
        } else if (!sha256.isEmpty()) {
            notes.add("sha256:" + sha256);
        }
        return notes;
    }

    private static String csl(Work work, String key, List<String> notes) {
        Map<String, Object> csl = new LinkedHashMap<>(work.csl());
        csl.put("id", key);
        if (!notes.isEmpty()) {
            csl.put("note", String.join("; ", notes));
        }
        return Json.of(List.of(csl));
    }

    // --- BibTeX ---

    private static String bibtex(Work work, String key, List<String> notes) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("author", bibtexNames(work, "author"));
        fields.put("editor", bibtexNames(work, "editor"));
        fields.put("translator", bibtexNames(work, "translator"));
        fields.put("title", "{" + escaped(work.text("title")) + "}");
        fields.put(
                work.type().equals("article-journal") ? "journal" : "booktitle", escaped(work.text("container-title")));
        fields.put("volume", escaped(work.text("volume")));
        fields.put("number", escaped(work.text("issue") + work.text("number")));
        fields.put("pages", escaped(work.text("page").replace("–", "--")));
        fields.put("edition", escaped(work.text("edition")));
        fields.put("version", escaped(work.text("version")));
        fields.put("publisher", escaped(work.text("publisher")));
        fields.put("address", escaped(work.text("publisher-place")));
        List<String> date = date(work, "issued");
        fields.put("year", date.isEmpty() ? "" : date.get(0));
        fields.put("month", date.size() > 1 ? String.valueOf(Integer.parseInt(date.get(1))) : "");
        fields.put("doi", work.text("DOI"));
        fields.put("isbn", work.text("ISBN"));
        fields.put("url", work.text("URL"));
        fields.put("language", work.text("language"));
        fields.put("note", escaped(String.join("; ", notes)));
        StringBuilder out = new StringBuilder("@" + BIBTEX_TYPES.getOrDefault(work.type(), "misc") + "{" + key);
        fields.forEach((name, value) -> {
            if (!value.isEmpty() && !value.equals("{}")) {
                out.append(",\n  ").append(name).append(" = ").append(name.equals("month") ? value : "{" + value + "}");
            }
        });
        return out.append("\n}\n").toString();
    }

    /** Literal and Chinese names stand in braces, so that nothing takes them apart. */
    private static String bibtexNames(Work work, String role) {
        List<String> names = new ArrayList<>();
        for (Map<?, ?> name : names(work, role)) {
            String whole = whole(name);
            names.add(
                    whole.isEmpty()
                            ? escaped(part(name, "family") + ", " + part(name, "given"))
                            : "{" + escaped(whole) + "}");
        }
        return String.join(" and ", names);
    }

    private static String escaped(String text) {
        return text.replaceAll("([&%$#_{}])", "\\\\$1").replace("~", "\\textasciitilde{}");
    }

    // --- RIS ---

    private static String ris(Work work, List<String> notes) {
        StringBuilder out = new StringBuilder();
        line(out, "TY", RIS_TYPES.getOrDefault(work.type(), "GEN"));
        names(work, "author").forEach(n -> line(out, "AU", risName(n)));
        names(work, "editor").forEach(n -> line(out, "ED", risName(n)));
        names(work, "translator").forEach(n -> line(out, "A4", risName(n)));
        line(out, "TI", work.text("title"));
        line(out, work.type().equals("article-journal") ? "JO" : "T2", work.text("container-title"));
        line(out, "VL", work.text("volume"));
        line(out, "IS", work.text("issue"));
        String[] pages = work.text("page").split("[–-]", 2);
        line(out, "SP", pages[0]);
        line(out, "EP", pages.length > 1 ? pages[1] : "");
        line(out, "ET", work.text("version").isEmpty() ? work.text("edition") : "Version " + work.text("version"));
        line(out, "PB", work.text("publisher"));
        line(out, "CY", work.text("publisher-place"));
        List<String> date = date(work, "issued");
        if (!date.isEmpty()) {
            line(out, "PY", date.get(0));
            line(
                    out,
                    "DA",
                    date.get(0) + "/" + (date.size() > 1 ? date.get(1) : "") + "/"
                            + (date.size() > 2 ? date.get(2) : "") + "/");
        }
        line(out, "DO", work.text("DOI"));
        line(out, "SN", work.text("ISBN"));
        line(out, "UR", work.text("URL"));
        line(out, "LA", work.text("language"));
        notes.forEach(n -> line(out, "N1", n));
        return out.append("ER  - \r\n").toString();
    }

    private static void line(StringBuilder out, String tag, String value) {
        if (!value.isEmpty()) {
            out.append(tag).append("  - ").append(value).append("\r\n");
        }
    }

    private static String risName(Map<?, ?> name) {
        String whole = whole(name);
        return whole.isEmpty() ? part(name, "family") + ", " + part(name, "given") : whole;
    }

    // --- CFF ---

    private static String cff(Work work, String sha256) {
        StringBuilder out = new StringBuilder("cff-version: 1.2.0\n");
        out.append("message: If you quote this edition, please cite it as below.\n");
        out.append("type: dataset\n");
        out.append("title: ").append(quoted(work.text("title"))).append('\n');
        out.append("version: ").append(quoted(work.text("version"))).append('\n');
        out.append("date-released: ")
                .append(String.join("-", date(work, "issued")))
                .append('\n');
        cffNames(work, "authors", "", out);
        if (!sha256.isEmpty()) {
            out.append("identifiers:\n  - type: other\n    value: sha256:")
                    .append(sha256)
                    .append("\n    description: content hash of the TEI file\n");
        }
        out.append("preferred-citation:\n  type: book\n");
        out.append("  title: ").append(quoted(work.text("title"))).append('\n');
        cffNames(work, "authors", "  ", out);
        cffNames(work, "editors", "  ", out);
        out.append("  version: ").append(quoted(work.text("version"))).append('\n');
        out.append("  year: ").append(date(work, "issued").get(0)).append('\n');
        if (!work.text("publisher").isEmpty()) {
            out.append("  publisher:\n    name: ")
                    .append(quoted(work.text("publisher")))
                    .append('\n');
        }
        out.append("  notes: ").append(quoted(work.text("genre"))).append('\n');
        return out.toString();
    }

    private static void cffNames(Work work, String key, String indent, StringBuilder out) {
        out.append(indent).append(key).append(":\n");
        for (Map<?, ?> name : names(work, "editor")) {
            String whole = whole(name);
            if (whole.isEmpty()) {
                out.append(indent)
                        .append("  - family-names: ")
                        .append(quoted(part(name, "family")))
                        .append('\n');
                out.append(indent)
                        .append("    given-names: ")
                        .append(quoted(part(name, "given")))
                        .append('\n');
            } else {
                out.append(indent).append("  - name: ").append(quoted(whole)).append('\n');
            }
        }
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    // --- what all have in common ---

    private static List<Map<?, ?>> names(Work work, String role) {
        List<Map<?, ?>> names = new ArrayList<>();
        if (work.csl().get(role) instanceof List<?> list) {
            for (Object name : list) {
                if (name instanceof Map<?, ?> parts) {
                    names.add(parts);
                }
            }
        }
        return names;
    }

    private static String part(Map<?, ?> name, String part) {
        Object value = name.get(part);
        return value == null ? "" : value.toString();
    }

    /** A name that is not to be taken apart; empty for one of family name and given name. */
    private static String whole(Map<?, ?> name) {
        if (name.get("literal") != null) {
            return part(name, "literal");
        }
        String family = part(name, "family");
        boolean chinese = !family.isEmpty() && family.codePoints().allMatch(Character::isIdeographic);
        return chinese || part(name, "given").isEmpty() ? family + part(name, "given") : "";
    }

    /** Year, month and day as far as they are known, two digits each for the latter. */
    private static List<String> date(Work work, String variable) {
        List<String> parts = new ArrayList<>();
        if (work.csl().get(variable) instanceof Map<?, ?> date
                && date.get("date-parts") instanceof List<?> ranges
                && !ranges.isEmpty()
                && ranges.get(0) instanceof List<?> first) {
            first.forEach(p -> parts.add(parts.isEmpty() || p.toString().length() > 1 ? p.toString() : "0" + p));
        }
        return parts;
    }
}
