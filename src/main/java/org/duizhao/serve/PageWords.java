package org.duizhao.serve;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.export.Json;
import org.duizhao.message.Catalogue;

/** Puts the words of the user's language into the workbench's pages, and gives their scripts those that they need. */
final class PageWords {

    private static final Pattern PLACE = Pattern.compile("\\{\\{(page\\.[a-z-]+)\\}\\}");

    private final Catalogue catalogue;
    private final String words;

    PageWords(Catalogue catalogue) {
        this.catalogue = catalogue;
        Map<String, Object> all = new TreeMap<>();
        catalogue.keys().stream().filter(k -> k.startsWith("page.")).forEach(k -> all.put(k, catalogue.pattern(k)));
        this.words = Json.of(all);
    }

    /** A page with its words, and the token that its requests carry. */
    String filled(String page, String token) {
        return PLACE.matcher(page)
                .replaceAll(m -> Matcher.quoteReplacement(escaped(catalogue.text(m.group(1)))))
                .replace("{{language}}", catalogue.language().tag())
                .replace("{{token}}", token)
                .replace("{{words}}", escaped(words));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }
}
