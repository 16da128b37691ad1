package org.duizhao.cite;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duizhao.model.EditionInfo;
import org.duizhao.model.Languages;
import org.duizhao.model.Rights;
import org.duizhao.model.Sources;
import org.duizhao.model.Titles;
import org.duizhao.model.Witness;
import org.duizhao.model.WitnessKind;

/** Describes an edition and its witnesses as works to cite. */
final class Works {

    /** What a retroversion is called in a citation; a citation in Chinese says 回译. */
    static final String RETROVERSION = "retroversion";

    private final Sources sources;

    Works(Sources sources) {
        this.sources = sources;
    }

    /**
     * The edition, in English and, where it has a Chinese title, in Chinese.
     *
     * @param retroverted the tag of the language whose text is a retroversion; or empty
     */
    List<Work> edition(String retroverted) {
        List<Work> works = new ArrayList<>();
        works.add(edition("en", retroverted));
        sources.info().title().byLanguage().keySet().stream()
                .filter(Languages::isChinese)
                .findFirst()
                .ifPresent(tag -> works.add(edition(tag, retroverted)));
        return List.copyOf(works);
    }

    private Work edition(String language, String retroverted) {
        EditionInfo info = sources.info();
        boolean chinese = Languages.isChinese(language);
        Map<String, Object> csl = new LinkedHashMap<>();
        csl.put("id", info.id());
        csl.put("type", "book");
        csl.put("title", chinese ? title(info, language, "：") : title(info, language, ": "));
        csl.put("title-short", info.title().in(language));
        csl.put(
                "editor",
                names(info.editors().stream()
                        .map(e -> chinese && !e.chinese().isEmpty() ? e.chinese() : e.name())
                        .toList()));
        csl.put("version", info.version());
        csl.put("genre", genre(language, retroverted));
        put(csl, "publisher", info.publisher());
        csl.put("issued", date(info.date()));
        csl.put("language", language);
        return new Work(csl);
    }

    /** The main title in both languages where the language is English, as the title page has it; then the subtitle. */
    private static String title(EditionInfo info, String language, String colon) {
        String title = info.title().in(language);
        if (!Languages.isChinese(language)) {
            String chinese = info.title().byLanguage().entrySet().stream()
                    .filter(e -> Languages.isChinese(e.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse("");
            title += chinese.isEmpty() || chinese.equals(title) ? "" : " " + chinese;
        }
        Titles subtitle = info.subtitle();
        return subtitle.has(language) ? title + colon + subtitle.in(language) : title;
    }

    /** 回译 in the characters of a Chinese text. */
    static String retroversion(String language) {
        return isTraditional(language) ? "回譯" : "回译";
    }

    private static boolean isTraditional(String language) {
        return language.matches("(?i)zh-(?:.*-)?(?:Hant|TW|HK|MO)(?:-.*)?");
    }

    private static String genre(String language, String retroverted) {
        if (Languages.isChinese(language)) {
            String genre = isTraditional(language) ? "雙語注釋本" : "双语注释本";
            String is = isTraditional(language) ? "為" : "为";
            return retroverted.isEmpty()
                    ? genre
                    : genre + "，" + (Languages.isChinese(retroverted) ? "中文" : "原文") + is + retroversion(language);
        }
        return "bilingual annotated edition"
                + (retroverted.isEmpty()
                        ? ""
                        : ", the " + Locale.forLanguageTag(retroverted).getDisplayLanguage(Locale.ENGLISH)
                                + " text a retroversion");
    }

    /** A witness: a document of its own, published where its publisher says. */
    Work witness(Witness witness) {
        Map<String, Object> csl = new LinkedHashMap<>();
        csl.put("id", sources.info().id() + "-" + witness.siglum());
        boolean online = !witness.address().isEmpty() && !witness.address().equals(Rights.NOT_STATED);
        csl.put("type", online ? "webpage" : "document");
        csl.put("title", witness.title().in(witness.language()));
        names(csl, "author", witness.author());
        names(csl, "translator", witness.translator());
        if (witness.kind() == WitnessKind.RETROVERSION) {
            csl.put("genre", RETROVERSION);
        }
        put(csl, online ? "container-title" : "publisher", witness.publisher());
        try {
            if (!witness.date().isEmpty()) {
                csl.put("issued", date(LocalDate.parse(witness.date())));
            }
        } catch (DateTimeParseException e) {
            if (!witness.date().equals(Rights.NOT_STATED)) {
                csl.put("issued", Map.of("literal", witness.date()));
            }
        }
        put(csl, "URL", witness.address());
        csl.put("language", witness.language());
        return new Work(csl);
    }

    private static void put(Map<String, Object> csl, String variable, String value) {
        if (!value.isEmpty() && !value.equals(Rights.NOT_STATED)) {
            csl.put(variable, value);
        }
    }

    private static void names(Map<String, Object> csl, String variable, String name) {
        if (!name.isEmpty() && !name.equals(Rights.NOT_STATED)) {
            csl.put(variable, names(List.of(name)));
        }
    }

    /** A name with a comma is family name and given name; any other stands as it is. */
    private static List<Map<String, Object>> names(List<String> names) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (String name : names) {
            String[] parts = name.split(", ", 2);
            Map<String, Object> csl = new LinkedHashMap<>();
            if (parts.length == 2) {
                csl.put("family", parts[0]);
                csl.put("given", parts[1]);
            } else {
                csl.put("literal", name);
            }
            list.add(csl);
        }
        return list;
    }

    private static Map<String, Object> date(LocalDate date) {
        return Map.of("date-parts", List.of(List.of(date.getYear(), date.getMonthValue(), date.getDayOfMonth())));
    }
}
